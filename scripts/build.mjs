// Builds dist/: the command, the library and one module per target, split so that a run loads only what it needs.
// Writes dist/build-id, the fingerprint of the program and its templates, by which a later run knows whether it is still the same one.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const targets = readdirSync("generator/targets", { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(`generator/targets/${entry.name}/target.ts`),
);
rmSync("dist", { recursive: true, force: true });
const result = await build({
  entryPoints: [
    "generator/main.ts",
    "generator/api.ts",
    "generator/jobs-worker.ts",
    ...targets.map(({ name }) => `generator/targets/${name}/target.ts`),
  ],
  outbase: "generator",
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  legalComments: "none",
  logLevel: "warning",
  write: true,
  metafile: true,
});

const hash = createHash("sha256");
const templates = readdirSync("templates", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
for (const path of [...Object.keys(result.metafile.outputs), ...templates].sort())
  hash.update(path).update("\0").update(readFileSync(path));
writeFileSync("dist/build-id", hash.digest("hex"));
