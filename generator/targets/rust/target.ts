/** The rust target: a crate that parses, matches and creates the errors of one catalog. */
import { z } from "zod";
import type { FilePlan } from "../../render/file-plan.ts";
import { defineTarget, type PlanInput } from "../target.ts";
import { catalogView } from "./catalog-file.ts";
import { codesView } from "./codes-file.ts";
import { createView, plainErrorView } from "./create-file.ts";
import { createDocComments } from "./doc-comments.ts";
import { usageIn } from "./usage.ts";
import { guardsView } from "./guards-file.ts";
import { libView } from "./lib-file.ts";
import { commentText } from "./literals.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { naming } from "./naming.ts";
import { crateName, manifestView } from "./package-files.ts";
import { paramsView } from "./params-file.ts";
import { readmeView } from "./readme.ts";
import { variantsView } from "./variants-file.ts";

const options = z.strictObject({
  packageName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, { error: "expected a name that Cargo accepts" })
    .optional()
    .meta({ description: "Name of the crate. Default: <id>-errors." }),
  license: z.string().min(1).optional().meta({ description: "SPDX identifier of the crate's license. Default: none is stated." }),
});
export type RustOptions = z.output<typeof options>;

/** The fixed files, in `templates/rust/runtime`. */
const runtimeFiles = [
  "api_error",
  "build_body",
  "captured",
  "catalog_index",
  "classify",
  "code_tree",
  "envelope",
  "error_code",
  "error_parts",
  "error_text",
  "json",
  "json_value",
  "meaning",
  "mod",
  "new_error",
  "number",
  "response_info",
  "retry_after",
  "rows",
  "success",
  "template",
  "texts",
  "vocabulary",
];

/** And those in `templates/rust/tests`. */
const testFiles = ["conformance/answers", "conformance/decode", "conformance/main"];

function plan({ catalog, names, options: { packageName, license }, banner }: PlanInput<RustOptions>): readonly FilePlan[] {
  const comment = commentText(banner);
  const name = packageName ?? `${catalog.id}-errors`;
  const docs = createDocComments(catalog, names);
  const views = {
    codes: codesView(catalog, names, docs, comment),
    catalog: catalogView(catalog, names, comment),
    create: createView(catalog, names, docs, comment),
    guards: guardsView(catalog, comment),
    params: paramsView(catalog, names, docs, comment),
    plain_error: plainErrorView(catalog, names, docs, comment),
    variants: variantsView(catalog, names, docs, comment),
  };
  const modules = new Set(Object.entries(views).flatMap(([file, view]) => (view === null ? [] : [file])));
  return [
    { kind: "template", path: "Cargo.toml", template: "Cargo.toml.hbs", view: manifestView(catalog, name, license ?? null, comment) },
    { kind: "template", path: "README.md", template: "README.md.hbs", view: readmeView(catalog, names, name, banner) },
    { kind: "template", path: "src/lib.rs", template: "lib.rs.hbs", view: libView(catalog, modules, comment) },
    ...Object.entries(views).flatMap(([file, view]): readonly FilePlan[] =>
      view === null ? [] : [{ kind: "template", path: `src/${file}.rs`, template: `${file}.rs.hbs`, view }],
    ),
    ...runtimeFiles.map((file): FilePlan => ({ kind: "copy", path: `src/runtime/${file}.rs`, source: `runtime/${file}.rs` })),
    ...testFiles.map((file): FilePlan => ({
      kind: "copy",
      path: `tests/${file}.rs`,
      source: `tests/${file}.rs`,
      replace: [{ text: "catalog_errors", by: crateName(name) }],
    })),
    ...localeFiles(catalog, "locales", "name"),
  ];
}

export default defineTarget<RustOptions>({
  id: "rust",
  title: "Rust",
  summary: "A crate without dependencies or unsafe code: an open enum of codes, typed parameters, parse and create.",
  options,
  naming,
  plan,
  // Errors that never come in a response are not handled by a program.
  usage: ({ catalog, names }) => (catalog.envelopes.length > 0 ? usageIn(catalog, names) : null),
});
