/** Bodies and their schemas agree, wherever the pointers of an envelope lead and however they meet. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalogText } from "../support/load-catalog.ts";
import { run } from "../compose/compose-files.ts";
import { planOpenapi } from "../targets/openapi/plan-openapi.ts";
import { checkExamples, responsesWith, type DescribedErrors } from "./example-checks.ts";

const token = fc.constantFrom("errors", "0", "1", "code", "text", "__proto__x", "a/b", "m~n");
const pointer = fc
  .array(token, { minLength: 1, maxLength: 3 })
  .map((tokens) => tokens.map((one) => `/${one.replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""));
const field = fc.record({
  type: fc.constantFrom("string", "integer", "number", "boolean"),
  required: fc.boolean(),
});
const envelope = fc.record(
  {
    contentType: fc.constantFrom("application/json", "application/vnd.shop+json"),
    code: pointer,
    message: pointer,
    requestId: pointer,
    fields: fc.dictionary(fc.constantFrom("0", "1", "text", "more"), field, { maxKeys: 3 }),
  },
  { requiredKeys: ["code"] },
);

const catalogOf = (envelopes: readonly object[]) =>
  loadCatalogText(
    JSON.stringify({
      errata: 1,
      id: "shop",
      title: "Shop",
      version: "1.0.0",
      locales: ["en"],
      envelopes: envelopes.map((one, index) => ({ id: `e${String(index)}`, ...one })),
      errors: {
        A: { status: 400, message: "No a." },
        B: { status: 404, code: "b.{Item}", message: "No {Item}." },
        C: { status: [404, 409], message: "No c." },
        D: { status: 409, variants: { One: { message: "One." }, Two: { message: "Two." } } },
      },
    }),
  );
const generated = (envelopes: readonly object[], options: object = {}) =>
  JSON.parse(planOpenapi(catalogOf(envelopes), options).get("openapi.json") ?? "") as DescribedErrors;

const host = `openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /a: { get: { operationId: getA } }
  /b: { get: { operationId: getB } }
`;
const map = "operations:\n  - { operationId: getA, errors: [A, C] }\n  - { operationId: getB, errors: [B, C, D.Two] }\n";
const composed = (envelopes: readonly object[], codeSchema: "anyOf" | "enum" | "string" = "anyOf") =>
  parse(run({ "api.yaml": host }, { map, catalogs: [catalogOf(envelopes)], codeSchema }).text) as DescribedErrors;

const fine = (count: number) => ({ count, faults: [] });

describe("a member that is called 0", () => {
  test.each([
    ["is the item of a list where nothing else is there", { code: "/errors/0/code", message: "/errors/0/text" }],
    ["is a member beside others", { code: "/errors/0/code", message: "/errors/text" }],
    ["is a member beside fields", { code: "/errors/0", fields: { text: { required: true } } }],
    ["is either where the others may be missing", { code: "/errors/0", fields: { text: {} } }],
    ["is either at the root, too", { code: "/0/code", requestId: "/id" }],
    ["is the item of an item", { code: "/0/0/0", message: "/0/0/1" }],
  ])("%s: all examples are valid where they are generated and composed", (_, one) => {
    expect(checkExamples(generated([one]))).toEqual(fine(6));
    for (const codeSchema of ["anyOf", "enum", "string"] as const) expect(checkExamples(composed([one], codeSchema))).toEqual(fine(7));
  });
});

test("random envelopes: all examples are valid, generated and composed", () => {
  fc.assert(
    fc.property(fc.array(envelope, { minLength: 1, maxLength: 2 }), fc.constantFrom("anyOf", "enum"), (envelopes, codeSchema) => {
      expect(checkExamples(generated(envelopes, { codeSchema })).faults).toEqual([]);
      expect(checkExamples(composed(envelopes, codeSchema)).faults).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["a list", { code: "/errors/0/code", message: "/errors/0/text" }, (code: string) => ({ errors: [{ code, text: "m" }] })],
  ["an object", { code: "/errors/0/code", message: "/errors/text" }, (code: string) => ({ errors: { "0": { code }, text: "m" } })],
  ["either, as a list", { code: "/errors/0", fields: { text: {} } }, (code: string) => ({ errors: [code] })],
  ["either, as an object", { code: "/errors/0", fields: { text: {} } }, (code: string) => ({ errors: { "0": code, text: "x" } })],
])("where the code stands in %s, a response takes its own codes and no others", (_, one, bodyOf) => {
  const document = composed([one], "enum");
  expect(responsesWith(document, bodyOf("A"))).toEqual(["ShopBadRequest"]);
  expect(responsesWith(document, bodyOf("D"))).toEqual(["ShopConflict.C.DTwo"]);
  expect(responsesWith(document, bodyOf("E"))).toEqual([]);
  expect(responsesWith(document, {})).toEqual([]);
});
