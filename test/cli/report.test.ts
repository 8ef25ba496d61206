/** What programs read: one JSON document, as `generator/schema/report.schema.json` describes it. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "../support/load-catalog.ts";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";
import { runCommand } from "../support/run-command.ts";
import type { JsonReport } from "../../generator/schema/report-schema.ts";

const schema: unknown = JSON.parse(readFileSync(join(repository, "generator/schema/report.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true }).compile<JsonReport>(Object(schema));

let project: Project;
beforeEach(() => {
  project = createProject();
  project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets: { json: }\n");
});
afterEach(() => {
  project.remove();
});

/** Runs a command; gives its report after holding it to the schema and to the exit code. */
function reportOf(...args: readonly string[]): JsonReport {
  const { status, stdout, stderr } = runCommand(project.root, [...args, "--format", "json"]);
  expect(stderr).toBe("");
  const report: unknown = JSON.parse(stdout);
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors));
  expect(report.exitCode).toBe(status);
  return report;
}

const changesOf = ({ changes }: JsonReport) => changes.map(({ path, state }) => `${state} ${path}`);

test("generate: what changed, with its size and not with its bytes; --check and --dry-run say the same before", () => {
  const made = ["missing out/.gitattributes", "missing out/shop/json/catalog.json", "missing out/shop/json/conformance.json"];
  const dry = reportOf("generate", "--dry-run");
  const check = reportOf("generate", "--check");
  expect([dry.exitCode, check.exitCode]).toEqual([0, 1]);
  expect(changesOf(dry)).toEqual([...made, "missing errata.lock.json"]);
  expect(check.changes).toEqual(dry.changes);
  expect(check.diagnostics.map(({ rule }) => rule)).toEqual(Array(4).fill("output-stale"));
  const written = reportOf("generate");
  expect(written).toMatchObject({
    command: "generate",
    exitCode: 0,
    diagnostics: [],
    summary: "1 catalog, 1 code, 1 target: 3 of 3 files written",
  });
  expect(written.changes).toEqual(dry.changes.slice(0, 3));
  for (const { path, bytes } of dry.changes) expect(bytes, path).toBe(statSync(join(project.root, path)).size);
  expect(reportOf("generate", "--check")).toMatchObject({
    exitCode: 0,
    changes: [],
    summary: expect.stringMatching(/all 3 files are up to date$/),
  });
});

test("generate: what is changed and what is to go", () => {
  expect(reportOf("generate").exitCode).toBe(0);
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}${errorEntry("Lost")}`);
  project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets: { json: { conformance: false } }\n");
  const report = reportOf("generate");
  expect(report.changes).toEqual([
    { path: "out/shop/json/catalog.json", state: "changed", bytes: statSync(join(project.root, "out/shop/json/catalog.json")).size },
    { path: "out/shop/json/conformance.json", state: "orphaned", bytes: null },
  ]);
  expect(report.summary).toBe("1 catalog, 2 codes, 1 target: 1 of 2 files written, 1 file removed");
});

test("lint and every command that fails: findings with places", () => {
  project.write("spec/shop.yaml", `${catalogHead}errors:\n  Broken: { status: 400 }\n  Lost: { status: 404, remedy: x, group: g }\n`);
  const lint = reportOf("lint");
  expect(lint).toMatchObject({ command: "lint", exitCode: 1, changes: [] });
  expect(lint.diagnostics[0]).toMatchObject({ rule: "unknown-group", place: { file: "spec/shop.yaml", line: 8, column: 42, endLine: 8 } });
  expect(reportOf("generate")).toMatchObject({ exitCode: 1, changes: [], summary: "nothing written: 1 error, 0 warnings, 0 notes" });
  expect(reportOf("generate", "--target", ",")).toMatchObject({
    exitCode: 2,
    diagnostics: [{ rule: "bad-usage", place: null, related: [] }],
  });
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}`);
  project.write("spec/twin.yaml", project.read("spec/shop.yaml"));
  const [twin] = reportOf("lint").diagnostics;
  expect(twin).toMatchObject({ rule: "duplicate-catalog", place: { file: "spec/twin.yaml" } });
  expect(twin?.related).toMatchObject([{ file: "spec/shop.yaml", line: 2, label: "it has the id already" }]);
});

test("openapi compose: what changed, where it was to go", () => {
  project.write("api.yaml", "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get: { operationId: a }\n");
  project.write("map.yaml", "operations:\n  - errors: [Broken]\n");
  const compose = ["openapi", "compose", "api.yaml", "--operations", "map.yaml"];
  const check = reportOf(...compose, "--check");
  expect(check).toMatchObject({ command: "openapi compose", exitCode: 1, changes: [{ path: "api.yaml", state: "changed" }] });
  expect(reportOf(...compose, "--out", "made/api.yaml").changes).toEqual([
    { path: "made/api.yaml", state: "missing", bytes: statSync(join(project.root, "made/api.yaml")).size },
  ]);
  const written = reportOf(...compose, "--write");
  expect(written.changes).toEqual(check.changes);
  expect(written.changes[0]?.bytes).toBe(statSync(join(project.root, "api.yaml")).size);
  expect(reportOf(...compose, "--check")).toMatchObject({ exitCode: 0, changes: [] });
  project.write("map.yaml", "operations:\n  - errors: [Nothing]\n");
  expect(reportOf(...compose, "--write")).toMatchObject({ exitCode: 1, diagnostics: [{ rule: "unknown-selector" }] });
});
