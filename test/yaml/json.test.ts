/** The JSON reader: accepts what `JSON.parse` accepts, less what is refused on purpose, and knows where everything stands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dataOf } from "../../generator/yaml/data.ts";
import { ReadFault } from "../../generator/yaml/fault.ts";
import { readJson } from "../../generator/yaml/json.ts";
import { treeOf } from "../../generator/yaml/tree.ts";
import { run } from "../compose/compose-files.ts";

function read(text: string): unknown {
  const tree = treeOf(readJson(text));
  return dataOf({ source: { path: "x.json", text }, format: "json", ...tree }, tree.root);
}

function accepts(text: string, reader: (text: string) => unknown): boolean {
  try {
    reader(text);
    return true;
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof ReadFault) return false;
    throw fault;
  }
}

test("gives back what was printed", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(!text.includes('"__proto__"'));
      expect(read(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("accepts and refuses what JSON.parse does", () => {
  const source = '{"a": [1, -2.5e+3, true, null, "x\\u00e9\\n", {}], "b": {"c": [], "d": ""}}';
  const pieces = fc.constantFrom(...'{}[]:,"\\-+.eE019tfn x\n\t\u0001', "01", "1.", "-", "\\x", "\\u12", "tru", "NaN", "//", "'");
  fc.assert(
    fc.property(fc.nat(source.length), fc.nat(4), pieces, (at, cut, piece) => {
      const text = source.slice(0, at) + piece + source.slice(at + cut);
      const keys = [...text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)].map(([, key]) => key);
      fc.pre(new Set(keys).size === keys.length);
      expect(accepts(text, read), text).toBe(accepts(text, JSON.parse));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['{"a": 1,}', "json-syntax", 'expected a key in double quotes or "}"', 9],
  ['{"a" 1}', "json-syntax", 'expected ":"', 6],
  ['{"a": 01}', "json-syntax", "expected a value", 7],
  ['{"a": "x\ny"}', "json-syntax", "a string must end on its line, and control characters are written as escapes", 9],
  ['{"a": 1} x', "json-syntax", "the document has ended, but more follows", 10],
  ['{"a": [1', "json-syntax", "the file ends too early", 9],
  ['{"a": 1, "a": 2}', "yaml-duplicate-key", "the key a is written twice", 10],
  ['{"a": {"\\u005f_proto__": 2}}', "yaml-key", "__proto__ cannot be a key here", 8],
])("%s", (text, rule, message, column) => {
  const { findings } = run({ "api.json": text });
  expect(findings).toMatchObject([{ rule, message, place: { file: "api.json", line: 1, column } }]);
});
