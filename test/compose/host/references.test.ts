/** Where references lead, and where they do not: links, limits, other people's data, aliases. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { composeOpenApi } from "../../../generator/compose/compose-openapi.ts";
import { readHost } from "../../../generator/compose/host/read-host.ts";
import { describeDiagnostic } from "../../../generator/diagnostics/describe.ts";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { always, run, shop } from "../compose-files.ts";

const withPaths = (paths: string) => `openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n${paths}`;

test("a link out of the project is a way out, too", () => {
  const folder = mkdtempSync(join(tmpdir(), "errata-link-"));
  mkdirSync(join(folder, "project"));
  writeFileSync(join(folder, "secret.yaml"), "get: { summary: secret }\n");
  symlinkSync(join(folder, "secret.yaml"), join(folder, "project/link.yaml"));
  writeFileSync(join(folder, "project/a.yaml"), withPaths("  /a: { $ref: link.yaml }\n"));
  const sink = new DiagnosticSink();
  expect(composeOpenApi([shop], { root: join(folder, "project"), document: "a.yaml" }, sink)).toBeNull();
  expect(sink.diagnostics.map(describeDiagnostic)).toMatchObject([{ rule: "reference-outside", place: { line: 4 } }]);
  rmSync(folder, { recursive: true });
});

test("more files than there is reason for are not read", () => {
  const folder = mkdtempSync(join(tmpdir(), "errata-many-"));
  writeFileSync(join(folder, "a.yaml"), withPaths("  /a: { $ref: b.yaml }\n"));
  writeFileSync(join(folder, "b.yaml"), "get: { $ref: c.yaml }\n");
  writeFileSync(join(folder, "c.yaml"), "operationId: c\n");
  const sink = new DiagnosticSink();
  expect(readHost("a.yaml", { root: folder, keepExternal: false, limits: { files: 2, bytes: 1000 } }, sink)).toBeNull();
  expect(sink.diagnostics.map(describeDiagnostic)).toMatchObject([
    { rule: "too-many-files", place: { file: "b.yaml", line: 1, column: 14 } },
  ]);
  expect(readHost("a.yaml", { root: folder, keepExternal: false, limits: { files: 3, bytes: 1000 } }, new DiagnosticSink())).not.toBeNull();
  const small = new DiagnosticSink();
  expect(readHost("a.yaml", { root: folder, keepExternal: false, limits: { files: 9, bytes: 70 } }, small)).toBeNull();
  expect(small.diagnostics.map(describeDiagnostic)).toMatchObject([{ rule: "file-too-large", message: "a.yaml is larger than 70 bytes" }]);
  rmSync(folder, { recursive: true });
});

test("references that lead outside can be kept; they are not followed", () => {
  const text = withPaths(
    "  /a: { $ref: 'https://example.com/a.yaml' }\n  /b:\n    get:\n      responses: { '200': { $ref: '../common.yaml#/OK' } }\n",
  );
  const kept = run({ "a.yaml": text }, { map: always("OrderNotFound"), keepExternal: true });
  expect(kept.text).toContain("{ $ref: '../common.yaml#/OK' }, \"404\": ");
  expect(kept.rules.filter((rule) => rule.startsWith("reference"))).toEqual([]);
});

test("references in examples and in data of others are data", () => {
  const text =
    withPaths("  /a:\n    get:\n      responses: { '200': { description: OK } }\n") +
    "components:\n  examples:\n    A: { value: { $ref: 'nowhere.yaml' } }\n  schemas:\n    B:\n      example: { $ref: 'nowhere.yaml' }\n      enum: [{ $ref: x }]\n      properties: { $ref: { type: string }, value: { $ref: '#/components/schemas/B' } }\nx-data: { $ref: y }\n";
  expect(run({ "a.yaml": text }, { map: always("OrderNotFound") }).rules.filter((rule) => /reference|file/.test(rule))).toEqual([]);
  const broken = text.replace("'#/components/schemas/B'", "'#/components/schemas/C'");
  expect(run({ "a.yaml": broken }).rules).toContain("reference-broken");
});

test("aliases that multiply cost nothing, for none is expanded", () => {
  const levels = Array.from(
    { length: 40 },
    (_, level) => `  l${String(level + 1)}: &l${String(level + 1)} [${`*l${String(level)}, `.repeat(9)}*l${String(level)}]`,
  );
  const bomb = `${withPaths("  /a:\n    get:\n      responses: { '200': { description: OK } }\n")}x-bomb:\n  l0: &l0 x\n${levels.join("\n")}\n`;
  expect(run({ "a.yaml": bomb }, { map: always("OrderNotFound") }).text).toContain("ShopNotFound");
});

test("an alias of itself is no endless road", () => {
  const cyclic = withPaths("  /a: &a\n    get: *a\n  /b: *b\n");
  expect(run({ "a.yaml": cyclic }, { map: always("OrderNotFound") }).files).toBeDefined();
});
