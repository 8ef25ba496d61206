// Makes dist/: the command, the library and one module per target, split so that a run loads only what it needs.
// The libraries that a run needs are built in: from one file they load ten times as fast as from their own hundreds. Their licenses go along.
// Writes dist/build-id, the fingerprint of the program and its templates, by which a later run knows whether it is still the same one.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import Handlebars from "handlebars";

const targets = readdirSync("generator/targets", { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(`generator/targets/${entry.name}/target.ts`),
);
/** zod words its complaints in fifty languages, of which we show one; the rest would be most of what a run loads. */
const oneLocale = {
  name: "one-locale",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export { default as en } from "./en.js";' }));
  },
};

/** Writes `dist/`. `plugins` are further ones of esbuild. */
export async function bundle(...plugins) {
  const result = await build({
    entryPoints: ["generator/main.ts", "generator/api.ts", ...targets.map(({ name }) => `generator/targets/${name}/target.ts`)],
    outbase: "generator",
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // Two are too large for that; they are what package.json calls dependencies, with zod, whose types are those of the library's users.
    external: ["ts-morph", "prettier"],
    banner: { js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);' },
    plugins: [oneLocale, ...plugins],
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
  // npm sets the bit where it installs the package; in a checkout nobody else does.
  chmodSync("dist/main.js", 0o755);

  mkdirSync("dist/templates");
  for (const target of readdirSync("templates")) writeFileSync(`dist/templates/${target}.js`, precompile(`templates/${target}`));
  writeFileSync("dist/third-party-licenses.txt", licensesOf(Object.keys(result.metafile.inputs)));

  const hash = createHash("sha256");
  const templates = readdirSync("templates", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...Object.keys(result.metafile.outputs), ...templates].sort())
    hash.update(path).update("\0").update(readFileSync(path));
  writeFileSync("dist/build-id", hash.digest("hex"));
}

/** A module with all Handlebars files of a folder, compiled as `generator/render/handlebars.ts` compiles them. */
function precompile(folder) {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => {
      const source = readFileSync(`${folder}/${name}`, "utf8").replaceAll("\r\n", "\n");
      return `[${JSON.stringify(name)}, ${precompileTemplate(source)}],\n`;
    });
  return `export const templates = new Map([\n${entries.join("")}]);\n`;
}

/**
 * A template as code, without the places of its names: three objects for each name that is printed cost a third of the printing. Where one
 * fails, `generator/render/handlebars.ts` compiles its text, which knows the places.
 */
export function precompileTemplate(source) {
  const options = JSON.parse(readFileSync(new URL("../generator/render/template-options.json", import.meta.url), "utf8"));
  const place = '\\{"start":\\{"line":[0-9]+,"column":[0-9]+\\},"end":\\{"line":[0-9]+,"column":[0-9]+\\}\\}';
  return Handlebars.precompile(source, options)
    .replaceAll(new RegExp(`, ${place} \\)`, "g"), ")")
    .replaceAll(new RegExp(`,"loc":${place}`, "g"), "");
}

/** Name, version and license text of every package that a part of the build comes from. */
function licensesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const file = readdirSync(folder).find((path) => /^(?:licen[cs]e|copying)/i.test(path));
    if (file === undefined) throw new Error(`${name} is built in and has no license file`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}
