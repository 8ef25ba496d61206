/** The openapi section of the config. */
import { z } from "zod";

const text = z.string({ error: "expected text" }).min(1, { error: "must not be empty" });

export const options = z.strictObject({
  versions: z
    .array(z.enum(["3.1", "3.0"]))
    .default(["3.1", "3.0"])
    .meta({ description: "OpenAPI versions to write." }),
  formats: z
    .array(z.enum(["yaml", "json"]))
    .default(["yaml", "json"])
    .meta({ description: "File formats to write." }),
  codeSchema: z.enum(["anyOf", "enum", "string"]).default("anyOf").meta({
    description: "anyOf: known codes, patterns and any string (open). enum: known codes and patterns only. string: any string.",
  }),
  problemDetails: z.boolean().default(false).meta({ description: "Add an RFC 9457 flavour of every response." }),
  locale: text.optional().meta({ description: "Locale of the descriptions; default: the source locale." }),
  contact: z.strictObject({ name: text.optional(), url: text.optional(), email: text.optional() }).optional().meta({
    description: "info.contact of the documents.",
  }),
  license: z.strictObject({ name: text, url: text }).optional().meta({ description: "info.license of the documents." }),
});
export type OpenApiOptions = z.output<typeof options>;
