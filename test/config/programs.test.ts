/** What a config can name or be that is a program: `errata.config.mjs`, `.js`, `.ts`, and targets of one's own. */
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { loadConfig } from "../../generator/config/load-config.ts";
import { describeDiagnostic } from "../../generator/diagnostics/describe.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { findingsOf } from "../support/findings-of.ts";
import { repository } from "../support/load-catalog.ts";
import { createProject, type Project } from "../support/project.ts";
import { runErrata } from "../support/run-errata.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const config = (targets: string) => `catalogs: [spec/*.yaml]\ntargets:\n${targets}`;
const tiny = JSON.stringify(join(repository, "test/support/tiny-target.mjs"));

test("a target of one's own has the name that the config gives it, its own options, and may stand twice", async () => {
  project = createProject();
  project.write("errata.config.yaml", config(`  mine: { target: ${tiny}, file: a.json }\n  yours: { target: ${tiny}, file: b.json }\n`));
  expect((await project.run()).outcome?.targets).toEqual(["mine", "yours"]);
  expect(Object.keys(project.outputs())).toEqual([
    "errata.lock.json",
    "out/.gitattributes",
    "out/shop/mine/a.json",
    "out/shop/yours/b.json",
  ]);
  expect((await project.run("dry-run", ["yours"])).outcome?.changes).toEqual([]);
});

test("a module takes the place of a built-in target", async () => {
  project = createProject();
  project.write("errata.config.yaml", config(`  typescript: { target: ${tiny} }\n  json:\n`));
  expect((await project.run()).rules).toEqual([]);
  expect(Object.keys(project.outputs()).filter((path) => path.startsWith("out/shop/typescript"))).toEqual([
    "out/shop/typescript/codes.json",
  ]);
});

test("module is an option of the go target", async () => {
  project = createProject();
  project.write("errata.config.yaml", config("  go: { module: github.com/acme/shoperrors }\n"));
  expect((await project.run()).rules).toEqual([]);
  expect(project.read("out/shop/go/go.mod")).toContain("module github.com/acme/shoperrors\n");
});

const notTargets: Readonly<Record<string, string>> = {
  "broken.mjs": "export default {",
  "empty.mjs": "export const nothing = 1;",
  "number.mjs": "export default { plan: 1, options: {}, naming: null };",
  "throws.mjs": "throw new Error('on strike');",
};

test.each([
  ["a key of old", "mine: { module: ./my.mjs }", ["unknown-target 3:11 a module of your own is named by  target: ./my.mjs"]],
  ["a slip", "typscript: {}", ["unknown-target 3:3 did you mean typescript?"]],
  ["no such file", "mine: { target: ./my.mjs }", ["file-unreadable 3:19"]],
  ["a module that does not parse", "mine: { target: ./broken.mjs }", ["module-failed 3:19"]],
  ["a module without a default export", "mine: { target: empty.mjs }", ["module-failed 3:19 Write  export default defineTarget({ … });"]],
  [
    "a module with another default export",
    "mine: { target: number.mjs }",
    ["module-failed 3:19 Write  export default defineTarget({ … });  docs/adding-a-target.md has an example."],
  ],
  ["a module that throws", "mine: { target: throws.mjs }", ["module-failed 3:19"]],
  ["an empty name", "mine: { target: '' }", ["bad-value 3:19"]],
])("a finding with its place: %s", async (_, section, expected) => {
  project = createProject();
  for (const [path, text] of Object.entries(notTargets)) project.write(path, text);
  project.write("errata.config.yaml", config(`  ${section}\n`));
  expect(findingsOf((await project.run()).sink)).toEqual(expected);
});

const program = 'export default { catalogs: ["spec/*.yaml"], targets: { json: { conformance: false }, docs: null } };\n';

test.each(["errata.config.mjs", "errata.config.js"])("%s is a config", (name) => {
  project = createProject();
  project.unlink("errata.config.yaml");
  project.write("package.json", '{ "type": "module" }');
  project.write(name, program);
  const { status, stderr } = runErrata(project.root, ["generate"]);
  expect(status, stderr).toBe(0);
  expect(Object.keys(project.outputs()).filter((path) => path.startsWith("out/shop/json"))).toEqual(["out/shop/json/catalog.json"]);
});

async function findingsIn(text: string): Promise<readonly string[]> {
  project = createProject();
  project.unlink("errata.config.yaml");
  project.write("errata.config.mjs", text);
  const sink = new DiagnosticSink();
  expect(await loadConfig(join(project.root, "errata.config.mjs"), sink)).toBeNull();
  return sink.diagnostics.map((found) => `${describeDiagnostic(found).message}${found.help === null ? "" : ` (${found.help})`}`);
}

test.each([
  ["export const config = {};", ["cannot load errata.config.mjs: it has no default export (Write  export default defineConfig({ … });)"]],
  ["throw new Error('on strike');", ["cannot load errata.config.mjs: on strike"]],
  [
    "export default { catalogs: ['a.yaml'], targets: {}, rule: {}, out: 1 };",
    ["unknown key rule in the file (did you mean rules?)", "out: expected text"],
  ],
  ["export default { targets: {} };", ["the file lacks catalogs"]],
])("a config that is a program and is wrong: %s", async (text, expected) => {
  expect(await findingsIn(text)).toEqual(expected);
});

/** Node.js that strips no types, whatever runs the tests: what it throws for a TypeScript file. */
const withoutTypeScript = `data:text/javascript,${encodeURIComponent(`
  import { register } from "node:module";
  register("data:text/javascript," + encodeURIComponent(\`
    export async function load(url, context, next) {
      if (!/\\\\.ts$/.test(url)) return next(url, context);
      throw Object.assign(new TypeError('Unknown file extension ".ts" for ' + url), { code: "ERR_UNKNOWN_FILE_EXTENSION" });
    }\`));
`)}`;

test.each([
  [
    "errata.config.ts",
    "export default { catalogs: ['spec/*.yaml'], targets: {} };",
    "write JavaScript (errata.config.mjs) or YAML (errata.config.yaml).",
  ],
  ["errata.config.yaml", config("  mine: { target: mine.ts }\n"), "write JavaScript (.mjs)."],
])("where Node.js reads no TypeScript, it says so and what helps: %s", (name, text, wayOut) => {
  project = createProject();
  project.unlink("errata.config.yaml");
  project.write("mine.ts", "export default {};");
  project.write(name, text);
  const { status, stderr } = runErrata(project.root, ["generate"], ["--import", withoutTypeScript]);
  expect(status, stderr).not.toBe(0);
  const program = name.endsWith(".ts") ? name : "mine.ts";
  expect(stderr).toContain(`cannot load ${program}: this Node.js (${process.version}) does not read TypeScript`);
  expect(stderr).toContain(`Node.js reads it from 22.18 (and 23.6) on. With this one, ${wayOut}`);
});
