/** Schemas: the envelopes, the codes, and problem details. */
import type { Envelope, EnvelopeField, JsonPointer, Template } from "../../catalog/model.ts";
import { literalText } from "../../catalog/template.ts";
import type { Data } from "../encoded.ts";
import { refTo } from "./component-names.ts";
import type { DocumentContext } from "./document-context.ts";
import { patternText, markdown } from "./literals.ts";
import { errorFacts } from "./error-facts.ts";

type Schema = { readonly [key: string]: Data | undefined };

export function schemas(context: DocumentContext): Schema {
  const { catalog, names, options } = context;
  const envelopes = catalog.envelopes.map((envelope): [string, Schema] => [names.envelope(envelope), envelopeSchema(envelope, context)]);
  const union = {
    description: `An error of ${markdown(context.say(catalog.title))}.`,
    anyOf: envelopes.map(([name]) => refTo("schemas", name)),
  };
  return {
    ...(envelopes.length > 1 ? { [names.error]: union } : {}),
    ...Object.fromEntries(envelopes),
    [names.code]: codeSchema(context),
    ...(literalCodes(context).length > 0 ? { [names.knownCode]: knownCodeSchema(context) } : {}),
    ...(options.problemDetails ? { [names.problem]: problemSchema(context) } : {}),
  };
}

function literalCodes({ catalog }: DocumentContext): readonly string[] {
  return catalog.errors.map(({ code }) => literalText(code)).filter((code) => code !== null);
}

/** Known codes, patterns and, as new codes may appear at any time, any string: an open set that generators turn into a union. */
function codeSchema(context: DocumentContext): Schema {
  const { catalog, names, options } = context;
  const description = "The code of an error. New codes may appear at any time.";
  if (options.codeSchema === "string") return { type: "string", description };
  const known = literalCodes(context).length > 0 ? [refTo("schemas", names.knownCode)] : [];
  const templated = catalog.errors.filter(({ code }) => code.placeholders.length > 0);
  const patterns = templated.map((error) => ({
    type: "string",
    pattern: patternOf(error.code),
    description: markdown(context.say(error.description)) || undefined,
  }));
  const open = options.codeSchema === "anyOf" || known.length + patterns.length === 0 ? [{ type: "string" }] : [];
  return { description, anyOf: [...known, ...patterns, ...open] };
}

function knownCodeSchema(context: DocumentContext): Schema {
  const facts = context.catalog.errors.map((error) => [error.name, errorFacts(error, context)] as const);
  return {
    type: "string",
    description: "The codes without placeholders that are known at the time of writing.",
    enum: literalCodes(context),
    "x-errata": { errors: Object.fromEntries(facts) },
  };
}

/** The texts that a templated code accepts, as an ECMA-262 pattern. */
export function patternOf(template: Template): string {
  const parts = template.parts.map((part) => {
    if (part.kind === "text") return patternText(part.text);
    const { parameter, characters } = part;
    if (!parameter.open) return `(${parameter.values.map(patternText).join("|")})`;
    if (parameter.type === "integer") return "(0|-?[1-9][0-9]{0,14})";
    if (parameter.type === "number") return "-?[0-9]+(\\.[0-9]+)?";
    return { word: "[A-Za-z0-9_-]+", token: "[^.\\s]+", text: "[\\s\\S]+" }[characters];
  });
  return `^${parts.join("")}$`;
}

function envelopeSchema(envelope: Envelope, context: DocumentContext): Schema {
  const { catalog, names } = context;
  const root: ObjectNode = { members: new Map(), required: new Set() };
  place(root, envelope.code, refTo("schemas", names.code), true);
  if (envelope.message !== null) {
    place(root, envelope.message, { type: "string", description: "What happened, in the words of the service." }, false);
  }
  if (envelope.requestId !== null) place(root, envelope.requestId, { type: "string", description: "Identifies the request." }, false);
  for (const field of envelope.fields) {
    place(root, [...envelope.code.slice(0, -1), field.name], fieldSchema(field, context), field.required);
  }
  const title = markdown(context.say(catalog.title));
  return { description: `An error of ${title}.`, ...objectSchema(root) };
}

function fieldSchema(field: EnvelopeField, { say, version }: DocumentContext): Schema {
  const { type, format, example } = field;
  const sample = example === null ? {} : version === "3.1" ? { examples: [example] } : { example };
  return { type, format: format ?? undefined, description: markdown(say(field.description)) || undefined, ...sample };
}

interface ObjectNode {
  readonly members: Map<string, ObjectNode | Schema>;
  readonly required: Set<string>;
}

/** Puts a schema where a pointer leads, through objects on the way. The first of two that meet stays. */
function place(root: ObjectNode, pointer: JsonPointer, schema: Schema, required: boolean): void {
  let node = root;
  for (const [index, token] of pointer.entries()) {
    if (required) node.required.add(token);
    const member = node.members.get(token);
    if (index === pointer.length - 1) {
      if (member === undefined) node.members.set(token, schema);
      return;
    }
    if (member !== undefined && !isNode(member)) return;
    const next: ObjectNode = member ?? { members: new Map(), required: new Set() };
    node.members.set(token, next);
    node = next;
  }
}

function isNode(member: ObjectNode | Schema): member is ObjectNode {
  return member["members"] instanceof Map;
}

/** An object; a list when its only member is `0`, as in the pointer `/errors/0/code`. */
function objectSchema({ members, required }: ObjectNode): Schema {
  const schemaOf = (member: ObjectNode | Schema) => (isNode(member) ? objectSchema(member) : member);
  const first = members.size === 1 ? members.get("0") : undefined;
  if (first !== undefined) return { type: "array", minItems: 1, items: schemaOf(first) };
  const properties = Object.fromEntries([...members].map(([name, member]) => [name, schemaOf(member)]));
  return { type: "object", required: required.size > 0 ? [...required] : undefined, properties };
}

/** RFC 9457 §3. Parameters of the errors are flat extension members, which a schema cannot list for codes yet to come. */
function problemSchema({ catalog, names, say }: DocumentContext): Schema {
  return {
    type: "object",
    description: `An error of ${markdown(say(catalog.title))} as problem details (RFC 9457).`,
    required: ["type", "title", "status", "code"],
    properties: {
      type: { type: "string", format: "uri-reference", description: "Address of the error's page." },
      title: { type: "string", description: "What kind of error this is; equal for every occurrence." },
      status: { type: "integer", minimum: 100, maximum: 599, description: "The HTTP status." },
      detail: { type: "string", description: "What happened this time." },
      instance: { type: "string", format: "uri-reference", description: "Identifies the occurrence." },
      code: refTo("schemas", names.code),
      requestId: { type: "string", description: "Identifies the request." },
    },
  };
}
