/** The table of facts: its rows, what is left out of them, and the combinations. */
import { expect, test } from "vitest";
import { withoutDefaults } from "../../generator/sdk/facts.ts";
import { factsTable } from "../../generator/sdk/facts-table.ts";
import { errorRows } from "../../generator/sdk/rows.ts";
import { loadCatalogText } from "../support/load-catalog.ts";

const catalogOf = (head = "") =>
  loadCatalogText(`
errata: 1
id: shop
title: Shop
version: 1.0.0
locales: [en]
${head}
envelopes: [{ id: flat, code: /code, message: /message }]
groups: { orders: { title: Orders } }
errors:
  First: { code: First, status: 400 }
  Second: { code: Second, status: 400, message: Another text. }
  Third:
    code: Third
    status: [404, 410]
    group: orders
    origin: gateway
    retry: transient
    tags: [a]
    links: [{ title: More, url: "https://example.com/" }]
    deprecated: { since: 1.0.0, replacedBy: First, reason: It was wrong. }
    variants:
      Detail: { message: "In detail." }
`);

test("a row has the facts and no texts", () => {
  const [, , third] = errorRows(catalogOf(), "with-docs");
  expect(third?.facts).toEqual({
    group: "orders",
    kind: "error",
    origin: "gateway",
    status: [404, 410],
    category: "not-found",
    retry: "transient",
    retryAfter: null,
    actor: null,
    severity: null,
    since: null,
    deprecated: { since: "1.0.0", replacedBy: "First" },
    links: ["https://example.com/"],
    tags: ["a"],
  });
  expect(third?.variants.map(({ facts }) => facts.group)).toEqual(["orders"]);
});

test("what is as most errors have it can be left out", () => {
  const [first, , third] = errorRows(catalogOf(), "with-docs").map(({ facts }) => withoutDefaults(facts));
  const said = (row: object = {}) => Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [name]));
  expect(said(first)).toEqual(["status", "category"]);
  expect(said(third)).toEqual(["group", "origin", "status", "category", "retry", "deprecated", "links", "tags"]);
});

test("slugs are written where the catalog has docs, or always", () => {
  const slugs = (head: string, policy: "with-docs" | "always") =>
    errorRows(catalogOf(head), policy).flatMap(({ slug, variants }) => [slug, ...variants.map((variant) => variant.slug)]);
  const written = ["first", "second", "third", "third--detail"];
  expect(slugs("", "with-docs")).toEqual([null, null, null, null]);
  expect(slugs("", "always")).toEqual(written);
  expect(slugs('docs: "https://example.com/{slug}"', "with-docs")).toEqual(written);
});

test("a combination of facts stands once", () => {
  const rows = errorRows(catalogOf(), "always");
  const { combinations, indexOf } = factsTable(rows);
  expect(rows.map(({ facts }) => indexOf(facts))).toEqual([0, 0, 1]);
  expect(combinations.map(({ status }) => status)).toEqual([[400], [404, 410]]);
  const variant = rows[2]?.variants[0];
  expect(variant && indexOf(variant.facts)).toBe(1);
});
