/** What the README shows: the gaps of the snippets, whose text is `_*.ts.hbs`. Each is a whole program; a test compiles them all. */
import { capturedOf, neededOf } from "../../sdk/parameters.ts";
import type { GuardFamily } from "../../sdk/guards.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { Sample, SampleWire } from "../../sdk/samples.ts";
import { assigned, bracedNames, fits, smallObject, type Member } from "./layout.ts";
import { commentText, identifier, numberLiteral, propertyKey, stringLiteral, ts, type TypeScript } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import type { EnumStyle } from "./naming.ts";
import type {
  CreateSnippet,
  FormatSnippet,
  GuardSnippet,
  MatchSnippet,
  MetadataSnippet,
  ParseSnippet,
  ResponseSnippet,
  SnippetsView,
  TextsSnippet,
  ThrowingSnippet,
} from "./views.ts";

export interface Material {
  readonly sdk: SdkPlan;
  readonly names: SdkNames;
  readonly guards: readonly GuardFamily[];
  readonly style: EnumStyle;
  /** The name of the package. */
  readonly package: TypeScript;
}

export function snippetsOf(material: Material): SnippetsView {
  const sample = material.sdk.sample();
  const wire = sample?.wire ?? null;
  return {
    parse: sample && wire && parseSnippet(material, sample, wire),
    match: sample && wire && matchSnippet(material, sample, wire),
    guard: wire && guardSnippet(material, wire),
    throwing: wire && throwingSnippet(material, wire),
    create: sample && wire && createSnippet(material, sample),
    format: sample && formatSnippet(material, sample),
    texts: sample && textsSnippet(material, sample),
    metadata: sample && metadataSnippet(material, sample),
  };
}

/** A line of a template around what stands in its gap; what stands there may be several lines. */
type Line = readonly [before: string, source: TypeScript, after: string];

/** The view, unless one of its lines is too long for a reader, and for prettier: names of that length are rare. */
function fitting<View extends { readonly imports: TypeScript }>(view: View, ...lines: readonly Line[]): View | null {
  const all = [["", view.imports, ""] as const, ...lines];
  const fit = all.every(([before, source, after]) => `${before}${source}${after}`.split("\n").every((line) => fits("", line)));
  return fit ? view : null;
}

function importOf({ package: from }: Material, names: readonly TypeScript[]): TypeScript {
  return ts`import {${bracedNames(names, "import ", ` from "${from}";`)}} from "${from}";`;
}

/** The import of a program that names a code. */
function importWithCode(material: Material, names: readonly TypeScript[]): TypeScript {
  return importOf(material, material.style === "union" ? names : [ts`ErrorCode`, ...names]);
}

/** Body and status of a response. A long body has a line of its own. */
function responseOf({ names }: Material, { body, status }: SampleWire): Omit<ResponseSnippet, "imports"> {
  return {
    body: assigned(stringLiteral(JSON.stringify(body)), "const body =", 0),
    response: status === null ? ts`{}` : ts`{ status: ${numberLiteral(status)} }`,
    parse: names.parse,
  };
}

function readingLine({ names }: Material): Line {
  return ["const error = ", names.parse, "(body, response);"];
}

function parseSnippet(material: Material, { error, occurrence }: Sample, wire: SampleWire): ParseSnippet | null {
  const asked = capturedOf(error, null).find(({ always }) => always)?.parameter.name;
  const value = asked === undefined ? undefined : occurrence.params.get(asked);
  const view = {
    imports: importWithCode(material, [ts`hasCode`, material.names.parse]),
    ...responseOf(material, wire),
    code: material.names.codeOf(error),
    shown: asked === undefined ? ts`error.message` : ts`error.params.${identifier(asked)}`,
    printed: value === undefined ? null : { text: commentText(value) },
  };
  const condition: Line = ["if (hasCode(error, ", view.code, ")) {"];
  return fitting(view, readingLine(material), condition, ["  console.log(", view.shown, ");"]);
}

function matchSnippet(material: Material, { error }: Sample, wire: SampleWire): MatchSnippet | null {
  const key = material.style === "union" ? propertyKey(error.code.source) : ts`[${material.names.codeOf(error)}]`;
  const imports = importWithCode(material, [ts`matchError`, material.names.parse]);
  const view = { imports, ...responseOf(material, wire), key };
  return fitting(view, readingLine(material), ["  ", key, `: () => "correct the request",`]);
}

function guardSnippet(material: Material, wire: SampleWire): GuardSnippet | null {
  const found = material.guards.find(({ name }) => fits("console.log(", name, "(error));"));
  if (found === undefined) return null;
  const guard = identifier(found.name);
  const imports = importOf(material, [guard, ts`isRetryable`, material.names.parse]);
  return fitting({ imports, ...responseOf(material, wire), guard }, readingLine(material));
}

function throwingSnippet(material: Material, wire: SampleWire): ThrowingSnippet | null {
  const { error, isError, parse, throwIf } = material.names;
  const view = { imports: importOf(material, [isError, parse, throwIf]), ...responseOf(material, wire), error, throwIf, isError };
  const reading: Line = ["  const result = ", parse, "(body, response);"];
  return fitting(view, reading, ["  ", throwIf, "(result);"], ["  if (!", isError, "(error)) throw error;"]);
}

function createSnippet(material: Material, sample: Sample): CreateSnippet | null {
  const { create, codeOf } = material.names;
  const view = { imports: importWithCode(material, [create]), params: paramsObject(sample), create, code: codeOf(sample.error) };
  const creating: Line = ["const created = ", ts`${create}(${view.code}`, ", { params });"];
  return fitting(view, ["const params = ", view.params, ";"], creating);
}

/** Example values of what an error needs. */
function paramsObject({ error, occurrence }: Sample): TypeScript {
  const members = neededOf(error, null).map(({ name, type }): Member => {
    const value = occurrence.params.get(name) ?? "";
    return [identifier(name), type === "string" ? stringLiteral(value) : numberLiteral(Math.abs(Number(value)))];
  });
  return smallObject(members, { before: "const params = ", after: ";" }, 1);
}

function formatSnippet(material: Material, sample: Sample): FormatSnippet | null {
  const code = material.names.codeOf(sample.error);
  const view = { imports: importWithCode(material, [ts`formatMessage`]), params: paramsObject(sample), code };
  return fitting(view, ["const params = ", view.params, ";"], ["console.log(formatMessage(", code, ", params));"]);
}

function textsSnippet(material: Material, { error }: Sample): TextsSnippet | null {
  const [locale, code] = [stringLiteral(material.sdk.exampleLocale), material.names.codeOf(error)];
  const view = { imports: importWithCode(material, [ts`loadTexts`]), locale, code };
  return fitting(view, ["const texts = await loadTexts(", locale, ");"], ["const remedy = texts.remedy(", code, ");"]);
}

function metadataSnippet(material: Material, { error }: Sample): MetadataSnippet | null {
  const code = material.names.codeOf(error);
  return fitting({ imports: importWithCode(material, [ts`metadataOf`]), code }, ["const metadata = metadataOf(", code, ");"]);
}
