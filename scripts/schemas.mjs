// Writes generator/schema/*.schema.json from the zod schemas.
import { writeFileSync } from "node:fs";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";

const out = "node_modules/.cache/errata-schemas.mjs";
await build({
  entryPoints: ["generator/schema/json-schema.ts"],
  outfile: out,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  logLevel: "warning",
});
const { jsonSchemas } = await import(new URL(`../${out}`, import.meta.url));
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const path = `generator/schema/${name}`;
  writeFileSync(path, await format(JSON.stringify(schema), { ...(await resolveConfig(path)), parser: "json" }));
}
