/**
 * What `npm run lint:catalogs` says of the catalogs that stand in this repository: no error, no warning, and of the notes those that were read
 * and are meant. `UPDATE_EXPECTED=1` rewrites the list, to be read before it is committed; never in CI.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeDiagnostic } from "../../generator/diagnostics/describe.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { lintCatalog } from "../../generator/lint/lint-catalog.ts";
import { loadCatalogFile, repository } from "../support/load-catalog.ts";

const list = join(repository, "test/spec/findings.txt");
const files = readdirSync(join(repository, "spec")).filter((name) => name.endsWith(".yaml"));

test("lint finds what we know", () => {
  const found = files.sort().flatMap((file) => {
    const sink = new DiagnosticSink();
    lintCatalog(loadCatalogFile(`spec/${file}`), sink);
    return sink.diagnostics.map(describeDiagnostic).map(({ severity, rule, message }) => `${file} ${severity} ${rule}: ${message}\n`);
  });
  if (process.env["UPDATE_EXPECTED"] === "1" && process.env["CI"] !== "true") writeFileSync(list, found.join(""));
  expect(found.join("")).toBe(readFileSync(list, "utf8"));
  expect(found.filter((line) => !line.includes(" info "))).toEqual([]);
});
