/** Encoders of the docs target: every reader gets the same text back, and nothing but text. */
import fc from "fast-check";
import { format, util } from "prettier";
import { describe, expect, test } from "vitest";
import * as literals from "../../../generator/targets/docs/literals.ts";
import { textWidth } from "../../../generator/source/text-width.ts";
import { tableOf } from "../../../generator/targets/docs/table.ts";
import { visibleText } from "../../../generator/targets/docs/visible.ts";
import { elementsOf, readers, templateTextOf, textOf, type Element, type Node } from "./readers.ts";

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
const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));
const anyText = fc.oneof(hostile, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const runs = { numRuns: 120 };

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
const tricky = { ...runs, examples: always.map((raw): [string] => [raw]) };

/** What prose shows: white space is one blank, what would not show is spelled out. Quoting backticks become code, so none count. */
function shown(raw: string): string {
  return visibleText(raw.replace(/[\s\u0085]+/g, " ").trim()).replaceAll("`", "");
}

async function read(markdown: string): Promise<readonly (readonly Node[])[]> {
  return Promise.all(Object.values(readers).map(async (reader) => reader(markdown)));
}

function childrenNamed(nodes: readonly Node[], name: string): readonly Element[] {
  return [...elementsOf(nodes)].filter((element) => element.name === name);
}

function namesOf(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set([...elementsOf(nodes)].map(({ name }) => name));
}

/** Expects no elements but `allowed`, and only harmless attributes. */
function expectInert(nodes: readonly Node[], allowed: readonly string[]): void {
  expect([...namesOf(nodes)].filter((name) => !allowed.includes(name))).toEqual([]);
  for (const { name, attributes } of elementsOf(nodes)) {
    const expected = name === "code" || name === "span" ? ["v-pre"] : [];
    expect([...attributes.keys()].filter((key) => !expected.includes(key))).toEqual([]);
  }
  for (const text of templateTextOf(nodes)) expect(text).not.toContain("{{");
}

describe("prose, at every place where it stands", () => {
  const places: readonly (readonly [string, (raw: string) => string, string])[] = [
    ["a paragraph", (raw) => `${literals.lineOfText(raw)}\n`, "p"],
    ["behind a label", (raw) => `**L**: ${literals.text(raw)}\n`, "p"],
    ["a list", (raw) => `- ${literals.lineOfText(raw)}\n`, "li"],
    ["a heading", (raw) => `## ${literals.heading(raw)}\n`, "h2"],
  ];
  test.each(places)("%s", async (_, write, element) => {
    const property = fc.asyncProperty(anyText, async (raw) => {
      fc.pre(shown(raw) !== "");
      const markdown = write(raw);
      for (const nodes of await read(markdown)) {
        const expected = element === "h2" ? shown(raw).replace(/<(?=\/script)/gi, "< ") : shown(raw);
        expect(textOf(nodes).trim().replace(/^L: /, "").replaceAll("`", "")).toBe(expected);
        expectInert(nodes, [element, "ul", "strong", "code", "span"]);
        // MDX has no paragraph around a lone element.
        expect(childrenNamed(nodes, element).length).toBeLessThanOrEqual(1);
      }
      expect(await format(markdown, { parser: "markdown" })).toBe(markdown);
    });
    await fc.assert(property, tricky);
  });

  test("a cell of a table", async () => {
    const property = fc.asyncProperty(anyText, anyText, async (one, other) => {
      const cells = [literals.text(one), literals.codeSpan(other)];
      const markdown = `${tableOf([literals.own("A"), literals.own("B")], [cells])}\n`;
      for (const nodes of [await readers.GFM(markdown), await readers["markdown-it"](markdown), await readers.MDX(markdown)]) {
        const [first, second] = childrenNamed(nodes, "td");
        expect(textOf(first?.children ?? []).replaceAll("`", "")).toBe(shown(one));
        expect(textOf(second?.children ?? [])).toBe(visibleText(other));
        expectInert(nodes, ["table", "thead", "tbody", "tr", "th", "td", "code", "span"]);
      }
      expect(await format(markdown, { parser: "markdown" })).toBe(markdown);
    });
    await fc.assert(property, runs);
  });

  test("a heading has no end tag of a script, which VitePress would copy into one", () => {
    expect(literals.heading("a </script><script>alert(1)</SCRIPT>")).toBe("a \\< /script>\\<script>alert(1)\\< /SCRIPT>");
  });

  test("paragraphs are divided at empty lines", async () => {
    const markdown = literals.paragraphs("one\n  # two\n \n1. three\n\n\n- four\n", "begins");
    expect(markdown).toBe("one # two\n\n1\\. three\n\n\\- four");
    for (const nodes of await read(markdown)) {
      expect(childrenNamed(nodes, "p").map((p) => textOf(p.children))).toEqual(["one # two", "1. three", "- four"]);
    }
  });

  test("text between backticks is code, and only a pair of them", () => {
    expect(literals.text("set `a_b` and `c d`.")).toBe("set `a_b` and `c d`.");
    expect(literals.text("`a`//b")).toBe("`a`<code><span>//</span>b</code>");
    expect(literals.text("a ` b `` c")).toBe("a \\` b \\`\\` c");
  });

  test("reads like written by hand where nothing is special", () => {
    const plain = 'The end time (UTC) of job_id 7 isn\'t later than its start: "12:30", 50 % off, a+b=c; see #3!';
    expect(literals.lineOfText(plain)).toBe(plain);
    expect(literals.lineOfText("参数 {Name} 的值，须 <= 10 个字符。")).toBe("参数 \\{Name} 的值，须 \\<= 10 个字符。");
  });
});

describe("code", () => {
  test("is exact to the character, in a line", async () => {
    const property = fc.asyncProperty(anyText, async (raw) => {
      const markdown = `x ${literals.codeSpan(raw)} y\n`;
      for (const nodes of await read(markdown)) {
        expect(textOf(childrenNamed(nodes, "code")[0]?.children ?? [])).toBe(visibleText(raw));
        expectInert(nodes, ["p", "code", "span"]);
      }
      expect(await format(markdown, { parser: "markdown" })).toBe(markdown);
    });
    await fc.assert(property, tricky);
  });

  test("stands between backticks whenever they can hold it", () => {
    expect(literals.codeSpan("Invalid{Name}.NotFound")).toBe("`Invalid{Name}.NotFound`");
    expect(literals.codeSpan("a`b")).toBe("``a`b``");
    expect(literals.codeSpan("`a`")).toBe("`` `a` ``");
    expect(literals.codeSpan("a|b")).toBe("<code>a\\|b</code>");
    expect(literals.codeSpan("{{a}}")).toBe('<code v-pre=""><span v-pre="">\\{\\{</span>a}}</code>');
  });

  test("in a block is exact to the character", async () => {
    const lines = hostile.map((text) => visibleText(text.replaceAll("\n", "\uE000")).replaceAll("\uE000", "\n"));
    const property = fc.asyncProperty(lines, async (raw) => {
      fc.pre(raw !== "");
      const markdown = `${literals.fencedBlock("go", raw)}\n`;
      for (const nodes of await read(markdown)) {
        expect(textOf(childrenNamed(nodes, "code")[0]?.children ?? [])).toBe(`${raw}\n`);
        expect([...namesOf(nodes)]).toEqual(["pre", "code"]);
      }
    });
    await fc.assert(property, runs);
  });
});

describe("addresses", () => {
  test.each([
    ["https://a.example/b(c)?d=e f&g=[h]|{i}", "https://a.example/b%28c%29?d=e%20f&g=%5Bh%5D%7C%7Bi%7D"],
    ["http://a.example/ü?x=&lt;", "http://a.example/%C3%BC?x=&lt%3B"],
    ["mailto:help@a.example", "mailto:help@a.example"],
    ["HTTPS://A.EXAMPLE/", "HTTPS://A.EXAMPLE/"],
  ])("%s becomes a destination", async (url, destination) => {
    expect(literals.outsideAddress(url)).toBe(destination);
    const markdown = `${literals.link(literals.text("x"), literals.outsideAddress(url) ?? literals.own("?"))}\n`;
    for (const nodes of await read(markdown)) {
      const [a] = childrenNamed(nodes, "a");
      expect(new URL(a?.attributes.get("href") ?? "").href).toBe(new URL(destination).href);
    }
    expect(await format(markdown, { parser: "markdown" })).toBe(markdown);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    " https://a.example",
    "//a.example",
    "file:///x",
    "https:a",
    "http://",
    "x",
  ])("%j does not", (url) => {
    expect(literals.outsideAddress(url)).toBeNull();
  });

  test("whatever follows the scheme, it is one link to a place of that scheme", async () => {
    const property = fc.asyncProperty(anyText, async (tail) => {
      const markdown = `${literals.link(literals.own("x"), literals.outsideAddress(`https://a.example/${tail}`) ?? literals.own("?"))}\n`;
      for (const nodes of await read(markdown)) {
        const links = [...elementsOf(nodes)];
        expect(links.map(({ name, attributes }) => [name, ...attributes.keys()])).toEqual([["p"], ["a", "href"]]);
        expect(new URL(links[1]?.attributes.get("href") ?? "").origin).toBe("https://a.example");
        expect(textOf(nodes).trim()).toBe("x");
      }
      expect(await format(markdown, { parser: "markdown" })).toBe(markdown);
    });
    await fc.assert(property, runs);
  });
});

test("the banner's comment is seen by no reader", async () => {
  const property = fc.asyncProperty(anyText, async (raw) => {
    const markdown = `${literals.comment(`Made from ${raw}.`)}\n\nx\n`;
    for (const nodes of await read(markdown)) expect(textOf(nodes).trim()).toBe("x");
    expect(await format(markdown, { parser: "markdown" })).toBe(markdown);
  });
  await fc.assert(property, runs);
});

test("what is no slug or path of ours is refused", () => {
  expect(() => literals.anchor('x"y')).toThrow("not a slug");
  expect(() => literals.documentPath("x) y")).toThrow("not a path of ours");
});

test("a cell is as wide as prettier thinks, whatever characters it holds", () => {
  const wrong: string[] = [];
  for (let point = 0x20; point < 0x110000; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const cell = literals.tableCell(literals.text(`a${String.fromCodePoint(point)}`));
    if (util.getStringWidth(cell) !== textWidth(cell)) wrong.push(`U+${point.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});
