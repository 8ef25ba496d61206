/** Links, the banner, cells: what else the encoders of the docs target promise. */
import fc from "fast-check";
import { format, util } from "prettier";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../../generator/source/text-width.ts";
import * as literals from "../../../generator/targets/docs/literals.ts";
import { anyText, runs } from "./arbitrary-texts.ts";
import { childrenNamed, elementsOf, read, textOf } from "./readers.ts";

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
