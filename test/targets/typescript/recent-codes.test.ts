/** The SDK's short memory of codes: it never says what was said of another code, and it does not grow. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf } from "../../../templates/typescript/runtime/code-table.ts";
import { RecentCodes } from "../../../templates/typescript/runtime/recent-codes.ts";

test("gives what was kept under that code, or nothing", () => {
  const alike = fc.stringMatching(/^[ab]{6}$/).map((text) => `${text}.Middle.Long.Enough.Same`);
  let [remembered, forgotten] = [0, 0];
  const run = fc.property(fc.array(fc.oneof(alike, fc.string({ maxLength: 6 }))), (codes) => {
    const recent = new RecentCodes<string>();
    for (const code of codes) recent.keep(code, hashOf(code), `found for ${code}`);
    for (const code of codes) {
      const found = recent.find(code, hashOf(code));
      if (found === null) forgotten += 1;
      else expect(found).toBe(`found for ${code}`);
      remembered += Number(found !== null);
    }
    expect(recent.find("never kept", hashOf("never kept"))).toBeNull();
  });
  fc.assert(run, { numRuns: 300 });
  expect(Math.min(remembered, forgotten)).toBeGreaterThan(100);
});

test("keeps no long codes", () => {
  const recent = new RecentCodes<string>();
  const long = "x".repeat(257);
  recent.keep(long, hashOf(long), "found");
  expect(recent.find(long, hashOf(long))).toBeNull();
});
