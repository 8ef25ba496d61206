/** What operations get: responses of their own errors, shared where they are the same, and the components that these need. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { always, nothing, run, shop, shopText, withoutOurs } from "../compose-files.ts";
import { readComposed, shopHost, shopMap, statusesOf } from "../shop-host.ts";

test("an operation gets the errors that the map gives it, and no others", () => {
  const document = readComposed(run({ "api.yaml": shopHost }, { map: shopMap }).text);
  expect(statusesOf(document, "/orders/{id}", "get")).toEqual(["200", "404", "429", "500", "default"]);
  expect(statusesOf(document, "/orders/{id}", "delete")).toEqual(["204", "404", "409", "429"]);
  expect(statusesOf(document, "/orders", "post")).toEqual(["201", "400", "409", "429", "500"]);
  expect(Object.keys(document.components.responses).sort()).toEqual([
    "ShopBadRequest.QueryTooLong",
    "ShopConflict.Locked",
    "ShopInternalServerError",
    "ShopNotFound",
    "ShopTooManyRequests",
  ]);
  expect(document.components.schemas["ShopKnownErrorCode"]?.enum).toEqual(["order.not_found", "locked", "too_many", "internal", "query"]);
});

test("operations with the same errors at a status share a response, others have one of their own", () => {
  const document = readComposed(run({ "api.yaml": shopHost }, { map: shopMap }).text);
  const responseAt = (path: string, method: string, status: string) => document.paths[path]?.[method]?.responses[status]?.$ref;
  expect(responseAt("/orders/{id}", "get", "429")).toBe("#/components/responses/ShopTooManyRequests");
  expect(responseAt("/orders", "post", "429")).toBe("#/components/responses/ShopTooManyRequests");
  expect(responseAt("/orders/{id}", "delete", "409")).toBe("#/components/responses/ShopConflict.Locked");
});

test("a response limits the code to what can occur, and stays open as codeSchema says", () => {
  const codeIn = (codeSchema: "anyOf" | "enum" | "string") => {
    const { components } = readComposed(
      run({ "api.yaml": shopHost.replace("'409'", "'418'") }, { map: always("OutOfStock", "Locked", "Internal", "BadField"), codeSchema })
        .text,
    );
    return {
      conflict: components.responses["ShopConflict.OutOfStock.Locked"]?.content["application/json"]?.schema,
      bad: components.responses["ShopBadRequest.BadField"]?.content["application/json"]?.schema,
    };
  };
  const body = (code: unknown) => ({
    allOf: [
      { $ref: "#/components/schemas/ShopError" },
      { type: "object", properties: { error: { type: "object", properties: { code } } } },
    ],
  });
  const known = { type: "string", enum: ["out_of_stock", "locked"] };
  expect(codeIn("anyOf").conflict).toEqual(body({ anyOf: [known, { type: "string" }] }));
  expect(codeIn("enum").conflict).toEqual(body(known));
  expect(codeIn("enum").bad).toEqual(body({ type: "string", description: "`bad_{Item}`", pattern: "^bad_[^.\\s]+$" }));
  expect(codeIn("string").conflict).toEqual({ $ref: "#/components/schemas/ShopError" });
});

test("examples are named after error and variant, Retry-After is where retry says so", () => {
  const { components } = readComposed(run({ "api.yaml": shopHost }, { map: shopMap }).text);
  const { responses, examples, headers } = components;
  expect(responses["ShopBadRequest.QueryTooLong"]?.content["application/json"]?.examples).toEqual({
    "Query.TooLong": { $ref: "#/components/examples/Shop.Query.TooLong" },
  });
  expect(examples?.["Shop.OrderNotFound"]?.value).toMatchObject({ error: { code: "order.not_found", message: "Order sku-1 not found." } });
  expect(Object.keys(examples ?? {}).sort()).toEqual([
    "Shop.Internal",
    "Shop.Locked",
    "Shop.OrderNotFound",
    "Shop.Query.TooLong",
    "Shop.TooMany",
  ]);
  expect(responses["ShopTooManyRequests"]?.headers).toEqual({ "Retry-After": { $ref: "#/components/headers/ShopRetryAfter" } });
  expect(responses["ShopNotFound"]?.headers).toBeUndefined();
  expect(Object.keys(headers ?? {})).toEqual(["ShopRetryAfter"]);
});

test("a name that the shopHost has taken is left to it", () => {
  const taken = shopHost.replace("    Error: { type: string }", "    ShopError: { type: string }");
  const { text } = run({ "api.yaml": taken }, { map: shopMap });
  expect(withoutOurs(text)).toEqual(parse(taken));
  expect(Object.keys(readComposed(text).components.schemas)).toEqual([
    "ShopError",
    "Big",
    "ShopErrataError",
    "ShopErrataKnownErrorCode",
    "ShopErrataErrorCode",
  ]);
  expect(run({ "api.yaml": text }, { map: shopMap }).text).toBe(text);
});

test("problem details instead of the envelope, and a default response, on demand", () => {
  const { text } = run({ "api.yaml": shopHost }, { map: shopMap, problemDetails: true, defaultResponse: true });
  const { components, paths } = readComposed(text);
  expect(Object.keys(components.responses["ShopNotFoundProblem"]?.content ?? {})).toEqual(["application/problem+json"]);
  expect(components.schemas["ShopError"]).toBeUndefined();
  expect(paths["/orders"]?.["post"]?.responses["default"]).toEqual({ $ref: "#/components/responses/ShopDefaultErrorProblem" });
  expect(paths["/orders/{id}"]?.["get"]?.responses["default"]).toEqual({ description: "By hand" });
  expect(withoutOurs(text)).toEqual(parse(shopHost));
});

test("several catalogs: a response of both at one status, names that say which", () => {
  const pay = loadCatalogText(shopText.replace("id: shop", "id: pay").replace("prefix: Shop", "prefix: Pay"), "pay.yaml");
  const { text, rules } = run(
    { "api.yaml": shopHost },
    { map: always("shop/OrderNotFound", "pay/OrderNotFound", "pay/throttling"), catalogs: [shop, pay] },
  );
  expect(rules).not.toContain("ambiguous-selector");
  const { components, paths } = readComposed(text);
  expect(Object.keys(components.responses).sort()).toEqual(["PayTooManyRequests", "ShopNotFound-PayNotFound"]);
  expect(components.responses["ShopNotFound-PayNotFound"]?.["x-errata"].errors).toEqual(["shop/OrderNotFound", "pay/OrderNotFound"]);
  expect(paths["/orders"]?.["post"]).toMatchObject({ "x-errata": { responses: ["404", "429"] } });
  expect(run({ "api.yaml": text }, { map: nothing, catalogs: [shop, pay] }).text).toBe(shopHost);
});
