/** The snippets of the README. Each is a whole program that runs; a test runs them all. */
import { envelopeBody } from "../../catalog/envelope-body.ts";
import { exampleOccurrence } from "../../catalog/example.ts";
import type { Envelope, ErrorDefinition } from "../../catalog/model.ts";
import { sdkPlan } from "../../sdk/plan.ts";
import { assigned, bracedNames, fits, smallObject } from "./layout.ts";
import { commentText, identifier, numberLiteral, propertyKey, stringLiteral, ts, type TypeScript } from "./literals.ts";
import { guardNaming } from "./naming.ts";
import type { ReadmeInput } from "./readme.ts";

/** Source of each snippet; `null` where the catalog has nothing to show it with. */
export interface Snippets {
  readonly parse: TypeScript | null;
  readonly match: TypeScript | null;
  readonly guard: TypeScript | null;
  readonly throwing: TypeScript | null;
  readonly create: TypeScript | null;
  readonly format: TypeScript | null;
  readonly texts: TypeScript | null;
  readonly metadata: TypeScript | null;
}

/** A snippet with a line that is too long for a reader (and for prettier) is left out; names of that length are rare. */
export function createSnippets(input: ReadmeInput): Snippets {
  const [envelope] = input.catalog.envelopes;
  const error = sampleOf(input);
  const wire = envelope === undefined || error === null ? null : { envelope, error };
  return {
    parse: fitting(wire && parseSnippet(input, wire)),
    match: fitting(wire && matchSnippet(input, wire)),
    guard: fitting(wire && guardSnippet(input, wire)),
    throwing: fitting(wire && throwingSnippet(input, wire)),
    create: fitting(wire && createSnippet(input, wire)),
    format: fitting(error && formatSnippet(input, error)),
    texts: fitting(error && textsSnippet(input, error)),
    metadata: fitting(error && metadataSnippet(input, error)),
  };
}

/** Long strings have lines of their own and comments may be long; nothing else may. */
function fitting(source: TypeScript | null): TypeScript | null {
  const long = source?.split("\n").some((line) => !/^ {2}["'].*;$/.test(line) && !fits("", line.replace(/ \/\/.*/, "")));
  return long === true ? null : source;
}

/** An error that a snippet can show: one with a placeholder in its code, if there is any. */
function sampleOf({ catalog: { errors } }: ReadmeInput): ErrorDefinition | null {
  const shown = errors.filter(({ kind }) => kind === "error");
  return shown.find(({ code }) => code.placeholders.length > 0) ?? shown[0] ?? null;
}

/** An error as it comes over the wire. */
interface Wire {
  readonly envelope: Envelope;
  readonly error: ErrorDefinition;
}

/** What a program writes for a code. */
function codeOf({ style, constantOf }: ReadmeInput, error: ErrorDefinition): TypeScript {
  return style === "union" ? stringLiteral(error.code.source) : ts`ErrorCode.${constantOf(error.name)}`;
}

function importLine({ packageName, style }: ReadmeInput, names: readonly TypeScript[], usesCode: boolean): TypeScript {
  const all = usesCode && style !== "union" ? [ts`ErrorCode`, ...names] : names;
  const list = bracedNames(all, "import ", ` from "${packageName}";`);
  return ts`import {${list}} from "${packageName}";`;
}

/** Body and status of a response, as constants. */
function responseLines({ catalog }: ReadmeInput, { envelope, error }: Wire): TypeScript {
  const { code, message } = exampleOccurrence(catalog, error, null);
  const body = stringLiteral(JSON.stringify(envelopeBody(envelope, { code, message })));
  const status = error.status[0];
  const response = status === undefined ? ts`{}` : ts`{ status: ${numberLiteral(status)} }`;
  return ts`const body =${assigned(body, "const body =", 0)};\nconst response = ${response};`;
}

function parseSnippet(input: ReadmeInput, wire: Wire): TypeScript {
  const { names } = input;
  const [placeholder] = wire.error.code.placeholders;
  const value =
    placeholder === undefined ? null : exampleOccurrence(input.catalog, wire.error, null).params.get(placeholder.parameter.name);
  const shown = placeholder === undefined ? ts`error.message` : ts`error.params.${identifier(placeholder.parameter.name)}`;
  return ts`${importLine(input, [ts`hasCode`, names.parse], true)}

${responseLines(input, wire)}
const error = ${names.parse}(body, response);

if (hasCode(error, ${codeOf(input, wire.error)})) {
  console.log(${shown});${value == null ? ts`` : ts` // ${commentText(value)}`}
} else if (!error.known) {
  console.log(error.code, error.status); // a newer code, or no error body
}`;
}

function matchSnippet(input: ReadmeInput, wire: Wire): TypeScript {
  const { names } = input;
  const code = codeOf(input, wire.error);
  const key = input.style === "union" ? propertyKey(wire.error.code.source) : ts`[${code}]`;
  return ts`${importLine(input, [ts`matchError`, names.parse], true)}

${responseLines(input, wire)}
const error = ${names.parse}(body, response);

const advice = matchError(error, {
  ${key}: () => "correct the request",
  _: () => "something else",
});
console.log(advice);`;
}

function guardSnippet(input: ReadmeInput, wire: Wire): TypeScript | null {
  const guards = sdkPlan(input.catalog).guards(guardNaming(input.catalog.prefix));
  const guard = guards.find(({ name }) => fits("console.log(", name, "(error));"));
  if (guard === undefined) return null;
  const name = identifier(guard.name);
  return ts`${importLine(input, [name, ts`isRetryable`, input.names.parse], false)}

${responseLines(input, wire)}
const error = ${input.names.parse}(body, response);

console.log(${name}(error));
console.log(isRetryable(error), error.retryAfter);`;
}

function throwingSnippet(input: ReadmeInput, wire: Wire): TypeScript {
  const { isError, parse, throwIf } = input.names;
  return ts`${importLine(input, [isError, parse, throwIf], false)}

${responseLines(input, wire)}

try {
  const result = ${parse}(body, response);
  ${throwIf}(result);
} catch (error) {
  if (!${isError}(error)) throw error;
  console.log(error.name, error.code, error.requestId);
}`;
}

function createSnippet(input: ReadmeInput, { error }: Wire): TypeScript {
  const { create } = input.names;
  return ts`${importLine(input, [create], true)}

const params = ${paramsObject(input, error)};
const created = ${create}(${codeOf(input, error)}, { params });
console.log(created.status, created.headers, JSON.stringify(created.body));`;
}

/** Example values of what an error needs. */
function paramsObject({ catalog }: ReadmeInput, error: ErrorDefinition): TypeScript {
  const { params } = exampleOccurrence(catalog, error, null);
  const placeholders = [...error.code.placeholders, ...(error.message?.placeholders ?? [])];
  const numeric = new Set(placeholders.filter(({ parameter }) => parameter.type !== "string").map(({ parameter }) => parameter.name));
  const members = [...params].map(([name, value]): readonly [TypeScript, TypeScript] => [
    identifier(name),
    numeric.has(name) ? numberLiteral(Math.abs(Number(value))) : stringLiteral(value),
  ]);
  return smallObject(members, { before: "const params = ", after: ";" }, 1);
}

function formatSnippet(input: ReadmeInput, error: ErrorDefinition): TypeScript {
  return ts`${importLine(input, [ts`formatMessage`], true)}

const params = ${paramsObject(input, error)};
console.log(formatMessage(${codeOf(input, error)}, params));`;
}

function textsSnippet(input: ReadmeInput, error: ErrorDefinition): TypeScript {
  const locale = stringLiteral(input.catalog.locales.at(-1) ?? input.catalog.sourceLocale);
  return ts`${importLine(input, [ts`loadTexts`], true)}

const texts = await loadTexts(${locale});
const remedy = texts.remedy(${codeOf(input, error)});
console.log(remedy?.text, remedy?.locale);`;
}

function metadataSnippet(input: ReadmeInput, error: ErrorDefinition): TypeScript {
  return ts`${importLine(input, [ts`metadataOf`], true)}

const metadata = metadataOf(${codeOf(input, error)});
console.log(metadata.category, metadata.retry, metadata.docs);`;
}
