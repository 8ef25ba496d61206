import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCatalogText } from "../support/load-catalog.ts";
import { readerOf } from "../support/expect-result.ts";

const read = readerOf(
  loadCatalogText(`
errata: 1
id: sample
title: Sample
version: 1.0.0
locales: [en]
envelopes:
  - id: flat
    code: /c
    message: /m
    requestId: /r
    fields:
      text: {}
      whole: { type: integer }
      real: { type: number }
      flag: { type: boolean }
      toString: {}
  - { id: nested, code: /error/0/a~1b~0c, message: /error/0/text, fields: { side: {} } }
  - { id: list, code: /1/code }
errors:
  Plain: { code: P, status: 404, message: Gone., retryAfter: 9 }
  Numbered: { code: "50014", status: 500 }
  Constructor: { code: constructor, status: 500 }
`),
);
const text = (body: string) => ({ kind: "text", text: body }) as const;
const bytes = (...units: readonly number[]) => ({ kind: "bytes", bytes: Uint8Array.from(units) }) as const;
const json = (value: unknown) => ({ kind: "json", value }) as const;
const nothing = {
  known: false,
  success: true,
  code: null,
  envelope: null,
  message: null,
  requestId: null,
  fields: {},
  status: null,
  category: "ok",
  retry: null,
  retryAfter: null,
};
const unicode = (body: string) => [...new TextEncoder().encode(body)];

describe("what is no JSON, or holds no code, is unknown with nothing", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \n\t"],
    ["HTML", "<html><body>502 Bad Gateway</body></html>"],
    ["truncated", '{"c":"P"'],
    ["trailing comma", '{"c":"P",}'],
    ["single quotes", "{'c':'P'}"],
    ["two documents", '{"c":"P"}{"c":"P"}'],
    ["a comment", '/**/{"c":"P"}'],
    ["a raw line break in a string", '{"c":"P","m":"\n"}'],
    ["NaN", '{"c":NaN}'],
    ["a text", '"P"'],
    ["null", "null"],
    ["a number", "50014"],
    ["a list", '[{"c":"P"}]'],
    ["another object", '{"code":"P"}'],
    ["a number beyond all bounds", '{"c":1e400}'],
    ["two byte order marks", '\uFEFF\uFEFF{"c":"P"}'],
    ["ten megabytes of brackets", "[".repeat(10_000_000)],
    ["deep objects", '{"c":'.repeat(100_000)],
  ])("%s", (_, body) => {
    expect(read(text(body))).toEqual(nothing);
  });

  test("bytes that are no text", () => {
    expect(read(bytes())).toEqual(nothing);
    expect(read(bytes(0xff, 0xfe, 0x7b, 0x00))).toEqual(nothing);
  });

  test.each([null, undefined, 7, Symbol("x"), [], {}, () => 1, new Map([["c", "P"]]), Object.create({ c: "P" })])("parsed: %s", (value) => {
    expect(read(json(value))).toEqual(nothing);
  });
});

describe("spelling", () => {
  test("one byte order mark is dropped, from bytes and from text", () => {
    expect(read(text('\uFEFF{"c":"P"}'))).toMatchObject({ name: "Plain" });
    expect(read(bytes(0xef, 0xbb, 0xbf, ...unicode('{"c":"P"}')))).toMatchObject({ name: "Plain" });
    expect(read(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...unicode('{"c":"P"}')))).toEqual(nothing);
  });

  test("ill-formed bytes become U+FFFD", () => {
    expect(read(bytes(...unicode('{"c":"P","m":"a'), 0xff, ...unicode('b"}')))).toMatchObject({ name: "Plain", message: "a\uFFFDb" });
  });

  test("bytes and parsed JSON give what the text gives", () => {
    const body = { c: "P", m: "Gone.", r: "1", text: "\u00E9\u{1F600}" };
    expect(read(bytes(...unicode(JSON.stringify(body))))).toEqual(read(body));
    expect(read(json(body))).toEqual(read(body));
  });
});

describe("the code", () => {
  test.each([
    ["50014", "50014"],
    ["5.0014e4", "50014"],
    ["1.5", "1.5"],
    ["-0", "0"],
    ["1e21", "1e+21"],
    ["1e-7", "1e-7"],
    ["9007199254740993", "9007199254740992"],
  ])("the number %s is the text %s", (raw, code) => {
    expect(read(text(`{"c":${raw}}`))).toMatchObject({ code, envelope: "flat", known: code === "50014" });
  });

  test.each(["true", "null", "{}", '["P"]', '""'])("%s is none, so the next envelope is tried", (raw) => {
    expect(read(text(`{"c":${raw}}`))).toEqual(nothing);
    expect(read(text(`{"c":${raw},"error":[{"a/b~c":"P"}]}`))).toMatchObject({ name: "Plain", envelope: "nested" });
  });

  test("the first envelope with a code is used, also when a later one would know its code", () => {
    expect(read({ c: "Nope", error: [{ "a/b~c": "P" }] })).toMatchObject({ known: false, code: "Nope", envelope: "flat" });
  });

  test("own members and canonical indexes only", () => {
    expect(read([0, { code: "P" }])).toMatchObject({ name: "Plain", envelope: "list" });
    expect(read({ 1: { code: "P" } })).toMatchObject({ name: "Plain", envelope: "list" });
    expect(read([0, "P"])).toEqual(nothing);
    expect(read({ error: { "00": { "a/b~c": "P" } } })).toEqual(nothing);
    expect(read(text('{"__proto__":{"c":"P"}}'))).toEqual(nothing);
    expect(read(json(Object.defineProperty({}, "c", { get: () => "P" })))).toEqual(nothing);
  });

  test.each(["__proto__", "toString", "hasOwnProperty", "valueOf"])("%s is a code that nobody listed", (code) => {
    expect(read({ c: code })).toMatchObject({ known: false, code });
  });

  test("a code that is called constructor is known when it is listed", () => {
    expect(read({ c: "constructor" })).toMatchObject({ name: "Constructor", match: "exact" });
  });
});

describe("message, request id and fields", () => {
  test("a text or a number is taken, anything else is null", () => {
    for (const [value, taken] of [
      ["x", "x"],
      ["", ""],
      [42, "42"],
      [0.5, "0.5"],
      [true, null],
      [null, null],
      [[], null],
      [{}, null],
    ] as const) {
      expect(read({ c: "P", m: value, r: value })).toMatchObject({ message: taken, requestId: taken });
    }
    expect(read({ c: "P" })).toMatchObject({ message: null, requestId: null });
  });

  test("fields are kept when they have the documented type", () => {
    const right = { text: "t", whole: 3, real: 0.5, flag: false };
    expect(read({ c: "P", ...right, other: 1 })).toMatchObject({ fields: right });
    expect(read({ c: "P", text: 1, whole: 3.5, real: "1", flag: 0 })["fields"]).toEqual({});
    expect(read(text('{"c":"P","whole":3.0,"real":1e400}'))["fields"]).toEqual({ whole: 3 });
    expect(read({ c: "Nope", ...right })).toMatchObject({ known: false, fields: right });
  });

  test("a field that every object inherits is there only when it was sent", () => {
    expect(read({ c: "P" })["fields"]).toEqual({});
    expect(read({ c: "P", toString: "x" })["fields"]).toEqual({ toString: "x" });
  });

  test("they stand in the object that holds the code", () => {
    expect(read({ error: [{ "a/b~c": "P", side: "in" }], side: "out" })).toMatchObject({ fields: { side: "in" }, envelope: "nested" });
  });
});

describe("status and category", () => {
  test.each([100, 404, 599])("%d is used", (status) => {
    expect(read({ c: "P" }, { status })).toMatchObject({ status, category: "not-found" });
  });
  test.each([99, 600, 0, -404, 404.5, NaN, Infinity])("%d counts as not given", (status) => {
    expect(read({ c: "P" }, { status })).toMatchObject({ status: 404 });
    expect(read({ c: "Nope" }, { status })).toMatchObject({ status: null, category: "unknown" });
  });

  test.each(
    Object.entries({
      ok: [200, 201, 204, 299],
      "invalid-argument": [400],
      unauthenticated: [401],
      "permission-denied": [403],
      "not-found": [404],
      "deadline-exceeded": [408, 504],
      aborted: [409],
      "failed-precondition": [402, 405, 410, 412, 413, 415, 418, 422, 451],
      "out-of-range": [416],
      "resource-exhausted": [429],
      cancelled: [499],
      internal: [500, 502, 505, 599],
      unimplemented: [501],
      unavailable: [503],
      unknown: [100, 101, 301, 304, 399],
    }),
  )("an unknown error is %s", (category, statuses) => {
    for (const status of statuses) expect(read({ c: "Nope" }, { status })).toMatchObject({ category, status });
  });
});

test("whatever the body is, there is a result and no exception", () => {
  const anyBody = fc.oneof(
    fc.string({ unit: "binary" }).map(text),
    fc.json().map(text),
    fc.uint8Array().map((data) => ({ kind: "bytes", bytes: data }) as const),
    fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }).map(json),
    fc.record({ c: fc.anything(), m: fc.anything(), error: fc.anything() }, { requiredKeys: [] }).map(json),
  );
  fc.assert(
    fc.property(anyBody, fc.option(fc.double(), { nil: undefined }), fc.string(), (body, status, header) => {
      const result = read(body, { status, headers: { "retry-after": header }, now: 0 });
      expect(Object.keys(result)).toEqual(expect.arrayContaining(Object.keys(nothing)));
    }),
    { numRuns: 500 },
  );
});
