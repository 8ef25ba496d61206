/** What the README shows: programs that run as they stand; a test runs them all. Their text is in the template, here is what it leaves open. */
import { neededOf } from "../../sdk/parameters.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { Sample, SampleWire } from "../../sdk/samples.ts";
import { call, fitsLine, importLine, needsBrackets } from "./layout.ts";
import { identifier, join, numberLiteral, py, stringLiteral, type Python } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import { hasCode } from "./usage.ts";
import type {
  CreateSnippet,
  GuardSnippet,
  MatchSnippet,
  MetadataSnippet,
  ParseSnippet,
  RaiseSnippet,
  ResponseSnippet,
  SnippetsView,
  TextsSnippet,
} from "./views.ts";

interface Material {
  readonly sdk: SdkPlan;
  readonly names: SdkNames;
  /** The package that programs import. */
  readonly package: Python;
  readonly sample: Sample;
  /** `ErrorCode.THROTTLING_USER`. */
  readonly code: Python;
}

export function snippetsOf(sdk: SdkPlan, names: SdkNames, package_: Python): SnippetsView {
  const sample = sdk.sample();
  if (sample === null) return { parse: null, match: null, raise: null, guard: null, create: null, texts: null, metadata: null };
  const { wire } = sample;
  const material = { sdk, names, package: package_, sample, code: names.codeOf(sample.error.name) };
  return {
    parse: wire && parseSnippet(material, wire),
    match: wire && matchSnippet(material, wire),
    raise: wire && raiseSnippet(material, wire),
    guard: wire && guardSnippet(material, wire),
    create: wire && createSnippet(material),
    texts: textsSnippet(material),
    metadata: metadataSnippet(material),
  };
}

/** A snippet with a line that is too long for a reader is left out; names of that length are rare. `lines` are those that have names. */
function fitting<Snippet>(snippet: Snippet, ...lines: readonly Python[]): Snippet | null {
  return lines
    .join("\n")
    .split("\n")
    .every((line) => fitsLine(line))
    ? snippet
    : null;
}

function imports({ package: module }: Material, ...names: readonly string[]): Python {
  return importLine(module, names.map(identifier));
}

function response(material: Material, { body, status }: SampleWire, ...names: readonly string[]): ResponseSnippet {
  const text = stringLiteral(JSON.stringify(body));
  return {
    imports: imports(material, ...names),
    body: text,
    isWide: needsBrackets(py``, py`body`, text),
    given: status === null ? py`body` : py`body, status=${numberLiteral(status)}`,
  };
}

function parseSnippet(material: Material, wire: SampleWire): ParseSnippet | null {
  const { error, occurrence } = material.sample;
  const captured = error.code.placeholders[0]?.parameter;
  const said = occurrence.message === "" ? py`result.category` : py`result.message`;
  const value = captured === undefined ? said : py`result.params[${stringLiteral(captured.name)}]`;
  const condition = hasCode(material.code);
  const shown = call(py`    `, py`print(`, [value], py`)`);
  const head = response(material, wire, "ErrorCode", "UnknownResult", "has_code", "parse_error");
  return fitting({ ...head, condition, shown }, head.imports, condition, shown);
}

function matchSnippet(material: Material, wire: SampleWire): MatchSnippet | null {
  const known = call(py`    `, py`case KnownResult(`, [py`known_code=${material.code}`], py`):`);
  const head = response(material, wire, "ErrorCode", "KnownResult", "parse_error");
  return fitting({ ...head, known }, head.imports, known);
}

function raiseSnippet(material: Material, wire: SampleWire): RaiseSnippet | null {
  const base = material.names.baseException;
  const head = response(material, wire, base, "parse_error", "raise_for_error");
  return fitting({ ...head, base }, head.imports, py`except ${base} as error:`);
}

/** A family of codes, else a group, else the category. */
function guardSnippet(material: Material, wire: SampleWire): GuardSnippet | null {
  const { sdk, sample } = material;
  const [family] = sdk.families().keys();
  const [group] = sdk.catalog.groups;
  const named = group === undefined ? (["has_category", sample.error.category] as const) : (["in_group", group.id] as const);
  const [guard, of] = family === undefined ? named : (["in_family", family] as const);
  const asked = py`print(${identifier(guard)}(result, ${stringLiteral(of)}))`;
  const head = response(material, wire, guard, "is_retryable", "parse_error");
  return fitting({ ...head, asked }, head.imports, asked);
}

function createSnippet(material: Material): CreateSnippet | null {
  const { error, occurrence } = material.sample;
  const members = neededOf(error, null).map(({ name, type }) => {
    const value = occurrence.params.get(name) ?? "";
    return py`${stringLiteral(name)}: ${type === "string" ? stringLiteral(value) : numberLiteral(Number(value))}`;
  });
  const given = members.length === 0 ? [material.code] : [material.code, py`{${join(members, py`, `)}}`];
  const created = call(py``, py`created = create_error(`, given, py`)`);
  const head = imports(material, "ErrorCode", "create_error");
  return fitting({ imports: head, created }, head, created);
}

function textsSnippet(material: Material): TextsSnippet | null {
  const shown = call(py``, py`print(`, [py`texts.remedy(${material.code})`], py`)`);
  const head = imports(material, "ErrorCode", "load_texts");
  return fitting({ imports: head, locale: stringLiteral(material.sdk.exampleLocale), shown }, head, shown);
}

function metadataSnippet(material: Material): MetadataSnippet | null {
  const found = call(py``, py`metadata = metadata_of(`, [material.code], py`)`);
  const head = imports(material, "ErrorCode", "metadata_of");
  return fitting({ imports: head, found }, head, found);
}
