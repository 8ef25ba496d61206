/** `format: prettier`: what is written is what the user's own prettier, run in the project, would leave. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { repository } from "../support/load-catalog.ts";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const catalog = `${catalogHead}envelopes: [{ id: flat, code: /code, message: /message }]\nerrors:\n${errorEntry("Broken")}`;
const targets = "targets: { typescript: , openapi: , docs: , json: { conformance: false } }\n";

function projectWith(format: string): Project {
  project = createProject(catalog);
  project.write("errata.config.yaml", `catalogs: [spec/*.yaml]\n${targets}${format}`);
  return project;
}

/** The files below `out` that the project's own prettier would change. */
function unformatted(): readonly string[] {
  const prettier = join(repository, "node_modules/prettier/bin/prettier.cjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [prettier, "--list-different", "out/**/*.{ts,json,md,yaml,yml}"], {
    cwd: project.root,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(stdout === "" ? 0 : 1);
  return stdout.split("\n").filter((line) => line !== "");
}

const settings = {
  printWidth: 100,
  overrides: [
    { files: "*.json", options: { tabWidth: 4 } },
    { files: "*.md", options: { proseWrap: "always", printWidth: 80 } },
    { files: "out/*/openapi/openapi-3.0.yaml", options: { singleQuote: true } },
    { files: "**/runtime/*.ts", excludeFiles: "**/texts.ts", options: { semi: false } },
  ],
};

test("settings and overrides hold for each file in its place", async () => {
  projectWith("format: prettier\n");
  project.write(".prettierrc.json", JSON.stringify(settings));
  project.write(".editorconfig", "root = true\n[*.yaml]\nmax_line_length = 40\n");
  project.write(".gitignore", "out/\n");
  expect((await project.run()).rules).toEqual([]);
  expect(project.read("out/shop/json/catalog.json")).toMatch(/^\{\n {4}"/);
  expect(project.read("out/shop/typescript/src/runtime/envelope.ts")).not.toContain(";\n");
  expect(project.read("out/shop/typescript/src/runtime/texts.ts")).toContain(";\n");
  expect((await project.run("check")).outcome?.changes).toEqual([]);
  project.unlink(".gitignore"); // Prettier's own command would look at nothing.
  expect(unformatted()).toEqual([]);
});

test("without format the same settings find something to do", async () => {
  projectWith("");
  project.write(".prettierrc.json", JSON.stringify(settings));
  await project.run();
  const kinds = new Set(unformatted().map((path) => path.split(".").at(-1)));
  expect([...kinds].sort()).toEqual(["json", "md", "ts", "yaml"]);
});

test("what .prettierignore names stays as it is", async () => {
  projectWith("");
  await project.run();
  const plain = project.outputs();
  project.write("errata.config.yaml", `${project.read("errata.config.yaml")}format: prettier\n`);
  project.write(".prettierrc.json", JSON.stringify({ ...settings, overrides: [], tabWidth: 8 }));
  project.write(".prettierignore", "out/*/json\n*.md\n");
  expect((await project.run()).rules).toEqual([]);
  const changed = Object.keys(plain).filter((path) => project.read(path) !== plain[path]);
  expect(changed).toContain("out/shop/typescript/package.json");
  expect(changed.filter((path) => path.startsWith("out/shop/json/") || path.endsWith(".md"))).toEqual([]);
  expect(unformatted()).toEqual([]);
});

test("where everything is ignored, it is said", async () => {
  projectWith("format: prettier\n");
  project.write(".prettierignore", "out/\n");
  const { rules, outcome } = await project.run();
  expect(rules).toEqual(["formatter-idle"]);
  expect(outcome?.changes.length).toBeGreaterThan(10);
});

test("settings that prettier cannot use are reported once, and nothing is written", async () => {
  projectWith("format: prettier\n");
  project.write(".prettierrc.json", "{ no json");
  const { rules, outcome } = await project.run();
  expect(rules).toEqual(["formatter-failed"]);
  expect(outcome).toBeNull();
  project.write(".prettierrc.json", '{ "plugins": ["no-such-plugin"] }');
  expect((await project.run()).rules).toEqual(["formatter-failed"]);
  expect(Object.keys(project.outputs())).toEqual([".prettierrc.json"]);
});
