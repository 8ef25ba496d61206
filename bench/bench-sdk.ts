/** An SDK for benchmarks: generated from a seeded catalog, bundled with its own insides exported, and imported. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Catalog } from "../generator/catalog/model.ts";
import type { CatalogIndex } from "../templates/typescript/runtime/catalog-index.ts";
import type { classify } from "../templates/typescript/runtime/classify.ts";
import type { Result } from "../templates/typescript/runtime/result.ts";
import { generateSdk } from "../test/targets/typescript/support/generate-sdk.ts";

export interface BenchSdk {
  readonly catalog: CatalogIndex;
  readonly classify: typeof classify;
  readonly parse: (body: unknown, response?: object) => Result;
}

/** Writes the package of a catalog into `folder`. */
export async function writeSdk(catalog: Catalog, folder: string): Promise<void> {
  for (const [path, text] of await generateSdk(catalog)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export async function importSdk(catalog: Catalog, folder: string): Promise<BenchSdk> {
  await writeSdk(catalog, folder);
  const contents = `export { catalog } from "./src/catalog.ts";
export { classify } from "./src/runtime/classify.ts";
export { parse${catalog.prefix}Error as parse } from "./src/parse.ts";`;
  const outfile = join(folder, "bench.mjs");
  await build({ stdin: { contents, resolveDir: folder }, bundle: true, format: "esm", outfile, logLevel: "error" });
  return (await import(pathToFileURL(outfile).href)) as BenchSdk;
}
