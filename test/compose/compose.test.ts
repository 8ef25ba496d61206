/** What composing adds to a description, and what it leaves as it was. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalogText } from "../support/load-catalog.ts";
import { always, nothing, run, shop, shopText, withoutOurs } from "./compose-files.ts";

/** Written as people write: mixed quotes, lists without indentation, comments everywhere, numbers beyond 2^53. */
const host = `# A shop.
openapi: 3.1.0
info: { title: 'Shop', version: "1.0" } # flow

servers:
- url: https://shop.example.com

paths:
  /orders/{id}: # one order
    get:
      operationId: getOrder
      tags: [orders]
      responses:
        200:
          description: OK   # trailing
        default:
          description: By hand

        # end of responses
    delete:
      operationId: deleteOrder
      tags: [orders, admin]
      responses: {'204': {description: Gone}}
  /orders:
    post:
      operationId: createOrder
      responses:
        '201': { description: Made }
        '409': { description: 'Mine' }
# the end
components:
  schemas:
    Error: { type: string }

    Big:
      example: 12345678901234567890
      description: |
        Text

        more

  # trailing comment
`;

interface Doc {
  readonly paths: Record<
    string,
    Record<string, { readonly responses: Record<string, { readonly $ref?: string; readonly description?: string }> }>
  >;
  readonly components: {
    readonly schemas: Record<string, { readonly enum?: readonly string[]; readonly anyOf?: readonly unknown[] }>;
    readonly responses: Record<
      string,
      {
        readonly description: string;
        readonly headers?: Record<string, unknown>;
        readonly content: Record<
          string,
          { readonly schema: unknown; readonly examples: Record<string, { readonly $ref?: string; readonly value?: unknown }> }
        >;
        readonly "x-errata": { readonly errors?: readonly string[] };
      }
    >;
    readonly examples?: Record<string, { readonly value: unknown }>;
    readonly headers?: Record<string, unknown>;
  };
}
const read = (text: string) => parse(text) as Doc;

const map = `operations:
  - errors: [throttling, category:internal]
  - path: /orders/{id}
    errors: [OrderNotFound]
  - operationId: createOrder
    errors: [OutOfStock, PriceChanged, Query.TooLong]
  - tag: admin
    method: DELETE
    errors: [Locked]
    except: [Internal]
`;

const statusesOf = (document: Doc, path: string, method: string) => Object.keys(document.paths[path]?.[method]?.responses ?? {});

test("an operation gets the errors that the map gives it, and no others", () => {
  const document = read(run({ "api.yaml": host }, { map }).text);
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
  const document = read(run({ "api.yaml": host }, { map }).text);
  const responseAt = (path: string, method: string, status: string) => document.paths[path]?.[method]?.responses[status]?.$ref;
  expect(responseAt("/orders/{id}", "get", "429")).toBe("#/components/responses/ShopTooManyRequests");
  expect(responseAt("/orders", "post", "429")).toBe("#/components/responses/ShopTooManyRequests");
  expect(responseAt("/orders/{id}", "delete", "409")).toBe("#/components/responses/ShopConflict.Locked");
});

test("a response limits the code to what can occur, and stays open as codeSchema says", () => {
  const codeIn = (codeSchema: "anyOf" | "enum" | "string") => {
    const { components } = read(
      run({ "api.yaml": host.replace("'409'", "'418'") }, { map: always("OutOfStock", "Locked", "Internal", "BadField"), codeSchema }).text,
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
  const { components } = read(run({ "api.yaml": host }, { map }).text);
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

test("everything else stays, to the byte: no line goes, and our lines taken out leave the text that was", () => {
  const { text } = run({ "api.yaml": host }, { map });
  const before = host.split("\n").filter((line) => !line.includes("'204'"));
  const after = text.split("\n");
  let at = 0;
  for (const line of before) {
    const found = after.indexOf(line, at);
    expect(found, line).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
  expect(withoutOurs(text)).toEqual(parse(host));
  expect(run({ "api.yaml": text }, { map: nothing }).text).toBe(host);
});

test("what is added looks like what is there: quotes, indentation of lists, the order of statuses", () => {
  const { text } = run({ "api.yaml": host }, { map });
  expect(text).toContain(`        200:
          description: OK   # trailing
        '404':
          $ref: '#/components/responses/ShopNotFound'
`);
  expect(text).toContain(`      x-errata:
        responses:
        - '404'
        - '429'
`);
  expect(text).toContain(`{'204': {description: Gone}, "404": {"$ref": "#/components/responses/ShopNotFound"}, `);
});

test("a response that a person wrote stays, and the report names it", () => {
  const { text, findings } = run({ "api.yaml": host }, { map });
  expect(read(text).paths["/orders"]?.["post"]?.responses["409"]).toEqual({ description: "Mine" });
  expect(findings.filter(({ rule }) => rule === "response-kept")).toMatchObject([
    { message: "the response 409 of createOrder was written by hand and stays", place: { line: 29, column: 9 } },
  ]);
});

test("a person's answer in the place of ours is the person's from then on", () => {
  const first = run({ "api.yaml": host }, { map }).text;
  const changed = first.replace("$ref: '#/components/responses/ShopNotFound'", "description: My own");
  const second = run({ "api.yaml": changed }, { map });
  expect(read(second.text).paths["/orders/{id}"]?.["get"]?.responses["404"]).toEqual({ description: "My own" });
  expect(second.rules.filter((rule) => rule === "response-kept")).toHaveLength(2);
  expect(run({ "api.yaml": second.text }, { map }).text).toBe(second.text);
});

test("a second run changes nothing; a new map changes only our parts, whatever the order of runs", () => {
  const once = run({ "api.yaml": host }, { map }).text;
  expect(run({ "api.yaml": once }, { map }).text).toBe(once);
  const smaller = run({ "api.yaml": once }, { map: always("OutOfStock") }).text;
  expect(withoutOurs(smaller)).toEqual(parse(host));
  expect(parse(smaller)).toEqual(parse(run({ "api.yaml": host }, { map: always("OutOfStock") }).text));
  expect(smaller).not.toContain("ShopNotFound");
});

test("a change of the catalog changes our parts and nothing else", () => {
  const once = run({ "api.yaml": host }, { map }).text;
  const catalog = loadCatalogText(shopText.replace("Order {Item} not found.", "There is no order {Item}."));
  const again = run({ "api.yaml": once }, { map, catalogs: [catalog] }).text;
  const changed = again.split("\n").filter((line, index) => line !== once.split("\n")[index]);
  expect(changed.map((line) => line.trim())).toEqual(["message: There is no order sku-1."]);
});

test("formatting our parts by hand is no change", () => {
  const once = run({ "api.yaml": host }, { map }).text;
  const reformatted = once.replaceAll("        - '404'\n", '        - "404" # mine\n');
  expect(reformatted).not.toBe(once);
  expect(run({ "api.yaml": reformatted }, { map }).text).toBe(reformatted);
});

test("a name that the host has taken is left to it", () => {
  const taken = host.replace("    Error: { type: string }", "    ShopError: { type: string }");
  const { text } = run({ "api.yaml": taken }, { map });
  expect(withoutOurs(text)).toEqual(parse(taken));
  expect(Object.keys(read(text).components.schemas)).toEqual([
    "ShopError",
    "Big",
    "ShopErrataError",
    "ShopErrataKnownErrorCode",
    "ShopErrataErrorCode",
  ]);
  expect(run({ "api.yaml": text }, { map }).text).toBe(text);
});

test("a component of ours that a person has come to use stays, with a word about it", () => {
  const once = run({ "api.yaml": host }, { map }).text;
  const used = once.replace("'409': { description: 'Mine' }", "'409': { $ref: '#/components/responses/ShopNotFound' }");
  const { text, rules } = run({ "api.yaml": used }, { map: nothing });
  expect(rules.filter((rule) => rule === "component-kept").length).toBeGreaterThan(3);
  const { components } = read(text);
  expect(Object.keys(components.responses)).toEqual(["ShopNotFound"]);
  expect(Object.keys(components.schemas)).toContain("ShopError");
  expect(run({ "api.yaml": text }, { map: nothing }).text).toBe(text);
});

test("x-errors in the description selects too: of the operation, of its path, of the document", () => {
  const written = host
    .replace("openapi: 3.1.0\n", "openapi: 3.1.0\nx-errors: [Internal]\n")
    .replace("  /orders/{id}: # one order\n", "  /orders/{id}: # one order\n    x-errors:\n      - OrderNotFound\n")
    .replace("      operationId: createOrder\n", "      operationId: createOrder\n      x-errors: [throttling]\n");
  const document = read(run({ "api.yaml": written }).text);
  expect(statusesOf(document, "/orders/{id}", "get")).toEqual(["200", "404", "500", "default"]);
  expect(statusesOf(document, "/orders", "post")).toEqual(["201", "409", "429", "500"]);
});

test("problem details instead of the envelope, and a default response, on demand", () => {
  const { text } = run({ "api.yaml": host }, { map, problemDetails: true, defaultResponse: true });
  const { components, paths } = read(text);
  expect(Object.keys(components.responses["ShopNotFoundProblem"]?.content ?? {})).toEqual(["application/problem+json"]);
  expect(components.schemas["ShopError"]).toBeUndefined();
  expect(paths["/orders"]?.["post"]?.responses["default"]).toEqual({ $ref: "#/components/responses/ShopDefaultErrorProblem" });
  expect(paths["/orders/{id}"]?.["get"]?.responses["default"]).toEqual({ description: "By hand" });
  expect(withoutOurs(text)).toEqual(parse(host));
});

test("several catalogs: a response of both at one status, names that say which", () => {
  const pay = loadCatalogText(shopText.replace("id: shop", "id: pay").replace("prefix: Shop", "prefix: Pay"), "pay.yaml");
  const { text, rules } = run(
    { "api.yaml": host },
    { map: always("shop/OrderNotFound", "pay/OrderNotFound", "pay/throttling"), catalogs: [shop, pay] },
  );
  expect(rules).not.toContain("ambiguous-selector");
  const { components, paths } = read(text);
  expect(Object.keys(components.responses).sort()).toEqual(["PayTooManyRequests", "ShopNotFound-PayNotFound"]);
  expect(components.responses["ShopNotFound-PayNotFound"]?.["x-errata"].errors).toEqual(["shop/OrderNotFound", "pay/OrderNotFound"]);
  expect(paths["/orders"]?.["post"]).toMatchObject({ "x-errata": { responses: ["404", "429"] } });
  expect(run({ "api.yaml": text }, { map: nothing, catalogs: [shop, pay] }).text).toBe(host);
});

test("JSON keeps order, digits, indentation and its final newline, or that it has none", () => {
  const json = `{\n\t"openapi": "3.0.3",\n\t"paths": {\n\t\t"/a": {\n\t\t\t"get": {\n\t\t\t\t"responses": { "200": { "description": "OK" } },\n\t\t\t\t"x-big": 90071992547409931234, "x-e": 1e400\n\t\t\t}\n\t\t}\n\t},\n\t"info": {"title": "t", "version": "1"}\n}`;
  const { text } = run({ "api.json": json }, { map: always("OrderNotFound") });
  expect(text).toContain('"responses": { "200": { "description": "OK" }, "404": {"$ref": "#/components/responses/ShopNotFound"} },\n');
  expect(text).toContain('"x-big": 90071992547409931234, "x-e": 1e400,\n\t\t\t\t"x-errata": {\n\t\t\t\t\t"responses"');
  expect(text.endsWith("\n\t}\n}")).toBe(true);
  expect(run({ "api.json": text }, { map: nothing }).text).toBe(json);
  expect(withoutOurs(text)).toEqual(JSON.parse(json));
});

test("JSON in one line stays in one line", () => {
  const json = '{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{"description":"OK"}}}}},"info":{"title":"t","version":"1"}}\n';
  const { text } = run({ "api.json": json }, { map: always("OrderNotFound") });
  expect(text.trimEnd()).not.toContain("\n");
  expect(run({ "api.json": text }, { map: nothing }).text).toBe(json);
});

test("CRLF and a byte order mark stay", () => {
  const windows = `\ufeff${host.replaceAll("\n", "\r\n")}`;
  const { text } = run({ "api.yaml": windows }, { map });
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  expect(run({ "api.yaml": text }, { map: nothing }).text).toBe(windows);
});

test("places that hold nothing yet are filled: absent, null, empty", () => {
  const bare =
    "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get:\n      operationId: a\n  /b:\n    get:\n      responses: {}\n  /c:\n    get:\n      responses: # todo\n  /d: {get: {responses: {}}}\ncomponents:";
  const { text } = run({ "api.yaml": bare }, { map: always("OrderNotFound") });
  const { paths, components } = read(text);
  for (const path of ["/a", "/b", "/c", "/d"]) expect(Object.keys(paths[path]?.["get"]?.responses ?? {}), path).toEqual(["404"]);
  expect(text).toContain("responses: # todo\n");
  expect(Object.keys(components.responses)).toEqual(["ShopNotFound"]);
  expect(run({ "api.yaml": text }, { map: always("OrderNotFound") }).text).toBe(text);
});
