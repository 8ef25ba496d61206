/** What the tools of the language say of the packages at their strictest: nothing. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededCatalog } from "../../../bench/seeded-catalog.ts";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { assignNames } from "../../../generator/naming/assign-names.ts";
import { sdkNames } from "../../../generator/targets/python/names.ts";
import { naming } from "../../../generator/targets/python/naming.ts";
import { usageIn } from "../../../generator/targets/python/usage.ts";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { awkwardCatalog, hostileVectors, ownCatalogs, writePackage } from "./catalogs.ts";
import { cacheFolder, createFolder, describeWithTools, importNameOf, runPyright, runPython, runTool, type Run } from "./tools.ts";

const hostile = loadCatalogFile("test/hostile/hostile.yaml");
const smallest = loadCatalogText("errata: 1\nid: small\ntitle: Small\nversion: 1.0.0\nlocales: [en]\nerrors:\n  Only: { status: 400 }\n");
const oneCodeWithParameters = loadCatalogText(
  'errata: 1\nid: class\ntitle: Keyword\nversion: 2.0.0-x.1\nlocales: [en]\nerrors:\n  Only: { code: "Only.{a}", status: 400 }\n',
);
const none = loadCatalogText("errata: 1\nid: none\ntitle: None\nversion: 1.0.0\nlocales: [en]\nerrors: {}\n");
const longNames = loadCatalogText(`
errata: 1
id: a-catalog-whose-name-leaves-no-room-for-imports
prefix: Long
title: Long
version: 1.0.0
locales: [en]
envelopes: [{ id: flat, code: /code, message: /message }]
parameters: { aParameterOfSomeLength: { examples: [aValue] }, another: { type: integer, examples: [10] } }
errors:
  AnErrorWhoseNameIsAsLongAsTheyComeInLife:
    code: "AnErrorWhoseName.{aParameterOfSomeLength}"
    status: 400
    message: "At most {another}."
    remedy: Choose a shorter one.
`);
const many = loadCatalogText(seededCatalog(5000));
const catalogs = [
  ...ownCatalogs,
  awkwardCatalog,
  hostileVectors,
  { ...hostile, id: "attack" },
  none,
  smallest,
  oneCodeWithParameters,
  longNames,
  many,
];

let folder = "";
const packages = new Map<string, string>();
beforeAll(async () => {
  folder = createFolder();
  for (const catalog of catalogs) packages.set(catalog.id, (await writePackage(catalog, folder)).directory);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Passes, and has nothing to say. */
function expectClean({ status, output }: Run): void {
  expect({ status, output: status === 0 ? "" : output }).toEqual({ status: 0, output: "" });
}

describeWithTools("the gates pass:", () => {
  const ids = catalogs.map(({ id }) => id);
  const directoryOf = (id: string) => packages.get(id) ?? expect.fail(id);

  // One run for all, because most of it is the start.
  test.concurrent("pyright, strict", async () => {
    const config = {
      include: ids.map((id) => `${id}/python`),
      extraPaths: ids.map((id) => `${id}/python/src`),
      pythonVersion: "3.11",
      typeCheckingMode: "strict",
    };
    writeFileSync(join(folder, "pyrightconfig.json"), JSON.stringify(config));
    expectClean(await runPyright(["--project", folder], { cwd: folder }));
  });

  test.concurrent("mypy --strict", async () => {
    for (const id of ids) expectClean(await runMypy(directoryOf(id)));
  });

  test.each(ids)("ruff, compileall and python -W error on %s", async (id) => {
    const cwd = directoryOf(id);
    expectClean(await runTool("ruff", ["check", "."], { cwd }));
    expectClean(await runTool("ruff", ["format", "--check", "."], { cwd }));
    expectClean(await runTool("ruff", ["format", "--check", "."], { cwd: writeSnippets(cwd) }));
    expectClean(
      await runPython(["-m", "compileall", "-q", "-f", "src", "tests"], { cwd, env: { PYTHONPYCACHEPREFIX: join(folder, "pycache") } }),
    );
    expectClean(await runPython(["-W", "error", "-c", `import ${importNameOf(cwd)}`], { cwd, env: { PYTHONPATH: "src" } }));
  });

  test("programs that use a package: narrowing, refusals, the README, the handling that documents show", async () => {
    const catalog = ownCatalogs.find(({ id }) => id === "alibaba-imm") ?? expect.fail("no such catalog");
    const cwd = join(folder, "programs");
    const snippets = snippetsOf(directoryOf(catalog.id));
    expect(snippets).toHaveLength(7);
    expect(snippetsOf(directoryOf(longNames.id))).toHaveLength(7);
    mkdirSync(join(cwd, "src"), { recursive: true });
    cpSync(join(import.meta.dirname, "narrowing.py"), join(cwd, "src/narrowing.py"));
    for (const [index, snippet] of snippets.entries()) writeFileSync(join(cwd, `src/readme_${String(index)}.py`), snippet);
    const shown = ownCatalogs.filter(({ envelopes }) => envelopes.length > 0);
    const usages = shown.map((one) => `handling_${one.id.replaceAll("-", "_")}`);
    for (const [index, one] of shown.entries())
      writeFileSync(join(cwd, `src/${String(usages[index])}.py`), handlingProgram(one, importNameOf(directoryOf(one.id))));
    const paths = shown.map((one) => join(directoryOf(one.id), "src"));
    writeFileSync(join(cwd, "pyproject.toml"), projectOf(paths));
    expectClean(await runMypy(cwd));
    expectClean(await runPyright(["--project", join(cwd, "pyproject.toml")], { cwd }));
    expectClean(await runTool("ruff", ["format", "--check", ...usages.map((name) => `src/${name}.py`)], { cwd }));
    for (const program of ["narrowing", ...usages, ...[...snippets.keys()].map((index) => `readme_${String(index)}`)]) {
      const { status, output, stdout } = await runPython(["-W", "error", `src/${program}.py`], {
        cwd,
        env: { PYTHONPATH: paths.join(delimiter) },
      });
      expect(status, output).toBe(0);
      if (program.startsWith("readme")) expect(stdout.trim()).not.toBe("");
    }
  });
});

/** With a cache that stays: what the standard library declares is read once. */
function runMypy(cwd: string): Promise<Run> {
  return runTool("mypy", ["--cache-dir", join(cacheFolder, "mypy")], { cwd });
}

/** The programs of the README. */
function snippetsOf(directory: string): readonly string[] {
  const readme = readFileSync(join(directory, "README.md"), "utf8");
  return [...readme.matchAll(/^```py\n([^]*?)^```$/gm)].map(([, snippet = ""]) => snippet);
}

/** The same as files, in a folder of their own. */
function writeSnippets(directory: string): string {
  const snippets = join(directory, "..", "readme");
  mkdirSync(snippets, { recursive: true });
  for (const [index, snippet] of snippetsOf(directory).entries()) writeFileSync(join(snippets, `readme_${String(index)}.py`), snippet);
  return snippets;
}

/** Every handling snippet, as it stands in documents. */
function handlingProgram(catalog: Catalog, module: string): string {
  const handling = usageIn(sdkNames(catalog, assignNames(catalog, "python", naming, new DiagnosticSink())));
  const snippets = catalog.errors.map((error) => handling.snippetOf(error));
  return `from ${module} import ErrorCode, has_code, parse_error\n\nresult = parse_error("")\n${snippets.join("\n")}\n`;
}

function projectOf(paths: readonly string[]): string {
  return `[tool.mypy]
strict = true
files = ["src"]
mypy_path = ${JSON.stringify(paths)}
[tool.pyright]
include = ["src"]
extraPaths = ${JSON.stringify(paths)}
pythonVersion = "3.11"
typeCheckingMode = "strict"
reportUnnecessaryTypeIgnoreComment = "error"
`;
}
