/** An SDK in hostile hands: any body, any headers, a polluted prototype. Nothing throws, and only what the service sent counts. */
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { classifierOf, classify } from "../../../generator/catalog/classify.ts";
import type { Result } from "../../../templates/typescript/runtime/result.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import { generateSdk } from "./support/generate-sdk.ts";
import { loadSdk } from "./support/load-sdk.ts";

const catalog = loadCatalogText(hostileCatalog);
const files = await generateSdk(catalog);
const load = () => loadSdk(files, catalog.prefix);

/** Codes and members of the catalog, between anything else. */
const name = fc.oneof(
  fc.constantFrom("code", "text", "id", "error", "list", "co/de", "__proto__", "constructor", "0", "note"),
  fc.string(),
);
const leaf = fc.oneof(
  fc.constantFrom("Plain", "StatusX", "Typed.7", "Twins", "__proto__", "", 50014, 1e400),
  fc.string(),
  fc.double(),
  fc.boolean(),
);
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
  ),
}));
/** Nearly a body of this catalog. */
const nearly = fc.oneof(
  fc.record({ code: leaf, text: leaf, id: leaf, count: leaf, ratio: leaf, last: leaf, note: leaf }, { requiredKeys: [] }),
  fc.record({
    error: fc.record({ list: fc.array(fc.record({ "co/de": leaf, "te~xt": leaf, note: leaf }, { requiredKeys: [] }), { maxLength: 2 }) }),
  }),
);
const response = fc.record({ status: fc.oneof(fc.integer(), fc.double(), fc.anything()), headers: fc.anything(), now: fc.anything() });

function withoutBody(result: Result): Result {
  return { ...result, body: null };
}

describe("classification is total", () => {
  test("parsed JSON, its text and its bytes give the same result, that of the plain reading", async () => {
    const sdk = await load();
    const classifier = classifierOf(catalog);
    let known = 0;
    const run = fc.property(fc.oneof(json, nearly), (value) => {
      const text = JSON.stringify(value);
      const fromText = withoutBody(sdk.parse(text));
      const fromBytes = withoutBody(sdk.parse(new TextEncoder().encode(text)));
      const fromValue = withoutBody(sdk.parse(JSON.parse(text)));
      expect(fromBytes).toEqual(fromText);
      expect(fromValue).toEqual(fromText);
      const plain = classify(classifier, { body: { kind: "text", text } });
      const { success, code, envelope, message, requestId, category } = plain;
      expect(fromText).toMatchObject({ known: plain.known, success, code, envelope, message, requestId, category });
      expect(fromText.fields).toEqual(Object.fromEntries(plain.fields));
      if (plain.known) known += 1;
    });
    fc.assert(run, { numRuns: 1500 });
    expect(known).toBeGreaterThan(20);
  });

  test("nothing throws, whatever the body, the status, the headers and the clock are", async () => {
    const sdk = await load();
    const body = fc.oneof(json, fc.string(), fc.string({ unit: "binary" }), fc.uint8Array(), fc.anything({ withNullPrototype: true }));
    const run = fc.property(body, response, (given, info) => {
      const result = sdk.parse(given, info as object);
      expect(typeof result.known).toBe("boolean");
      expect(result.body).toBe(given);
    });
    fc.assert(run, { numRuns: 1500 });
  });

  test("objects that throw when they are touched hold nothing", async () => {
    const sdk = await load();
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = Object.defineProperty({}, "code", {
      get: () => {
        throw new Error("touched");
      },
    });
    for (const body of [proxy, throwing, { error: proxy }, [proxy]]) expect(sdk.parse(body)).toMatchObject({ known: false, code: null });
  });
});

describe("only own members count", () => {
  const pollution: Readonly<Record<string, unknown>> = {
    code: "Plain",
    text: "text",
    id: "id",
    error: { list: [{ "co/de": "Plain" }] },
    count: 7,
  };
  afterEach(() => {
    for (const member of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, member);
  });

  // One at a time: several would be noticed together.
  test.each(Object.entries(pollution))("in a realm where all objects have a member %s", async (member, value) => {
    const sdk = await load();
    Object.defineProperty(Object.prototype, member, { value, configurable: true, writable: true, enumerable: true });
    for (const asBody of [(own: object): unknown => JSON.stringify(own), (own: object): unknown => own]) {
      expect(sdk.parse(asBody({}))).toMatchObject({ known: false, code: null, message: null, requestId: null });
      const own = sdk.parse(asBody({ code: "Plain" }));
      expect(own).toMatchObject({ known: true, message: null, requestId: null });
      expect(Object.hasOwn(own.fields, "count")).toBe(false);
    }
  });
});
