/** Which file is the config: its names and forms, two of them side by side, and the lock that belongs to each. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";
import { runErrata } from "../support/run-errata.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
  project.write("errata.config.yaml", "catalogs: [spec/shop.yaml]\ntargets: { json: }\n");
});
afterEach(() => {
  project.remove();
});

const errata = (...args: readonly string[]) => runErrata(project.root, args);
const outputs = () => Object.keys(project.outputs()).filter((path) => path.endsWith(".json") && !path.endsWith(".lock.json"));

test("two configs with two names have two locks, and neither takes anything from the other", () => {
  project.write("spec/own.yaml", `${catalogHead.replace("id: shop", "id: own")}errors:\n${errorEntry("Fallen")}`);
  project.write("errata.internal.yaml", "catalogs: [spec/own.yaml]\ntargets: { json: }\nout: internal\n");
  const internal = ["--config", "errata.internal.yaml"];
  expect(errata("generate").status).toBe(0);
  const { status, stderr } = errata("generate", ...internal);
  expect([status, stderr], stderr).toEqual([0, expect.not.stringContaining("delete")]);
  expect(Object.keys(JSON.parse(project.read("errata.internal.yaml.lock.json")).catalogs)).toEqual(["own"]);
  expect(Object.keys(JSON.parse(project.read("errata.lock.json")).catalogs)).toEqual(["shop"]);
  expect(outputs()).toHaveLength(4);
  expect(errata("generate", "--check").status).toBe(0);
  expect(errata("generate", "--check", ...internal).status).toBe(0);
  project.write("errata.internal.yaml", "catalogs: [spec/own.yaml]\ntargets: { json: }\n");
  project.write("spec/own.yaml", project.read("spec/shop.yaml"));
  expect(errata("generate", ...internal).stderr).toContain(
    "out/shop/json/catalog.json is also an output of another run: errata.lock.json lists it",
  );
});

test("a run without a config does not take a folder that holds outputs of the config's", () => {
  expect(errata("generate").status).toBe(0);
  const before = project.outputs();
  const { status, stderr } = errata("generate", "spec/shop.yaml", "--target", "json", "--out", "out");
  expect([status, stderr]).toEqual([1, expect.stringContaining("help: Choose a folder by `--out` that nothing else is generated into.")]);
  expect(project.outputs()).toEqual(before);
});

const data = { catalogs: ["spec/*.yaml"], targets: { json: null, docs: { locales: ["en"] } } };

test.each(["errata.config.yml", "errata.config.json"])("%s is a config, and an idle run of it is answered at once", (name) => {
  project.unlink("errata.config.yaml");
  mkdirSync(join(project.root, "node_modules"));
  project.write(
    name,
    JSON.stringify({ $schema: "https://example.com/config.schema.json", catalogs: data.catalogs, targets: { json: null } }),
  );
  expect(errata("generate").stderr).toContain("3 of 3 files written");
  expect(project.read("node_modules/.cache/errata/last-run.json")).toContain(name);
  expect(errata("generate")).toMatchObject({ status: 0, stderr: expect.stringContaining("all 3 files are up to date") as string });
});

test.each([[[]], [["--config", "errata.config.mjs"]]])("two of them side by side are an error, named or found: %j", (args) => {
  expect(errata("generate").status).toBe(0);
  const before = outputs();
  project.write("errata.config.mjs", `export default ${JSON.stringify({ ...data, out: "made" })};`);
  const { status, stderr } = errata("generate", ...args);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining("error config-ambiguous: errata.config.yaml and errata.config.mjs are both the config of this folder"),
  ]);
  expect(outputs()).toEqual(before);
});

test("without a config the way out works as it stands, and a file that was meant for one is named", () => {
  project.unlink("errata.config.yaml");
  project.write("errata.yaml", "catalogs: [spec/*.yaml]\n");
  const { status, stderr } = errata("lint");
  expect(status).toBe(2);
  expect(stderr).toContain("error no-config: there is no errata.config.{yaml,yml,json,mjs,js,ts} here or above");
  expect(stderr).toContain("errata.yaml, which lies here, is not looked at: rename it, or name it by --config.");
  expect(stderr).not.toContain("errata init");
  for (const command of ["generate", "lint", "openapi compose api.yaml"]) {
    const [, written = ""] = /without: {2}errata (.+)\n/.exec(errata(...command.split(" ")).stderr) ?? [];
    project.write("errors.yaml", project.read("spec/shop.yaml"));
    project.write("openapi.yaml", "openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\npaths: {}\n");
    expect(errata(...written.split(" ")), written).toMatchObject({ status: 0 });
  }
});

test.each([
  ["spec", "cannot read spec: it is a folder", "Name the config itself"],
  ["errata.config.toml", "cannot read errata.config.toml: its ending is that of no config", "A config is called errata.config.{yaml,"],
])("--config %s", (name, message, help) => {
  project.write("errata.config.toml", "");
  const { status, stderr } = errata("generate", "--config", name);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain(help);
});

test("what is wrong is named with its whole way, in data and in programs, and lint says it too", () => {
  const config = (text: string, path: string) => {
    project.unlink("errata.config.yaml");
    project.write(path, text);
    const { status, stderr } = errata("lint");
    project.unlink(path);
    project.write("errata.config.yaml", "");
    expect(status).toBe(1);
    return stderr.split("\n").filter((line) => line.includes("error"));
  };
  expect(config("catalogs: [spec/*.yaml]\ntargets:\n  json: { conformence: false }\n", "errata.config.yaml")).toEqual([
    "errata.config.yaml:3:11 error unknown-key: unknown key conformence in targets.json",
    expect.stringContaining("1 error"),
  ]);
  const program = 'export default {\n  catalogs: ["spec/*.yaml"],\n  targets: { json: { conformence: false } },\n};\n';
  expect(config(program, "errata.config.mjs")[0]).toBe("errata.config.mjs:3:22 error unknown-key: unknown key conformence in targets.json");
  // A key that stands there twice could be either.
  expect(config(`// conformence\n${program}`, "errata.config.mjs")[0]).toContain("errata.config.mjs:4:14 error unknown-key");
});

test.each([
  ["catalogs: [spec]\n", "error file-unreadable: cannot read spec: it is a folder", "Name the files in it:  spec/*.yaml"],
  ["catalogs: [node_modules/x.yaml]\n", "error file-unreadable: cannot read node_modules/x.yaml: files in node_modules", ""],
  ["catalogs: [gone.yaml]\n", "error no-catalog: no file matches the catalogs gone.yaml", "the globs are relative to the config"],
])("why a path under catalogs matches nothing: %j", (catalogs, message, help) => {
  project.write("node_modules/x.yaml", "");
  project.write("errata.config.yaml", `${catalogs}targets: {}\n`);
  const { stderr } = errata("generate");
  expect(stderr).toContain(message);
  expect(stderr).toContain(help);
});
