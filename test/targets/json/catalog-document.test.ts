/** `catalog.json`: the resolved catalog for other programs. */
import { expect, test } from "vitest";
import { catalogDocument } from "../../../generator/targets/json/catalog-document.ts";
import target from "../../../generator/targets/json/target.ts";
import { noNames } from "../../../generator/naming/assign-names.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";

const catalog = loadCatalogText(`
errata: 1
id: shop
title: { en: Shop, de: Laden }
version: 2.1.0
locales: [en, de]
docs: "https://shop.example/errors/{slug}"
envelopes:
  - { id: flat, code: /error~1code, message: /m, fields: { count: { type: integer, required: true, example: 3, description: How many. } } }
parameters: { Item: { description: { de: Sache }, values: [Pen, Ink], open: true, characters: word } }
groups: { stock: { title: Stock, category: not-found, retry: conditional, actor: operator } }
errors:
  NoItem:
    group: stock
    code: "No{{x}}{Item}"
    status: [404, 410]
    message: "{Item} of {Owner} is {{gone}}."
    description: { en: Sold out., de: Ausverkauft. }
    causes: [Sold.]
    remedy: Wait.
    severity: warning
    since: 1.0.0
    deprecated: { since: 2.0.0, replacedBy: Braces, reason: Renamed. }
    links: [{ title: Help, url: "https://shop.example/help" }]
    tags: [stock]
    examples: ["Pen of Ann is {gone}.", { Item: Ink }]
    variants: { Forever: { message: "{Item} is discontinued.", retry: never, status: 410 } }
  Braces: { code: "{{}}", origin: gateway }
fallback: { remedy: Ask. }
external: [{ prefix: GW., url: "https://gw.example" }]
reserved: [Old]
`);

/** The model, complete: defaults applied, groups inherited, absent is null or empty. */
const expected = {
  errata: 1,
  id: "shop",
  prefix: "Shop",
  title: { en: "Shop", de: "Laden" },
  version: "2.1.0",
  locales: ["en", "de"],
  docs: "https://shop.example/errors/{slug}",
  envelopes: [
    {
      id: "flat",
      contentType: "application/json",
      code: "/error~1code",
      message: "/m",
      requestId: null,
      fields: [{ name: "count", type: "integer", format: null, required: true, example: 3, description: { en: "How many." } }],
    },
  ],
  parameters: [
    { name: "Item", type: "string", description: { de: "Sache" }, examples: [], values: ["Pen", "Ink"], open: true, characters: "word" },
  ],
  groups: [{ id: "stock", title: { en: "Stock" }, description: {} }],
  errors: [
    {
      name: "NoItem",
      code: "No{{x}}{Item}",
      literalCode: null,
      kind: "error",
      origin: "service",
      status: [404, 410],
      message: "{Item} of {Owner} is {{gone}}.",
      params: ["Item", "Owner"],
      group: "stock",
      category: "not-found",
      retry: "conditional",
      retryAfter: null,
      actor: "operator",
      severity: "warning",
      since: "1.0.0",
      deprecated: { since: "2.0.0", replacedBy: "Braces", reason: { en: "Renamed." } },
      tags: ["stock"],
      description: { en: "Sold out.", de: "Ausverkauft." },
      causes: [{ en: "Sold." }],
      remedy: { en: "Wait." },
      links: [{ title: { en: "Help" }, url: "https://shop.example/help" }],
      examples: [{ message: "Pen of Ann is {gone}." }, { params: { Item: "Ink" } }],
      slug: "no-x-item",
      url: "https://shop.example/errors/no-x-item",
      variants: [
        {
          name: "Forever",
          kind: "error",
          origin: "service",
          status: [410],
          message: "{Item} is discontinued.",
          params: ["Item"],
          category: "not-found",
          retry: "never",
          retryAfter: null,
          actor: "operator",
          severity: "warning",
          since: "1.0.0",
          deprecated: { since: "2.0.0", replacedBy: "Braces", reason: { en: "Renamed." } },
          tags: ["stock"],
          description: { en: "Sold out.", de: "Ausverkauft." },
          causes: [{ en: "Sold." }],
          remedy: { en: "Wait." },
          links: [{ title: { en: "Help" }, url: "https://shop.example/help" }],
          examples: [],
          slug: "no-x-item--forever",
          url: "https://shop.example/errors/no-x-item--forever",
        },
      ],
    },
    {
      name: "Braces",
      code: "{{}}",
      literalCode: "{}",
      kind: "error",
      origin: "gateway",
      status: [],
      message: null,
      params: [],
      group: null,
      category: "unknown",
      retry: null,
      retryAfter: null,
      actor: null,
      severity: null,
      since: null,
      deprecated: null,
      tags: [],
      description: {},
      causes: [],
      remedy: {},
      links: [],
      examples: [],
      slug: "braces",
      url: "https://shop.example/errors/braces",
      variants: [],
    },
  ],
  fallback: { description: {}, remedy: { en: "Ask." } },
  external: [{ prefix: "GW.", title: {}, url: "https://gw.example" }],
  reserved: ["Old"],
};

test("the model, complete: defaults applied, groups inherited, absent is null or empty", () => {
  expect(JSON.parse(JSON.stringify(catalogDocument(catalog)))).toEqual(expected);
});

test("the target writes two files, and without vectors one", () => {
  const plan = (options: unknown) => {
    const input = { catalog, names: noNames, options: target.options.parse(options), banner: "", usages: [] };
    return target.plan(input).map(({ kind, path }) => [kind, path]);
  };
  expect(plan({})).toEqual([
    ["json", "catalog.json"],
    ["json", "conformance.json"],
  ]);
  expect(plan({ conformance: false })).toEqual([["json", "catalog.json"]]);
  expect(() => plan({ vectors: true })).toThrow();
});
