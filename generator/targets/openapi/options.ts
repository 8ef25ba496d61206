/** What a config can say about the OpenAPI documents. */
import { z } from "zod";

const text = z.string({ error: "expected text" }).min(1, { error: "must not be empty" });

const choices = <const T extends readonly [string, ...string[]]>(values: T) => {
  const problem = `expected one of ${values.join(", ")}`;
  return z
    .array(z.enum(values, { error: problem }), { error: "expected a list" })
    .min(1)
    .default([...values]);
};

const info = z.strictObject({
  title: text.optional().meta({ description: "Title of the documents; default `Errors of <catalog title>`." }),
  description: text.optional().meta({ description: "CommonMark that replaces our description of the documents." }),
  contact: z.strictObject({ name: text.optional(), url: text.optional(), email: text.optional() }).optional(),
  license: z.strictObject({ name: text, url: text.optional() }).optional(),
});

export const options = z.strictObject({
  versions: choices(["3.1", "3.0"]).meta({ description: "3.1 writes openapi.*, 3.0 writes openapi-3.0.*." }),
  formats: choices(["yaml", "json"]).meta({ description: "File formats." }),
  codeSchema: z.enum(["anyOf", "enum", "string"], { error: "expected anyOf, enum or string" }).default("anyOf").meta({
    description: "Schema of a code: anyOf (the known codes or any string, default), enum (closed), string.",
  }),
  problemDetails: z
    .boolean({ error: "expected true or false" })
    .default(false)
    .meta({ description: "Also describe the errors as RFC 9457 problem details." }),
  info: info.optional().meta({ description: "What the documents say about themselves." }),
  locale: text
    .optional()
    .meta({ description: "Locale of the descriptions; default the source locale, which is also that of a catalog without this one." }),
});

export type Options = z.output<typeof options>;
