/** Texts that try to be more than text in Markdown, HTML, MDX and Vue. */
import fc from "fast-check";

/** Pieces that begin or end constructs of Markdown, HTML, MDX or Vue, beside ordinary text. */
const pieces = [
  ..."{}<>|`*_[]()#~!&\\+-=:.,;@/'\"$^%0aZ é中。🙂\t\n\r\u2028\u202e\u200b\u0000",
  ..."１\u0301\u200d\ud800\udc00\u3000\u00a0",
  ...[
    "{{",
    "}}",
    "${",
    "<script>",
    "</code>",
    "<!--",
    "-->",
    "<b x='y'>",
    "&lt;",
    "&#123;",
    "&copy",
    "![x](y)",
    "[x](javascript:alert(1))",
  ],
  ...[
    "[x]: y",
    "[^1]",
    "[ ] ",
    "```",
    "~~~",
    "~~",
    "**",
    "__",
    "---",
    "===",
    "# ",
    "> ",
    "1. ",
    "- ",
    "    ",
    ":::",
    ":smile:",
    "::x[y]{z}",
  ],
  ...["import x from 'y'", "export ", "https://a.example/b?c=d&e=f*g*", "http://", "www.a.example", "a@b.example", "mailto:a@b.example"],
  ...["javascript:alert(1)", "//a.example", "ftp://a.example", "word", "some words", "snake_case", "`code`", "`a b`", "\n\n", "---\n"],
];
export const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));
export const anyText = fc.oneof(hostile, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
export const runs = { numRuns: 120 };

/** Texts that random ones seldom hit, tried every time. */
const always = [
  "+ x",
  "- x",
  "1) x",
  "a #",
  "a ##",
  "a \\#",
  "`a`//b",
  "`a``b`",
  "\\`a`",
  "{{",
  "a  b",
  "export x",
  "::: a",
  "x_",
  "_x",
  "&amp;",
  "mailto:a@b.example+a@b.example",
];
export const tricky = { ...runs, examples: always.map((raw): [string] => [raw]) };
