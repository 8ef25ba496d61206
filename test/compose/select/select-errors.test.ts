/** What a map means: conditions, order, selectors, and the words for what cannot be meant. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { matchesPath } from "../../../generator/compose/select/path-glob.ts";
import { run } from "../compose-files.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { shop, shopText } from "../compose-files.ts";
import { readComposed, shopHost, statusesOf } from "../shop-host.ts";

test.each([
  ["/orders", "/orders", true],
  ["/orders", "/orders/", false],
  ["/orders/*", "/orders/{id}", true],
  ["/orders/*", "/orders", false],
  ["/orders/*", "/orders/{id}/items", false],
  ["/orders/**", "/orders", true],
  ["/orders/**", "/orders/{id}/items", true],
  ["/**/items", "/orders/{id}/items", true],
  ["/**/items", "/items", true],
  ["/**/items/**", "/a/items/b/items/c", true],
  ["**", "/a/b", true],
  ["/*-orders/v*", "/old-orders/v2", true],
  ["/*-orders", "/orders", false],
  ["/a.c", "/abc", false],
  ["/**/x/**/y", `/${"x/".repeat(2000)}z`, false],
  [`/${"*a".repeat(2000)}b`, `/${"a".repeat(4000)}`, false],
])("%s and %s", (glob, path, expected) => {
  expect(matchesPath(glob, path)).toBe(expected);
});

const host = `openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /orders:
    get: { operationId: listOrders, tags: [read] }
    post: { operationId: createOrder, tags: [write] }
  /orders/{id}:
    delete: { operationId: deleteOrder, tags: [write, admin] }
`;

interface Doc {
  readonly paths: Record<
    string,
    Record<string, { readonly operationId: string; readonly responses?: Record<string, { readonly $ref: string }> }>
  >;
  readonly components: { readonly responses: Record<string, { readonly content: Record<string, { readonly examples: object }> }> };
}

/** Operation → what its responses show, status by status. */
function selected(map: string): Readonly<Record<string, readonly string[]>> {
  const { paths, components } = parse(run({ "api.yaml": host }, { map }).text) as Doc;
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  return Object.fromEntries(
    operations.map(({ operationId, responses = {} }) => {
      const shown = Object.values(responses).map(
        ({ $ref }) => components.responses[$ref.split("/").at(-1) ?? ""]?.content["application/json"]?.examples,
      );
      return [operationId, shown.flatMap((examples) => Object.keys(examples ?? {}))];
    }),
  );
}

test("all conditions of a rule must hold, any of a condition's values is enough", () => {
  expect(
    selected(`operations:
  - { tag: write, errors: [Internal] }
  - { tag: [read, admin], path: /orders/*, errors: [OrderNotFound] }
  - { method: [GET, post], path: /orders, errors: [throttling] }
  - { operationId: deleteOrder, method: post, errors: [Locked] }
`),
  ).toEqual({ listOrders: ["TooMany"], createOrder: ["TooMany", "Internal"], deleteOrder: ["OrderNotFound", "Internal"] });
});

test("rules go from top to bottom: each adds, then takes away", () => {
  expect(
    selected(`operations:
  - { errors: [Internal, throttling, OutOfStock] }
  - { tag: write, except: [throttling] }
  - { tag: admin, errors: [TooMany, PriceChanged], except: [category:internal] }
`),
  ).toEqual({
    listOrders: ["OutOfStock", "TooMany", "Internal"],
    createOrder: ["OutOfStock", "Internal"],
    deleteOrder: ["OutOfStock", "PriceChanged", "TooMany"],
  });
});

test("errors, variants, groups, categories and codes select", () => {
  expect(selected("operations:\n  - { operationId: createOrder, errors: [Query] }\n")["createOrder"]).toEqual([
    "Query.EndBeforeStart",
    "Query.TooLong",
  ]);
  expect(
    selected(
      "operations:\n  - { operationId: createOrder, errors: [Query.TooLong, order.not_found, shop/group:throttling, 'bad_{Item}'] }\n",
    )["createOrder"],
  ).toEqual(["BadField", "Query.TooLong", "OrderNotFound", "TooMany"]);
  expect(selected("operations:\n  - { operationId: createOrder, errors: [not-found, 'category:internal'] }\n")["createOrder"]).toEqual([
    "OrderNotFound",
    "Internal",
  ]);
});

const findingsOf = (map: string, catalogs = [shop]) =>
  run({ "api.yaml": host }, { map, catalogs })
    .findings.filter(({ rule }) => !rule.includes("without"))
    .map(({ rule, message, help, place }) => [rule, message, help, place?.line]);

test("what cannot be meant is said, with what was probably meant", () => {
  expect(findingsOf("operations:\n  - errors: [OutOfStok]\n")).toEqual([
    ["unknown-selector", "no catalog has an error, group, category or code OutOfStok", "did you mean OutOfStock?", 2],
  ]);
  expect(findingsOf("operations:\n  - { operationId: createOrders, errors: [Internal] }\n")).toEqual([
    ["map-name-unknown", "no operation has the operationId createOrders", "did you mean createOrder?", 2],
  ]);
  expect(findingsOf("operations:\n  - { tag: writ, errors: [Internal] }\n")[0]?.slice(0, 3)).toEqual([
    "map-name-unknown",
    "no operation has the tag writ",
    "did you mean write?",
  ]);
  expect(findingsOf("operations:\n  - { path: /carts/**, errors: [Internal] }\n").map(([rule]) => rule)).toEqual(["map-rule-unused"]);
  expect(findingsOf("operations:\n  - errors: [Offline, empty, data-loss]\n").map(([rule]) => rule)).toEqual([
    "selector-idle",
    "selector-idle",
    "selector-idle",
  ]);
  expect(findingsOf("operations:\n  - { operation: a, errors: [Internal] }\n")).toEqual([
    ["unknown-key", "unknown key operation in operations[0]", "did you mean operationId?", 2],
  ]);
});

test("a name that means two things is asked about", () => {
  const grouped = loadCatalogText(
    shopText.replace("groups:\n", "groups:\n  internal: {}\n").replace("code: locked,", "code: locked, group: internal,"),
  );
  expect(findingsOf("operations:\n  - errors: [internal]\n", [grouped])).toEqual([
    ["ambiguous-selector", "internal can mean two things", "write group:internal or category:internal", 2],
  ]);
  const pay = loadCatalogText(shopText.replace("id: shop", "id: pay").replace("prefix: Shop", "prefix: Pay"), "pay.yaml");
  expect(findingsOf("operations:\n  - errors: [Locked]\n", [shop, pay])).toEqual([
    ["ambiguous-selector", "Locked can mean two things", "write shop/Locked or pay/Locked", 2],
  ]);
});

test("operations without errors and errors without operations are reported", () => {
  const { findings } = run(
    { "api.yaml": host },
    { map: "operations:\n  - { tag: write, errors: [Internal, category:failed-precondition, OrderNotFound, Query.TooLong, BadField] }\n" },
  );
  expect(findings.filter(({ rule }) => rule === "operation-without-errors").map(({ message, place }) => [message, place?.line])).toEqual([
    ["nothing says which errors listOrders can return", 5],
  ]);
  const unused = findings
    .filter(({ rule }) => rule === "error-without-operation")
    .flatMap(({ message }) => message.replace(/^.*: /, "").split(", "));
  expect(unused).toContain("TooMany");
  expect(unused).not.toContain("Query");
  expect(unused).not.toContain("Offline");
});

test("x-errors in the description selects too: of the operation, of its path, of the document", () => {
  const written = shopHost
    .replace("openapi: 3.1.0\n", "openapi: 3.1.0\nx-errors: [Internal]\n")
    .replace("  /orders/{id}: # one order\n", "  /orders/{id}: # one order\n    x-errors:\n      - OrderNotFound\n")
    .replace("      operationId: createOrder\n", "      operationId: createOrder\n      x-errors: [throttling]\n");
  const document = readComposed(run({ "api.yaml": written }).text);
  expect(statusesOf(document, "/orders/{id}", "get")).toEqual(["200", "404", "500", "default"]);
  expect(statusesOf(document, "/orders", "post")).toEqual(["201", "409", "429", "500"]);
});
