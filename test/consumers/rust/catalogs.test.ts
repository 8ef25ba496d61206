/** The crates of all small catalogs: conformance vectors, formatter, linter, documentation, snippets, texts. One workspace, so that each tool runs once. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { loadCatalogFile } from "../../support/load-catalog.ts";
import { awkwardCatalog, handlingTest, oddCatalog, specCatalogs, vectorPackage, withChecks } from "./crates.ts";
import { program } from "./programs.ts";
import { runVectors, type VectorPackage } from "./vector-runs.ts";
import { missingTools, openWorkspace } from "./workspace.ts";

const lacking = missingTools();
if (lacking.length > 0) console.warn(`Rust is skipped; missing: ${lacking.join(", ")}`);

const hostileFile = loadCatalogFile("test/hostile/hostile.yaml");
const workspace = openWorkspace("catalogs");
const packages: VectorPackage[] = [];
const named: readonly (readonly [string, Catalog])[] = [
  ...specCatalogs.map((catalog) => [`${catalog.id}-errors`, catalog] as const),
  ["awkward-errors", awkwardCatalog],
  ["odd-errors", oddCatalog],
  ["hostile-errors", hostileFile],
];

describe.runIf(lacking.length === 0 || process.env["CI"] === "true")("the crates", () => {
  beforeAll(async () => {
    for (const [name, catalog] of named) {
      const made = await vectorPackage(catalog, name);
      const library = name.replace(/-/g, "_");
      const extra = new Map([["examples/texts.rs", program("texts.rs").replace("catalog_errors", library)]]);
      if (catalog.envelopes.length > 0) extra.set("tests/handling.rs", handlingTest(catalog, library));
      if (catalog === awkwardCatalog) extra.set("tests/typed.rs", program("typed.rs"));
      packages.push({ ...made, files: new Map([...made.files, ...extra]) });
    }
  });

  test("pass all of their vectors", async () => {
    const reports = await runVectors(workspace, packages);
    expect(reports).toEqual(packages.map(({ vectors }) => ({ vectors: countOf(vectors), failed: [] })));
  });

  test("have types that work, and snippets that compile", async () => {
    const typed = await workspace.cargo(["test", "--quiet", "--package", "awkward-errors", "--test", "typed"]);
    expect(typed.ok, typed.output).toBe(true);
    expect(typed.output).toContain("7 passed");
    const handling = await workspace.cargo(["test", "--quiet", "--workspace", "--test", "handling"]);
    expect(handling.ok, handling.output).toBe(true);
  });

  test("are formatted", async () => {
    const { ok, output } = await workspace.cargo(["fmt", "--all", "--", "--check"]);
    expect(ok, output).toBe(true);
  });

  test("give clippy nothing to say, pedantic lints included", async () => {
    const { ok, output } = await workspace.cargo([
      "clippy",
      "--workspace",
      "--lib",
      "--tests",
      "--",
      "-D",
      "warnings",
      "-W",
      "clippy::pedantic",
    ]);
    expect(ok, output).toBe(true);
  });

  test("are documented without a warning, and their snippets run", async () => {
    const { ok, output } = await workspace.cargo(["doc", "--workspace", "--no-deps"], { RUSTDOCFLAGS: "-D warnings" });
    expect(ok, output).toBe(true);
    const snippets = await workspace.cargo(["test", "--workspace", "--doc"]);
    expect(snippets.ok, snippets.output).toBe(true);
    expect(snippets.output.match(/^test .* ok$/gm)?.length).toBeGreaterThan(20);
  });

  test("hold the very texts of a catalog whose texts attack", async () => {
    const { stdout, output } = await workspace.cargo(["run", "--quiet", "--package", "hostile-errors", "--example", "texts"]);
    expect(stdout.startsWith("["), output).toBe(true);
    const printed = JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[];
    const text = (value: ReadonlyMap<string, string> | null) => value?.get("en") ?? null;
    expect(printed.map(({ name, template, description, remedy }) => ({ name, template, description, remedy }))).toEqual(
      hostileFile.errors.map((error) => ({
        name: error.name,
        template: error.message?.source ?? null,
        description: text(error.description),
        remedy: text(error.remedy),
      })),
    );
    expect(printed.map(({ code }) => code)).toContain("a'b\"c\\d`e${f}*/g<h>&i|j{k}");
  });

  test("read JSON as another reader does", async () => {
    const reader = openWorkspace("reader");
    reader.write("reader", withChecks((await vectorPackage(awkwardCatalog)).files));
    const { ok, output } = await reader.cargo(["test", "--quiet", "--lib"]);
    expect(ok, output).toBe(true);
    expect(output).toContain("4 passed");
  });
});

function countOf(vectors: string): number {
  return (JSON.parse(vectors) as { readonly vectors: readonly unknown[] }).vectors.length;
}
