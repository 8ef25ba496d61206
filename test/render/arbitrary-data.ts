/** Arbitrary data for the printers: text from all planes of Unicode, and what trips readers of JSON and YAML. */
import fc from "fast-check";
import type { Data } from "../../generator/source/data.ts";

/** Text that YAML 1.1 or 1.2 would read as something else, or that breaks naive quoting. */
const traps = [
  "",
  " ",
  "~",
  "null",
  "Null",
  "NULL",
  "true",
  "yes",
  "Yes",
  "NO",
  "no",
  "on",
  "Off",
  "y",
  "N",
  "0104",
  "08",
  "0o17",
  "0x1F",
  "0b1",
  "1e3",
  "1_000",
  "12:30",
  "12:30:45",
  "190:20:30",
  "1.",
  ".5",
  "-.inf",
  ".NaN",
  "+1",
  "-",
  "--",
  "---",
  "...",
  "- a",
  "? a",
  "?",
  ":",
  "a:",
  "a: b",
  "a :b",
  "a #b",
  "a#b",
  "#",
  "# a",
  "&a",
  "*a",
  "!a",
  "!!str a",
  "|",
  ">",
  "|-",
  "%YAML 1.1",
  "@a",
  "`a`",
  "{a}",
  "[a]",
  "a, b",
  "'",
  "''",
  '"',
  '""',
  "a'b",
  'a"b',
  `a'b"c`,
  "\\",
  "\\n",
  'a\\"b',
  "<<",
  "=",
  "2001-01-01",
  "2001-01-01T00:00:00Z",
  " a",
  "a ",
  "\ta",
  "a\t",
  "a\tb",
  "a\nb",
  "a\n",
  "\na",
  "\n",
  "a\n\nb\n",
  "a\n b",
  " a\nb",
  "a \nb",
  "a\n\n",
  "a\n  \nb",
  "a\r\nb",
  "a\rb",
  "a\u0085b",
  "a\u2028b",
  "\ufeffa",
  "a\ufeff",
  "\u00a0a",
  "\u3000a",
  "a\u00a0#b",
  "\u202eabc",
  "\ud800",
  "\udc00a",
  "\u0000",
  "\u007f",
  "__proto__",
  "constructor",
  "toString",
  "#\n#",
  "---\na",
  "- a\n- b",
  "a: |\n  b",
  "%\n%",
  "x".repeat(200),
  "words ".repeat(40).trim(),
  "words\n".repeat(9).trim(),
  "错误代码：请求",
  "e\u0301",
  "😀",
  "a  b",
  "{ }",
  "`x`\n* y",
] as const;

function oneOfCharacters(text: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(text));
}

const unit = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: "binary", maxLength: 1, minLength: 1 }) },
  { weight: 3, arbitrary: oneOfCharacters(" \n\t\r:#-?'\"\\{}[],&*!|>%@`~0127aeyno.+_=<") },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);

export const anyText = fc.oneof(
  fc.constantFrom(...traps),
  fc.array(unit, { maxLength: 12 }).map((units) => units.join("")),
);

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e21, -1e-7, 1e100, 5e-324, 0.1, 200, 9007199254740991),
);

function dataOf(text: fc.Arbitrary<string>): fc.Arbitrary<Data> {
  const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
  return fc.letrec<{ data: Data }>((tie) => ({
    data: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      scalar,
      fc.array(tie("data"), { maxLength: 6 }),
      fc.array(number, { maxLength: 40 }),
      fc.array(text, { maxLength: 8 }),
      fc
        .uniqueArray(fc.tuple(text, fc.option(tie("data"), { nil: undefined, freq: 8 })), { selector: ([key]) => key, maxLength: 5 })
        .map((entries): Data => Object.fromEntries(entries)),
    ),
  })).data;
}

/** Any data, with text from all planes. */
export const anyData = dataOf(anyText);

/** Data whose text has no characters about whose width fonts and Unicode versions disagree. */
export const narrowData = dataOf(
  fc.oneof(
    fc.constantFrom(...traps.filter((text) => !text.includes("😀"))),
    fc.array(oneOfCharacters("abcdefg ABC:-\"\\'{}[],0123\n\t错误。「」ｆéßΩЖ"), { maxLength: 30 }).map((units) => units.join("")),
  ),
);
