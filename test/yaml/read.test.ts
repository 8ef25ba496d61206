/** A text to data and places, whichever of the readers it takes: the outline's, the library's, that of JSON. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { describeDiagnostic } from "../../generator/diagnostics/describe.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { parseData, parseFile } from "../../generator/yaml/read.ts";
import { readOutline } from "../../generator/yaml/outline.ts";

function parse(text: string, path = "test.yaml") {
  const sink = new DiagnosticSink();
  const file = parseData({ path, text }, sink);
  const findings = sink.diagnostics.map(describeDiagnostic).map(({ rule, message, place }) => [rule, place?.line, place?.column, message]);
  return { file, data: file?.data ?? null, findings, rules: sink.diagnostics.map(({ rule }) => rule) };
}

/** Makes the outline reader give up. */
const explicit = "? explicit\n: key\n";

test.each(["0104", "1.10", "1e3", "NO", "yes", "12:30:45", "1_000", "9007199254740993", "~", "0x1F", "null", "-0"])(
  "the scalar %s stays its text",
  (scalar) => {
    expect(parse(`code: ${scalar}\nlist: [\n  ${scalar}, # note\n]\n`).data).toEqual({ code: scalar, list: [scalar] });
    expect(readOutline(`code: ${scalar}\n${explicit}`)).toBeNull();
    expect(parse(`code: ${scalar}\n${explicit}`).data).toEqual({ code: scalar, explicit: "key" });
  },
);

test("so do the numbers and words of JSON, in a file of any name", () => {
  const text = '{"codes": [1.10, 1e3, true, null, "\\u00e9\\ud83d\\ude00", 9007199254740993], "<<": ""}';
  const data = { codes: ["1.10", "1e3", "true", "null", "é😀", "9007199254740993"], "<<": "" };
  expect(parse(text).data).toEqual(data);
  expect(parse(text, "test.json").data).toEqual(data);
  expect(parse('{"a": 1,}', "test.json").findings).toEqual([["json-syntax", 1, 9, 'expected a key in double quotes or "}"']]);
  expect(parse('{"a": 1,}').data).toEqual({ a: "1" });
});

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
      expect(parse(stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" })).data).toEqual(value);
    }),
  );
});

test("lone surrogates and characters that YAML does not know are data like others", () => {
  expect(parse("a: x\u0000y\u0007\nb: \ud800\n").data).toEqual({ a: "x\u0000y\u0007", b: "\ud800" });
  expect(parse('a: "\\0\\ud800"\nb: "\\ud83d\\ude00"\n').data).toEqual({ a: "\u0000\ud800", b: "😀" });
});

const placed = 'a:\n  b: [x, "y"]\n  c:\n    - d: one\n      e: two\n    - &z { f: 3 }\n    - *z\n9:\n  "10": ten\n  1: one\n  g:\n';

test.each([placed, placed + explicit])("every path leads to the place where its value stands", (source) => {
  const { file } = parse(source);
  const at = (span: { readonly start: number; readonly end: number } | undefined) => source.slice(span?.start, span?.end);
  const cut = (...path: readonly (string | number)[]) => [at(file?.at.spanOf(...path)), at(file?.at.spanOfKey(...path))];
  expect(cut("a", "b", 1)).toEqual(['"y"', ""]);
  expect(cut("a", "c", 0, "e")).toEqual(["two", "e"]);
  expect(cut("a", "c", 0)).toEqual(["d: one\n      e: two", ""]);
  expect(cut("a", "c", 2, "f")).toEqual(["3", "f"]);
  expect(cut("9", "10")).toEqual(["ten", '"10"']);
  expect(cut("9", "1")).toEqual(["one", "1"]);
  expect(cut("9", "g")).toEqual(["", "g"]);
  // Of what is not there, the nearest that is.
  expect(cut("a", "nowhere", "b")[1]).toBe("a");
  expect(cut("a", "b", 7)).toEqual(['[x, "y"]', "b"]);
  expect(file?.at.spanOf()).toMatchObject({ start: 0, end: 0 });
});

test("thousands of places are found among thousands of keys", () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => String((index * 7919) % 20_000));
  const text = keys.map((key) => `${key}: { a: ${key} }\n`).join("");
  const { file } = parse(text);
  const found = keys.map((key) => file?.at.spanOfKey(key, "a").start ?? 0);
  expect(found.map((start) => text.slice(start, text.indexOf("\n", start)))).toEqual(keys.map((key) => `a: ${key} }`));
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

const several = "a: 1\nb: &x { <<: *x, c: *nowhere }\na: 2\nd: { __proto__: 1, e: 1, e: 2 }\n";

test("everything that is wrong is said in one go, whoever reads", () => {
  const faults = [
    ["yaml-merge-key", 2, 9, "the merge key << is not allowed"],
    ["yaml-alias-cycle", 2, 13, "the alias x contains itself"],
    ["yaml-alias-unknown", 2, 20, "no anchor is called nowhere"],
    ["yaml-duplicate-key", 3, 1, "the key a is written twice"],
    ["yaml-key", 4, 6, "__proto__ cannot be a key here"],
    ["yaml-duplicate-key", 4, 26, "the key e is written twice"],
  ];
  expect(readOutline(several)).not.toBeNull();
  expect(parse(several).findings).toEqual(faults);
  expect(parse(`${several}? [k]\n: !t v\n`).findings).toEqual([...faults, ["yaml-key", 5, 3, "? cannot be a key here"]]);
  expect(parse("%TAG ! x:\n---\na: !t 1\nb: !!int 2\n").rules).toEqual(["yaml-directive", "yaml-tag", "yaml-tag"]);
});

test.each([
  [0, 40],
  [20, 40],
  [39, 40],
  [3, 5],
])("a key twice is found among few and among many (%i of %i)", (twice, of) => {
  const keys = [...Array(of).keys(), twice].map((index) => `k${String(index)}`);
  const finding = ["yaml-duplicate-key", of + 1, 1, `the key k${String(twice)} is written twice`];
  expect(parse(keys.map((key) => `${key}: 1\n`).join("")).findings).toEqual([finding]);
  expect(parse(`{${keys.map((key) => `"${key}": 1`).join(",\n")}}`).rules).toEqual(["yaml-duplicate-key"]);
});

test.each([
  ["message: a: b\n", 1, 10, "a second key in one value: the value needs quotes, or the key is not at the indentation of its neighbors"],
  ["a:\n   b: 1\n  c: 2\n", 3, 1, "this line is not at the indentation of its neighbors"],
  ["a:\n  - x\n - y\n", 3, 1, "this line is not at the indentation of its neighbors"],
  ["a: 1\nb\n", 2, 1, "expected a key, a colon and a blank"],
  ["a: { b: 1\nc: 2\n", 2, 1, 'expected "}", or a line that is indented further'],
  ["a: { b: 1 c: 2 }\n", 1, 9, "a comma or a closing bracket is missing"],
  ['a: "x\nb: 1\n', 3, 1, 'a closing " is missing, or the lines before it are not indented'],
  ["a: @b\n", 1, 4, "a value that begins with @ needs quotes"],
  ["a: 'it's'\n", 1, 8, "the value has ended, but more follows"],
  ["a: - b\n", 1, 4, "a list begins on the line below its key"],
  ["a: [b]]\n", 1, 7, '"]" has no place here'],
  ['a: "\\q"\n', 1, 5, "YAML has no escape \\q"],
  ["a:\n\tb: 1\n", 2, 1, "Tabs are not allowed as indentation"],
])("%j", (text, line, column, problem) => {
  expect(parse(text).findings[0]).toEqual(["yaml-syntax", line, column, problem]);
});

test("of many slips in the syntax, the first three are told", () => {
  expect(parse("a: @\nb: @\nc: @\nd: @\n").findings.map(([rule, line]) => [rule, line])).toEqual([
    ["yaml-syntax", 1],
    ["yaml-syntax", 2],
    ["yaml-syntax", 3],
  ]);
});

test("what is refused in plain data is welcome in a file that is only looked into", () => {
  const sink = new DiagnosticSink();
  const text = "a: &a { b: !!int 1 }\nc: { <<: *a }\n";
  expect(parseFile({ path: "x.yaml", text }, sink)?.oddities).toHaveLength(2);
  expect(sink.diagnostics).toEqual([]);
  expect(parse(text).rules).toEqual(["yaml-tag", "yaml-merge-key"]);
});

test("an alias stands for the node that last got its name", () => {
  const text = "a: &x one\nb: *x\nc: &x [&x two, *x]\nd: *x\n";
  const data = { a: "one", b: "one", c: ["two", "two"], d: "two" };
  expect(parse(text).data).toEqual(data);
  expect(parse(text + explicit).data).toEqual({ ...data, explicit: "key" });
  expect(parse("? &k key\n: *k\n").data).toEqual({ key: "key" });
});

test("hostile depth, size and expansion end in a word, never in a stack trace", () => {
  expect(parse(`a: ${"[".repeat(100_000)}`).rules).toEqual(["yaml-depth"]);
  expect(parse(`{"a": ${"[".repeat(100_000)}`, "x.json").rules).toEqual(["yaml-depth"]);
  expect(parse(`a: ${"{a: ".repeat(5_000)}`).rules.length).toBeGreaterThan(0);
  for (const deep of [`a: ${"[".repeat(64)}${"]".repeat(64)}\n`, `${"- ".repeat(64)}x\n`]) {
    expect(parse(deep).findings.map(([rule]) => rule)).toEqual([]);
    expect(parse(deep.replace(/\[|-/, "$& $&").replace(/\]\n/, "]]\n")).findings).toMatchObject([
      ["yaml-depth", 1, expect.anything(), "the file is nested deeper than 64 levels"],
    ]);
  }
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"]
    .map(
      (name, index) =>
        `${name}: &${name} [${Array(10)
          .fill(`*${String.fromCharCode(97 + index)}`)
          .join(",")}]`,
    )
    .join("\n")}\n`;
  expect(parse(bomb).rules).toEqual(["yaml-aliases"]);
  expect(parse(bomb + explicit).rules).toEqual(["yaml-aliases"]);
});
