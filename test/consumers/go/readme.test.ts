/** What the README and the handling snippets say is run as it stands, in a module of its own that uses the package. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import target from "../../../generator/targets/go/target.ts";
import { assignNames } from "../../../generator/naming/assign-names.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { awkwardCatalog, edgeCatalog, specCatalogs, writePackage } from "./catalogs.ts";
import { namesOf, withFolder, writeUser } from "./consumer.ts";
import { missingGo, mustRun, skipReason } from "./go-command.ts";

const skip = skipReason(missingGo());

/** A file of functions, one for each snippet; imports are as its text needs them. */
function functionsFile(module: string, bodies: readonly string[], parameters: string): string {
  const text = bodies.map((body, index) => `func snippet${String(index)}(${parameters}) {\n${body}\n}\n`).join("\n");
  const used = ["errors", "fmt", "log", "time"].filter((name) => new RegExp(`\\b${name}\\.`).test(text));
  return `package main\n\nimport (\n${used.map((name) => `\t"${name}"\n`).join("")}\n\t"${module}"\n)\n\n${text}`;
}

test.skipIf(skip)("the README's program runs, and its other snippets compile and are those of the examples", async () => {
  await withFolder(async (folder) => {
    for (const catalog of [...specCatalogs(), awkwardCatalog(), edgeCatalog()]) {
      const directory = await writePackage(catalog, join(folder, catalog.id));
      const { module } = namesOf(directory);
      const readme = readFileSync(join(directory, "README.md"), "utf8");
      const blocks = [...readme.matchAll(/```go\n([^]*?)```/g)].map(([, block = ""]) => block);
      const [program = "package main\n\nfunc main() {}\n"] = blocks.filter((block) => block.startsWith("package main"));
      const snippets = blocks.filter((block) => !block.startsWith("package main"));
      expect(blocks.length).toBeGreaterThanOrEqual(catalog.envelopes.length > 0 ? 4 : 1);
      const examples = readFileSync(join(directory, "example_test.go"), "utf8").replace(/^\t/gm, "");
      for (const snippet of snippets) expect(examples).toContain(snippet);

      const user = join(folder, `${catalog.id}-user`);
      writeUser(user, [directory]);
      writeFileSync(join(user, "main.go"), program);
      writeFileSync(join(user, "snippets.go"), functionsFile(module, snippets, ""));
      const printed = await mustRun("go", ["run", "."], user);
      const [, output = ""] = /func ExampleParse[^]*?\/\/ Output:\n([^]*?)}/.exec(examples) ?? [];
      expect(printed).toBe(output.replace(/^\/\/ /gm, ""));
      await mustRun("gofmt", ["-l", "main.go"], user).then((listed) => {
        expect(listed).toBe("");
      });
    }
  });
});

test.skipIf(skip)("the handling snippets of all errors compile and are formatted", async () => {
  await withFolder(async (folder) => {
    for (const catalog of [...specCatalogs(), awkwardCatalog()]) {
      const names = assignNames(catalog, "go", target.naming ?? { errors: {} }, new DiagnosticSink());
      const handling = target.usage?.({ catalog, names, options: target.options.parse({}) }) ?? null;
      expect(handling === null).toBe(catalog.envelopes.length === 0);
      if (handling === null) continue;
      const directory = await writePackage(catalog, join(folder, catalog.id));
      const user = join(folder, `${catalog.id}-user`);
      writeUser(user, [directory]);
      const { module, package: sdk } = namesOf(directory);
      const indented = catalog.errors.map((error) => handling.snippetOf(error).replace(/^/gm, "\t"));
      const file = functionsFile(module, indented, "err error");
      const constants = catalog.errors.map((error) => `\t${handling.identifierOf(error)},\n`).join("");
      writeFileSync(join(user, "main.go"), `${file}\nvar _ = []${sdk}.Code{\n${constants}}\n\nfunc main() {}\n`);
      await mustRun("go", ["vet", "."], user);
      expect(await mustRun("gofmt", ["-l", "."], user)).toBe("");
    }
  });
});
