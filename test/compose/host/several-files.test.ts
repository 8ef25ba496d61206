/** Descriptions in several files: path items and operations by reference, and every file keeps what is its own. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { always, nothing, run, withoutOurs, type Run } from "../compose-files.ts";

const files = {
  "api/openapi.yaml": `openapi: 3.0.3
info: { title: t, version: '1' }
paths:
  /orders:
    $ref: './paths/orders.yaml'
  /old-orders:
    $ref: paths/orders.yaml
  /items/{id}:
    get: { $ref: "paths/my%20items.json#/operations/getItem" }
  /local: { $ref: '#/components/pathItems/Local' }
components:
  pathItems:
    Local:
      put: { operationId: putLocal, responses: { "200": { description: OK } } }
`,
  "api/paths/orders.yaml": `# Orders.
post:
  operationId: createOrder # made here
  responses:
    '201': { $ref: "../shared/responses.yaml#/Made" }
`,
  "api/paths/my items.json": `{
  "operations": {
    "getItem": { "operationId": "getItem", "responses": { "200": { "description": "OK" } } }
  }
}
`,
  "api/shared/responses.yaml": `Made:
  description: Made
  content:
    application/json: { schema: { $ref: "#/Order" } }
Order: { type: object }
`,
};
const main = "api/openapi.yaml";

const fixed = ({ findings }: Run) => findings.filter(({ rule }) => rule === "host-fixed");

test("operations are changed where they are written, and refer to the components of the main file", () => {
  const { files: after } = run(files, { document: main, map: always("OrderNotFound") });
  expect(after["api/paths/orders.yaml"]).toBe(`# Orders.
post:
  operationId: createOrder # made here
  responses:
    '201': { $ref: "../shared/responses.yaml#/Made" }
    "404":
      $ref: "../openapi.yaml#/components/responses/ShopNotFound"
  x-errata:
    responses:
      - "404"
`);
  expect(after["api/paths/my items.json"]).toContain('"404": {"$ref": "../openapi.yaml#/components/responses/ShopNotFound"}');
  expect(after[main]).toContain(
    `put: { operationId: putLocal, responses: { "200": { description: OK }, "404": {"$ref": "#/components/responses/ShopNotFound"} }`,
  );
  expect(after["api/shared/responses.yaml"]).toBe(files["api/shared/responses.yaml"]);
  expect(withoutOurs(after[main] ?? "")).toEqual(parse(files[main]));
});

test("a second run changes nothing, and what was added goes from every file", () => {
  const map = always("OrderNotFound", "throttling");
  const once = run(files, { document: main, map }).files;
  expect(Object.keys(once).sort()).toEqual(Object.keys(files).sort());
  expect(run(once, { document: main, map }).files).toEqual(once);
  expect(run(once, { document: main, map: nothing }).files).toEqual(files);
});

test("an operation that several paths share gets the errors of all of them", () => {
  const map = "operations:\n  - { path: /orders, errors: [OutOfStock] }\n  - { path: /old-orders, errors: [Locked] }\n";
  const { files: after } = run(files, { document: main, map });
  expect(after["api/paths/orders.yaml"]).toContain("responses/ShopConflict.OutOfStock.Locked");
});

test("anchored path items are shared in the same way; an aliased list of responses is not changed behind anybody's back", () => {
  const anchored =
    "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a: &item\n    get:\n      responses: { '200': { description: OK } }\n  /b: *item\n";
  const { text } = run({ "api.yaml": anchored }, { map: always("OrderNotFound") });
  expect(text).toContain(`responses: { '200': { description: OK }, "404": {"$ref": "#/components/responses/ShopNotFound"} }`);
  expect(run({ "api.yaml": text }, { map: nothing }).text).toBe(anchored);
  const aliased =
    "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /a:\n    get:\n      responses: &all { '200': { description: OK } }\n    put:\n      responses: *all\n";
  expect(fixed(run({ "api.yaml": aliased }, { map: always("OrderNotFound") }))).toMatchObject([
    {
      rule: "host-fixed",
      message: "paths › /a › get › responses cannot be changed: it is shared by an anchor, and other places would change with it",
      place: { line: 6, column: 23 },
    },
    {
      rule: "host-fixed",
      message: "paths › /a › put › responses cannot be changed: it is shared by an anchor, and other places would change with it",
      place: { line: 8, column: 18 },
    },
  ]);
});

test("merge keys are seen: what they bring is there, and is not changed", () => {
  const merged =
    "openapi: 3.1.0\ninfo: { title: t, version: '1' }\nx-base: &base { responses: { '404': { description: Mine } } }\npaths:\n  /a:\n    get:\n      <<: *base\n      operationId: a\n";
  expect(fixed(run({ "api.yaml": merged }, { map: always("Internal") }))).toMatchObject([{ rule: "host-fixed", place: { line: 7 } }]);
  expect(run({ "api.yaml": merged }, { map: nothing }).text).toBe(merged);
});

test("thousands of files are read once each", () => {
  const count = 3000;
  const paths = Array.from({ length: count }, (_, index) => `  /p${String(index)}: { $ref: 'paths/p${String(index)}.yaml' }`);
  const many: Record<string, string> = {
    "openapi.yaml": `openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n${paths.join("\n")}\n`,
  };
  for (let index = 0; index < count; index += 1) {
    many[`paths/p${String(index)}.yaml`] = `get:\n  operationId: op${String(index)}\n  responses:\n    '200': { description: OK }\n`;
  }
  const { files: after } = run(many, { map: always("OrderNotFound") });
  expect(Object.values(after).filter((text) => text.includes("ShopNotFound"))).toHaveLength(count + 1);
});
