/** Generated crates for the tests of this folder, from catalogs in memory, with their vectors. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { assignNames } from "../../../generator/naming/assign-names.ts";
import { conformanceDocument } from "../../../generator/vectors/conformance.ts";
import { sdkNames } from "../../../generator/targets/rust/names.ts";
import { naming } from "../../../generator/targets/rust/naming.ts";
import { usageIn } from "../../../generator/targets/rust/usage.ts";
import { generateTarget } from "../../support/generate-target.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import { program } from "./programs.ts";
import type { VectorPackage } from "./vector-runs.ts";

export const specCatalogs: readonly Catalog[] = readdirSync(join(repository, "spec"))
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => loadCatalogFile(`spec/${file}`));

/** One case of everything that the vendors' catalogs do not have. */
export const oddCatalog: Catalog = loadCatalogText(hostileCatalog);

/** What the vendors' catalogs happen not to have: nested templates, retryAfter, meanings that differ little, awkward names. */
export const awkwardCatalog: Catalog = loadCatalogText(`
errata: 1
id: awkward
title: Awkward
version: 1.0.0
locales: [en, zh-Hant]
docs: "https://example.com/{slug}"
envelopes:
  - { id: nested, code: /errors/0/code, message: /errors/0/message, fields: { constructor: {}, count: { type: integer }, on: { type: boolean } } }
  - { id: flat-one, code: /toString, message: /valueOf, requestId: /id }
parameters:
  Name: { examples: [Disk] }
  name: { examples: [Image] }
  type: { characters: word, examples: [Plain] }
  self: { type: number, examples: ["1.5"] }
  Kind: { values: [Disk, Image] }
  limit: { type: integer, examples: [10] }
  ${"long".repeat(16)}: { examples: [Long] }
groups:
  known: { title: Known, retry: transient }
  slow: { title: Slow, retry: throttling }
  outcome: {}
  success: {}
errors:
  Any: { code: "{Name}", status: 400, message: "Any {Name}.", remedy: { en: Look., zh-Hant: 看 } }
  Invalid: { code: "Invalid{Name}", status: 400, message: "{Name} is invalid.", retryAfter: 7 }
  InvalidKind: { code: "Invalid{Kind}", status: 409, message: "{Kind} is invalid now." }
  NotFound: { code: "Invalid{Name}.NotFound", status: 404, message: "{Name} was not found." }
  Pair: { code: "Invalid{Name}.Of.{Kind}", status: 400 }
  Exact: { code: InvalidDisk.NotFound.Ever, status: 410, group: known, since: 1.2.0 }
  Keywords: { code: Keywords, status: 400, message: "{type} of {self} by {Name} or {name}" }
  ${"Longest".repeat(9)}: { code: Longest, status: 400, message: "About {${"long".repeat(16)}} and {type}." }
  Some: { code: Some.One, status: 500, group: slow }
  String: { code: Some.Two, status: 500, group: slow, deprecated: { since: 1.0.0, replacedBy: Some, reason: "It was [wrong]." } }
  Conflict: { code: Conflict, status: 409, group: outcome }
  Empty: { code: Empty, kind: outcome, group: success, retry: transient }
  Limit:
    code: Limit
    status: [${Array.from({ length: 20 }, (_, index) => 400 + index).join(", ")}]
    retryAfter: 3
    tags: [one, two]
    links: [{ url: "https://example.com/a" }]
    variants:
      Low: { message: "At most {limit} now." }
      Lower: { message: "At most {limit} by {Name}." }
      High: { message: "At most {limit} in all now.", status: 503, retryAfter: 60 }
      Same: { message: "At {Name} most {limit} now." }
      Self: { message: "Self." }
`);

/** `name` is that of the package, from which the library has its own. */
export async function vectorPackage(catalog: Catalog, name = `${catalog.id}-errors`): Promise<VectorPackage> {
  return {
    name,
    files: await generateTarget(catalog, "rust", { packageName: name }),
    vectors: JSON.stringify(conformanceDocument(catalog)),
  };
}

/** The snippets that documents show, each in a function: they must compile and be formatted. */
export function handlingTest(catalog: Catalog, library: string): string {
  const names = assignNames(catalog, "rust", naming, new DiagnosticSink());
  const { snippetOf } = usageIn(sdkNames(catalog, names));
  const functions = catalog.errors.map((error, index) => {
    const body = snippetOf(error).replace(/^/gm, "    ");
    return `fn handle_${String(index)}(error: &ApiError) {\n${body}\n}\n`;
  });
  const calls = functions.map((_, index) => `    handle_${String(index)}(&error);\n`).join("");
  const used = ["params", "ApiError", "ErrorCode", "ResponseInfo"].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(`${functions.join("")} ResponseInfo`),
  );
  return [
    "#![allow(deprecated, clippy::too_many_lines)]\n",
    `use ${library}::{${used.join(", ")}};\n`,
    ...functions,
    `#[test]\nfn snippets_run() {\n    let error = ApiError::parse("", &ResponseInfo::new());\n${calls}}\n`,
  ].join("\n");
}

/** The crate with a test of its reader inside. */
export function withChecks(files: VectorPackage["files"]): VectorPackage["files"] {
  const modules = `${files.get("src/runtime/mod.rs") ?? ""}\n#[cfg(test)]\nmod json_check;\n`;
  return new Map([...files, ["src/runtime/mod.rs", modules], ["src/runtime/json_check.rs", program("json_check.rs")]]);
}
