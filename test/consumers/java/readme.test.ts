/** What people copy: the snippets of each README run, and those of the documents compile; a large catalog's, too. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { seededCatalog } from "../../../bench/seeded-catalog.ts";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { assignNames } from "../../../generator/naming/assign-names.ts";
import { sdkPlan } from "../../../generator/sdk/plan.ts";
import java from "../../../generator/targets/java/target.ts";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { classesOf } from "./consumer.ts";
import { cacheFolder, compile, filesBelow, isReady, packageOf, resourcesOf, runOrThrow } from "./toolchain.ts";

const work = join(cacheFolder, "readme");
const catalogs = [
  ...[...filesBelow(join(repository, "spec"), ".yaml"), "test/hostile/hostile.yaml"].map((path) => loadCatalogFile(path)),
  loadCatalogText(seededCatalog(2400)),
];
const sdkOf = ({ id }: Catalog) => join(work, id);

/** A snippet as a class of its own: imports, then statements. */
function classOf(name: string, snippet: string): string {
  const lines = snippet.split("\n");
  const imports = lines.filter((line) => line.startsWith("import "));
  const statements = lines.filter((line) => !line.startsWith("import "));
  return [...imports, `final class ${name} { static void run() throws Exception {`, ...statements, "} }", ""].join("\n");
}

function snippetsOf(readme: string): readonly string[] {
  return [...readme.matchAll(/^```java\n([^]*?)^```$/gm)].map(([, snippet = ""]) => snippet);
}

/** Each snippet that documents show, in a method that has a result. */
function handlingClass(catalog: Catalog, name: string): string {
  const sink = new DiagnosticSink();
  const names = assignNames(catalog, "java", java.naming ?? { errors: {} }, sink);
  const handling = java.usage?.({ catalog, names, options: java.options.parse({}) });
  const methods = catalog.errors.map(
    (error, index) => `static void handle${String(index)}(${catalog.prefix}Result result) {\n${handling?.snippetOf(error) ?? ""}\n}`,
  );
  const params = [...new Set(methods.flatMap((method) => /(\w+Params)\./.exec(method)?.[1] ?? []))];
  const imports = [`${name}.*`, ...params.map((each) => `${name}.params.${each}`)].map((each) => `import ${each};`);
  return [...imports, `final class Usage${catalog.prefix} {`, ...methods, "}", ""].join("\n");
}

describe.runIf(isReady())("the snippets", () => {
  const snippets: { readonly name: string; readonly catalog: string; readonly snippet: string }[] = [];

  beforeAll(async () => {
    rmSync(work, { recursive: true, force: true });
    for (const catalog of catalogs) {
      writeTarget(await generateTarget(catalog, "java"), sdkOf(catalog));
      for (const [index, snippet] of snippetsOf(readFileSync(join(sdkOf(catalog), "README.md"), "utf8")).entries()) {
        snippets.push({ name: `${catalog.prefix}${String(index)}`, catalog: catalog.id, snippet });
      }
    }
  });

  test("run, and print what they promise", async () => {
    const folder = join(work, "programs");
    mkdirSync(folder);
    for (const { name, snippet } of snippets) writeFileSync(join(folder, `${name}.java`), classOf(name, snippet));
    for (const catalog of catalogs) {
      if (catalog.envelopes.length > 0)
        writeFileSync(join(folder, `Usage${catalog.prefix}.java`), handlingClass(catalog, packageOf(sdkOf(catalog))));
    }
    const calls = snippets.map(({ name }) => `System.out.println("== ${name}"); ${name}.run();`);
    writeFileSync(
      join(folder, "Main.java"),
      `class Main { public static void main(String[] args) throws Exception { ${calls.join("\n")} } }\n`,
    );
    const classPath: string[] = [];
    for (const catalog of catalogs) classPath.push(await classesOf(sdkOf(catalog)), resourcesOf(sdkOf(catalog)));
    await compile(filesBelow(folder, ".java"), join(folder, "classes"), classPath);
    const printed = await runOrThrow("java", ["-cp", [join(folder, "classes"), ...classPath].join(":"), "Main"]);
    const outputs = new Map(printed.split(/^== /m).map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1)]));
    expect(snippets.length).toBeGreaterThan(25);
    for (const { name } of snippets) expect(outputs.get(name), name).not.toBe("");
    expect(outputs.get("Imm0")).toBe("MaxKeys\n");
    expect(outputs.get("Imm1")).toBe("correct the request\n");
    expect(outputs.get("Bench1")).toBe("correct the request\n");
    // What is created is what every language's README creates.
    const imm = catalogs.find(({ prefix }) => prefix === "Imm");
    expect(outputs.get("Imm4")).toContain(JSON.stringify(imm && sdkPlan(imm).sample()?.wire?.created));
  });
});
