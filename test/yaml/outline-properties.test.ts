/** The outline reader on documents that nobody wrote: printed, damaged, thrown together. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { agrees, everything, printers, realFiles } from "./agrees.ts";

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "yes",
    "200",
    "0x1F",
    "1.50",
    "a: b",
    "# x",
    "- y",
    "line\nline\n",
    " lead",
    "trail ",
    "'",
    '"',
    "{",
    "*x",
    "&y",
    "!z",
    "|",
    ">",
  ),
  fc.constantFrom(
    "a\n\n\nb",
    "\ttab",
    "a\tb\n\tc",
    "very long ".repeat(20),
    "a\n  b\n c\n",
    "\n\n a\n",
    "a \n b \n\n",
    "\u2028\u00a0x\u0085",
  ),
);
const { value: anyData } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      words.filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
}));

test("agrees about whatever printers of YAML print", () => {
  let read = 0;
  const document = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), anyData, { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(document, fc.nat(printers.length - 1), (data, printer) => {
      if (agrees(printers[printer]?.(data) ?? "")) read += 1;
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(500);
});

test("reads text of any kind by itself, however it is printed", () => {
  const key = fc.stringMatching(/^[A-Za-z0-9_./{}-]{1,9}$/);
  const document = fc.dictionary(key, fc.oneof(words, fc.array(words), fc.dictionary(key, words)), { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(document, fc.nat(printers.length - 1), (data, printer) => {
      expect(agrees(printers[printer]?.(data) ?? "")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

const pieces = [
  ..."\n :-#'\"{}[],&*!|>%@`?\t~\\x\u2028\u0085\u00a0\ufeff",
  ...[
    "\n\n",
    ": ",
    " #",
    "\n  ",
    "- ",
    "'a",
    "|\n",
    ">+\n",
    "|2\n",
    "---\n",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "\\u00e9",
    "\\\n",
    "\n\t\n",
    " \t\n",
    "\r\n",
  ],
];

test("agrees about text that was cut, or into which something fell", () => {
  const edit = fc.record({ at: fc.nat(2500), cut: fc.nat(6), piece: fc.constantFrom(...pieces, "") });
  const source = fc.constantFrom(everything, ...realFiles.map(([, text]) => text.slice(0, 2500)));
  let read = 0;
  fc.assert(
    fc.property(source, fc.array(edit, { minLength: 1, maxLength: 3 }), (whole, edits) => {
      let text = whole;
      for (const { at, cut, piece } of edits) text = text.slice(0, at) + piece + text.slice(at + cut);
      if (agrees(text)) read += 1;
    }),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(300);
});

/** Lines of what YAML is made of, without much sense: small enough to be well-formed now and then. */
const values =
  `1|x y|'s'|"d"|> # c|[a, b]|{x: y}|&a 1|*a|# c|x # c|x#c||[a,|b]|{a: 1,|c: d}|'a|b'|"a|b"|"a\\|x: y|- z|-|!t v|? x|{a, b}|[a: b]|{"a":1}|~|---|[:x, ?y]|a\tb`.split(
    "|",
  );

test("agrees about small things", () => {
  const column = fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 4);
  const value = fc.constantFrom(...values, "|", "|-", "|+", "|2", ">", ">-");
  const begin = fc.constantFrom("", "a: ", "b: ", "'q': ", '"k":\t', "- ", "- a: ", "<<: ", "-x: ");
  const line = fc.tuple(column, begin, value).map(([indent, start, rest]) => `${" ".repeat(indent)}${start}${rest}`);
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      if (agrees(lines.join(end) + end)) read += 1;
    }),
    { numRuns: 6000 },
  );
  expect(read).toBeGreaterThan(300);
});
