/**
 * A folder per rule: `catalog.yaml` breaks it, or `openapi.*` and `errors.map.yaml` beside it; `expected.txt` is what a person reads. Rules that no catalog can break name the test that covers them.
 * `UPDATE_EXPECTED=1` rewrites the texts, to be read before they are committed; never in CI.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reportPretty } from "../generator/cli/report-pretty.ts";
import { resolveCatalog } from "../generator/catalog/resolve.ts";
import { composeOpenApi } from "../generator/compose/compose-openapi.ts";
import { DiagnosticSink } from "../generator/diagnostics/sink.ts";
import { lintCatalog } from "../generator/lint/lint-catalog.ts";
import { loadCatalog } from "../generator/reading/load.ts";
import { createReader } from "../generator/reading/read.ts";
import { loadCatalogFile, repository } from "./support/load-catalog.ts";

const folder = join(repository, "test/diagnostics");
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

function explain(name: string): { readonly text: string; readonly rules: readonly string[] } {
  const sink = new DiagnosticSink();
  const reader = createReader(join(folder, name));
  const file = reader.read("catalog.yaml", null, sink);
  const files = file && loadCatalog(file, reader, sink);
  const catalog = files && resolveCatalog(files, sink);
  const document = readdirSync(join(folder, name)).find((path) => path.startsWith("openapi."));
  if (catalog !== null && !sink.failed()) {
    if (document === undefined) lintCatalog(catalog, sink);
    else composeOpenApi([catalog], { root: join(folder, name), document, operations: "errors.map.yaml" }, sink);
  }
  // A missing translation is not what the other folders are about.
  const diagnostics = sink.diagnostics.filter(({ rule }) => rule === name || rule !== "missing-translation");
  const text = reportPretty({ command: "lint", exitCode: 1, diagnostics, changes: [], summary: "" }, false);
  return { text: `${text.trimEnd()}\n`, rules: diagnostics.map(({ rule }) => rule) };
}

test.each(cases)("%s", (name) => {
  const { text, rules } = explain(name);
  const path = join(folder, name, "expected.txt");
  if (process.env["UPDATE_EXPECTED"] === "1" && process.env["CI"] !== "true") writeFileSync(path, text);
  expect(rules).toContain(name);
  expect(text).toBe(readFileSync(path, "utf8"));
});

/** Rules about files, names, locks and command lines, with the test that breaks them. */
const elsewhere: Readonly<Record<string, string>> = {
  "file-encoding": "test/reading/read.test.ts",
  "file-outside": "test/cli/out-folder.test.ts",
  "target-failed": "test/config/own-targets.test.ts",
  "template-failed": "test/config/own-targets.test.ts",
  "name-idle": "test/cli/usage.test.ts",
  "catalog-renamed": "test/output/check-published.test.ts",
  "output-claimed": "test/output/claims.test.ts",
  "config-ambiguous": "test/config/configs.test.ts",
  "too-many-files": "test/compose/host/references.test.ts",
  "output-linked": "test/output/links.test.ts",
  "disk-refused": "test/output/disk-faults.test.ts",
  "file-too-large": "test/reading/read.test.ts",
  "duplicate-catalog": "test/pipeline.test.ts",
  "name-collision": "test/naming/assign-names.test.ts",
  "name-reserved": "test/naming/assign-names.test.ts",
  "code-vanished": "test/pipeline.test.ts",
  "identifier-changed": "test/pipeline.test.ts",
  "unowned-file": "test/output/write.test.ts",
  "output-unsafe": "test/output/tree.test.ts",
  "output-stale": "test/cli.test.ts",
  "orphan-edited": "test/output/write.test.ts",
  "run-in-progress": "test/output/write.test.ts",
  "lock-unreadable": "test/pipeline.test.ts",
  "other-lock-unreadable": "test/output/claims.test.ts",
  "no-config": "test/cli.test.ts",
  "no-catalog": "test/pipeline.test.ts",
  "unknown-catalog": "test/compose/generate.test.ts",
  "unknown-target": "test/pipeline.test.ts",
  "formatter-failed": "test/render/formatter.test.ts",
  "formatter-idle": "test/render/formatter.test.ts",
  "locale-fallback": "test/config/chosen-locale.test.ts",
  "locale-nowhere": "test/config/chosen-locale.test.ts",
  "module-failed": "test/config/programs.test.ts",
  "target-idle": "test/config/catalog-entries.test.ts",
  "unknown-rule": "test/pipeline.test.ts",
  "bad-usage": "test/cli.test.ts",
};

test("every rule has a folder or a test elsewhere that names it", () => {
  const rules = loadCatalogFile("spec/errata.yaml").errors.map((error) => error.code.source);
  const uncovered = rules.filter((rule) => {
    if (cases.includes(rule)) return false;
    const path = join(repository, elsewhere[rule] ?? "nowhere");
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    return ![`"${rule}"`, `"${rule} `, `\`${rule} `, ` ${rule}: `, `error ${rule}`, `warning ${rule}`].some((mention) =>
      text.includes(mention),
    );
  });
  expect(uncovered).toEqual([]);
});
