/** How long to wait, from the header or from the catalog. */
import { describe, expect, test } from "vitest";
import { loadCatalogText } from "../support/load-catalog.ts";
import { readerOf } from "../support/expect-result.ts";

const read = readerOf(
  loadCatalogText(`
errata: 1
id: sample
title: Sample
version: 1.0.0
locales: [en]
envelopes: [{ id: flat, code: /c, message: /m }]
errors:
  Plain: { code: P, status: 404, message: Gone., retryAfter: 9 }
`),
);

describe("Retry-After", () => {
  const now = Date.parse("1994-11-06T08:49:00Z");
  const after = (value: string, name = "Retry-After") => read({ c: "Nope" }, { headers: { [name]: value }, now })["retryAfter"];

  test.each([
    ["0", 0],
    ["120", 120],
    ["007", 7],
    ["999999999", 999_999_999],
    [" \t5\t ", 5],
    ["Sun, 06 Nov 1994 08:49:37 GMT", 37],
    ["Sun, 06 Nov 1994 08:48:00 GMT", 0],
  ])("%j is %d seconds", (value, seconds) => {
    expect(after(value)).toBe(seconds);
  });

  test.each([
    ...["", "soon", "1.5", "-1", "+1", "1e3", "0x10", "1000000000", "5 s", "5, 6", "\u0661", "5\n", "\u00A05"],
    ...["Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 6 Nov 1994 08:49:37 GMT"],
    ...["sun, 06 nov 1994 08:49:37 gmt", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT"],
    ...["Sun, 00 Nov 1994 08:49:37 GMT", "Xxx, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nev 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"],
  ])("%j is ignored", (value) => {
    expect(after(value)).toBeNull();
  });

  test("header names compare without case", () => {
    expect([after("5", "retry-after"), after("5", "RETRY-AFTER"), after("5", "Retry_After")]).toEqual([5, 5, null]);
  });

  test("seconds until a date are rounded up; a date before the year 100 is one too", () => {
    const at = (time: number, date: string) => read({ c: "Nope" }, { headers: { "Retry-After": date }, now: time })["retryAfter"];
    expect(at(now + 1, "Sun, 06 Nov 1994 08:49:37 GMT")).toBe(37);
    expect(at(now + 999, "Sun, 06 Nov 1994 08:49:37 GMT")).toBe(37);
    expect(at(now + 1000, "Sun, 06 Nov 1994 08:49:37 GMT")).toBe(36);
    expect(at(now, "Sun, 06 Nov 0094 08:49:37 GMT")).toBe(0);
  });

  test("the header wins over the catalog, garbage does not", () => {
    const of = (headers: Record<string, string>) => read({ c: "P" }, { headers })["retryAfter"];
    expect([of({}), of({ "Retry-After": "0" }), of({ "Retry-After": "soon" })]).toEqual([9, 0, 9]);
  });
});
