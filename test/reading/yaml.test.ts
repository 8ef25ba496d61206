import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { lineText, positionAt } from "../../generator/source/source-file.ts";
import { parseYaml, yamlLimits } from "../../generator/reading/yaml.ts";

function parse(text: string) {
  const sink = new DiagnosticSink();
  const yaml = parseYaml({ path: "test.yaml", text }, sink);
  return { yaml, sink, rules: sink.diagnostics.map(({ rule }) => rule) };
}

test.each(["0104", "1.10", "1e3", "NO", "yes", "12:30:45", "1_000", "9007199254740993", "~", "0x1F"])(
  "the scalar %s stays its text",
  (scalar) => {
    expect(parse(`code: ${scalar}\n`).yaml?.data).toEqual({ code: scalar });
    // The same through the library, which a comment in a flow collection calls for.
    expect(parse(`code: [\n  ${scalar}, # note\n]\n`).yaml?.data).toEqual({ code: [scalar] });
  },
);

test("data survive a round trip through YAML", () => {
  const data = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: "grapheme" }),
      fc.array(tie("node")),
      fc.dictionary(fc.stringMatching(/^[A-Za-z]\w{0,8}$/), tie("node")),
    ),
  })).node;
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z]\w{0,8}$/), data, { minKeys: 1 }), (value) => {
      expect(parse(stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" })).yaml?.data).toEqual(value);
    }),
  );
});

test("every path leads to the place where its value stands", () => {
  const text = 'a:\n  b: [x, "y"]\n  c:\n    - d: one\n      e: two\n';
  for (const source of [text, `${text}f: [ # by the library\n  1]\n`]) {
    const { yaml } = parse(source);
    const at = (span: { readonly start: number; readonly end: number } | undefined) => source.slice(span?.start, span?.end);
    expect(at(yaml?.at.spanOf("a", "b", 1))).toBe('"y"');
    expect(at(yaml?.at.spanOf("a", "c", 0, "e")).trim()).toBe("two");
    expect(at(yaml?.at.spanOfKey("a", "c", 0, "e"))).toBe("e");
    expect(at(yaml?.at.spanOfKey("a", "c"))).toBe("c");
  }
});

test("hostile depth, size and expansion end in a word, never in a stack trace", () => {
  expect(parse(`a: ${"[".repeat(100_000)}`).rules).toEqual(["yaml-depth"]);
  expect(parse(`a: ${"{a: ".repeat(5_000)}`).rules.length).toBeGreaterThan(0);
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"]
    .map(
      (name, index) =>
        `${name}: &${name} [${Array(10)
          .fill(`*${String.fromCharCode(97 + index)}`)
          .join(",")}]`,
    )
    .join("\n")}\n`;
  expect(parse(bomb).rules).toEqual(["yaml-aliases"]);
  const sink = new DiagnosticSink();
  expect(parseYaml({ path: "huge.yaml", text: "a: 1\n" }, sink, { ...yamlLimits, bytes: 4 })).toBeNull();
  expect(sink.diagnostics.map(({ rule }) => rule)).toEqual(["file-too-large"]);
});

test("positions count lines and columns from one", () => {
  const file = { path: "x", text: "ab\ncd\r\n\nlast" };
  expect([0, 2, 3, 6, 7, 8, 11, 99].map((offset) => positionAt(file, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 4 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 4 },
    { line: 4, column: 5 },
  ]);
  expect([1, 2, 3, 4, 5].map((line) => lineText(file, line))).toEqual(["ab", "cd", "", "last", ""]);
});
