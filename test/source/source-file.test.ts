/** Lines and columns as editors count them. */
import { expect, test } from "vitest";
import { lineText, positionAt } from "../../generator/source/source-file.ts";

test("positions count lines and columns from one", () => {
  const file = { path: "x", text: "ab\ncd\r\n\nlast" };
  expect([0, 2, 3, 6, 7, 8, 11, 99].map((offset) => positionAt(file, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 4 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 4 },
    { line: 4, column: 5 },
  ]);
  expect([1, 2, 3, 4, 5].map((line) => lineText(file, line))).toEqual(["ab", "cd", "", "last", ""]);
});
