/** The house as a test: who may import whom, who owns which outside package, and how large things may grow. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/load-catalog.ts";

const generator = join(repository, "generator");
const files = readdirSync(generator, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(generator, join(entry.parentPath, entry.name)))
  .sort();

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(generator, file), "utf8");
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|await import\("([^"]+)"\)/gm;
  return [...text.matchAll(pattern)].map(([, type, from, dynamic]) => {
    const specifier = from ?? dynamic ?? "";
    const to = specifier.startsWith(".") ? posix.normalize(posix.join(dirname(file), specifier)) : specifier;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const imports = files.flatMap(importsOf);
const stageOf = (path: string) =>
  path.startsWith("targets/") && path.split("/").length > 2
    ? path.split("/").slice(0, 2).join("/")
    : path.includes("/")
      ? (path.split("/")[0] ?? "")
      : path;

/** A stage and what it may import of our own, beside itself. Types may come from anywhere below the pipeline. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  source: [],
  diagnostics: ["source", "../out"],
  yaml: ["diagnostics", "source"],
  reading: ["diagnostics", "source", "catalog", "yaml"],
  catalog: ["diagnostics", "source", "reading", "naming"],
  lint: ["catalog", "diagnostics", "source", "reading"],
  naming: ["catalog", "diagnostics"],
  config: ["diagnostics", "source", "reading"],
  sdk: ["catalog", "source", "naming", "targets"],
  openapi: ["catalog", "naming", "source"],
  vectors: ["catalog", "source"],
  targets: ["config", "diagnostics", "source", "reading", "package-root.ts", "naming", "catalog"],
  render: ["package-root.ts", "source", "targets", "output"],
  output: ["catalog", "diagnostics"],
  compose: ["catalog", "diagnostics", "openapi", "render", "source", "reading", "yaml"],
  schema: ["compose", "config", "reading"],
  cli: ["compose", "build-id.ts", "config", "diagnostics", "output", "pipeline.ts", "reading", "version.ts", "main.ts"],
};
const insideTarget = ["targets", "catalog", "naming", "sdk", "source", "openapi", "vectors"];

test("every import goes in the allowed direction", () => {
  const wrong = imports
    .filter(({ from, to }) => !to.startsWith("node:") && /[./]/.test(to) && to.endsWith(".ts") && from.includes("/"))
    .filter(({ from, to, typeOnly }) => {
      const [own, other] = [stageOf(from), stageOf(to)];
      if (own === other || typeOnly) return own.startsWith("targets/") && other.startsWith("targets/") && own !== other;
      return !(own.startsWith("targets/") ? insideTarget : (allowed[own] ?? [])).some(
        (stage) => other === stage || to.startsWith(`${stage}/`),
      );
    })
    .map(({ from, to }) => `${from} -> ${to}`);
  expect(wrong).toEqual([]);
});

/** The rooms of compose, the lowest first: each may look into itself and into those before it. */
const composeRooms = ["host", "select", "parts", "edit"];

test("the rooms of compose stand on each other in one direction, types included", () => {
  const floorOf = (path: string) => (path.startsWith("compose/") ? composeRooms.indexOf(path.split("/")[1] ?? "") : -1);
  const folders = new Set(files.filter((file) => /^compose\/.*\//.test(file)).map((file) => file.split("/")[1]));
  expect([...folders].sort()).toEqual([...composeRooms].sort());
  const insideRooms = imports.filter(({ from, to }) => floorOf(from) >= 0 && to.startsWith("compose/"));
  const upward = insideRooms.filter(({ from, to }) => floorOf(to) === -1 || floorOf(to) > floorOf(from));
  expect(upward.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

/** Outside packages and the one place that may import each. */
const owners: Readonly<Record<string, RegExp>> = {
  yaml: /^(?:reading\/yaml(?:-places)?|yaml\/library)\.ts$/,
  handlebars: /^render\/handlebars\.ts$/,
  "ts-morph": /^render\/typescript-printer\.ts$/,
  prettier: /^render\/formatter\.ts$/,
  commander: /^cli\/run\.ts$/,
  picocolors: /^cli\//,
  diff: /^cli\/generate\.ts$/,
  tinyglobby: /^reading\/expand-globs\.ts$/,
  "fastest-levenshtein": /^reading\/decode\.ts$/,
  zod: /^(?:compose|reading|config|schema|targets|output)\//,
};

test("each outside package has one owner", () => {
  const packages = imports.filter(({ to }) => !to.startsWith("node:") && !to.startsWith("../") && !/\.(?:ts|json)$/.test(to));
  const wrong = packages.filter(({ from, to }) => !(owners[to]?.test(from) ?? false)).map(({ from, to }) => `${from} -> ${to}`);
  expect(wrong).toEqual([]);
});

test("what is installed with us is what the build leaves outside, and zod, whose types are in the library's", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  const { dependencies, devDependencies } = Object(manifest) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const outside = /external: (\[[^\]]*\])/.exec(readFileSync(join(repository, "scripts/bundle.mjs"), "utf8"))?.[1] ?? "";
  expect(Object.keys(dependencies ?? {}).sort()).toEqual([...(JSON.parse(outside) as string[]), "zod"].sort());
  const declared = { ...dependencies, ...devDependencies };
  for (const name of Object.keys(owners)) expect(declared[name], name).toMatch(/^\d/);
});

test("only the command line uses process and console, only output writes to disk", () => {
  // Code that we print may use the console; our own code is what stands outside of strings.
  const codeOf = (file: string) => readFileSync(join(generator, file), "utf8").replace(/`[^`]*`|"[^"\n]*"/g, "");
  const uses = (pattern: RegExp) => files.filter((file) => pattern.test(codeOf(file)));
  expect(uses(/\bconsole\.|\bprocess\.(?:std|argv|exit|env|cwd)/).filter((file) => !file.startsWith("cli/") && file !== "main.ts")).toEqual(
    [],
  );
  expect(
    uses(/\b(?:writeFile|rename|unlink|rm|mkdir)Sync\b/).filter(
      (file) => !["output/replace-files.ts", "output/write.ts", "output/replace-files.ts", "output/run-note.ts"].includes(file),
    ),
  ).toEqual([]);
});

test("targets see no disk, no process and no other target", () => {
  const inTargets = imports.filter(({ from }) => /^targets\/[^/]+\//.test(from));
  expect(inTargets.filter(({ to }) => to.startsWith("node:")).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("no folder or file is named after nothing", () => {
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|shared|core|lib|misc|index)(?:\/|\.ts$)/.test(file))).toEqual([]);
  expect(files.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))).toEqual([]);
});

test("files stay short and open with what they own", () => {
  const lengths = files.map((file) => ({ file, text: readFileSync(join(generator, file), "utf8") }));
  expect(lengths.filter(({ text }) => text.split("\n").length > 251).map(({ file }) => file)).toEqual([]);
  expect(lengths.filter(({ text }) => !/^(?:#!.*\n)?\/\*\*/.test(text)).map(({ file }) => file)).toEqual([]);
});
