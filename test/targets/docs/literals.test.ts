/** Encoders of the docs target: every reader gets the same text back, and nothing but text. */
import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import * as literals from "../../../generator/targets/docs/literals.ts";
import { tableOf } from "../../../generator/targets/docs/table.ts";
import { visibleText } from "../../../generator/targets/docs/visible.ts";
import { anyText, hostile, runs, tricky } from "./arbitrary-texts.ts";
import { childrenNamed, elementsOf, read, readers, templateTextOf, textOf, type Node } from "./readers.ts";

/** What prose shows: white space is one blank, what would not show is spelled out. Quoting backticks become code, so none count. */
function shown(raw: string): string {
  return visibleText(raw.replace(/[\s\u0085]+/g, " ").trim()).replaceAll("`", "");
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
