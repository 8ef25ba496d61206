/** The config: what is generated from what, into where. zod gives the types, the checks and `config.schema.json`. */
import { z } from "zod";
import { nonEmpty } from "../reading/fields.ts";

const list = <T extends z.ZodType>(item: T) => z.array(item, { error: "expected a list" });

/** `typescript:` with nothing behind it: all defaults. Files are read as text, with `null` in the two spellings of YAML; a program says `null`. */
const emptyValue = z.literal(["", "null", "~", null]).meta({ jsonSchema: { type: "null" } });

/** One target: all but `target` are its own options, which it checks itself. */
const targetSection = z.looseObject({
  target: nonEmpty.optional().meta({
    description: "A module with a target of your own, relative to this file. It takes the place of a built-in target of this name.",
  }),
});

/** A flag, read from YAML as text or given by a program. */
const flag = z
  .union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")], { error: "expected true or false" })
  .meta({ jsonSchema: { type: "boolean" } });

/** A path below some folder: no way out of it. */
const below = nonEmpty.refine((path) => !path.startsWith("/") && !path.split("/").includes(".."), {
  error: "must be a path below the folder",
});

const composition = z.strictObject(
  {
    document: nonEmpty.meta({ description: "An OpenAPI 3.0 or 3.1 description, YAML or JSON, relative to this file. It is not changed." }),
    operations: nonEmpty
      .optional()
      .meta({ description: "The map from its operations to errors. Without one, x-errors in the description says it." }),
    catalogs: list(nonEmpty).min(1).optional().meta({ description: "Ids of the catalogs to take errors from; default all." }),
    out: below.optional().meta({ description: "Where the result goes below the output folder; default composed/<name of the document>." }),
    overlay: below.optional().meta({ description: "Where the same changes go as an OpenAPI Overlay 1.0.0, below the output folder." }),
    codeSchema: z.enum(["anyOf", "enum", "string"], { error: "expected anyOf, enum or string" }).optional().meta({
      description: "Schema of a code: anyOf (the known codes or any string, default), enum (closed), string.",
    }),
    problemDetails: flag.optional().meta({ description: "Describe the errors as RFC 9457 problem details." }),
    defaultResponse: flag.optional().meta({ description: "Also add a default response." }),
    locale: nonEmpty
      .optional()
      .meta({ description: "Locale of the descriptions; default the source locale, which is also that of a catalog without this one." }),
    keepExternal: flag
      .optional()
      .meta({ description: "Leave references to the network or out of the project as they are, instead of refusing them." }),
  },
  { error: "expected a mapping" },
);

/** One description to compose. */
export type Composition = z.output<typeof composition>;

/** Catalog files for some of the targets only. */
const narrowedCatalogs = z.strictObject(
  {
    files: z
      .union([nonEmpty, list(nonEmpty).min(1, { error: "names no file" })], { error: "expected a path or glob, or a list of them" })
      .meta({ description: "Catalog files: paths or globs, relative to this file." }),
    targets: list(nonEmpty).meta({
      description: "The targets for these files, of those under targets. With [] they are linted and composed only.",
    }),
  },
  { error: "expected a mapping" },
);

/** The config as its file says it. Target options are checked by the targets themselves. */
export const configSchema = z
  .strictObject({
    $schema: nonEmpty.optional().meta({ description: "Where an editor finds this schema; not read otherwise." }),
    catalogs: list(z.union([nonEmpty, narrowedCatalogs], { error: "expected a path or glob, or a mapping with files and targets" }))
      .min(1, { error: "names no catalog" })
      .meta({
        description:
          "Catalog files: paths or globs, relative to this file. `{ files: legacy.yaml, targets: [docs] }` narrows the targets of some of them.",
      }),
    out: nonEmpty.optional().meta({ description: "Output folder; default out. Each target writes to <out>/<catalog>/<target>/." }),
    targets: z
      .record(nonEmpty, z.union([targetSection, emptyValue], { error: "expected a mapping with the options of the target, or nothing" }), {
        error: "expected a mapping from target to its options",
      })
      .meta({ description: "The kinds of output, each with its options. `target: ./my-target.mjs` names a target of your own." }),
    compose: list(composition)
      .optional()
      .meta({ description: "OpenAPI descriptions of your own that get the errors their operations can return." }),
    rules: z
      .record(nonEmpty, z.enum(["error", "warning", "info", "off"], { error: "expected error, warning, info or off" }))
      .optional()
      .meta({ description: "Severity of lint rules, or off." }),
    format: z.enum(["prettier"], { error: "expected prettier" }).optional().meta({
      description:
        "prettier: run your own prettier settings, overrides and .prettierignore over TypeScript, JSON, Markdown and YAML outputs.",
    }),
    templates: nonEmpty.optional().meta({ description: "Folder with templates of your own: <folder>/<target>/<template> replaces ours." }),
  })
  .meta({ title: "Errata config" });

export type ConfigSyntax = z.output<typeof configSchema>;

/** What a user's `errata.config.mjs` may export: the same shape, with plain JavaScript values for options. */
export type UserConfig = z.input<typeof configSchema>;

/** Types a config in an editor. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
