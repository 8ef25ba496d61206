/** The same codes as other generators can take them: OpenAPI 3.1 with an enum, and a schema and a response for each code; JSON Schema likewise. */
import type { Catalog } from "../generator/catalog/model.ts";

type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document. Templated codes are plain strings there: peers have nothing else for them. */
export function openApiOf(catalog: Catalog): Json {
  const schemas: Record<string, Json> = { ErrorCode: { type: "string", enum: catalog.errors.map((error) => error.code.source) } };
  const responses: Record<string, Json> = {};
  for (const error of catalog.errors) {
    const description = error.description?.get(catalog.sourceLocale) ?? error.name;
    schemas[error.name] = schemaOf(error.code.source, description, error.message?.source ?? "");
    responses[error.name] = { description, content: { "application/json": { schema: { $ref: `#/components/schemas/${error.name}` } } } };
  }
  return { openapi: "3.1.0", info: { title: "Bench", version: "1.0.0" }, paths: {}, components: { schemas, responses } };
}

/** A JSON Schema with a definition for each code. */
export function jsonSchemaOf(catalog: Catalog): Json {
  const definitions = Object.fromEntries(
    catalog.errors.map((error) => [
      error.name,
      schemaOf(error.code.source, error.description?.get(catalog.sourceLocale) ?? "", error.message?.source ?? ""),
    ]),
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Errors",
    type: "object",
    definitions,
    properties: Object.fromEntries(Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }])),
    additionalProperties: false,
  };
}

function schemaOf(code: string, description: string, message: string): Json {
  return {
    type: "object",
    description,
    required: ["Code", "Message"],
    properties: {
      Code: { type: "string", enum: [code] },
      Message: { type: "string", description: message },
      RequestId: { type: "string" },
      HostId: { type: "string" },
    },
  };
}
