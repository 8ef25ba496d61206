/** What composing leaves as it was, and how what it adds looks. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { always, nothing, run, shopText, withoutOurs } from "../compose-files.ts";
import { readComposed, shopHost, shopMap } from "../shop-host.ts";

test("everything else stays, to the byte: no line goes, and our lines taken out leave the text that was", () => {
  const { text } = run({ "api.yaml": shopHost }, { map: shopMap });
  const before = shopHost.split("\n").filter((line) => !line.includes("'204'"));
  const after = text.split("\n");
  let at = 0;
  for (const line of before) {
    const found = after.indexOf(line, at);
    expect(found, line).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
  expect(withoutOurs(text)).toEqual(parse(shopHost));
  expect(run({ "api.yaml": text }, { map: nothing }).text).toBe(shopHost);
});

test("what is added looks like what is there: quotes, indentation of lists, the order of statuses", () => {
  const { text } = run({ "api.yaml": shopHost }, { map: shopMap });
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
  const { text, findings } = run({ "api.yaml": shopHost }, { map: shopMap });
  expect(readComposed(text).paths["/orders"]?.["post"]?.responses["409"]).toEqual({ description: "Mine" });
  expect(findings.filter(({ rule }) => rule === "response-kept")).toMatchObject([
    { message: "the response 409 of createOrder was written by hand and stays", place: { line: 29, column: 9 } },
  ]);
});

test("a person's answer in the place of ours is the person's from then on", () => {
  const first = run({ "api.yaml": shopHost }, { map: shopMap }).text;
  const changed = first.replace("$ref: '#/components/responses/ShopNotFound'", "description: My own");
  const second = run({ "api.yaml": changed }, { map: shopMap });
  expect(readComposed(second.text).paths["/orders/{id}"]?.["get"]?.responses["404"]).toEqual({ description: "My own" });
  expect(second.rules.filter((rule) => rule === "response-kept")).toHaveLength(2);
  expect(run({ "api.yaml": second.text }, { map: shopMap }).text).toBe(second.text);
});

test("a second run changes nothing; a new map changes only our parts, whatever the order of runs", () => {
  const once = run({ "api.yaml": shopHost }, { map: shopMap }).text;
  expect(run({ "api.yaml": once }, { map: shopMap }).text).toBe(once);
  const smaller = run({ "api.yaml": once }, { map: always("OutOfStock") }).text;
  expect(withoutOurs(smaller)).toEqual(parse(shopHost));
  expect(parse(smaller)).toEqual(parse(run({ "api.yaml": shopHost }, { map: always("OutOfStock") }).text));
  expect(smaller).not.toContain("ShopNotFound");
});

test("a change of the catalog changes our parts and nothing else", () => {
  const once = run({ "api.yaml": shopHost }, { map: shopMap }).text;
  const catalog = loadCatalogText(shopText.replace("Order {Item} not found.", "There is no order {Item}."));
  const again = run({ "api.yaml": once }, { map: shopMap, catalogs: [catalog] }).text;
  const changed = again.split("\n").filter((line, index) => line !== once.split("\n")[index]);
  expect(changed.map((line) => line.trim())).toEqual(["message: There is no order sku-1."]);
});

test("formatting our parts by hand is no change", () => {
  const once = run({ "api.yaml": shopHost }, { map: shopMap }).text;
  const reformatted = once.replaceAll("        - '404'\n", '        - "404" # mine\n');
  expect(reformatted).not.toBe(once);
  expect(run({ "api.yaml": reformatted }, { map: shopMap }).text).toBe(reformatted);
});

test("a component of ours that a person has come to use stays, with a word about it", () => {
  const once = run({ "api.yaml": shopHost }, { map: shopMap }).text;
  const used = once.replace("'409': { description: 'Mine' }", "'409': { $ref: '#/components/responses/ShopNotFound' }");
  const { text, rules } = run({ "api.yaml": used }, { map: nothing });
  expect(rules.filter((rule) => rule === "component-kept").length).toBeGreaterThan(3);
  const { components } = readComposed(text);
  expect(Object.keys(components.responses)).toEqual(["ShopNotFound"]);
  expect(Object.keys(components.schemas)).toContain("ShopError");
  expect(run({ "api.yaml": text }, { map: nothing }).text).toBe(text);
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
  const windows = `\ufeff${shopHost.replaceAll("\n", "\r\n")}`;
  const { text } = run({ "api.yaml": windows }, { map: shopMap });
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  expect(run({ "api.yaml": text }, { map: nothing }).text).toBe(windows);
});

test("places that hold nothing yet are filled: absent, null, empty", () => {
  const bare =
    "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get:\n      operationId: a\n  /b:\n    get:\n      responses: {}\n  /c:\n    get:\n      responses: # todo\n  /d: {get: {responses: {}}}\ncomponents:";
  const { text } = run({ "api.yaml": bare }, { map: always("OrderNotFound") });
  const { paths, components } = readComposed(text);
  for (const path of ["/a", "/b", "/c", "/d"]) expect(Object.keys(paths[path]?.["get"]?.responses ?? {}), path).toEqual(["404"]);
  expect(text).toContain("responses: # todo\n");
  expect(Object.keys(components.responses)).toEqual(["ShopNotFound"]);
  expect(run({ "api.yaml": text }, { map: always("OrderNotFound") }).text).toBe(text);
});

test("statuses stay in their order when one comes where another leaves", () => {
  for (const text of [shopHost, JSON.stringify(parse(shopHost))]) {
    const path = text === shopHost ? "api.yaml" : "api.json";
    const first = run({ [path]: text }, { map: always("OrderNotFound") }).text;
    const second = run({ [path]: first }, { map: always("throttling") }).text;
    const [get] = /"?operationId"?:\s*"?getOrder[\s\S]*?"?deleteOrder/.exec(second) ?? [""];
    expect([...get.matchAll(/\b(200|404|429|default)"?'?:/g)].map(([, status]) => status)).toEqual(["200", "429", "default"]);
  }
});

test("an operation that has nothing but ours is an empty one afterwards, not null", () => {
  for (const head of ["    get:\n", "    get: # mine\n"]) {
    const bare = `openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n${head}      operationId: a\n  /b: {}\n`;
    const composed = run({ "api.yaml": bare }, { map: always("OrderNotFound") }).text.replace("      operationId: a\n", "");
    const { text } = run({ "api.yaml": composed }, { map: nothing });
    expect(parse(text)).toMatchObject({ paths: { "/a": { get: {} }, "/b": {} } });
    expect(text).toContain(head.includes("#") ? "    get: # mine\n      {}\n" : "    get: {}\n");
    expect(withoutOurs(run({ "api.yaml": text }, { map: always("Locked") }).text)).toEqual(parse(text));
  }
});
