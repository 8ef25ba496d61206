import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { printJson } from "../../generator/render/json-printer.ts";
import type { Data } from "../../generator/source/data.ts";
import { anyData, anyText, narrowData } from "./arbitrary-data.ts";

describe("printJson", () => {
  test("lays objects out one member a line and lists on one line where they fit", () => {
    const value: Data = {
      empty: {},
      none: [],
      status: [400, 404],
      gone: undefined,
      codes: ["Throttling", "Throttling.User"],
      errors: [{ name: "A", tags: [] }, {}],
      rows: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(printJson(value)).toBe(`{
  "empty": {},
  "none": [],
  "status": [400, 404],
  "codes": ["Throttling", "Throttling.User"],
  "errors": [
    {
      "name": "A",
      "tags": []
    },
    {}
  ],
  "rows": [
    [1, 2],
    [3, 4]
  ]
}
`);
  });

  test("lists of numbers fill their lines, other long lists take one line an item", () => {
    const printed = printJson({
      numbers: Array.from({ length: 30 }, (_, index) => index * 1000),
      words: Array.from({ length: 12 }, () => "abcdefgh"),
    });
    expect(printed.split("\n").slice(1, 5)).toEqual([
      '  "numbers": [',
      "    0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000,",
      "    12000, 13000, 14000, 15000, 16000, 17000, 18000, 19000, 20000, 21000, 22000,",
      "    23000, 24000, 25000, 26000, 27000, 28000, 29000",
    ]);
    expect(printed.split("\n").filter((line) => line.includes("abcdefgh"))).toHaveLength(12);
  });

  test("prettier leaves the output alone", async () => {
    await fc.assert(
      fc.asyncProperty(narrowData, async (value) => {
        const printed = printJson(value);
        expect(await format(printed, { parser: "json" })).toBe(printed);
      }),
      { numRuns: 400 },
    );
  });

  test("a list that ends exactly at column 80 stays on one line, one more column breaks it", async () => {
    for (const length of [56, 57, 58, 59, 60, 61, 62, 63]) {
      for (const word of ["x".repeat(length), "错".repeat(Math.floor(length / 2)), "é".repeat(length)]) {
        const printed = printJson({ list: ["abc", word], next: [word] });
        expect(await format(printed, { parser: "json" }), printed).toBe(printed);
      }
    }
  });

  test("reads back equal to what JSON.stringify reads back to, whatever the text", () => {
    fc.assert(
      fc.property(anyData, (value) => {
        expect(JSON.stringify(JSON.parse(printJson(value)))).toBe(JSON.stringify(value));
      }),
    );
  });

  test("a large part that several documents share comes out as if each had its own", async () => {
    const large = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`key${String(index)}`, { list: [index, "x"], text: "word" }]),
    );
    const documents: readonly Data[] = [large, { large }, { large, again: large }, { deeper: { large } }, [large, { large }], { large }];
    for (const value of documents) {
      const printed = printJson(value);
      expect(printed).toBe(printJson(structuredClone(value)));
      expect(JSON.parse(printed)).toEqual(value);
      expect(await format(printed, { parser: "json" })).toBe(printed);
    }
  });

  test("hides nothing: what cannot be seen is escaped", () => {
    const concealing = "\u0000\u0085\u2028\u202e\u2066\u200b\ufeff\ud800\ufffe";
    const printed = printJson(concealing);
    expect(JSON.parse(printed)).toBe(concealing);
    expect(printed).toMatch(/^[\x20-\x7e]+\n$/);
    expect(printJson("错误 é 😀 👨‍👩‍👧")).toBe('"错误 é 😀 👨‍👩‍👧"\n');
  });

  test("member names are data too, __proto__ like any other", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const value = Object.fromEntries([[name, [name]]]);
        expect(Object.entries(JSON.parse(printJson(value)) as object)).toEqual([[name, [name]]]);
      }),
    );
    const prototype = Object.fromEntries([["__proto__", 1]]);
    expect(printJson(prototype)).toBe('{\n  "__proto__": 1\n}\n');
  });

  test("refuses what JSON cannot say", () => {
    expect(() => printJson([Number.NaN])).toThrow(TypeError);
    expect(() => printJson({ far: Number.POSITIVE_INFINITY })).toThrow(TypeError);
    let deep: Data = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = { deep };
    expect(() => printJson(deep)).toThrow(/nested deeper than 1000/);
  });
});
