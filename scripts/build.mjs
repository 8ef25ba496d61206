// Builds dist/: the command, the library and one module per target, split so that a run loads only what it needs.
// Writes dist/build-id, the fingerprint of the program and its templates, by which a later run knows whether it is still the same one.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const targets = readdirSync("generator/targets", { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(`generator/targets/${entry.name}/target.ts`),
);
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
  write: false,
  metafile: true,
});

// The old build stays until the new one is whole.
rmSync("dist", { recursive: true, force: true });
for (const { path, contents } of result.outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

const hash = createHash("sha256");
const templates = readdirSync("templates", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
for (const path of [...Object.keys(result.metafile.outputs), ...templates].sort())
  hash.update(path).update("\0").update(readFileSync(path));
writeFileSync("dist/build-id", hash.digest("hex"));
