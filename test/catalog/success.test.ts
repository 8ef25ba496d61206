/** What is a success, by hand: the table of docs/classification.md, for catalogs that list entries at 2xx and for one that does not. */
import { describe, expect, test } from "vitest";
import { codesInSuccesses } from "../../generator/catalog/success.ts";
import { readerOf } from "../support/expect-result.ts";
import { loadCatalogText } from "../support/load-catalog.ts";

const catalogOf = (errors: string) =>
  loadCatalogText(`errata: 1
id: sample
title: Sample
version: 1.0.0
locales: [en]
envelopes: [{ id: flat, code: /errcode, message: /errmsg }]
errors:
  Gone: { code: 404001, status: 404, retry: transient }
${errors}`);

const without = catalogOf("");
const withError = catalogOf("  Broken: { code: 310001, status: 200 }\n");
const withOutcome = catalogOf("  Fine: { code: 0, status: 200, kind: outcome }\n");
const withVariant = catalogOf("  Mixed: { code: M, status: 400, variants: { Fine: { message: Fine., status: 299, kind: outcome } } }\n");

const statuses = [undefined, 100, 200, 204, 299, 300, 302, 399, 400, 404, 500, 599, 600];
const unlisted = { errcode: 310000 };

describe("without a code", () => {
  const read = readerOf(without);
  const empty = { kind: "text", text: "" };

  test.each([
    [undefined, true, "ok"],
    [100, true, "ok"],
    [200, true, "ok"],
    [204, true, "ok"],
    [302, true, "ok"],
    [399, true, "ok"],
    [400, false, "invalid-argument"],
    [418, false, "failed-precondition"],
    [500, false, "internal"],
    [599, false, "internal"],
    [600, true, "ok"],
  ])("the status decides: %s", (status, success, category) => {
    expect(read(empty, { status })).toMatchObject({ known: false, code: null, success, category });
    expect(read({ errcode: "" }, { status })).toMatchObject({ success, category });
  });
});

describe("a code that is not listed", () => {
  test.each([
    ["none at 2xx", without, [200, 204, 299]],
    ["an error at 2xx", withError, []],
    ["an outcome at 2xx", withOutcome, []],
    ["a variant at 2xx", withVariant, []],
  ])("in a catalog with %s", (_, catalog, successes) => {
    const read = readerOf(catalog);
    expect(statuses.filter((status) => read(unlisted, { status })["success"])).toEqual(successes);
  });

  test("is never an `ok` that failed", () => {
    const categories = [100, 200, 302, 404].map((status) => readerOf(withError)(unlisted, { status })["category"]);
    expect(categories).toEqual(["unknown", "unknown", "unknown", "not-found"]);
    expect(readerOf(withError)(unlisted)).toMatchObject({ success: false, category: "unknown" });
    expect(readerOf(without)(unlisted, { status: 200 })).toMatchObject({ success: true, category: "ok" });
  });
});

describe("a code that is listed", () => {
  test("is a failure at any status where it is an error", () => {
    for (const status of statuses) expect(readerOf(withError)({ errcode: 310001 }, { status })).toMatchObject({ success: false });
    for (const status of statuses) expect(readerOf(without)({ errcode: 404001 }, { status })).toMatchObject({ success: false });
  });

  test("is a success at any status where it is an outcome", () => {
    for (const status of statuses)
      expect(readerOf(withOutcome)({ errcode: 0 }, { status })).toMatchObject({ success: true, category: "ok" });
  });

  test("is what the message says where a variant has another kind than its error", () => {
    const read = readerOf(withVariant);
    expect(read({ errcode: "M", errmsg: "Fine." }, { status: 400 })).toMatchObject({ variant: "Fine", success: true, category: "ok" });
    expect(read({ errcode: "M", errmsg: "Bad." }, { status: 200 })).toMatchObject({ variant: null, success: false });
  });
});

test("codes come in successes where an entry, an error or an outcome, or a variant of one has a 2xx status", () => {
  expect([without, withError, withOutcome, withVariant].map(codesInSuccesses)).toEqual([false, true, true, true]);
  expect(codesInSuccesses(catalogOf("  Two: { code: T, status: [400, 204] }\n"))).toBe(true);
  expect(codesInSuccesses(catalogOf("  Near: { code: N, status: [199, 300] }\n"))).toBe(false);
});

describe("a category that nobody wrote", () => {
  const catalog = catalogOf(`
  Broken: { code: B, status: 200 }
  Refused: { code: R, status: 409, kind: outcome }
  Silent: { code: S, kind: outcome }
  Said: { code: C, status: 409, kind: outcome, category: aborted }
  Mixed:
    code: M
    status: 409
    variants:
      Fine: { message: Fine., kind: outcome }
      Late: { message: Late., status: 504 }
      Said: { message: Said., category: internal }
`);
  const facts = catalog.errors.flatMap((error) => [error, ...error.variants]);

  test("is `ok` for a success, and never `ok` for a failure", () => {
    expect(Object.fromEntries(facts.map(({ name, category, categoryDerived }) => [name, [category, categoryDerived]]))).toEqual({
      Gone: ["not-found", true],
      Broken: ["unknown", true],
      Refused: ["ok", true],
      Silent: ["ok", true],
      Said: ["internal", false],
      Mixed: ["aborted", true],
      Fine: ["ok", true],
      Late: ["deadline-exceeded", true],
    });
    expect(catalog.errors.find(({ name }) => name === "Said")).toMatchObject({ category: "aborted", categoryDerived: false });
  });
});
