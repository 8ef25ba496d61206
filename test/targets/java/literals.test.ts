/** Encoders of Java positions, judged by reading what they write; the compiler judges them in test/consumers/java. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { docComment, paragraph } from "../../../generator/targets/java/layout.ts";
import { docCode, docWords, fillWords, java, lineComment, stringLiteral, xmlText } from "../../../generator/targets/java/literals.ts";

const nasty = fc.array(
  fc.oneof(
    fc.constantFrom(
      "\\",
      "u",
      "\\u0022",
      '"',
      "*/",
      "/*",
      "@",
      "{@link ",
      "}",
      "<b>",
      "&amp;",
      "`",
      "`a b`",
      "\n",
      "\r",
      "\u2028",
      "\u202e",
      "\0",
      "\ud800",
      "😀",
      "é",
      " ",
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  ),
  { maxLength: 12 },
);
const text = nasty.map((pieces) => pieces.join(""));

/** What Java makes of a source before it reads tokens (JLS §3.3); throws where it would refuse. */
function withoutUnicodeEscapes(source: string): string {
  return source.replace(/\\(\\|u+([0-9a-fA-F]{4})|u)/g, (whole, next: string, digits: string | undefined) => {
    if (next === "\\") return whole;
    if (digits === undefined) throw new Error(`illegal unicode escape in ${source}`);
    return String.fromCharCode(Number.parseInt(digits, 16));
  });
}

/** The value of a string literal (JLS §3.10.7). */
function evaluate(literal: string): string {
  const translated = withoutUnicodeEscapes(literal);
  if (!/^"(?:[^"\\\n\r]|\\(?:[btnfr"\\]|[0-3][0-7]{2}))*"$/.test(translated)) throw new Error(`not a literal: ${literal}`);
  const short = new Map([..."btnfr"].map((letter, index) => [letter, "\b\t\n\f\r".charAt(index)]));
  return translated
    .slice(1, -1)
    .replace(/\\([0-3][0-7]{2}|.)/g, (_, escape: string) =>
      escape.length === 3 ? String.fromCharCode(Number.parseInt(escape, 8)) : (short.get(escape) ?? escape),
    );
}

test("string literals evaluate to the text", () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(evaluate(stringLiteral(each))).toBe(each);
    }),
    { numRuns: 5000 },
  );
  expect(stringLiteral("a\n\u0001\\u0022\u202e错")).toBe('"a\\n\\001\\\\u0022\\u202e错"');
});

test("comments hold no end, no tag, no element, no escape and nothing unseen", () => {
  fc.assert(
    fc.property(text, (each) => {
      for (const comment of [docWords(each), docCode(each)]) {
        const inside = comment.replace(/\{@code (?:[\w.-]|\{\w+\})+\}|<\/?code>/g, "");
        expect(inside).not.toMatch(/[<>@*\\]|&(?!(?:amp|lt|gt|#\d+);)|[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]|\p{Cs}/u);
      }
      expect(withoutUnicodeEscapes(lineComment(each))).not.toMatch(/[\n\r]/);
    }),
    { numRuns: 3000 },
  );
  expect(docWords("a `b` c `d e` & {@link x} */")).toBe("a {@code b} c <code>d&#32;e</code> &amp; {&#64;link x} &#42;/");
  expect(docCode("Invalid{Name}.x")).toBe("{@code Invalid{Name}.x}");
  expect(docCode("a{{b")).toBe("<code>a{{b</code>");
  expect(xmlText("<a>&\u0000\n b")).toBe("&lt;a&gt;&amp;U+0000 b");
});

test("words fill lines and stay the same words", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 60 }), (list, columns) => {
      const lines = fillWords(docWords(list.join(" ")), java`* `, java`*   `, columns).split("\n");
      expect(lines.map((line, index) => line.slice(index === 0 ? 2 : 4)).join(" ")).toBe(list.join(" "));
      for (const [index, line] of lines.entries()) {
        if (line.length > columns) expect(line.slice(index === 0 ? 2 : 4)).not.toContain(" ");
        const next = lines[index + 1]?.slice(4).split(" ")[0];
        if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(columns);
      }
    }),
  );
});

test("a comment is on one line where it fits, and has a line before its tags", () => {
  expect(docComment([paragraph(java`Short.`)], java`  `)).toBe("  /** Short. */");
  expect(docComment([paragraph(java``)], java`  `)).toBe("");
  expect(docComment([paragraph(java`A.`), paragraph(java`B.`), { tag: "@return", words: java`c` }], java``)).toBe(
    "/**\n * A.\n *\n * <p>B.\n *\n * @return c\n */",
  );
});
