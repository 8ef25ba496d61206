/** Compositions of a config: outputs like all others, in the same tree, under the same lock. */
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parse } from "yaml";
import { DiagnosticSink, composeOpenApi, load, loadConfig } from "../../generator/api.ts";
import { createProject, type Project } from "../support/project.ts";
import { shopText } from "./compose-files.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const host = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a: { $ref: paths/a.yaml }\n";
const pathItem = "get:\n  operationId: a\n  responses:\n    '200': { description: OK }\n";
const map = "operations:\n  - errors: [OrderNotFound]\n";

function create(options: string): Project {
  project = createProject(shopText, `compose:\n  - ${options}\n`);
  project.write("api/openapi.yaml", host);
  project.write("api/paths/a.yaml", pathItem);
  project.write("api/errors.map.yaml", map);
  return project;
}

test("the composed files are written, are up to date afterwards, and follow their inputs", async () => {
  create("{ document: api/openapi.yaml, operations: api/errors.map.yaml, out: docs/openapi.yaml, defaultResponse: true }");
  const { outcome } = await project.run();
  expect(outcome?.changes.map(({ path }) => path)).toEqual(expect.arrayContaining(["out/docs/openapi.yaml", "out/docs/paths/a.yaml"]));
  expect(parse(project.read("out/docs/paths/a.yaml"))).toMatchObject({
    get: {
      responses: {
        "404": { $ref: "../openapi.yaml#/components/responses/ShopNotFound" },
        default: { $ref: "../openapi.yaml#/components/responses/ShopDefaultError" },
      },
    },
  });
  expect(project.read("api/openapi.yaml")).toBe(host);
  expect((await project.run("check")).outcome?.changes).toEqual([]);
  project.write("api/errors.map.yaml", map.replace("OrderNotFound", "Locked"));
  expect((await project.run("check")).outcome?.changes.map(({ path, state }) => [path, state])).toEqual([
    ["out/docs/openapi.yaml", "changed"],
    ["out/docs/paths/a.yaml", "changed"],
    ["errata.lock.json", "changed"],
  ]);
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace("docs/openapi.yaml", "docs/api.yaml"));
  expect((await project.run()).rules).toContain("output-unsafe");
});

test("the same as a library call", async () => {
  create("{ document: api/openapi.yaml, operations: api/errors.map.yaml }");
  const sink = new DiagnosticSink();
  const config = await loadConfig(join(project.root, "errata.config.yaml"), sink);
  const options = { root: project.root, document: "api/openapi.yaml", operations: "api/errors.map.yaml" };
  const outcome = config && composeOpenApi(load(config, sink), options, sink);
  expect(outcome?.files.map(({ source, after }) => [source.path, source.text === after])).toEqual([
    ["api/openapi.yaml", false],
    ["api/paths/a.yaml", false],
  ]);
  expect(outcome?.overlay("yaml", "openapi.yaml")).toBeNull();
  expect(project.read("api/openapi.yaml")).toBe(host);
});

test("a composition that leaves the config takes its files along", async () => {
  create("{ document: api/openapi.yaml, operations: api/errors.map.yaml }");
  await project.run();
  expect(project.outputs()).toHaveProperty(["out/composed/openapi.yaml"]);
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace(/compose:[\s\S]*/, ""));
  await project.run();
  expect(Object.keys(project.outputs()).filter((path) => path.startsWith("out/composed"))).toEqual([]);
});

test("an overlay beside it, when one file is all that changes", async () => {
  create("{ document: api/one.yaml, operations: api/errors.map.yaml, out: api.yaml, overlay: overlay.yaml }");
  project.write("api/one.yaml", host.replace("{ $ref: paths/a.yaml }", "{ get: { operationId: a } }"));
  await project.run();
  expect(parse(project.read("out/overlay.yaml"))).toMatchObject({ overlay: "1.0.0", extends: "../api/one.yaml" });
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace("one.yaml", "openapi.yaml"));
  expect((await project.run()).rules).toContain("output-unsafe");
});

test("faults of the map and the config stop the run with a place; nothing is written", async () => {
  create("{ document: api/openapi.yaml, operations: api/errors.map.yaml, catalogs: [shopp] }");
  const { outcome, sink } = await project.run();
  expect(outcome).toBeNull();
  expect(sink.diagnostics.filter(({ severity }) => severity === "error").map(({ rule, span }) => [rule, span?.file.path])).toEqual([
    ["unknown-catalog", "errata.config.yaml"],
  ]);
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace("shopp", "shop"));
  project.write("api/errors.map.yaml", map.replace("OrderNotFound", "OrderLost"));
  expect((await project.run()).sink.diagnostics.find(({ rule }) => rule === "unknown-selector")?.span?.file.path).toBe(
    "api/errors.map.yaml",
  );
  expect(Object.keys(project.outputs()).filter((path) => path.startsWith("out/"))).toEqual([]);
});
