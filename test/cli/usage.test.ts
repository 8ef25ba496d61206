/** How the command may be called, and what it says when it is not. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { accessSync, constants, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { listTargets } from "../../generator/targets/registry.ts";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";
import { mainFile, runCommand } from "../support/run-command.ts";

let project: Project;
const config = (targets: string) => {
  project.write("errata.config.yaml", `catalogs: [spec/*.yaml]\ntargets: { ${targets} }\n`);
};

beforeEach(() => {
  project = createProject();
  config("json: , openapi:");
});
afterEach(() => {
  project.remove();
});

test("the built command is executable, and starts with the line that says how", () => {
  accessSync(mainFile, constants.X_OK);
  expect(readFileSync(mainFile, "utf8").split("\n")[0]).toBe("#!/usr/bin/env node");
  const { status, stdout } = spawnSync(mainFile, ["--version"], { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});

const alone = ["spec/shop.yaml"];
test.each([
  [["--diff", "--format", "json"], "--diff prints a patch and goes with --format pretty only"],
  [["--target", ","], "--target names no target"],
  [["--target", ""], "--target names no target"],
  [["--out", "made"], "--out is for a catalog named on the command line; a config says it by  out:"],
  [[...alone], "without a config, name one catalog, one --target and the --out folder"],
  [[...alone, "--target", "json"], "without a config, name one catalog, one --target and the --out folder"],
  [[...alone, "--target", "json,docs", "--out", "made"], "without a config, name one catalog, one --target and the --out folder"],
  [[...alone, ...alone, "--target", "json", "--out", "made"], "without a config, name one catalog, one --target and the --out folder"],
])("generate %j means nothing", (args, problem) => {
  const { status, stdout, stderr } = runCommand(project.root, ["generate", ...args]);
  expect([status, stdout.length + stderr.length > 0]).toEqual([2, true]);
  expect(stdout + stderr).toContain(problem);
  expect(project.outputs()).toEqual({});
});

test.each([["--check", "--dry-run"], ["--no-such-flag"]])("generate %s is refused by name", (...args) => {
  const { status, stderr } = runCommand(project.root, ["generate", ...args]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^errata: .*'--/);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("a target that does not exist is never what was meant", async () => {
  config("typscript:");
  const wrong = (await project.run()).sink.diagnostics;
  expect(wrong).toMatchObject([{ rule: "unknown-target", params: { target: "typscript" }, help: "did you mean typescript?" }]);
  config("typscript: , tiney: ");
  expect((await project.run()).sink.diagnostics.map(({ help }) => help)).toEqual([
    "did you mean typescript?",
    `known here: ${listTargets().join(", ")}`,
  ]);
});

test("the targets of the config can be meant, its own ones too, and those that it has wrongly cannot", async () => {
  config(`tiny: { target: ${JSON.stringify("./tiny.mjs")} }, json: , jso:`);
  project.write("tiny.mjs", "export { default } from './nowhere.mjs';\n");
  const helpFor = async (id: string) => (await project.run("dry-run", [id])).sink.diagnostics.map(({ help }) => help);
  expect(await helpFor("tinny")).toEqual(["did you mean tiny?"]);
  expect(await helpFor("jsson")).toEqual(["did you mean json?"]);
  expect(await helpFor("xyz")).toEqual(["known here: json, tiny"]);
  expect(await helpFor("docs")).toEqual(["add  docs:  to the targets of the config"]);
  expect(await helpFor("jso")).toEqual(["did you mean json?"]);
});

test("without a config too", () => {
  const { status, stderr } = runCommand(project.root, ["generate", "spec/shop.yaml", "--target", "typscript", "--out", "made"]);
  expect(status).toBe(1);
  expect(stderr).toContain("help: did you mean typescript?");
});

test.each([
  [["generate", "--check", "--dry-run"], "generate", "cannot be used with option"],
  [["lint", "--nope"], "lint", "unknown option '--nope'"],
  [["openapi", "compose", "--nope"], "openapi compose", "unknown option '--nope'"],
])("a command line that is not understood is a report for whoever asked for one: %j", (args, command, problem) => {
  config("json:");
  const { status, stdout, stderr } = runCommand(project.root, [...args, "--format", "json"]);
  expect([status, stderr]).toEqual([2, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ command, exitCode: 2, diagnostics: [{ rule: "bad-usage" }] });
  expect(stdout).toContain(problem);
  expect(runCommand(project.root, args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(`errata: `) as string });
});

test("what the command line names has no place in a file, and help that fits", () => {
  config("json:");
  for (const args of [
    ["generate", "nope.yaml", "--target", "json", "--out", "made"],
    ["lint", "nope.yaml"],
    ["openapi", "compose", "api.yaml", "--catalog", "nope.yaml"],
  ]) {
    const { stderr } = runCommand(project.root, args);
    expect(stderr.split("\n").slice(0, 2)).toEqual([
      "error no-catalog: no file matches the catalogs nope.yaml",
      "  = help: Correct the path, which is relative to the folder that you are in.",
    ]);
  }
  const both = runCommand(project.root, [
    "generate",
    "spec/shop.yaml",
    "--target",
    "json",
    "--out",
    "made",
    "--config",
    "errata.config.yaml",
  ]);
  expect([both.status, both.stderr]).toEqual([
    2,
    expect.stringContaining("--config and catalogs on the command line both say what to generate"),
  ]);
});

test("the list of --dry-run is a result, beside a patch it is not", () => {
  config("json:");
  const listed = runCommand(project.root, ["generate", "--dry-run"]);
  expect(listed.stdout.split("\n")).toContain("create   out/shop/json/catalog.json");
  expect(listed.stderr).not.toContain("create");
  const patch = runCommand(project.root, ["generate", "--dry-run", "--diff"]);
  expect(patch.stdout).not.toContain("create ");
  expect(patch.stderr).toContain("create   out/shop/json/catalog.json");
});

test("names for a target that does not exist are told, for one that only the config has they are not", () => {
  config(`tiny: { target: ${JSON.stringify("./tiny.mjs")} }`);
  project.write(
    "tiny.mjs",
    "export default { options: { safeParse: (data) => ({ success: true, data }) }, naming: null, plan: () => [] };",
  );
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken", "    names: { tiny: A, go: B, typescrpt: C }\n")}`);
  expect(runCommand(project.root, ["lint"]).stderr).toContain(
    "spec/shop.yaml:11:30 warning name-idle: Broken has a name for the target typescrpt, which does not exist",
  );
  expect(runCommand(project.root, ["generate"]).stderr).toContain("help: did you mean typescript?");
});

test("a file of the user's that is in the way of a run is no bug of ours", () => {
  config("typescript:");
  project.write("errata.config.yaml", `${project.read("errata.config.yaml")}templates: mine\n`);
  project.write("mine/typescript", "a file where a folder of templates is expected\n");
  const { status, stderr } = runCommand(project.root, ["generate"]);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining("error disk-refused: cannot read mine/typescript: a file is where a folder should be"),
  ]);
});

test("a reader that has seen enough ends nothing; a report that cannot be printed is said", () => {
  config("json: , openapi: , docs: , typescript:");
  const shell = (script: string) => spawnSync("bash", ["-c", script, mainFile, process.execPath], { cwd: project.root, encoding: "utf8" });
  const read = shell('"$1" "$0" generate --dry-run --diff | head -c 1; echo "${PIPESTATUS[0]}"');
  expect(read.stdout.trim().at(-1)).toBe("0");
  expect(read.stderr).not.toContain("EPIPE");
  const full = shell('"$1" "$0" generate --check --format json > /dev/full');
  expect([full.status, full.stderr]).toEqual([2, "errata: cannot print: no space is left on the disk\n"]);
});
