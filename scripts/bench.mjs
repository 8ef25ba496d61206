// Runs one of bench/*.ts: `npm run bench generation`. Without a name, lists them.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";

const [name, ...args] = process.argv.slice(2);
const known = readdirSync("bench")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
if (name === undefined || !known.includes(name)) {
  console.error(`usage: npm run bench <${known.join("|")}> -- [arguments]`);
  process.exit(2);
}
/** What is bundled still knows the folder that it came from. */
const sourceFolders = {
  name: "source-folders",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/(?:bench|generator|test)\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
      loader: "ts",
    }));
  },
};
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
  plugins: [sourceFolders],
});
process.exit(spawnSync(process.execPath, [out, ...args], { stdio: "inherit" }).status ?? 1);
