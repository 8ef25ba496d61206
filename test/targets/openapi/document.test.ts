import { readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import { planOpenapi } from "./plan-openapi.ts";

const small = loadCatalogText(`
errata: 1
id: small-shop
prefix: Shop
title: { en: Shop, zh-CN: 商店 }
version: 1.2.0
locales: [en, zh-CN]
docs: "https://shop.example/errors/{slug}"
envelopes:
  - id: rest
    code: /error/code
    message: /error/message
    requestId: /requestId
    fields:
      target: { description: { en: "The *member* at fault.", zh-CN: 出错的成员。 }, example: items/0 }
      attempt: { type: integer, required: true, example: 2 }
parameters:
  Field: { description: { en: Name of the member. }, examples: [quantity] }
  status: { type: integer, examples: [7] }
groups:
  throttling: { category: resource-exhausted, retry: throttling }
errors:
  TooFast:
    group: throttling
    code: Throttling
    status: 429
    retryAfter: 5
    message: Slow down.
    description: { en: Too many requests., zh-CN: 请求过多。 }
    remedy: { en: "Wait, then retry.", zh-CN: 请稍后重试。 }
  FieldInvalid:
    code: Invalid{Field}
    status: [400, 422]
    message: "{Field} is not valid: {status}."
    deprecated: { since: 1.1.0, replacedBy: Rejected, reason: { en: Too vague. } }
  Rejected:
    code: Rejected
    status: 400
    actor: caller
    variants:
      OutOfStock: { message: Out of stock., description: { en: Nothing is left. } }
      TooOld: { message: Offer has ended., status: 499 }
  Done: { status: 200, kind: outcome, message: Done. }
  NotSent: { message: The request was not sent., origin: client, status: 400 }
  Silent: { message: Never over HTTP. }
fallback: { description: { en: Something else went wrong. } }
external: [{ prefix: APIGW., title: { en: The gateway }, url: "https://gateway.example/errors" }]
`);

function read(catalog: typeof small, options: unknown, file = "openapi.json"): Record<string, unknown> {
  return JSON.parse(planOpenapi(catalog, options).get(file) ?? "null") as Record<string, unknown>;
}

/** The value at a path of keys, for short expectations. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

describe("the documents", () => {
  test("a whole one, read as its user would", () => {
    const yaml = planOpenapi(small, {
      versions: ["3.1"],
      formats: ["yaml"],
      info: { contact: { name: "Shop", url: "https://shop.example" } },
    });
    expect([...yaml.keys()]).toEqual(["openapi.yaml"]);
    expect(yaml.get("openapi.yaml")).toBe(readFileSync(`${import.meta.dirname}/small-shop.openapi.yaml`, "utf8"));
  });

  test("both versions in both formats, the same components in each", () => {
    const files = planOpenapi(small);
    expect([...files.keys()]).toEqual(["openapi.yaml", "openapi.json", "openapi-3.0.yaml", "openapi-3.0.json"]);
    for (const [path, text] of files) {
      const document: unknown = parse(text);
      expect(at(document, "openapi")).toBe(path.includes("3.0") ? "3.0.4" : "3.1.1");
      expect(at(document, "info", "description")).toContain(`${path}#/components/responses/ShopBadRequest`);
      const names = (section: string) => Object.keys(Object(at(document, "components", section)) as object);
      expect(names("schemas")).toEqual(["ShopError", "ShopKnownErrorCode", "ShopErrorCode"]);
      expect(names("responses")).toEqual(["ShopBadRequest", "ShopUnprocessableContent", "ShopTooManyRequests", "ShopStatus499"]);
    }
    const withoutPath = (path: string) => (files.get(path) ?? "").replaceAll(path, "openapi");
    expect(parse(withoutPath("openapi.yaml"))).toEqual(parse(withoutPath("openapi.json")));
  });

  test("3.0 has one example where 3.1 has a list of them", () => {
    const target = ["components", "schemas", "ShopError", "properties", "error", "properties", "target"];
    expect(at(read(small, {}), ...target)).toEqual({ type: "string", description: "The \\*member\\* at fault.", examples: ["items/0"] });
    expect(at(read(small, {}, "openapi-3.0.json"), ...target)).toEqual({
      type: "string",
      description: "The \\*member\\* at fault.",
      example: "items/0",
    });
  });

  test.each([
    ["vendors'", loadCatalogFile("spec/alibaba-imm.yaml")],
    ["hostile", loadCatalogText(hostileCatalog)],
    ["smallest", loadCatalogText("errata: 1\nid: none\ntitle: None\nversion: 1.0.0\nlocales: [en]\nerrors: {}")],
  ])("the %s catalog comes out as prettier would have it, with names that OpenAPI allows", async (_, catalog) => {
    for (const [path, text] of planOpenapi(catalog, { problemDetails: true })) {
      expect(await format(text, { parser: path.endsWith(".json") ? "json" : "yaml" })).toBe(text);
      const components: unknown = at(parse(text), "components");
      for (const section of Object.values(Object(components) as object)) {
        for (const name of Object.keys(Object(section) as object)) expect(name).toMatch(/^[a-zA-Z0-9._-]+$/);
      }
    }
  });

  test("what is said about them comes from the config", () => {
    const info = {
      title: "T",
      description: "D",
      contact: { email: "a@shop.example" },
      license: { name: "MIT", url: "https://shop.example/mit" },
    };
    expect(read(small, { info })["info"]).toEqual({ ...info, version: "1.2.0" });
    expect(read(small, {})["info"]).not.toHaveProperty("contact");
  });

  test("descriptions are in the locale that the config names, else in the source locale", () => {
    expect(at(read(small, { locale: "zh-CN-x-acme" }), "info", "title")).toBe("商店的错误");
    // Our own sentences do not stand between texts in another language.
    expect(at(read(small, { locale: "zh-Hans-CN" }), "info", "title")).toBe("Errors of Shop");
    const exact = read(small, { locale: "zh-CN" });
    expect(at(exact, "info", "title")).toBe("商店的错误");
    expect(at(exact, "components", "examples", "Shop.TooFast", "description")).toBe("请求过多。\n\n请稍后重试。");
    expect(at(read(small, { locale: "fr" }), "components", "examples", "Shop.TooFast", "description")).toBe(
      "Too many requests.\n\nWait, then retry.",
    );
  });
});

describe("codes", () => {
  const code = (options: unknown) => at(read(small, options), "components", "schemas", "ShopErrorCode");

  test("any string may come, unless the config closes the list or does without one", () => {
    expect(at(code({}), "anyOf")).toEqual([
      { $ref: "#/components/schemas/ShopKnownErrorCode" },
      { type: "string", description: "`Invalid{Field}`", pattern: "^Invalid[^.\\s]+$" },
      { type: "string" },
    ]);
    expect(at(code({ codeSchema: "enum" }), "anyOf")).toHaveLength(2);
    expect(code({ codeSchema: "string" })).toMatchObject({ type: "string", examples: ["Throttling", "Rejected", "Silent"] });
  });

  test("a code that two errors share is listed once", () => {
    const twins = loadCatalogText(
      'errata: 1\nid: twins\ntitle: T\nversion: 1.0.0\nlocales: [en]\nerrors: { A: { code: Same }, B: { code: Same }, C: { code: "X{a}" }, D: { code: "X{b}" } }',
    );
    const schemas = at(read(twins, {}), "components", "schemas");
    expect(at(schemas, "TwinsKnownErrorCode", "enum")).toEqual(["Same"]);
    expect(at(schemas, "TwinsKnownErrorCode", "x-errata", "names")).toEqual(["A"]);
    expect(at(schemas, "TwinsErrorCode", "anyOf", "1", "description")).toBe("`X{a}`, `X{b}`");
  });
});

describe("responses", () => {
  test("more codes than anybody reads are counted, and all are among the examples", () => {
    const errors = Array.from({ length: 250 }, (_, index) => `  E${String(index)}: { status: 400 }`).join("\n");
    const many = loadCatalogText(
      `errata: 1\nid: many\ntitle: Many\nversion: 1.0.0\nlocales: [en]\nenvelopes: [{ id: a, code: /c }]\nerrors:\n${errors}`,
    );
    const response = at(read(many, {}), "components", "responses", "ManyBadRequest");
    const lines = String(at(response, "description")).split("\n");
    expect([lines.length, lines.at(-2), lines.at(-1)]).toEqual([103, "- `E99`", "- and 150 more"]);
    expect(Object.keys(Object(at(response, "content", "application/json", "examples")) as object)).toHaveLength(250);
  });

  test("several envelopes have a schema each, and one for any of them", () => {
    const document = read(loadCatalogText(hostileCatalog), {});
    expect(Object.keys(Object(at(document, "components", "schemas")) as object).slice(0, 4)).toEqual([
      "HostileError",
      "HostileOuterError",
      "HostileInnerError",
      "HostileInheritedError",
    ]);
    const json = at(document, "components", "responses", "HostileGone", "content", "application/json");
    expect(at(json, "schema")).toEqual({ $ref: "#/components/schemas/HostileError" });
    expect(at(json, "examples", "StatusC.Told")).toEqual({ $ref: "#/components/examples/Hostile.StatusC.Told.outer" });
    expect(at(json, "examples", "StatusC.Told.inner")).toEqual({ $ref: "#/components/examples/Hostile.StatusC.Told.inner" });
  });

  test("without an envelope a response has no body", () => {
    const bare = loadCatalogText("errata: 1\nid: bare\ntitle: Bare\nversion: 1.0.0\nlocales: [en]\nerrors: { A: { status: 404 } }");
    expect(at(read(bare, {}), "components", "responses")).toEqual({
      BareNotFound: { description: "Not Found. The code is one of:\n\n- `A`", "x-errata": { status: 404, errors: ["A"] } },
    });
  });
});

describe("problem details", () => {
  const document = read(small, { problemDetails: true });

  test("every response has a second form, with the parameters beside the standard members", () => {
    const content = at(document, "components", "responses", "ShopBadRequestProblem", "content", "application/problem+json");
    expect(at(content, "schema")).toEqual({ $ref: "#/components/schemas/ShopProblem" });
    expect(at(content, "examples", "FieldInvalid", "value")).toEqual({
      type: "https://shop.example/errors/invalid-field",
      title: "Field invalid",
      status: 400,
      detail: "quantity is not valid: 7.",
      code: "Invalidquantity",
      requestId: "00000000-0000-0000-0000-000000000000",
      Field: "quantity",
      statusParameter: 7,
    });
    const properties = at(document, "components", "schemas", "ShopProblem", "properties");
    expect(at(properties, "Field")).toEqual({ type: "string", description: "Name of the member.", examples: ["quantity"] });
    expect(at(properties, "statusParameter")).toEqual({ type: "integer", examples: [7] });
    expect(at(properties, "status", "maximum")).toBe(599);
  });

  test("without an address of its own, a problem is about:blank and has the status's phrase (RFC 9457 §4.2.1)", () => {
    const bare = loadCatalogText("errata: 1\nid: bare\ntitle: Bare\nversion: 1.0.0\nlocales: [en]\nerrors: { LostItem: { status: 404 } }");
    const value = at(read(bare, { problemDetails: true }), "components", "responses", "BareNotFoundProblem", "content");
    expect(at(value, "application/problem+json", "examples", "LostItem", "value")).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      code: "LostItem",
    });
  });
});
