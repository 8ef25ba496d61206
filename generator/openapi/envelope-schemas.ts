/** The schemas of the bodies in which a service sends its errors. What is a list and what an object is the catalog's to say. */
import { fieldExample } from "../catalog/example.ts";
import { shapeOf, type BranchShape, type EnvelopePart, type Shape } from "../catalog/envelope-places.ts";
import type { Envelope, JsonPointer } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import { referenceTo, type Component, type Members } from "./component.ts";
import type { Context } from "./context.ts";
import { examplesOf, type Version } from "./version.ts";

/** `ImmError`; with several envelopes one schema each, and `ImmError` for any of them. */
export function envelopeSchemas(context: Context, version: Version): ReadonlyMap<string, Component> {
  const { catalog, names, phrases } = context;
  const schemaOfPart = (part: EnvelopePart) => partSchema(context, part, version);
  const schemas = catalog.envelopes.map((envelope): [string, Component] => [
    names.envelope(envelope),
    { value: schemaOf(shapeOf(envelope), schemaOfPart, phrases.envelope), facts: undefined },
  ]);
  if (schemas.length < 2) return new Map(schemas);
  const choices = schemas.map(([name]) => referenceTo("schemas", name));
  return new Map([[names.error, { value: { description: phrases.anyEnvelope, anyOf: choices }, facts: undefined }], ...schemas]);
}

function partSchema({ names, phrases, textOf }: Context, part: EnvelopePart, version: Version): Members {
  switch (part.kind) {
    case "code":
      return referenceTo("schemas", names.errorCode);
    case "message":
    case "requestId":
      return { type: "string", description: phrases[part.kind] };
    case "field":
      return {
        type: part.field.type,
        format: part.field.format ?? undefined,
        description: textOf(part.field.description) ?? undefined,
        ...(part.field.example === null ? {} : examplesOf([fieldExample(part.field)], version)),
      };
  }
}

function schemaOf(shape: Shape, schemaOfPart: (part: EnvelopePart) => Members, description?: string): Members {
  if ("part" in shape) return schemaOfPart(shape.part);
  const required = [...shape.members].filter(([, { isRequired }]) => isRequired).map(([name]) => name);
  return inItsForms(
    shape,
    (item) => ({ items: schemaOf(item, schemaOfPart), minItems: required.length > 0 ? 1 : undefined }),
    () => ({
      required: required.length > 0 ? required : undefined,
      properties: Object.fromEntries([...shape.members].map(([name, member]) => [name, schemaOf(member, schemaOfPart)])),
    }),
    description,
  );
}

/** A body in an envelope whose code is as `codes` says; `null` says no more than the envelope's own schema. */
export function bodySchema({ names }: Context, envelope: Envelope, codes: Data | null): Data {
  const whole = referenceTo("schemas", names.envelope(envelope));
  return codes === null ? whole : { allOf: [whole, withCode(shapeOf(envelope), envelope.code, codes)] };
}

function withCode(shape: Shape, pointer: JsonPointer, codes: Data): Data {
  const [token = "", ...rest] = pointer;
  const member = "part" in shape ? undefined : shape.members.get(token);
  if ("part" in shape || member === undefined) return codes;
  return inItsForms(
    shape,
    (item) => ({ items: withCode(item, rest, codes) }),
    () => ({ properties: { [token]: withCode(member, rest, codes) } }),
  );
}

/** A schema in each form that a branch can have. */
function inItsForms(shape: BranchShape, list: (item: Shape) => Members, object: () => Members, description?: string): Members {
  const forms: (readonly [type: string, Members])[] = [];
  if (shape.item !== null) forms.push(["array", list(shape.item)]);
  if (shape.isObject) forms.push(["object", object()]);
  const [[type, only] = ["object", {}], other] = forms;
  if (other === undefined) return { type, description, ...only };
  return { description, anyOf: forms.map(([each, members]) => ({ type: each, ...members })) };
}
