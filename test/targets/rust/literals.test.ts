/** Encoders of the rust target. The consumer tests compile ten thousand texts; these say what each encoder promises. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commentText,
  docAddress,
  docText,
  floatLiteral,
  htmlComment,
  identifier,
  numberLiteral,
  packageText,
  rawString,
  stringLiteral,
  tomlString,
} from "../../../generator/targets/rust/literals.ts";

const shortEscapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\\": "\\", '"': '"' };

/** What rustc makes of a string literal (Rust Reference, "String literals"). */
function evaluate(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, digits: string | undefined, letter: string) =>
      digits === undefined ? (shortEscapes[letter] ?? "?") : String.fromCodePoint(Number.parseInt(digits, 16)),
    );
}

const text = fc.string({ unit: "binary" });

describe("a string literal", () => {
  test("evaluates to the text", () => {
    fc.assert(
      fc.property(text, (value) => {
        const literal = stringLiteral(value);
        expect(literal).toMatch(/^"(?:[^"\\]|\\.)*"$/);
        expect(evaluate(literal)).toBe(value);
      }),
    );
  });

  test("shows what it holds: no control, no bidirectional or invisible character, no mark on its own", () => {
    expect(stringLiteral('a\u202eb\u0000\u200b\ufeff\u0301"\\\n错')).toBe('"a\\u{202e}b\\u{0}\\u{200b}\\u{feff}\\u{301}\\"\\\\\\n错"');
  });

  test("is raw in snippets", () => {
    expect(rawString('{"a":"#"}')).toBe('r##"{"a":"#"}"##');
    expect(rawString("plain")).toBe('r"plain"');
    expect(rawString("错")).toBe('"错"');
  });
});

describe("documentation", () => {
  test.each([
    ["[错误信息]", "\\[错误信息\\]"],
    ["a Vec<u8> & `x`", "a Vec\\<u8\\> \\& \\`x\\`"],
    ["1. first", "1\\. first"],
    ["- item", "\\- item"],
    ["    indented\ncode", "indented code"],
    ["see https://example.com/a_b", "see https\\://example.com/a\\_b"],
    ["a\u202eb", "a\\\\u{202e}b"],
  ])("of %j is text", (value, encoded) => {
    expect(docText(value)).toBe(encoded);
  });

  test("is one line, whatever the text is", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(docText(value)).not.toMatch(/[\u0000-\u001f\u0085\u2028\u2029]|^\s|\s$/);
        expect(commentText(value)).not.toMatch(/[\u0000-\u001f\u0085\u2028\u2029]|^\s|\s$/);
      }),
    );
  });

  test("links cannot end early", () => {
    expect(docAddress("https://example.com/<d> b`\\")).toBe("https://example.com/%3Cd%3E%20b%60%5C");
  });
});

test("numbers have groups as clippy wants them", () => {
  expect([0, 404, 12345, 123456, 1048576].map(numberLiteral)).toEqual(["0", "404", "12345", "123_456", "1_048_576"]);
  expect([1, 0.5, -2].map(floatLiteral)).toEqual(["1.0", "0.5", "-2.0"]);
  expect(() => numberLiteral(-1)).toThrow();
  expect(() => numberLiteral(1.5)).toThrow();
});

test("names that are none are refused", () => {
  expect(identifier("r#type")).toBe("r#type");
  for (const name of ["", "a b", "1a", "a-b", 'a"', "r#a#"]) expect(() => identifier(name)).toThrow();
  expect(() => packageText("a/b")).toThrow();
});

test("TOML and Markdown comments cannot be left", () => {
  expect(tomlString('a"\\\n\u202e')).toBe('"a\\"\\\\\\u000a\\u202e"');
  expect(htmlComment("a --> <b>")).toBe("<!-- a - b -->");
});
