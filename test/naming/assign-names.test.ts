import fc from "fast-check";
import { expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { assignNames } from "../../generator/naming/assign-names.ts";
import type { NamingPolicy } from "../../generator/naming/policy.ts";
import { camelCase, kebabCase, pascalCase, wordsOf } from "../../generator/naming/words.ts";
import { loadCatalogText } from "../support/load-catalog.ts";
import { catalogHead, errorEntry } from "../support/project.ts";

const policy: NamingPolicy = {
  errors: { constant: { title: "constant", nameOf: (name) => wordsOf(name).join("_").toUpperCase(), reserved: new Set(["CLASS"]) } },
};

function assign(errors: string): { readonly sink: DiagnosticSink; readonly nameOf: (name: string) => string } {
  const sink = new DiagnosticSink();
  const table = assignNames(loadCatalogText(`${catalogHead}errors:\n${errors}`), "python", policy, sink);
  return { sink, nameOf: (name) => table.nameOf("constant", name) };
}

test("a name depends on its own entry", () => {
  const { sink, nameOf } = assign(errorEntry("ThrottlingUser") + errorEntry("OBSUrlInvalid"));
  expect(sink.diagnostics).toEqual([]);
  expect([nameOf("ThrottlingUser"), nameOf("OBSUrlInvalid")]).toEqual(["THROTTLING_USER", "OBS_URL_INVALID"]);
});

test("a collision names both places and the override, and the override resolves it", () => {
  const { sink } = assign(errorEntry("HTTPError") + errorEntry("HttpError"));
  expect(sink.diagnostics).toMatchObject([{ rule: "name-collision", params: { name: "HTTP_ERROR", target: "python" } }]);
  expect(sink.diagnostics[0]?.related).toHaveLength(1);
  expect(sink.diagnostics[0]?.help).toContain("names: { python:");
  expect(assign(errorEntry("HTTPError") + errorEntry("HttpError", "    names: { python: HttpFault }\n")).sink.diagnostics).toEqual([]);
});

test("a reserved name is refused", () => {
  expect(assign(errorEntry("Class")).sink.diagnostics).toMatchObject([{ rule: "name-reserved", params: { name: "CLASS" } }]);
});

test("words come back as they went in", () => {
  const identifier = fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,20}$/);
  fc.assert(
    fc.property(identifier, (name) => {
      expect(wordsOf(name).join("")).toBe(name);
      expect(pascalCase(wordsOf(name))).toBe(name);
      expect(kebabCase(wordsOf(name))).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(camelCase(wordsOf(name))).toMatch(/^[a-z]/);
    }),
  );
});
