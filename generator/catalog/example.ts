/**
 * What an error looks like when it happens: one filled occurrence per error and variant, and its body in an envelope. OpenAPI examples,
 * documentation and conformance vectors all show this one, so that they agree. Knows nothing of how it is printed.
 */
import { envelopeBody, type JsonValue } from "./envelope-body.ts";
import type { Catalog, Envelope, EnvelopeField, ErrorDefinition, Facts, Parameter, Placeholder, Template, Variant } from "./model.ts";
import { closedValuesHold, fits, formatTemplate, literalText, matchTemplate } from "./template.ts";

/** Stands where a service puts the id of the request: the nil UUID (RFC 9562 §5.9), which no request has. */
export const exampleRequestId = "00000000-0000-0000-0000-000000000000";

/** The JSON of a sample body. */
export type ExampleValue = JsonValue;

/** Code, message and placeholder values of one occurrence, as the wire's text. They agree with each other. */
export interface Occurrence {
  readonly code: string;
  /** Empty when the catalog knows no message. */
  readonly message: string;
  readonly params: ReadonlyMap<string, string>;
}

/** The occurrence that stands for an error, or for one of its variants. */
export function exampleOccurrence(catalog: Catalog, error: ErrorDefinition, variant: Variant | null): Occurrence {
  const message = messageOf(error, variant);
  const params = exampleParams(catalog, error, variant);
  return {
    code: formatTemplate(error.code, params),
    message: message === null ? "" : formatTemplate(message, params),
    params,
  };
}

/** The message that is sent: the variant's, else the error's own. */
function messageOf(error: ErrorDefinition, variant: Variant | null): Template | null {
  return variant?.message ?? error.message;
}

/**
 * Values for the placeholders of code and message, in the order of their first use. The author's examples come first, then those of
 * the parameters, then their known values, then a value that fits. The first that parses back wins; if none does (two adjacent
 * placeholders), the first is taken all the same.
 */
function exampleParams(catalog: Catalog, error: ErrorDefinition, variant: Variant | null): ReadonlyMap<string, string> {
  const message = messageOf(error, variant);
  const uses = usesOf(error.code, message);
  if (uses.size === 0) return new Map();
  let first: ReadonlyMap<string, string> | null = null;
  for (const values of proposals(uses, error, variant)) {
    if (parsesBack(catalog, error.code, message, values)) return values;
    first ??= values;
  }
  return first ?? new Map();
}

/** A body in an envelope, around any code and message: then request id and the documented fields, in this order. */
export function bodyOf(envelope: Envelope, code: string, message: string): ExampleValue {
  const shown = envelope.fields.filter((field) => field.required || field.example !== null);
  const fields = new Map(shown.map((field) => [field.name, fieldExample(field)]));
  return envelopeBody(envelope, { code, message, requestId: exampleRequestId, fields });
}

/** A value of a field: the author's when it has the documented type, else a typical one of the type and format. */
export function fieldExample(field: EnvelopeField): string | number | boolean {
  const { example, type } = field;
  if (type === "string") return typeof example === "string" ? example : (textOfFormat.get(field.format ?? "") ?? "example");
  if (type === "boolean") return typeof example === "boolean" ? example : false;
  if (typeof example === "number" && (type === "number" || Number.isInteger(example))) return example;
  return 1;
}

const textOfFormat: ReadonlyMap<string, string> = new Map([
  ["uri", "https://example.com/"],
  ["uuid", exampleRequestId],
  ["date-time", "2026-01-01T00:00:00Z"],
  ["date", "2026-01-01"],
  ["time", "00:00:00Z"],
  ["duration", "PT1S"],
  ["email", "user@example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
]);

/** Where each parameter stands: a value must fit all of its places. */
type Uses = ReadonlyMap<string, readonly Placeholder[]>;

function usesOf(code: Template, message: Template | null): Uses {
  const uses = new Map<string, Placeholder[]>();
  for (const placeholder of [...code.placeholders, ...(message?.placeholders ?? [])]) {
    const places = uses.get(placeholder.parameter.name);
    if (places === undefined) uses.set(placeholder.parameter.name, [placeholder]);
    else places.push(placeholder);
  }
  return uses;
}

/** How often other values of the parameters are tried before giving up on one that parses back. */
const rounds = 12;

function* proposals(uses: Uses, error: ErrorDefinition, variant: Variant | null): Generator<ReadonlyMap<string, string>> {
  const candidates = new Map([...uses].map(([name, places]) => [name, candidatesOf(places)]));
  const factsList: readonly Facts[] = variant === null ? [error] : [variant, error];
  for (const facts of factsList) {
    for (const example of facts.examples) {
      if (example.kind === "params") yield complete(candidates, example.params, 0);
      else {
        const captures = facts.message === null ? null : matchTemplate(facts.message, example.message);
        if (captures !== null) yield complete(candidates, captures, 0);
      }
    }
  }
  for (let round = 0; round < rounds; round += 1) yield complete(candidates, new Map(), round);
}

/** Every parameter's value: the chosen one, else its candidate of this round. */
function complete(
  candidates: ReadonlyMap<string, readonly string[]>,
  chosen: ReadonlyMap<string, string>,
  round: number,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, list] of candidates) {
    values.set(name, chosen.get(name) ?? list[Math.min(round, list.length - 1)] ?? name);
  }
  return values;
}

/** The values that may stand in all these places, best first; never empty. */
function candidatesOf(places: readonly Placeholder[]): readonly string[] {
  const parameter = places[0]?.parameter;
  if (parameter === undefined) return [];
  const known = parameter.open
    ? [...parameter.examples, ...parameter.values]
    : [...parameter.examples.filter((text) => parameter.values.includes(text)), ...parameter.values];
  const fitting = [...known, ...typicalValues(parameter)].filter((text) => places.every((place) => fits(place, text)));
  return [...new Set(fitting)].slice(0, rounds);
}

function typicalValues(parameter: Parameter): readonly string[] {
  if (parameter.type === "integer") return ["1", "10", "200"];
  if (parameter.type === "number") return ["1.5", "20", "0.25"];
  return [parameter.name, "example", "value", "A", "0", "x", "_"];
}

function parsesBack(catalog: Catalog, code: Template, message: Template | null, values: ReadonlyMap<string, string>): boolean {
  if (!templateHolds(code, values) || (message !== null && !templateHolds(message, values))) return false;
  return code.placeholders.length === 0 || !literalCodesOf(catalog).has(formatTemplate(code, values));
}

function templateHolds(template: Template, values: ReadonlyMap<string, string>): boolean {
  if (template.placeholders.length === 0) return true;
  const captures = matchTemplate(template, formatTemplate(template, values));
  if (captures === null || !closedValuesHold(template, captures)) return false;
  return template.placeholders.every(({ parameter: { name } }) => captures.get(name) === values.get(name));
}

// A templated code must not be filled to the literal code of another error. Made once per catalog, which never changes.
const literalCodes = new WeakMap<Catalog, ReadonlySet<string>>();

function literalCodesOf(catalog: Catalog): ReadonlySet<string> {
  const known = literalCodes.get(catalog);
  if (known !== undefined) return known;
  const codes = new Set(catalog.errors.map(({ code }) => literalText(code)).filter((code) => code !== null));
  literalCodes.set(catalog, codes);
  return codes;
}
