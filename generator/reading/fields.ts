/**
 * The leaf types of the catalog format as zod schemas. YAML is read as text, so numbers and flags arrive as their source text and
 * leave as values; `jsonSchema` in the metadata says what an editor should expect in the file instead.
 */
import { z } from "zod";
import { codePointLength } from "../source/code-points.ts";

/** Longest code in characters. */
export const codeLimit = 256;

/** A schema for authors' editors, in place of the one zod derives. Read by `schema/json-schema.ts`. */
export interface EditorMeta {
  readonly description?: string;
  readonly jsonSchema?: Readonly<Record<string, unknown>>;
}

function described<T extends z.ZodType>(schema: T, meta: EditorMeta): T {
  return schema.meta({ ...meta });
}

/** An integer within bounds, written in decimal. */
export function integer(minimum: number, maximum: number) {
  const problem = `expected a whole number from ${String(minimum)} to ${String(maximum)}`;
  const schema = z
    .string({ error: problem })
    .refine((text) => /^(?:0|[1-9][0-9]{0,9})$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      error: problem,
    })
    .transform(Number);
  return described(schema, { jsonSchema: { type: "integer", minimum, maximum } });
}

export const boolean = described(
  z.enum(["true", "false"], { error: "expected true or false" }).transform((text) => text === "true"),
  { jsonSchema: { type: "boolean" } },
);

/** Any text. Wire messages and descriptions are data: only lint has an opinion about what is inside. */
export const text = z.string({ error: "expected text" });

/** Like `text`; YAML numbers and flags are fine too, for they are read as they are written. */
export const scalar = described(z.string({ error: "expected text" }), {
  jsonSchema: { type: ["string", "number", "boolean"] },
});

export const nonEmpty = text.min(1, { error: "must not be empty" });

/** Identifiers of errors and variants: `ThrottlingUser`. */
export const identifier = text.regex(/^[A-Z][A-Za-z0-9]{0,63}$/, {
  error: "must be PascalCase: a capital letter, then letters and digits, 64 at most",
});

/** Ids of catalogs, groups, envelopes: `alibaba-imm`. */
export const kebabId = text.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
  error: "must be kebab-case: lower-case letters and digits, joined by single hyphens",
});

/** Names of parameters, as they stand between braces. */
export const parameterName = text.regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, {
  error: "must be a letter, then letters, digits or _, 64 at most",
});

/** A BCP 47 language tag in its usual shape: `en`, `zh-CN`, `zh-Hant-HK`. */
export const localeTag = text.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8})*$/, {
  error: "must be a BCP 47 tag such as en, zh-CN or zh-Hant-HK",
});

/** A version: three numbers and an optional pre-release (semver.org). */
export const version = text.regex(/^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-[0-9A-Za-z.-]+)?$/, {
  error: "must be a version such as 1.0.0",
});

/** A JSON Pointer (RFC 6901 §3) with at least one reference token. */
export const jsonPointer = text
  .regex(/^(?:\/(?:[^~/]|~[01])*)+$/, {
    error: "must be a JSON Pointer such as /Code or /error/code (RFC 6901)",
  })
  .max(1000, { error: "must be at most 1000 characters" });

/** A wire code as the contract allows it: `docs/catalog-format.md`, "Codes". */
export const code = described(
  text
    .refine((value) => value !== "", { error: "must not be empty" })
    .refine((value) => codePointLength(value) <= codeLimit, { error: `must be at most ${String(codeLimit)} characters` })
    .refine((value) => !hasForbiddenCharacter(value), {
      error: "must not hold control, bidi, invisible or lone-surrogate characters",
    })
    .refine((value) => value.trim() === value, { error: "must not begin or end with a blank" }),
  { jsonSchema: { type: ["string", "number"], minLength: 1, maxLength: codeLimit } },
);

/** Control (Cc), format (Cf: bidi controls, zero width, BOM), line and paragraph separators, lone surrogates, private noncharacters. */
export function hasForbiddenCharacter(value: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFE00-\uFE0F]/u.test(value);
}
