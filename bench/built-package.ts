/** The package of a seeded catalog as a user's project has it: compiled, in `node_modules`, beside the user's own file. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Catalog } from "../generator/catalog/model.ts";
import { writeSdk } from "./bench-sdk.ts";

export const packageName = "bench-errors";

/** Gives the folder of the package. JavaScript only; `tsc` would give the same, in more time. */
export async function installPackage(catalog: Catalog, project: string): Promise<string> {
  const folder = join(project, "node_modules", packageName);
  await writeSdk(catalog, folder);
  const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  await build({
    entryPoints: sources.map((path) => join(folder, "src", path)),
    outdir: join(folder, "dist"),
    format: "esm",
    logLevel: "error",
  });
  return folder;
}
