/** The library as a program uses it. */
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { DiagnosticSink, describeDiagnostic, diff, lint, load, loadConfig, plan, write } from "../generator/api.ts";
import { catalogHead, createProject, type Project } from "./support/project.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

test("load, lint, plan, diff and write, in this order", async () => {
  project = createProject(`${catalogHead}errors:\n  Broken: { status: 400 }\n`);
  const sink = new DiagnosticSink();
  const config = await loadConfig(join(project.root, "errata.config.yaml"), sink);
  if (config === null) throw new Error("the config is fine");
  const [catalog] = load(config, sink);
  expect(catalog?.errors.map((error) => error.name)).toEqual(["Broken"]);
  expect(sink.diagnostics).toEqual([]);
  if (catalog !== undefined) lint(catalog, sink);
  expect(sink.diagnostics.map(describeDiagnostic)).toMatchObject([
    { rule: "no-remedy", severity: "warning", place: { file: "spec/shop.yaml", line: 7 } },
  ]);

  const planned = await plan(config, sink);
  expect([...(planned?.files.keys() ?? [])]).toEqual(["out/.gitattributes", "out/shop/tiny/codes.json"]);
  expect((await diff(config, sink))?.map(({ path }) => path)).toEqual(
    [".gitattributes", "shop/tiny/codes.json"].map((path) => `out/${path}`).concat("errata.lock.json"),
  );
  expect(project.outputs()).toEqual({});
  await write(config, sink);
  expect(await diff(config, sink)).toEqual([]);
});
