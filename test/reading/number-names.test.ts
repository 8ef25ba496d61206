/** JavaScript lists members that look like numbers before all others; findings stand where the file has them. */
import { afterEach, expect, test } from "vitest";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const entry = (name: string) => `  ${name}: { status: four }\n`;

test.each([
  ["block", (names: readonly string[]) => `errors:\n${names.map(entry).join("")}`],
  ["flow", (names: readonly string[]) => `errors: {\n${names.map((name) => `${entry(name).trimEnd()},\n`).join("")}}\n`],
  ["block with a comment in a flow", (names: readonly string[]) => `errors: # all\n${names.map(entry).join("")}`],
])("in a catalog: %s", async (_, errors) => {
  const names = ["Zebra", "10", "Apple", "9", "0", "Mango", "4294967296", "007"];
  project = createProject(`${catalogHead}${errors(names)}`);
  const { sink } = await project.run();
  const text = project.read("spec/shop.yaml");
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  const found = sink.diagnostics.map(({ span }) => [lineOf(span?.start ?? 0), text.slice(span?.start, span?.end)]);
  // A name that is none is not looked into.
  expect(found).toEqual(names.map((name) => [lineOf(text.indexOf(`  ${name}:`)), /^[0-9]/.test(name) ? name : "four"]));
});

test("in a config", async () => {
  project = createProject(`${catalogHead}errors:\n${errorEntry("Broken")}`);
  project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets:\n  zebra: {}\n  1: {}\n  apple: {}\n");
  const { sink } = await project.run();
  expect(sink.diagnostics.map(({ rule, params, span }) => [rule, Reflect.get(params, "target"), span?.start])).toEqual([
    ["unknown-target", "zebra", 35],
    ["unknown-target", "1", 47],
    ["unknown-target", "apple", 55],
  ]);
});
