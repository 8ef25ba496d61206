/** Which meaning of a code a response has, and what its parameters are. */
import { describe, expect, test } from "vitest";
import { loadCatalogText } from "../support/load-catalog.ts";
import { readerOf } from "../support/expect-result.ts";

/** The head of a catalog whose bodies are `{ c, m }`. */
const head = `
errata: 1
id: sample
title: Sample
version: 1.0.0
locales: [en]
envelopes: [{ id: flat, code: /c, message: /m }]
`;
const reader = (yaml: string) => readerOf(loadCatalogText(head + yaml));

describe("variants", () => {
  const read = reader(`
parameters: { N: { type: integer } }
errors:
  Query:
    code: Q1
    status: 400
    retry: never
    retryAfter: 30
    message: "Query {What} failed."
    variants:
      Offset: { message: "Offset {N} is too large." }
      OffsetOf: { message: "Offset {N} is too {How}.", retry: transient, retryAfter: 5, category: unavailable, status: 503, kind: outcome }
      Twin: { message: "Same {A} length" }
      TwinToo: { message: "Same {B} length" }
  Part:
    code: "Part{P}"
    message: "Own {P}."
    variants:
      Named: { message: "The part {P} is named {P}." }
`);

  test("the one whose message has the most literal characters", () => {
    expect(read({ c: "Q1", m: "Offset 9 is too large." })).toMatchObject({ variant: "Offset", params: { N: 9 } });
    expect(read({ c: "Q1", m: "Offset 9 is too odd." })).toMatchObject({ variant: "OffsetOf", params: { N: 9, How: "odd" } });
  });

  test("a tie, no match and no message give none; the error is still known", () => {
    expect(read({ c: "Q1", m: "Same old length" })).toMatchObject({ name: "Query", variant: null, params: {}, match: "exact" });
    expect(read({ c: "Q1", m: "Offset x is too large." })).toMatchObject({ variant: null, params: {} });
    expect(read({ c: "Q1" })).toMatchObject({ variant: null, message: null, params: {} });
  });

  test("without a variant the error's own message gives the parameters", () => {
    expect(read({ c: "Q1", m: "Query users failed." })).toMatchObject({ variant: null, params: { What: "users" } });
  });

  test("the facts are the variant's, the status that was given stays", () => {
    expect(read({ c: "Q1", m: "Offset 9 is too odd." })).toMatchObject({
      kind: "outcome",
      status: 503,
      category: "unavailable",
      retry: "transient",
      retryAfter: 5,
    });
    expect(read({ c: "Q1", m: "Offset 9 is too large." }, { status: 422 })).toMatchObject({
      status: 422,
      category: "invalid-argument",
      retry: "never",
      retryAfter: 30,
    });
  });

  test("a message that disagrees with the code is no variant and gives no parameters", () => {
    expect(read({ c: "PartA", m: "The part A is named A." })).toMatchObject({ variant: "Named", params: { P: "A" } });
    expect(read({ c: "PartA", m: "The part B is named B." })).toMatchObject({ variant: null, params: { P: "A" }, match: "template" });
    expect(read({ c: "PartA", m: "Own B." })).toMatchObject({ variant: null, params: { P: "A" } });
  });
});

test("typed parameters are numbers, all others are text", () => {
  const read = reader(`
parameters: { I: { type: integer }, F: { type: number } }
errors:
  Typed: { code: "E{I}", message: "at {F} of {S}" }
`);
  expect(read({ c: "E-7", m: "at 0.25 of 007" })).toMatchObject({ params: { I: -7, F: 0.25, S: "007" } });
  expect(read({ c: "E007", m: "at 0.25 of 7" })).toMatchObject({ known: false, code: "E007" });
  expect(read({ c: "E7", m: "at .25 of 7" })).toMatchObject({ params: { I: 7 } });
});

test("an error without a status, and one that is a success", () => {
  const read = reader(`
errors:
  Silent: { code: S }
  Fine: { code: F, status: 200, kind: outcome }
`);
  expect(read({ c: "S" })).toMatchObject({ status: null, category: "unknown", kind: "error" });
  expect(read({ c: "S" }, { status: 503 })).toMatchObject({ status: 503, category: "unknown" });
  expect(read({ c: "F" })).toMatchObject({ status: 200, category: "ok", kind: "outcome" });
});
