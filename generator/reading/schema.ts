/**
 * The catalog format: one zod schema for types, checks and the JSON Schema that editors complete from, so hover texts are written for
 * authors. Says nothing about meaning across entries: that is `catalog/resolve` and lint.
 */
import { z } from "zod";
import {
  actors,
  categories,
  characterClasses,
  fieldTypes,
  kinds,
  origins,
  parameterTypes,
  retries,
  severities,
} from "../source/vocabulary.ts";
import * as field from "./fields.ts";

/** A text: plain (source locale), or one per locale. */
export const localized = z
  .union([field.text, z.record(field.localeTag, field.text)], { error: "expected text, or a mapping from locale to text" })
  .meta({ description: "A text in the source locale, or a mapping from locale (BCP 47) to text." });

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, { error: `expected one of ${values.join(", ")}` });

const listOf = <T extends z.ZodType>(item: T) => z.array(item, { error: "expected a list" });

const mappingOf = <T extends z.ZodType>(key: z.ZodType<string, string>, value: T) =>
  z.record(key, value, { error: (issue) => (issue.code === "invalid_type" ? "expected a mapping" : undefined) });

const status = z
  .union([field.integer(1, 99999), listOf(field.integer(1, 99999)).min(1)], {
    error: "expected an HTTP status, or a list of them",
  })
  .transform((value) => (typeof value === "number" ? [value] : value))
  .meta({ description: "HTTP status, or a list of them. Absent: this error is never sent over HTTP." });

const deprecated = z
  .strictObject({
    since: field.version.optional().meta({ description: "First version in which it was deprecated." }),
    replacedBy: field.identifier.optional().meta({ description: "Identifier of the error to use instead." }),
    reason: localized.optional(),
  })
  .meta({ description: "Marks a code as on its way out; generated SDKs mark it so that linters find its uses." });

const link = z.strictObject({ title: localized.optional(), url: field.nonEmpty });

const example = z
  .union([field.scalar, mappingOf(field.parameterName, field.scalar)], {
    error: "expected a filled message, or a mapping from placeholder to value",
  })
  .meta({ description: "A message as it comes over the wire, or values for the placeholders of code and message." });

const parameter = z
  .strictObject({
    type: oneOf(parameterTypes).optional().meta({ description: "string (default), integer or number." }),
    description: localized.optional(),
    examples: listOf(field.scalar).optional().meta({ description: "Realistic values; the first is used in samples." }),
    values: listOf(field.scalar).optional().meta({ description: "The values that can occur." }),
    open: field.boolean.optional().meta({ description: "true: other values than `values` may come. Default false." }),
    characters: oneOf(characterClasses).optional().meta({
      description:
        "What a value may hold: word (ASCII letters, digits, _ and -), token (no dot, no white space), text (anything). Default: token in a code, text in a message.",
    }),
  })
  .meta({ description: "What a {placeholder} stands for, in codes and messages alike." });

/** What errors, variants and (as defaults) groups can say. */
const facts = {
  kind: oneOf(kinds).optional().meta({ description: "error (default), or outcome: a success listed among the errors." }),
  origin: oneOf(origins).optional().meta({
    description: "Who raises it: service (default), gateway, or client (an SDK; never in a response).",
  }),
  category: oneOf(categories).optional().meta({
    description: "What kind of failure it is, as a google.rpc.Code. Default: derived from the status.",
  }),
  retry: oneOf(retries).optional().meta({
    description:
      "never (the request, the credentials or the settings must change first); transient (again soon); throttling (again, slower); conditional (again once a program has waited for, or brought about, the state that the remedy names). Absent: nobody said.",
  }),
  retryAfter: field.integer(0, 86_400_000).optional().meta({ description: "Seconds to wait before a retry." }),
  actor: oneOf(actors).optional().meta({ description: "Who must act: caller, operator or provider." }),
  severity: oneOf(severities).optional().meta({ description: "How bad it is for whoever watches." }),
  since: field.version.optional().meta({ description: "First version of the API that sends it." }),
  deprecated: deprecated.optional(),
  links: listOf(link).optional(),
  tags: listOf(field.nonEmpty).optional(),
};

const texts = {
  message: field.text.optional().meta({
    description: "The wire message, exactly as the server sends it, with {placeholders}. It has no locale.",
  }),
  description: localized.optional().meta({ description: "What happened, in your own words." }),
  causes: listOf(localized).optional().meta({ description: "Why it can happen, one entry a cause." }),
  remedy: localized.optional().meta({ description: "What to do about it." }),
  examples: listOf(example).optional(),
};

const variant = z
  .strictObject({ ...facts, ...texts, status: status.optional() })
  .meta({ description: "One of several meanings of a code, told apart by its message. Inherits what it does not say." });

const error = z
  .strictObject({
    group: field.kebabId.optional().meta({ description: "The group whose defaults this error takes." }),
    code: field.code.optional().meta({ description: "The code on the wire, with {placeholders}. Default: the identifier." }),
    status: status.optional(),
    ...texts,
    ...facts,
    variants: mappingOf(field.identifier, variant).optional(),
    names: mappingOf(field.kebabId, field.nonEmpty).optional().meta({
      description: "Identifier to use in a single target, where the usual one collides: { python: ... }.",
    }),
  })
  .meta({ description: "One error code." });

const group = z
  .strictObject({ title: localized.optional(), description: localized.optional(), ...facts, status: status.optional() })
  .meta({ description: "Defaults that errors take by `group:`; also a guard in the SDKs and a page in the docs." });

const envelopeField = z.strictObject({
  type: oneOf(fieldTypes).optional().meta({ description: "JSON type of the member; default string." }),
  format: field.nonEmpty.optional().meta({ description: "OpenAPI format, such as uri or date-time." }),
  required: field.boolean.optional(),
  description: localized.optional(),
  example: field.scalar.optional(),
});

const envelope = z
  .strictObject({
    id: field.kebabId,
    contentType: field.nonEmpty.optional().meta({ description: "Media type; default application/json." }),
    code: field.jsonPointer.meta({ description: "Where the code is: a JSON Pointer (RFC 6901)." }),
    message: field.jsonPointer.optional().meta({ description: "Where the message is." }),
    requestId: field.jsonPointer.optional().meta({ description: "Where the request id is." }),
    fields: mappingOf(field.nonEmpty, envelopeField).optional().meta({
      description: "Every other member that the service documents, beside the code.",
    }),
  })
  .meta({ description: "A JSON shape in which the service sends errors. Tried in order." });

const errors = mappingOf(field.identifier, error).meta({ description: "The errors, by identifier: PascalCase, unique, stable for ever." });
const groups = mappingOf(field.kebabId, group);
const parameters = mappingOf(field.parameterName, parameter);

/** A main catalog file. */
export const catalogSchema = z
  .strictObject(
    {
      errata: z
        .literal("1", { error: "must be 1, the version of the format" })
        .meta({ jsonSchema: { const: 1 }, description: "Version of the format: 1." }),
      id: field.kebabId.meta({ description: "kebab-case; the folder in out/ and the stem of package names." }),
      prefix: field.identifier.optional().meta({
        description: "PascalCase stem of names in generated code (ImmError, isImmError). Default: the id in PascalCase.",
      }),
      title: localized,
      version: field.version.meta({ description: "Version of the catalog; the generated packages carry it." }),
      locales: listOf(field.localeTag).min(1, { error: "needs at least the source locale" }).meta({
        description: "BCP 47 tags; the first is the source locale.",
      }),
      docs: field.nonEmpty.optional().meta({ description: "Where one error's page lives, with {slug}." }),
      include: listOf(field.nonEmpty).optional().meta({
        description: "Further files (globs, relative to this one) that hold only errors, groups and parameters.",
      }),
      translations: mappingOf(field.localeTag, field.nonEmpty).optional().meta({
        description: "Files that keep one locale each: the same keys, text only.",
      }),
      envelopes: listOf(envelope).optional(),
      parameters: parameters.optional(),
      groups: groups.optional(),
      errors,
      fallback: z.strictObject({ description: localized.optional(), remedy: localized.optional() }).optional().meta({
        description: "What the vendor says of any other code.",
      }),
      external: listOf(z.strictObject({ prefix: field.nonEmpty, title: localized.optional(), url: field.nonEmpty.optional() }))
        .optional()
        .meta({ description: "Code prefixes that another catalog or page explains." }),
      reserved: listOf(field.nonEmpty).optional().meta({ description: "Retired codes and identifiers; never used again." }),
    },
    { error: (issue) => (issue.code === "invalid_type" ? "expected a mapping" : undefined) },
  )
  .meta({ title: "Errata catalog", description: "The errors of one API." });

/** An included file. */
export const partSchema = z.strictObject({
  errors: errors.optional(),
  groups: groups.optional(),
  parameters: parameters.optional(),
});

const translatedFacts = {
  description: field.text.optional(),
  causes: listOf(field.text).optional(),
  remedy: field.text.optional(),
  deprecated: z.strictObject({ reason: field.text }).optional(),
};
const described = z.strictObject({ title: field.text.optional(), description: field.text.optional() });

/** A translation file: the keys of the catalog, each text in the one locale of the file. */
export const translationSchema = z.strictObject({
  title: field.text.optional(),
  groups: mappingOf(field.kebabId, described).optional(),
  parameters: mappingOf(field.parameterName, z.strictObject({ description: field.text })).optional(),
  errors: mappingOf(
    field.identifier,
    z.strictObject({ ...translatedFacts, variants: mappingOf(field.identifier, z.strictObject(translatedFacts)).optional() }),
  ).optional(),
  fallback: z.strictObject({ description: field.text.optional(), remedy: field.text.optional() }).optional(),
});

export type CatalogSyntax = z.output<typeof catalogSchema>;
export type PartSyntax = z.output<typeof partSchema>;
export type TranslationSyntax = z.output<typeof translationSchema>;
export type ErrorSyntax = z.output<typeof error>;
export type VariantSyntax = z.output<typeof variant>;
export type GroupSyntax = z.output<typeof group>;
export type ParameterSyntax = z.output<typeof parameter>;
export type EnvelopeSyntax = z.output<typeof envelope>;
export type LocalizedSyntax = z.output<typeof localized>;
