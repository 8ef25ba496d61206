/** The catalogs that the Go SDK is tested with, and its files. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { conformanceDocument } from "../../../generator/vectors/conformance.ts";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";

/** Those of `spec/`. */
export function specCatalogs(): readonly Catalog[] {
  const files = readdirSync(join(repository, "spec")).filter((file) => file.endsWith(".yaml"));
  return files.sort().map((file) => loadCatalogFile(`spec/${file}`));
}

/** What the vendors' catalogs happen not to have. */
export const awkwardCatalog = (): Catalog => loadCatalogText(readFileSync(join(import.meta.dirname, "awkward.yaml"), "utf8"));

export const edgeCatalog = (): Catalog => loadCatalogText(hostileCatalog);

/** Writes the package of a catalog, and its vectors beside it, where the package finds them. Gives the folder of the package. */
export async function writePackage(catalog: Catalog, folder: string, options: object = {}): Promise<string> {
  writeTarget(await generateTarget(catalog, "go", options), join(folder, "go"));
  writeTarget(new Map([["conformance.json", JSON.stringify(conformanceDocument(catalog))]]), join(folder, "json"));
  return join(folder, "go");
}

/** Changes a file of a package. */
export function changeFile(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
