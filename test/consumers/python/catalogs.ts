/** The catalogs that the Python SDK is tried with, and their packages in a folder. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { conformanceDocument } from "../../../generator/vectors/conformance.ts";
import { generateTarget, writeTarget, type TargetFiles } from "../../support/generate-target.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import type { SdkPackage } from "../consumer.ts";

/** The catalogs of the repository. */
export const ownCatalogs = readdirSync(join(repository, "spec"))
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => loadCatalogFile(`spec/${file}`));

/** What the vendors' catalogs happen not to have: nested templates, retryAfter, meanings that differ little, names that Python keeps for itself. */
export const awkwardCatalog = loadCatalogText(`
errata: 1
id: awkward
prefix: Key
title: Awkward
version: 1.0.0-beta.2
locales: [en, zh-Hant]
envelopes:
  - { id: nested, code: /errors/0/code, message: /errors/0/message, fields: { class: {}, count: { type: integer }, __init: {}, str: {} } }
  - { id: flat, code: /toString, message: /valueOf, requestId: /id, fields: { count: { type: number }, ok: { type: boolean } } }
parameters:
  Name: { examples: [Disk] }
  Kind: { values: [Disk, Image] }
  limit: { type: integer, examples: [10] }
  ratio: { type: number, examples: [0.5] }
  class: { values: [a very long value that fills a line, "another value with \\" and \\\\ that does not fit a line"], characters: text }
errors:
  Any: { code: "{Name}", status: 400, message: "Any {Name}.", remedy: { en: Look., zh-Hant: 看 } }
  Invalid: { code: "Invalid{Name}", status: 400, message: "{Name} is invalid.", retryAfter: 7 }
  InvalidKind: { code: "Invalid{Kind}", status: 409, message: "{Kind} is invalid now." }
  NotFound: { code: "Invalid{Name}.NotFound", status: 404, message: "{Name} was not found." }
  Pair: { code: "Invalid{Name}.Of.{Kind}", status: 400 }
  Exact: { code: InvalidDisk.NotFound.Ever, status: 410 }
  Mro: { code: "mro.{class}", status: 400, message: "{self} {None} {type} {str} {Limit} {limit} {ratio}" }
  Value: { code: "value.{str}", status: 400, message: "{str} {items}" }
  Self: { code: self, status: 400, message: "{Limit} and {x_1}" }
  SelfLower: { code: selfLower, status: 400, message: "{limit} and {x1}" }
  A123456789012345678901234567890123456789012345678901234567890123:
    code: "one code that is as long as anybody would write it, and longer than a line of Python may be {A123456789012345678901234567890123456789012345678901234567890123}"
    status: 400
    variants:
      A123456789012345678901234567890123456789012345678901234567890123: { message: One. }
      B123456789012345678901234567890123456789012345678901234567890123: { message: Two. }
  Limit:
    code: Limit
    status: 429
    retryAfter: 3
    variants:
      Low: { message: "At most {limit} now." }
      Lower: { message: "At most {limit} by {Name}." }
      High: { message: "At most {limit} in all now.", status: 503, retryAfter: 60 }
      Same: { message: "At {Name} most {limit} now." }
`);

export const hostileVectors = loadCatalogText(hostileCatalog);

/** Writes the package of a catalog and its vectors into a folder; `change` may alter a file. */
export async function writePackage(
  catalog: Catalog,
  folder: string,
  change: (path: string, text: string) => string = (_, text) => text,
): Promise<SdkPackage> {
  const directory = join(folder, catalog.id, "python");
  const files: TargetFiles = await generateTarget(catalog, "python");
  writeTarget(new Map([...files].map(([path, text]) => [path, change(path, text)])), directory);
  const vectors = join(folder, catalog.id, "conformance.json");
  writeFileSync(vectors, JSON.stringify(conformanceDocument(catalog)));
  return { catalog: catalog.id, prefix: catalog.prefix, directory, vectors };
}
