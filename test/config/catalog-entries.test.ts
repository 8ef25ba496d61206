/** `catalogs:` of a config: plain paths and globs, and entries that narrow the targets of their files. */
import { afterEach, expect, test } from "vitest";
import { findingsOf } from "../support/findings-of.ts";
import { runErrata } from "../support/run-errata.ts";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const envelope = "envelopes: [{ id: flat, code: /code, message: /message }]\n";
const catalog = (id: string) => `${catalogHead.replace("id: shop", `id: ${id}`)}${envelope}errors:\n${errorEntry("Broken")}`;

/** Two catalogs, `shop` and `own`, with these entries under `catalogs`. */
function projectWith(entries: string, targets = "{ json: , python: , typescript: , docs: }"): Project {
  project = createProject(catalog("shop"));
  project.write("spec/own.yaml", catalog("own"));
  return configure(entries, targets);
}

function configure(entries: string, targets = "{ json: , python: , typescript: , docs: }"): Project {
  project.write("errata.config.yaml", `catalogs:\n${entries}targets: ${targets}\n`);
  return project;
}

/** `shop/json`, … : the folders below `out` that hold files. */
function folders(): readonly string[] {
  const paths = Object.keys(project.outputs()).filter((path) => /^out\/.*\/.*\//.test(path));
  return [...new Set(paths.map((path) => path.split("/").slice(1, 3).join("/")))].sort();
}

const all = ["docs", "json", "python", "typescript"];
const foldersOf = (id: string, targets: readonly string[]) => targets.map((target) => `${id}/${target}`);
const narrowed = "  - spec/*.yaml\n  - { files: spec/own.yaml, targets: [docs, typescript] }\n";

test("an entry with targets narrows them for its files, whatever stands before or after it", async () => {
  projectWith(narrowed);
  expect((await project.run()).rules).toEqual([]);
  expect(folders()).toEqual([...foldersOf("own", ["docs", "typescript"]), ...foldersOf("shop", all)]);
  configure(narrowed.split("\n").reverse().slice(1).join("\n").concat("\n"));
  expect((await project.run("check")).outcome?.changes).toEqual([]);
});

test("documents show the languages that are generated for their catalog, and no others", async () => {
  projectWith(narrowed);
  await project.run();
  const page = (id: string) => project.read(`out/${id}/docs/en/category/invalid-argument.md`);
  expect(page("shop")).toContain("```py\n");
  expect(page("own")).toContain("```ts\n");
  expect(page("own")).not.toContain("```py\n");
});

test("a run for the documents alone shows the same languages as a run for everything", async () => {
  projectWith(narrowed);
  await project.run();
  const { outcome, rules } = await project.run("check", ["docs"]);
  expect([rules, outcome?.changes, outcome?.targets]).toEqual([[], [], ["docs"]]);
  expect((await project.run("check", ["json", "docs"])).outcome?.changes).toEqual([]);
});

test("files of targets that no longer apply go, also in a run for one target; others stay", async () => {
  projectWith("  - spec/*.yaml\n");
  await project.run();
  expect(folders()).toEqual([...foldersOf("own", all), ...foldersOf("shop", all)]);
  configure(narrowed);
  const stale = await project.run("check", ["json"]);
  expect([...new Set(stale.outcome?.changes.map(({ path, state }) => `${path.split("/").slice(0, 3).join("/")} ${state}`))]).toEqual([
    "out/own/json orphaned",
    "errata.lock.json changed",
  ]);
  await project.run("write", ["json"]);
  expect(folders()).toEqual([...foldersOf("own", ["docs", "python", "typescript"]), ...foldersOf("shop", all)]);
  await project.run();
  expect(folders()).toEqual([...foldersOf("own", ["docs", "typescript"]), ...foldersOf("shop", all)]);
  expect(Object.keys(JSON.parse(project.read("errata.lock.json")).files).filter((path) => path.startsWith("out/own/python"))).toEqual([]);
  expect((await project.run("check")).outcome?.changes).toEqual([]);
});

test("a run that believes the note of the last one sees that a narrowing changed", () => {
  projectWith("  - spec/*.yaml\n");
  project.write("node_modules/.keep", "");
  expect(runErrata(project.root, ["generate"]).status).toBe(0);
  configure(narrowed);
  expect(runErrata(project.root, ["generate"]).status).toBe(0);
  expect(folders()).toEqual([...foldersOf("own", ["docs", "typescript"]), ...foldersOf("shop", all)]);
  expect(project.read("out/own/docs/en/category/invalid-argument.md")).not.toContain("```py\n");
  expect(runErrata(project.root, ["generate", "--check"]).status).toBe(0);
});

test("several files and no targets at all: linted and composed, nothing of their own", async () => {
  projectWith("  - spec/shop.yaml\n  - { files: [spec/own.yaml, spec/n*.yaml], targets: [] }\n");
  project.write("spec/new.yaml", catalog("new"));
  const { outcome, rules } = await project.run();
  expect(rules).toEqual([]);
  expect(outcome?.catalogs.map(({ id }) => id)).toEqual(["shop", "own", "new"]);
  expect(folders()).toEqual(foldersOf("shop", all));
});

test.each([
  [
    "a target that the config does not have",
    "  - { files: spec/own.yaml, targets: [docs, pyton] }\n",
    ["unknown-target 2:45 did you mean python?"],
  ],
  [
    "a file that two entries narrow",
    "  - { files: spec/*.yaml, targets: [docs, json, python, typescript] }\n  - { files: spec/own.yaml, targets: [docs] }\n",
    ["duplicate-entry 3:5"],
  ],
  ["a glob that matches nothing beside one that does", "  - spec/*.yaml\n  - speck/*.yaml\n", ["no-catalog 3:5"]],
  ["a narrowing that matches nothing", "  - spec/*.yaml\n  - { files: spec/won.yaml, targets: [docs] }\n", ["no-catalog 3:5"]],
  ["a target that is for no catalog", "  - { files: spec/*.yaml, targets: [docs, json, typescript] }\n", ["target-idle 3:20"]],
  ["an unknown key", "  - { file: spec/own.yaml, targets: [docs] }\n", ["missing-key 2:5", "unknown-key 2:7 did you mean files?"]],
])("reported in its place: %s", async (_, entries, expected) => {
  projectWith(entries);
  const { sink } = await project.run();
  expect(findingsOf(sink)).toEqual(expected);
});
