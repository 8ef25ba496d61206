/** The SDK's table of codes against a `Map`, also on codes that its hash cannot tell apart. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { CodeTable, hashOf } from "../../../templates/typescript/runtime/code-table.ts";

/** Equal in length, at the end and in the middle: all that the hash looks at. */
const alike = fc.stringMatching(/^[ab]{9}$/).map((text) => `${text}.Middle.Long.Enough.Same`);
const codes = fc.oneof(
  fc.array(alike, { minLength: 40, maxLength: 60 }),
  fc.array(fc.string({ maxLength: 9 })),
  fc.array(fc.oneof(alike, fc.string())),
);

test("finds what was added, under the number that came first, and nothing else", () => {
  let longest = 0;
  const run = fc.property(codes, fc.array(fc.oneof(alike, fc.string())), (texts, others) => {
    const table = new CodeTable<{ readonly index: number }>(texts.length);
    const map = new Map<string, number>();
    for (const [index, text] of texts.entries()) {
      table.add(text, { index });
      if (!map.has(text)) map.set(text, index);
    }
    for (const text of [...texts, ...others]) expect(table.find(text, hashOf(text))?.index).toBe(map.get(text));
    longest = Math.max(longest, new Set(texts.filter((text) => text.endsWith(".Same"))).size);
  });
  fc.assert(run, { numRuns: 400 });
  // Enough alike that the table must have become a map.
  expect(longest).toBeGreaterThan(40);
});
