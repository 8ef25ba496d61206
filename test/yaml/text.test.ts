/** Texts of scalars as the outline reader's files have them, against the library: all headers of blocks, all folds, all escapes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { agrees } from "./agrees.ts";

const lineEnd = fc.constantFrom("\n", "\n", "\r\n");

test("blocks, with every header, indentation and end", () => {
  const content = fc.constantFrom("x", "y z", "", "", "- a", "# b", "\tc", "d ", "e\t", '"f"', "g: h");
  const line = fc
    .tuple(fc.constantFrom(0, 0, 0, 0, 1, 2, 3), content)
    .map(([deeper, text]) => (text === "" ? "" : `${" ".repeat(deeper)}${text}`));
  const header = fc.tuple(
    fc.constantFrom("|", ">"),
    fc.constantFrom("", "-", "+"),
    fc.constantFrom("", "", "", "1", "2"),
    fc.constantFrom("", " # c"),
  );
  const place = fc.constantFrom("a: ", "- ", "- a: ", "a:\n  b: ");
  let read = 0;
  fc.assert(
    fc.property(
      place,
      header,
      fc.nat(4),
      fc.array(line, { maxLength: 7 }),
      fc.constantFrom("", "z: 1", "# z", "\n", "  "),
      lineEnd,
      (before, head, indent, lines, after, end) => {
        const [style, chomping, digit, comment] = head;
        const body = lines.map((text) => (text === "" ? "" : " ".repeat(indent) + text));
        const text = [`${before}${style}${chomping}${digit}${comment}`, ...body, after].join("\n");
        for (const whole of [text, `${text}\n`, text.slice(0, -1 - after.length)]) if (agrees(whole.replaceAll("\n", end))) read += 1;
      },
    ),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(2000);
});

test("quoted and plain text over lines", () => {
  const piece = fc.constantFrom(
    "a",
    "b c",
    " ",
    "\t",
    "\n  ",
    "\n",
    "\n\n  ",
    "''",
    '\\"',
    "\\n",
    "\\\n  ",
    "\\t",
    "\\x41",
    "\\u00e9",
    "\\U0001F600",
    "\\ ",
    "\\_",
    "é",
    "\\q",
    "\\u12",
    "\\uD83D",
  );
  let read = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('"', "'", ""),
      fc.array(piece, { maxLength: 8 }),
      fc.constantFrom("a: ", "- ", "a: [x, ", "{ a: "),
      lineEnd,
      (quote, pieces, before, end) => {
        const close = before.includes("[") ? "]" : before.includes("{") ? "}" : "";
        if (agrees(`${before}${quote}${pieces.join("")}${quote}${close}\n`.replaceAll("\n", end))) read += 1;
      },
    ),
    { numRuns: 4000 },
  );
  expect(read).toBeGreaterThan(1500);
});
