/**
 * The JSON Schemas of catalogs, their parts, configs and error maps, for editors, and of the report, for programs: derived from the zod schemas, with what an author writes in place of what the
 * failsafe reader sees (numbers and flags arrive there as text). `npm run schemas` writes them; a test holds the committed files to this.
 */
import { z } from "zod";
import { errorMapSchema } from "../compose/select/error-map.ts";
import { configSchema } from "../config/config.ts";
import { catalogSchema, partSchema, translationSchema } from "../reading/schema.ts";
import { reportSchema } from "./report-schema.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** File name → schema. */
export function jsonSchemas(): Readonly<Record<string, JsonObject>> {
  return {
    "catalog.schema.json": schemaOf(catalogSchema),
    "part.schema.json": schemaOf(partSchema),
    "translation.schema.json": schemaOf(translationSchema),
    "config.schema.json": schemaOf(configSchema),
    "error-map.schema.json": schemaOf(errorMapSchema),
    "report.schema.json": schemaOf(reportSchema),
  };
}

function schemaOf(schema: z.ZodType): JsonObject {
  const { ...json } = z.toJSONSchema(schema, {
    io: "input",
    reused: "inline",
    override: ({ zodSchema, jsonSchema }) => {
      const written: unknown = z.globalRegistry.get(zodSchema)?.["jsonSchema"];
      if (typeof written !== "object" || written === null) return;
      const { description } = jsonSchema;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, written, description === undefined ? {} : { description });
    },
  });
  return json;
}
