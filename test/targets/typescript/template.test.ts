/** The SDK's template matcher against the generator's, on templates and texts that nearly match. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Parameter } from "../../../generator/catalog/model.ts";
import { formatTemplate, linkTemplate, matchTemplate, parseTemplate } from "../../../generator/catalog/template.ts";
import {
  formatTemplate as formatFast,
  matchTemplate as matchFast,
  parseTemplate as parseFast,
  type ParameterRow,
} from "../../../templates/typescript/runtime/template.ts";

const rows: Readonly<Record<string, ParameterRow>> = {
  Int: { type: "integer" },
  Num: { type: "number" },
  Word: { characters: "word" },
  Text: { characters: "text" },
  Token: { characters: "token" },
};

function parameterOf(name: string): Parameter {
  const { type = "string", characters = null } = rows[name] ?? {};
  return { name, type, characters, values: [], open: true, description: null, examples: [] } as unknown as Parameter;
}

const piece = fc.constantFrom("a", "b", "ab", ".", "-", " ", "é", "😀", "1", "{{", "}}", "\u2003");
const placeholder = fc.constantFrom("{Int}", "{Num}", "{Word}", "{Text}", "{Token}", "{P}", "{Q}", "{P}");
const source = fc.array(fc.oneof(piece, placeholder), { maxLength: 7 }).map((parts) => parts.join(""));
const value = fc.oneof(
  fc.constantFrom(
    "a",
    "ab",
    "1",
    "-7",
    "0",
    "-0",
    "007",
    "1.5",
    "1.50",
    "a.b",
    " ",
    "\u2003",
    "😀",
    "\uD83D",
    "",
    "é_-",
    "999999999999999",
  ),
  fc.string({ maxLength: 4 }),
);
const wire = fc.array(fc.oneof(fc.constantFrom("a", "b", "ab", ".", "-", " ", "é", "😀", "1", "{", "}", "\u2003"), value), {
  maxLength: 7,
});

test("both match the same texts with the same captures, and format alike", () => {
  let matched = 0;
  const run = fc.property(
    source,
    fc.constantFrom<("code" | "message")[]>("code", "message"),
    wire,
    fc.array(value, { minLength: 8, maxLength: 8 }),
    (text, position, pieces, values) => {
      const plain = linkTemplate(text, parseTemplate(text), parameterOf, position);
      const fast = parseFast(text, position === "code" ? "token" : "text", rows);
      expect(fast.literalLength).toBe(plain.literalLength);
      const named = new Map(plain.placeholders.map(({ parameter }, index) => [parameter.name, values[index] ?? ""]));
      const formatted = formatTemplate(plain, named);
      expect(formatFast(fast, Object.fromEntries(named))).toBe(formatted);
      for (const input of [pieces.join(""), formatted]) {
        const expected = matchTemplate(plain, input);
        const captures = matchFast(fast, input);
        const found = captures && new Map(fast.placeholders.map(({ name }, index) => [name, captures[index]]));
        expect(found, `${text} on ${JSON.stringify(input)}`).toEqual(expected);
        if (found !== null && found.size > 0) matched += 1;
      }
    },
  );
  fc.assert(run, { numRuns: 5000 });
  expect(matched).toBeGreaterThan(500);
});
