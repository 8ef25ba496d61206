// Runs one of bench/*.ts: `npm run bench generation`. Without a name, lists them.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const [name, ...args] = process.argv.slice(2);
const known = readdirSync("bench")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
if (name === undefined || !known.includes(name)) {
  console.error(`usage: npm run bench <${known.join("|")}> -- [arguments]`);
  process.exit(2);
}
spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
const out = `node_modules/.cache/errata-bench/bench/${name}.mjs`;
await build({
  entryPoints: [`bench/${name}.ts`],
  outfile: out,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  logLevel: "warning",
  define: { "import.meta.dirname": JSON.stringify(`${process.cwd()}/test/support`) },
});
process.exit(spawnSync(process.execPath, [out, ...args], { stdio: "inherit" }).status ?? 1);
