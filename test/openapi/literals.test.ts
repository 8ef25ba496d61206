/** Encoders of the OpenAPI target: CommonMark readers get the same text back, and nothing but text; patterns match what they stand for. */
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { matchTemplate } from "../../generator/catalog/template.ts";
import { codePattern } from "../../generator/openapi/code-pattern.ts";
import { bulletList, codeSpan, inlineText, literalPattern, paragraphs, plainText } from "../../generator/openapi/literals.ts";
import { loadCatalogText } from "../support/load-catalog.ts";

const pieces = [
  ...Array.from("{}<>|`*_[]()#~!&\\+-=:.,;@/'\"$^%0aZ é中\t\n\r\u2028\u202e\u200b\u0000\u00a0\u0301\u3000"),
  ...[
    "\n\n",
    "\n \n",
    "    ",
    "<script>",
    "<!--",
    "-->",
    "</p>",
    "<b x='y'>",
    "&lt;",
    "&#123;",
    "&copy",
    "&copy;",
    "![x](y)",
    "[x](y)",
    "[x]: y",
    "[^1]: y",
  ],
  ...[
    "```",
    "~~~",
    "~~",
    "**",
    "__",
    "***",
    "---",
    "===",
    "- - -",
    "# ",
    "#",
    "> ",
    ">",
    "1. ",
    "12) ",
    "- ",
    "+ ",
    "| a | b |\n|---|---|",
    "`code`",
    "` `",
    "``a`",
  ],
  ...["snake_case", "_x_", "word ", "\\", "\\*", "\ud800", "\u{1f642}"],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);
const runs = { numRuns: 2000 };

const markdownIt = new MarkdownIt({ html: true });
const readers: readonly (readonly [string, (markdown: string) => string])[] = [
  ["CommonMark", (markdown) => micromark(markdown, { allowDangerousHtml: true })],
  ["GFM", (markdown) => micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })],
  ["markdown-it", (markdown) => markdownIt.render(markdown)],
];

interface Shown {
  readonly text: string;
  readonly elements: ReadonlySet<string>;
}

function show(html: string): Shown {
  const elements = new Set<string>();
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ("value" in node) return node.value;
    elements.add(node.nodeName);
    return "childNodes" in node ? node.childNodes.map(walk).join("") : "";
  };
  return { text: parseFragment(html).childNodes.map(walk).join(""), elements };
}

/** White space is no more than a boundary, and quoting backticks show as another font. */
const words = (text: string) => text.replaceAll("`", "").replace(/\s+/g, " ").trim();
const visible = (text: string) => words(plainText(text.replace(/[\s\u0085]+/g, " ")));

describe.each(readers)("%s", (_, read) => {
  test("a line of text is shown as it is, as text and quoted code", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const shown = show(read(paragraphs(raw)));
        expect(words(shown.text)).toBe(visible(raw));
        for (const element of shown.elements) expect(["p", "code", "a", "#text"]).toContain(element);
      }),
      runs,
    );
  });

  test("links are made of addresses that are in the text, never of markup", () => {
    for (const raw of ["[x](javascript:alert(1))", "![x](https://a.example/y)", "<https://a.example>", "[x]: https://a.example\n\n[x]"]) {
      expect(read(paragraphs(raw))).not.toMatch(/<(?:img|a href="(?!https:\/\/a\.example))/);
    }
  });

  test("items stay items of one list, whatever they say", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const html = read(bulletList([`${codeSpan("A")}: ${inlineText(first)}` as ReturnType<typeof inlineText>, codeSpan("B")]));
        expect(html.match(/<(?:ul|ol)>/g)).toHaveLength(1);
        expect(html.match(/<li>/g)).toHaveLength(2);
        expect(inlineText(second)).not.toMatch(/\n/);
      }),
      runs,
    );
  });

  test("code is exact", () => {
    const code = fc.string({ unit: fc.constantFrom(..."`\\*_<>&{}[]|~ aé中.$"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(code, (raw) => {
        fc.pre(raw.trim() === raw);
        const shown = show(read(codeSpan(raw)));
        expect(shown.text.trim()).toBe(raw);
        expect([...shown.elements].filter((element) => element !== "#text").sort()).toEqual(["code", "p"]);
      }),
      runs,
    );
  });
});

test("what cannot be seen is spelled out", () => {
  expect(plainText("a\u202eb\u0000c\ud800d\u2066")).toBe("a\\u202eb\\u0000c\\ud800d\\u2066");
  expect(plainText("Ünïcödé 中文 🙂 \u200d")).toBe("Ünïcödé 中文 🙂 \u200d");
});

describe("patterns", () => {
  test("literal text matches itself and nothing else, with and without the flag u", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, other) => {
        for (const flags of ["", "u"]) {
          const pattern = new RegExp(`^${literalPattern(text)}$`, flags);
          expect(pattern.test(text)).toBe(true);
          expect(pattern.test(other)).toBe(text === other);
        }
      }),
      runs,
    );
  });

  const catalog = loadCatalogText(`
errata: 1
id: patterns
title: Patterns
version: 1.0.0
locales: [en]
parameters:
  Type: { values: [Project, "Data.Set", "a+b"] }
  Open: { values: [Project], open: true }
  Count: { type: integer }
  Ratio: { type: number, characters: text }
  Word: { characters: word }
  Text: { characters: text }
errors:
  Token: { code: "Invalid{Name}.NotFound" }
  Closed: { code: "{Type}.Gone" }
  Opened: { code: "Lost({Open})" }
  Counted: { code: "Over{Count}!" }
  Measured: { code: "At{Ratio}" }
  Worded: { code: "In.{Word}$" }
  Free: { code: "Free: {Text}" }
  Adjacent: { code: "A{Name}{Word}" }
`);
  const inputs = fc.oneof(
    fc.constantFrom("InvalidX.NotFound", "InvalidX.Y.NotFound", "Invalid.NotFound", "Project.Gone", "Dataset.Gone", "a+b.Gone", "aab.Gone"),
    fc.constantFrom(
      "Lost(Anything)",
      "Lost()",
      "Over12!",
      "Over-0!",
      "Over007!",
      "At1.5",
      "At1.50",
      "At-0.25",
      "At3",
      "In.a-b_9$",
      "In.a b$",
      "Free: a.b c",
      "Free: ",
    ),
    fc.constantFrom("Axy", "Ax", "A.y", "A中y", "InvalidX NotFound", "xInvalidX.NotFound"),
  );

  test.each(catalog.errors.map((error) => [error.code.source, error.code] as const))(
    "%s: the pattern accepts what the template matches",
    (_, code) => {
      const patterns = ["", "u"].map((flags) => new RegExp(codePattern(code), flags));
      fc.assert(
        fc.property(inputs, (input) => {
          const captures = matchTemplate(code, input);
          // The pattern of closed values is narrower than the matcher, for which they only rank.
          const listed = code.placeholders.every(
            ({ parameter }) => parameter.open || parameter.values.includes(captures?.get(parameter.name) ?? ""),
          );
          for (const pattern of patterns) expect(pattern.test(input), input).toBe(captures !== null && listed);
        }),
        { numRuns: 300 },
      );
    },
  );
});
