/** The config: what is generated from what, into where. zod gives the types, the checks and `config.schema.json`. */
import { z } from "zod";
import { nonEmpty } from "../spec/fields.ts";

const list = <T extends z.ZodType>(item: T) => z.array(item, { error: "expected a list" });

/** `typescript:` with nothing behind it: all defaults. */
const emptyValue = z.literal("").meta({ jsonSchema: { type: "null" } });

/** The config as its file says it. Target options are checked by the targets themselves. */
export const configSchema = z
  .strictObject({
    catalogs: list(nonEmpty).min(1).meta({ description: "Catalog files: paths or globs, relative to this file." }),
    out: nonEmpty.optional().meta({ description: "Output folder; default out. Each target writes to <out>/<catalog>/<target>/." }),
    targets: z
      .record(nonEmpty, z.union([z.record(z.string(), z.unknown()), emptyValue]), {
        error: "expected a mapping from target to its options",
      })
      .meta({ description: "The kinds of output, each with its options. `module: ./my-target.mjs` names a target of your own." }),
    rules: z
      .record(nonEmpty, z.enum(["error", "warning", "info", "off"], { error: "expected error, warning, info or off" }))
      .optional()
      .meta({ description: "Severity of lint rules, or off." }),
    format: z.enum(["prettier"], { error: "expected prettier" }).optional().meta({
      description: "prettier: run your own prettier settings over TypeScript, JSON, Markdown and YAML outputs.",
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
