/** The snippets of the README. Each is a whole program that runs; a test runs them all. */
import { envelopeBody } from "../../catalog/envelope-body.ts";
import { exampleOccurrence } from "../../catalog/example.ts";
import type { Envelope, ErrorDefinition } from "../../catalog/model.ts";
import { familiesOf } from "../../catalog/families.ts";
import { assignment, fitsLine } from "./layout.ts";
import { join, numberLiteral, py, stringLiteral, type Python } from "./literals.ts";
import type { ReadmeInput } from "./readme.ts";

/** Source of each snippet; `null` where the catalog has nothing to show it with. */
export interface Snippets {
  readonly parse: Python | null;
  readonly match: Python | null;
  readonly raise: Python | null;
  readonly guard: Python | null;
  readonly create: Python | null;
  readonly texts: Python | null;
  readonly metadata: Python | null;
}

export function createSnippets(input: ReadmeInput, module: Python): Snippets {
  const [envelope] = input.catalog.envelopes;
  const error = sampleOf(input);
  const wire = envelope === undefined || error === null ? null : { envelope, error };
  return {
    parse: fitting(wire && parseSnippet(input, wire, module)),
    match: fitting(wire && matchSnippet(input, wire, module)),
    raise: fitting(wire && raiseSnippet(input, wire, module)),
    guard: fitting(wire && guardSnippet(input, wire, module)),
    create: fitting(wire && createSnippet(input, wire, module)),
    texts: fitting(error && textsSnippet(input, error, module)),
    metadata: fitting(error && metadataSnippet(input, error, module)),
  };
}

/** A snippet with a line that is too long for a reader is left out; names of that length are rare. Strings may be long. */
function fitting(source: Python | null): Python | null {
  return source?.split("\n").some((line) => !/^(?:body = | {4})["']/.test(line) && !fitsLine(line)) === true ? null : source;
}

/** An error that a snippet can show: one with a placeholder in its code, else one with a message, if there is any. */
function sampleOf({ catalog: { errors } }: ReadmeInput): ErrorDefinition | null {
  const shown = errors.filter(({ kind, deprecated }) => kind === "error" && deprecated === null);
  return shown.find(({ code }) => code.placeholders.length > 0) ?? shown.find(({ message }) => message !== null) ?? shown[0] ?? null;
}

/** An error as it comes over the wire. */
interface Wire {
  readonly envelope: Envelope;
  readonly error: ErrorDefinition;
}

function responseLines({ catalog }: ReadmeInput, { envelope, error }: Wire): Python {
  const { code, message } = exampleOccurrence(catalog, error, null);
  const body = stringLiteral(JSON.stringify(envelopeBody(envelope, { code, message })));
  const status = error.status[0];
  const given = status === undefined ? py`` : py`, status=${numberLiteral(status)}`;
  const assigned = assignment(py``, py`body`, body);
  return py`${assigned}\nresult = parse_error(body${given})`;
}

function codeOf({ memberOf }: ReadmeInput, { name }: ErrorDefinition): Python {
  return py`ErrorCode.${memberOf(name)}`;
}

function parseSnippet(input: ReadmeInput, wire: Wire, module: Python): Python {
  const [placeholder] = wire.error.code.placeholders;
  const shown = placeholder === undefined ? py`result.message` : py`result.params[${stringLiteral(placeholder.parameter.name)}]`;
  return py`from ${module} import ErrorCode, UnknownResult, has_code, parse_error

${responseLines(input, wire)}

if has_code(result, ${codeOf(input, wire.error)}):
    print(${shown})
elif isinstance(result, UnknownResult):
    print(result.code, result.status)  # a newer code, or no error body`;
}

function matchSnippet(input: ReadmeInput, wire: Wire, module: Python): Python {
  return py`from ${module} import ErrorCode, KnownResult, parse_error

${responseLines(input, wire)}

match result:
    case KnownResult(known_code=${codeOf(input, wire.error)}):
        print("correct the request")
    case KnownResult(category="resource-exhausted"):
        print("slow down")
    case _:
        print("something else")`;
}

function raiseSnippet(input: ReadmeInput, wire: Wire, module: Python): Python {
  const { base } = input.exceptions;
  return py`from ${module} import ${base}, parse_error, raise_for_error

${responseLines(input, wire)}

try:
    raise_for_error(result)
except ${base} as error:
    print(error, error.request_id)`;
}

function guardSnippet(input: ReadmeInput, wire: Wire, module: Python): Python {
  const { catalog } = input;
  const family = familiesOf(catalog)[0];
  const group = catalog.groups[0]?.id;
  const [guard, argument] =
    family === undefined
      ? group === undefined
        ? (["has_category", "not-found"] as const)
        : (["in_group", group] as const)
      : (["in_family", family] as const);
  const name = guards[guard];
  return py`from ${module} import ${name}, is_retryable, parse_error

${responseLines(input, wire)}

print(${name}(result, ${stringLiteral(argument)}))
print(is_retryable(result), result.retry_after)`;
}

const guards = { has_category: py`has_category`, in_family: py`in_family`, in_group: py`in_group` };

function createSnippet(input: ReadmeInput, { error }: Wire, module: Python): Python {
  const { params } = exampleOccurrence(input.catalog, error, null);
  const numeric = new Set(
    [...error.code.placeholders, ...(error.message?.placeholders ?? [])].flatMap(({ parameter }) =>
      parameter.type === "string" ? [] : [parameter.name],
    ),
  );
  const members = [...params].map(
    ([name, value]) => py`${stringLiteral(name)}: ${numeric.has(name) ? numberLiteral(Number(value)) : stringLiteral(value)}`,
  );
  const given = members.length === 0 ? py`` : py`, {${join(members, py`, `)}}`;
  return py`from ${module} import ErrorCode, create_error

created = create_error(${codeOf(input, error)}${given})
print(created.status, created.headers, created.body)`;
}

function textsSnippet(input: ReadmeInput, error: ErrorDefinition, module: Python): Python {
  const locale = stringLiteral(input.catalog.locales.at(-1) ?? input.catalog.sourceLocale);
  return py`from ${module} import ErrorCode, load_texts

texts = load_texts(${locale})
print(texts.remedy(${codeOf(input, error)}))`;
}

function metadataSnippet(input: ReadmeInput, error: ErrorDefinition, module: Python): Python {
  return py`from ${module} import ErrorCode, metadata_of

metadata = metadata_of(${codeOf(input, error)})
print(metadata.category, metadata.retry, metadata.docs)`;
}
