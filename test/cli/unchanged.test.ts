/** `errata generate` with nothing to do is answered from a note of the last run, before the program is loaded. */
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";
import { runCommand } from "../support/run-command.ts";

let project: Project;
const at = (path: string) => join(project.root, path);
const note = "node_modules/.cache/errata/last-run.json";
const config = "catalogs: [spec/*.yaml]\ntargets: { json: }\n";
const idle = "1 catalog, 1 code, 1 target: all 3 files are up to date";

beforeEach(() => {
  project = createProject(`${catalogHead}errors:\n  Broken: { status: 400, message: Broken happened. }\n`);
  project.write("errata.config.yaml", config);
  mkdirSync(at("node_modules"));
});
afterEach(() => {
  project.remove();
});

function generate(folder = ".") {
  const { status, stderr } = runCommand(at(folder), ["generate"]);
  return [status, stderr.trim().split("\n").at(-1) ?? ""] as const;
}

test("and says again how many findings the last run had, which it does not look for", () => {
  expect(generate()[1]).toBe("1 catalog, 1 code, 1 target: 3 of 3 files written");
  expect(generate()).toEqual([0, `${idle} (0 errors, 1 warning, 0 notes; see errata lint)`]);
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}`);
  generate();
  expect(generate()).toEqual([0, idle]);
});

test("also where outputs and catalogs lie beside the config's folder", () => {
  mkdirSync(at(".git"));
  project.write("api/errata.config.yaml", "catalogs: [../spec/*.yaml]\ntargets: { json: }\nout: ../made\n");
  mkdirSync(at("api/node_modules"));
  generate("api");
  expect(project.read(`api/${note}`)).toContain('"../spec/shop.yaml"');
  expect(generate("api")[1]).toContain(idle);
  project.write("made/shop/json/catalog.json", "edited\n");
  expect(generate("api")[1]).toContain("1 of 3 files written");
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}${errorEntry("Lost")}`);
  expect(generate("api")[1]).toContain("2 codes");
});

test("the config that counts is the nearest, of whatever kind", () => {
  generate();
  expect(generate()[1]).toContain("up to date");
  project.write("inner/spec/other.yaml", `${catalogHead.replace("id: shop", "id: other")}errors:\n${errorEntry("Broken")}`);
  project.write("inner/errata.config.mjs", 'export default { catalogs: ["spec/*.yaml"], targets: { json: {} } };\n');
  expect(generate("inner")[1]).toContain("3 of 3 files written");
  expect(project.read("inner/out/other/json/catalog.json")).toContain('"other"');
});

test.each([
  ["a folder", () => mkdirSync(at(note), { recursive: true })],
  [
    "cut short",
    () => {
      project.write(note, '{ "build": "');
    },
  ],
  [
    "of another shape",
    () => {
      project.write(note, "[]");
    },
  ],
  [
    "below a file",
    () => {
      project.write("node_modules/.cache", "a file\n");
    },
  ],
  [
    "below a link to nowhere",
    () => {
      symlinkSync(at("nowhere"), at("node_modules/.cache"));
    },
  ],
])("a note that is %s is no note, and no fault", (_, spoil) => {
  spoil();
  expect(generate()).toEqual([0, "1 catalog, 1 code, 1 target: 3 of 3 files written"]);
  expect(generate()).toEqual([0, expect.stringContaining("all 3 files are up to date")]);
});

test("without node_modules there is none, and a failed run leaves the old one", () => {
  rmSync(at("node_modules"), { recursive: true });
  generate();
  expect(readdirSync(project.root).sort()).toEqual(["errata.config.yaml", "errata.lock.json", "out", "spec"]);
  mkdirSync(at("node_modules"));
  rmSync(at("out"), { recursive: true });
  generate();
  const before = project.read(note);
  writeFileSync(at("spec/shop.yaml"), "errors: [");
  expect(generate()[0]).toBe(1);
  expect(project.read(note)).toBe(before);
});
