import { expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { buildTree, encodeFile } from "../../generator/output/tree.ts";

function rulesFor(...paths: readonly string[]): readonly string[] {
  const sink = new DiagnosticSink();
  buildTree(
    "out",
    paths.map((path) => encodeFile(path, [""])),
    sink,
  );
  return sink.diagnostics.map(({ rule }) => rule);
}

test.each([
  "out/../secret",
  "out//x",
  "out/con.ts",
  "out/aux",
  "out/a\u0000b",
  "out/na:me",
  "out/trailing.",
  "out/üml",
  `out/${"x".repeat(240)}`,
])("refuses %j", (path) => {
  expect(rulesFor(path)).toEqual(["output-unsafe"]);
});

test("refuses two files that are one where case does not count", () => {
  expect(rulesFor("out/README.md", "out/readme.md")).toEqual(["output-unsafe"]);
});

test("accepts the names that targets use, in code-point order", () => {
  const sink = new DiagnosticSink();
  const tree = buildTree(
    "out",
    ["out/b/zh-CN.json", "out/.gitattributes", "out/a_b/openapi-3.0.yaml"].map((path) => encodeFile(path, [""])),
    sink,
  );
  expect([...tree.keys()]).toEqual(["out/.gitattributes", "out/a_b/openapi-3.0.yaml", "out/b/zh-CN.json"]);
  expect(sink.diagnostics).toEqual([]);
});
