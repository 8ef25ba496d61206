/** The measure of lengths and of ranking. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointLength } from "../../generator/source/code-points.ts";

test("a pair is one character, and so is a half of one", () => {
  expect(codePointLength("a\u{1F600}\u00E9")).toBe(3);
  expect(codePointLength("\uD83D")).toBe(1);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(codePointLength(text)).toBe(Array.from(text).length);
    }),
  );
});
