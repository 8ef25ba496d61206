/** The schemas of the bodies in which a service sends its errors. */
import { fieldExample } from "../catalog/example.ts";
import type { Envelope, EnvelopeField, JsonPointer } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import { envelopeName, referenceTo, type Context } from "./context.ts";
import { examplesOf, type Version } from "./version.ts";

/** `ImmError`; with several envelopes one schema each, and `ImmError` for any of them. */
export function envelopeSchemas(context: Context, version: Version): Readonly<Record<string, Data>> {
  const { catalog, nameOf, phrases } = context;
  const schemas = catalog.envelopes.map((envelope): [string, Data] => [
    envelopeName(context, envelope),
    envelopeSchema(context, envelope, version),
  ]);
  if (schemas.length > 1) {
    const choices = schemas.map(([name]) => referenceTo("schemas", name));
    schemas.unshift([nameOf("Error"), { description: phrases.anyEnvelope, anyOf: choices }]);
  }
  return Object.fromEntries(schemas);
}

function envelopeSchema(context: Context, envelope: Envelope, version: Version): Data {
  const { nameOf, phrases } = context;
  const root: Branch = { members: new Map(), required: new Set() };
  place(root, envelope.code, referenceTo("schemas", nameOf("ErrorCode")), true);
  if (envelope.message !== null) place(root, envelope.message, { type: "string", description: phrases.message }, true);
  if (envelope.requestId !== null) place(root, envelope.requestId, { type: "string", description: phrases.requestId }, false);
  const beside = envelope.code.slice(0, -1);
  for (const field of envelope.fields) place(root, [...beside, field.name], fieldSchema(context, field, version), field.required);
  return schemaOf(root, phrases.envelope);
}

function fieldSchema({ textOf }: Context, field: EnvelopeField, version: Version): Data {
  return {
    type: field.type,
    format: field.format ?? undefined,
    description: textOf(field.description) ?? undefined,
    ...(field.example === null ? {} : examplesOf([fieldExample(field)], version)),
  };
}

/** A schema in the making. Maps, so that member names such as `__proto__` are names like others. */
interface Branch {
  readonly members: Map<string, Branch | { readonly schema: Data }>;
  readonly required: Set<string>;
}

/** Puts a schema where the pointer says; the first one stays, as in a body. */
function place(root: Branch, pointer: JsonPointer, schema: Data, required: boolean): void {
  let branch = root;
  for (const [index, token] of pointer.entries()) {
    const member = branch.members.get(token);
    const last = index === pointer.length - 1;
    if (last ? member !== undefined : member !== undefined && "schema" in member) return;
    if (required) branch.required.add(token);
    if (last) branch.members.set(token, { schema });
    else if (member !== undefined && "members" in member) branch = member;
    else {
      const next: Branch = { members: new Map(), required: new Set() };
      branch.members.set(token, next);
      branch = next;
    }
  }
}

/** An object; a list when its only member is called `0`, as in a body. */
function schemaOf(node: Branch | { readonly schema: Data }, description?: string): Data {
  if ("schema" in node) return node.schema;
  const only = node.members.size === 1 ? node.members.get("0") : undefined;
  if (only !== undefined) return { type: "array", description, items: schemaOf(only), minItems: node.required.has("0") ? 1 : undefined };
  return {
    type: "object",
    description,
    required: node.required.size === 0 ? undefined : [...node.required],
    properties: Object.fromEntries([...node.members].map(([name, member]) => [name, schemaOf(member)])),
  };
}
