/** The vectors that every SDK is run over: valid, complete, and right where the answer is known without computing it. */
import { describe, expect, test } from "vitest";
import { categories } from "../../generator/source/vocabulary.ts";
import { conformanceDocument, conformanceVectors } from "../../generator/vectors/conformance.ts";
import type { Vector } from "../../generator/vectors/vector.ts";
import { hostileCatalog } from "../support/hostile-catalog.ts";
import { loadCatalogFile, loadCatalogText } from "../support/load-catalog.ts";
import { validatorOf, written } from "../support/published-schema.ts";

const ids = ["alibaba-imm", "huawei-moderation", "huawei-maas"] as const;
const catalogs = ids.map((id) => loadCatalogFile(`spec/${id}.yaml`));
const all = [...catalogs, loadCatalogText(hostileCatalog)];
const isValid = validatorOf("conformance");
const byId = (vectors: readonly Vector[]) => new Map(vectors.map((vector) => [vector.id, vector]));

describe("the published schema", () => {
  test.each(all.map((catalog) => [catalog.id, catalog] as const))("%s is valid", (_, catalog) => {
    expect(isValid(written(conformanceDocument(catalog))), JSON.stringify(isValid.errors)).toBe(true);
  });

  test("refuses what is not of the format", () => {
    const [vector] = conformanceVectors(all[0] ?? raise());
    const document = (change: object) => written({ conformance: 1, catalog: "c", version: "1.0.0", vectors: [{ ...vector, ...change }] });
    expect(isValid(document({}))).toBe(true);
    for (const change of [{ id: "x" }, { kind: "text" }, { input: {} }, { expect: {} }, { extra: 1 }])
      expect(isValid(document(change))).toBe(false);
  });
});

describe("the vectors", () => {
  test("there are at least 500 over the three catalogs, and all ids are unique", () => {
    const counts = all.map((catalog) => {
      const vectors = conformanceVectors(catalog);
      expect(byId(vectors).size).toBe(vectors.length);
      return vectors.length;
    });
    expect(counts.slice(0, 3).reduce((sum, count) => sum + count)).toBeGreaterThan(500);
  });

  test.each(all.map((catalog) => [catalog.id, catalog] as const))(
    "%s: every error and variant in every envelope, both ways",
    (_, catalog) => {
      const vectors = byId(conformanceVectors(catalog));
      for (const error of catalog.errors) {
        for (const subject of [error.name, ...error.variants.map(({ name }) => `${error.name}.${name}`)]) {
          for (const envelope of catalog.envelopes) {
            expect(vectors.get(`parse/${subject}/${envelope.id}`)?.expect).toMatchObject({ known: true, envelope: envelope.id });
            expect(vectors.get(`create/${subject}/${envelope.id}`)?.expect).toHaveProperty("body");
          }
        }
      }
    },
  );

  test.each(catalogs.map((catalog) => [catalog.id, catalog] as const))(
    "%s: a filled body is its own error, without a doubt",
    (_, catalog) => {
      const vectors = byId(conformanceVectors(catalog));
      for (const error of catalog.errors) {
        for (const variant of [null, ...error.variants]) {
          // Without the message that tells, an error with variants is still known, but which meaning it has is not.
          const name = variant?.name ?? null;
          const id = `parse/${name === null ? error.name : `${error.name}.${name}`}/${catalog.envelopes[0]?.id ?? ""}`;
          expect(vectors.get(id)?.expect, id).toMatchObject({ name: error.name, variant: name, candidates: [], kind: error.kind });
        }
      }
    },
  );

  test("all kinds of answers occur", () => {
    const expectations = all.flatMap(conformanceVectors).filter(({ kind }) => kind === "parse");
    const seen = (key: string) => new Set(expectations.map((vector) => vector.expect[key]));
    expect(seen("match")).toEqual(new Set(["exact", "template", "ambiguous", undefined]));
    expect(seen("known")).toEqual(new Set([true, false]));
    expect(seen("kind")).toEqual(new Set(["error", "outcome", undefined]));
    expect(expectations.filter(({ expect: { variant } }) => typeof variant === "string").length).toBeGreaterThan(20);
    expect(expectations.filter(({ expect: { code, envelope } }) => code === null && envelope === null).length).toBeGreaterThan(20);
    expect(expectations.filter(({ expect: { retryAfter } }) => retryAfter !== null).length).toBeGreaterThan(10);
    const categoriesSeen = seen("category");
    expect(categories.filter((category) => !categoriesSeen.has(category) && !["data-loss"].includes(category))).toEqual([]);
  });

  test("ids stay, and so do all cases but those around the new error, when an error is added", () => {
    const catalog = all[3] ?? raise();
    const more = loadCatalogText(`${hostileCatalog}  AddedLater: { code: Added.Later, status: 400, message: Added. }\n`);
    const after = byId(conformanceVectors(more));
    for (const vector of conformanceVectors(catalog)) expect(after.get(vector.id)).toEqual(vector);
  });

  test("two plans are equal to the byte", () => {
    const [catalog = raise()] = catalogs;
    const again = loadCatalogFile("spec/alibaba-imm.yaml");
    expect(JSON.stringify(conformanceDocument(again))).toBe(JSON.stringify(conformanceDocument(catalog)));
  });

  test("without an envelope only texts are asked for", () => {
    const bare = loadCatalogText(
      "errata: 1\nid: bare\ntitle: Bare\nversion: 1.0.0\nlocales: [en]\nerrors:\n  One: { description: Bad. }\n",
    );
    const vectors = conformanceVectors(bare);
    expect(new Set(vectors.map(({ kind }) => kind))).toEqual(new Set(["text"]));
    expect(vectors.map(({ id }) => id)).toContain("text/One/description/en");
  });

  test("without an error only strangers come", () => {
    const empty = loadCatalogText(
      "errata: 1\nid: empty\ntitle: Empty\nversion: 1.0.0\nlocales: [en]\nenvelopes: [{ id: e, code: /c }]\nerrors: {}\n",
    );
    expect(conformanceVectors(empty).filter(({ expect: { known } }) => known === true)).toEqual([]);
    expect(isValid(written(conformanceDocument(empty)))).toBe(true);
  });
});

/** Written by hand from docs/classification.md: what the reference says here must not depend on the reference. */
describe("cases that are known without computing them", () => {
  const imm = byId(conformanceVectors(all[0] ?? raise()));
  const hostile = byId(conformanceVectors(all[3] ?? raise()));

  test("a filled body, complete", () => {
    expect(written(imm.get("parse/ThrottlingUser/rpc"))).toEqual({
      id: "parse/ThrottlingUser/rpc",
      kind: "parse",
      input: {
        body: '{"Code":"Throttling.User","Message":"Request was denied due to user flow control.","RequestId":"00000000-0000-0000-0000-000000000000","HostId":"imm.cn-hangzhou.aliyuncs.com","Recommend":"https://next.api.aliyun.com/troubleshoot?q=InvalidArgument&product=imm"}',
        status: 400,
      },
      expect: {
        known: true,
        success: false,
        name: "ThrottlingUser",
        code: "Throttling.User",
        variant: null,
        params: {},
        match: "exact",
        candidates: [],
        kind: "error",
        envelope: "rpc",
        message: "Request was denied due to user flow control.",
        requestId: "00000000-0000-0000-0000-000000000000",
        fields: {
          HostId: "imm.cn-hangzhou.aliyuncs.com",
          Recommend: "https://next.api.aliyun.com/troubleshoot?q=InvalidArgument&product=imm",
        },
        status: 400,
        category: "resource-exhausted",
        retry: "throttling",
        retryable: true,
        retryAfter: null,
      },
    });
  });

  test.each([
    ["parse/InvalidNamedParameter/tie/undecided", { name: "InvalidNamedParameter", match: "ambiguous", candidates: ["InvalidResource"] }],
    ["parse/InvalidNamedParameter/tie/unexplained", { name: "InvalidNamedParameter", match: "ambiguous", candidates: ["InvalidResource"] }],
    ["parse/InvalidNamedParameter/tie/message-of-InvalidResource", { name: "InvalidResource", match: "template", candidates: [] }],
    ["parse/InvalidNamedParameter/near-miss/no-capture", { known: false, code: "Invalid" }],
    ["parse/InvalidNamedParameter/near-miss/ParameterName-dot", { known: false, code: "Invalida.b" }],
    ["parse/InvalidNamedParameter/near-miss/message-disagrees", { match: "ambiguous", params: { ParameterName: "MaxKeys" } }],
    ["parse/parameter/maxBytes/zero", { name: "EntityTooLarge", params: { maxBytes: 0 } }],
    ["parse/parameter/maxBytes/minus-zero", { name: "EntityTooLarge", params: {} }],
    ["parse/parameter/maxBytes/leading-zero", { name: "EntityTooLarge", params: {} }],
    ["parse/parameter/maxBytes/fifteen-digits", { params: { maxBytes: 999_999_999_999_999 } }],
    ["parse/code/lower-case", { known: false }],
    ["parse/code/inherited-__proto__", { known: false, code: "__proto__" }],
    ["parse/code/inside-proto", { known: false, code: null }],
    ["parse/code/number-1e3", { known: false, code: "1000" }],
    ["parse/code/number-1e400", { known: false, code: null, envelope: null }],
    ["parse/body/deep-list", { known: false, code: null }],
    ["parse/body/byte-order-mark", { known: true }],
    ["parse/body/bytes-with-two-byte-order-marks", { known: false, code: null }],
    [
      "parse/body/rpc/field-HostId-number",
      { known: true, fields: { Recommend: "https://next.api.aliyun.com/troubleshoot?q=InvalidArgument&product=imm" } },
    ],
    ["parse/status/unknown-429", { status: 429, category: "resource-exhausted" }],
    ["parse/status/unknown-600", { status: null, category: "unknown" }],
    ["parse/success/no-body/no-status", { success: true, code: null, status: null, category: "ok" }],
    ["parse/success/no-body/204", { success: true, category: "ok" }],
    ["parse/success/no-body/302", { success: true, category: "ok" }],
    ["parse/success/no-body/400", { success: false, category: "invalid-argument" }],
    ["parse/success/no-body/599", { success: false, category: "internal" }],
    ["parse/success/not-listed/302", { known: false, success: false, category: "unknown" }],
    ["parse/retry-after/date", { retryAfter: 37 }],
    ["parse/retry-after/date-rounded-up", { retryAfter: 1 }],
    ["parse/retry-after/date-past", { retryAfter: 0 }],
    ["parse/retry-after/ten-digits", { retryAfter: null }],
    ["create/InvalidResourceNotFound/rpc", { status: 404, code: "InvalidProject.NotFound" }],
    ["text/InvalidNamedParameter/remedy/zh-CN-x-errata", { locale: "zh-CN" }],
    ["text/InvalidNamedParameter/remedy/tlh", { locale: "en" }],
  ])("%s of alibaba-imm", (id, expected) => {
    expect(imm.get(id)?.expect).toMatchObject(expected);
  });

  test.each([
    ["parse/StatusA/tie/status-404", { name: "StatusB", match: "template" }],
    ["parse/StatusA/tie/status-410", { name: "StatusC", match: "template", variant: null }],
    ["parse/StatusA/tie/message-of-StatusC.Told", { name: "StatusC", variant: "Told", match: "template", status: 410, retryAfter: 7 }],
    ["parse/StatusA/tie/last-message-and-status-400", { name: "StatusC", match: "template", status: 400 }],
    ["parse/StatusA/tie/status-of-none", { name: "StatusA", match: "ambiguous", candidates: ["StatusB", "StatusC"] }],
    ["parse/PickBlue/outer", { name: "PickBlue", match: "template", candidates: [] }],
    ["parse/OnePlace/overlap/TwoPlaces", { name: "OnePlace", match: "template" }],
    ["parse/Astral/overlap/AstralEnd", { name: "AstralEnd", match: "template" }],
    ["parse/Owner.Late/outer", { variant: "Late" }],
    ["parse/Owner.Late/no-status", { variant: "Late", status: 408 }],
    ["create/Owner.Silent/outer", { status: 404, message: "Owner A is missing." }],
    ["parse/body/inner/field-note-elsewhere", { envelope: "inner", fields: {} }],
    ["parse/Twins/other-message", { name: "Twins", variant: null }],
    ["parse/Twins.One/outer", { name: "Twins", variant: null }],
    ["parse/Repeated/near-miss/two-values", { known: false }],
    ["parse/Typed/near-miss/N-leading-zero", { known: false, code: "Typed.007" }],
    ["parse/Typed/near-miss/N-minus", { params: { N: -7 } }],
    ["parse/body/inner/beside-outer", { code: "Errata.NoSuchCode", envelope: "outer" }],
    ["parse/body/inner/beside-outer-without-code", { known: true, envelope: "inner" }],
    ["parse/body/inner/beside-outer-with-empty-code", { known: true, envelope: "inner" }],
    ["parse/retry-after/catalog", { retryAfter: 30 }],
    ["parse/retry-after/catalog-and-header", { retryAfter: 0 }],
    ["parse/retry-after/catalog-and-garbage", { retryAfter: 30 }],
    ["parse/code/number-listed", { known: true, name: "Numbered" }],
    ["parse/code/reserved-0", { known: false, code: "Old.Code" }],
    ["create/Silent/inner", { code: "Silent", message: "A message for Silent." }],
    ["text/Silent/description/en", { text: null, locale: null }],
    ["parse/Failed/outer", { success: false, status: 200, category: "unknown", kind: "error" }],
    ["parse/Done/outer", { success: true, status: 400, category: "ok", kind: "outcome", retry: "transient", retryable: false }],
    ["parse/Refused/outer", { success: true, status: 409, category: "aborted" }],
    ["parse/Skipped/outer", { success: true, status: null, category: "ok" }],
    ["parse/Twins.Fine/outer", { success: true, variant: "Fine", category: "ok" }],
    ["parse/success/not-listed/200", { known: false, success: false, category: "unknown" }],
    ["parse/success/listed/Twins.Fine/404", { success: true, status: 404, category: "ok" }],
  ])("%s of the hostile catalog", (id, expected) => {
    expect(hostile.get(id)?.expect).toMatchObject(expected);
  });
});

function raise(): never {
  throw new Error("missing");
}
