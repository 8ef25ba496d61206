/**
 * What `--format json` prints, for programs that read it: one document on stdout, from every command. zod gives the type that the printer is held to and
 * `report.schema.json`, which is exact: what is not in it is not printed.
 */
import { z } from "zod";

const place = {
  file: z.string().meta({ description: "Path relative to the folder of the config, with /." }),
  line: z.int().min(1),
  column: z.int().min(1).meta({ description: "In UTF-16 code units, from 1." }),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).meta({ description: "Behind the last character." }),
};

const diagnostic = z.strictObject({
  rule: z.string().meta({ description: "The rule's code, as in the pages of our own diagnostics." }),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  help: z.string().meta({ description: "What to do." }),
  place: z.strictObject(place).nullable().meta({ description: "null where no file is to blame." }),
  related: z.array(z.strictObject({ ...place, label: z.string() })).meta({ description: "Other places that the finding is about." }),
});

const change = z.strictObject({
  path: z.string().meta({ description: "generate: relative to the folder of the config; openapi compose: to the current folder." }),
  state: z.enum(["missing", "changed", "orphaned"]),
  bytes: z.int().min(0).nullable().meta({ description: "Size of the new content; null when the file is to go." }),
});

export const reportSchema = z
  .strictObject({
    command: z.enum(["generate", "lint", "openapi compose"]),
    exitCode: z.int().min(0).max(2).meta({ description: "0 fine, 1 findings, 2 could not run. What the process exits with." }),
    summary: z.string().meta({ description: "One line for people." }),
    changes: z.array(change).meta({ description: "The files that were changed, or with --check and --dry-run would be." }),
    diagnostics: z.array(diagnostic).meta({ description: "Findings by file and place; those without a place first." }),
  })
  .meta({ title: "Errata report" });

/** The report as it is printed. */
export type JsonReport = Fixed<z.output<typeof reportSchema>>;

type Fixed<T> = T extends readonly (infer Item)[] ? readonly Fixed<Item>[] : { readonly [Key in keyof T]: Fixed<T[Key]> };
