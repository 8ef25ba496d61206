/** A fact that somebody adds to the model must not vanish: it does not compile until every target says what becomes of it. */
import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listTargets } from "../../generator/targets/registry.ts";
import { repository } from "../support/load-catalog.ts";

const model = resolve(repository, "generator/catalog/model.ts");

/** The files of the generator that do not compile with one fact more in the model. */
function faultyFiles(): readonly string[] {
  const path = join(repository, "tsconfig.json");
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config, ts.sys, repository);
  const host = ts.createCompilerHost(config.options);
  const read = host.readFile.bind(host);
  host.readFile = (name) => {
    const text = read(name);
    const more = text?.replace("  readonly tags: readonly string[];", (tags) => `${tags}\n  readonly owner: string | null;`);
    return resolve(name) === model ? more : text;
  };
  const roots = listTargets().map((target) => join(repository, "generator/targets", target, "target.ts"));
  const program = ts.createProgram(roots, config.options, host);
  const sources = program.getSourceFiles().filter(({ fileName }) => resolve(fileName).startsWith(join(repository, "generator")));
  const faulty = sources.filter((source) => program.getSemanticDiagnostics(source).length > 0);
  return faulty.map(({ fileName }) =>
    resolve(fileName)
      .slice(repository.length + 1)
      .replaceAll("\\", "/"),
  );
}

test("a new fact compiles neither in the plan of SDKs nor in any target until each says what becomes of it", () => {
  const files = faultyFiles();
  const inTargets = new Set(files.flatMap((file) => /^generator\/targets\/([^/]+)\//.exec(file)?.[1] ?? []));
  expect(files).toContain("generator/sdk/facts.ts");
  expect(files).toContain("generator/openapi/facts.ts");
  // OpenAPI's facts stand in its own stage.
  expect([...inTargets].sort()).toEqual(listTargets().filter((target) => target !== "openapi"));
});
