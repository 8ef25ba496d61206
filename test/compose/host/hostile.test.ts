/** Descriptions that are broken or mean harm: a clear word with a place, nothing written, no hang, no trace. */
import { expect, test } from "vitest";
import { always, run } from "../compose-files.ts";

const head = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";
const withPaths = (paths: string) => `${head}paths:\n${paths}`;

/** [what, files, rule, message, line, column] */
const cases: readonly (readonly [string, Record<string, string | Uint8Array>, string, string, number | null, number | null])[] = [
  [
    "Swagger 2.0",
    { "a.yaml": "swagger: '2.0'\npaths: {}\n" },
    "openapi-version",
    "a.yaml is Swagger 2.0; only OpenAPI 3.0 and 3.1 can be composed",
    1,
    10,
  ],
  [
    "AsyncAPI",
    { "a.json": '{"asyncapi": "3.0.0"}' },
    "openapi-version",
    "a.json is AsyncAPI 3.0.0; only OpenAPI 3.0 and 3.1 can be composed",
    1,
    14,
  ],
  [
    "an overlay",
    { "a.yaml": "overlay: 1.0.0\n" },
    "openapi-version",
    "a.yaml is an Overlay, version 1.0.0; only OpenAPI 3.0 and 3.1 can be composed",
    1,
    10,
  ],
  [
    "another version",
    { "a.yaml": "openapi: 4.0.0\n" },
    "openapi-version",
    "a.yaml is OpenAPI 4.0.0; only OpenAPI 3.0 and 3.1 can be composed",
    1,
    10,
  ],
  [
    "something else",
    { "a.yaml": "- 1\n" },
    "openapi-version",
    "a.yaml is no API description; only OpenAPI 3.0 and 3.1 can be composed",
    1,
    1,
  ],
  ["an empty file", { "a.yaml": "" }, "openapi-version", "a.yaml is no API description; only OpenAPI 3.0 and 3.1 can be composed", 1, 1],
  ["broken YAML", { "a.yaml": `${head}paths: [\n` }, "yaml-syntax", 'expected "]", or a line that is indented further', 4, 1],
  ["a second document", { "a.yaml": `${head}---\na: 1\n` }, "yaml-document", "a second YAML document begins here", 3, 1],
  ["broken JSON", { "a.json": '{\n  "openapi": "3.1.0",\n}' }, "json-syntax", 'expected a key in double quotes or "}"', 3, 1],
  ["a key twice", { "a.yaml": withPaths("  /a: {}\n  /a: {}\n") }, "yaml-duplicate-key", "the key /a is written twice", 5, 3],
  ["__proto__ in YAML", { "a.yaml": `${head}__proto__: { a: 1 }\n` }, "yaml-key", "__proto__ cannot be a key here", 3, 1],
  ["__proto__ in JSON", { "a.json": '{"openapi": "3.1.0", "\\u005f_proto__": 1}' }, "yaml-key", "__proto__ cannot be a key here", 1, 22],
  [
    "deep JSON",
    { "a.json": `{"openapi": "3.1.0", "a": ${"[".repeat(100_000)}` },
    "yaml-depth",
    "the file is nested deeper than 256 levels",
    1,
    283,
  ],
  [
    "deep YAML in flow",
    { "a.yaml": `${head}a: ${"[".repeat(50_000)}\n` },
    "yaml-depth",
    "the file is nested deeper than 256 levels",
    null,
    null,
  ],
  ["no UTF-8", { "a.yaml": Uint8Array.from([0x6f, 0xff, 0xfe]) }, "file-encoding", "a.yaml is not UTF-8 text", null, null],
  ["paths that are a list", { "a.yaml": withPaths("  - 1\n") }, "host-shape", "paths should be a mapping", 4, 3],
  [
    "an operation that is text",
    { "a.yaml": withPaths("  /a:\n    get: text\n") },
    "host-shape",
    "paths › /a › get should be a mapping",
    5,
    10,
  ],
  [
    "x-errors that is no list",
    { "a.yaml": withPaths("  /a:\n    get:\n      x-errors: OrderNotFound\n") },
    "host-shape",
    "paths › /a › get › x-errors should be a list of errors, groups or categories",
    6,
    17,
  ],
  [
    "responses by reference",
    { "a.yaml": withPaths("  /a:\n    get:\n      responses: { $ref: '#/x' }\nx: { '200': { description: OK } }\n") },
    "host-fixed",
    "paths › /a › get › responses cannot be changed: it is a reference or no mapping",
    6,
    18,
  ],
  [
    "a broken reference",
    { "a.yaml": withPaths("  /a: { $ref: '#/components/pathItems/A' }\n") },
    "reference-broken",
    "#/components/pathItems/A leads nowhere",
    4,
    15,
  ],
  ["a missing file", { "a.yaml": withPaths("  /a: { $ref: 'b.yaml' }\n") }, "file-unreadable", "cannot read b.yaml: no such file", 4, 15],
  [
    "a broken file behind a reference",
    { "a.yaml": withPaths("  /a: { $ref: 'b.json' }\n"), "b.json": "{" },
    "json-syntax",
    "the file ends too early",
    1,
    2,
  ],
  [
    "a cycle of references",
    { "a.yaml": withPaths("  /a: { $ref: '#/paths/~1b' }\n  /b: { $ref: '#/paths/~1a' }\n") },
    "reference-cycle",
    "#/paths/~1b leads back to itself",
    4,
    15,
  ],
  [
    "a cycle over files",
    { "a.yaml": withPaths("  /a: { $ref: b.yaml }\n"), "b.yaml": "$ref: c.yaml\n", "c.yaml": "$ref: b.yaml\n" },
    "reference-cycle",
    "b.yaml leads back to itself",
    4,
    15,
  ],
  [
    "the network",
    { "a.yaml": withPaths("  /a: { $ref: 'https://example.com/a.yaml' }\n") },
    "reference-outside",
    "https://example.com/a.yaml is not followed: it is an address on the network",
    4,
    15,
  ],
  [
    "a file address",
    { "a.yaml": withPaths("  /a: { $ref: 'file:///etc/passwd' }\n") },
    "reference-outside",
    "file:///etc/passwd is not followed: it is an address on the network",
    4,
    15,
  ],
  [
    "an absolute path",
    { "a.yaml": withPaths("  /a: { $ref: /etc/passwd }\n") },
    "reference-outside",
    "/etc/passwd is not followed: it is an absolute path",
    4,
    15,
  ],
  [
    "a way out of the project",
    { "a.yaml": withPaths("  /a: { $ref: 'b/../../../etc/passwd' }\n") },
    "reference-outside",
    "b/../../../etc/passwd is not followed: it leaves the project folder",
    4,
    15,
  ],
  [
    "an encoded way out",
    { "a.yaml": withPaths("  /a: { $ref: '%2e%2e/secret.yaml' }\n") },
    "reference-outside",
    "%2e%2e/secret.yaml is not followed: it leaves the project folder",
    4,
    15,
  ],
  [
    "two operations with one id",
    { "a.yaml": withPaths("  /a:\n    get: { operationId: x }\n    put: { operationId: x }\n") },
    "duplicate-operation",
    "two operations have the id x",
    6,
    25,
  ],
  [
    "an unknown error in the description",
    { "a.yaml": withPaths("  /a:\n    get: { x-errors: [OrderNotFond] }\n") },
    "unknown-selector",
    "no catalog has an error, group, category or code OrderNotFond",
    5,
    23,
  ],
];

test.each(cases)("%s", (_, files, rule, message, line, column) => {
  const { findings, files: after } = run(files, { map: always("OrderNotFound") });
  const found = findings.find((finding) => finding.rule === rule);
  expect(found, JSON.stringify(findings)).toMatchObject({ rule, severity: "error", message });
  if (line !== null) expect(found?.place).toMatchObject({ line, column });
  expect(after).toEqual({});
});

test("OpenAPI 3.2 is read as 3.1, with a word about it", () => {
  const { text, rules } = run(
    { "a.yaml": withPaths("  /a:\n    query: { operationId: q }\n").replace("3.1.0", "3.2.0") },
    { map: always("OrderNotFound") },
  );
  expect(rules).toContain("openapi-newer");
  expect(text).toContain("ShopNotFound");
});

test("names of the host that other programs stumble over are names like others", () => {
  const text =
    withPaths(
      "  /constructor/{toString}:\n    get:\n      operationId: hasOwnProperty\n      responses: { 'default': { description: OK } }\n",
    ) + "components:\n  schemas:\n    constructor: { type: object }\n    '404': { type: object }\n    \"it's\": { type: object }\n";
  const { text: after, overlay } = run({ "a.yaml": text }, { map: always("OrderNotFound") });
  expect(after).toContain("ShopNotFound");
  expect(overlay).toContain("$.paths['/constructor/{toString}'].get.responses");
});
