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

describe("literal codes", () => {
  const read = reader(`
parameters: { X: {} }
errors:
  Templated: { code: "Code{X}", status: 400 }
  Literal: { code: CodeOne, status: 404, message: "It is {X}." }
  Braces: { code: "{{}}", status: 400 }
`);

  test("a literal wins over a template that matches too", () => {
    expect(read({ c: "CodeOne", m: "It is gone." })).toEqual({
      known: true,
      success: false,
      name: "Literal",
      code: "CodeOne",
      variant: null,
      params: { X: "gone" },
      match: "exact",
      candidates: [],
      kind: "error",
      envelope: "flat",
      message: "It is gone.",
      requestId: null,
      fields: {},
      status: 404,
      category: "not-found",
      retry: null,
      retryAfter: null,
    });
  });

  test("codes are compared character by character", () => {
    expect(read({ c: "{}" })).toMatchObject({ name: "Braces", match: "exact" });
    expect(read({ c: "codeOne" })).toMatchObject({ known: false, code: "codeOne" });
    expect(read({ c: "CodeOne\u200B" })).toMatchObject({ name: "Templated", params: { X: "One\u200B" } });
    expect(read({ c: " CodeOne" })).toMatchObject({ known: false });
  });

  test("no template and no literal: unknown, with what came along", () => {
    expect(read({ c: "Nope", m: "?" }, { status: 404, headers: { "Retry-After": "3" } })).toEqual({
      known: false,
      success: false,
      code: "Nope",
      envelope: "flat",
      message: "?",
      requestId: null,
      fields: {},
      status: 404,
      category: "not-found",
      retry: null,
      retryAfter: 3,
    });
  });
});

describe("ranking of templates", () => {
  test("more literal characters, counted in code points", () => {
    const read = reader(`
errors:
  Short: { code: "A{X}" }
  Long: { code: "A{X}.End" }
  Wide: { code: "\u{1F600}{X}" }
  Wider: { code: "\u{1F600}a{X}" }
`);
    expect(read({ c: "A1.End" })).toMatchObject({ name: "Long", match: "template", params: { X: "1" } });
    expect(read({ c: "A1" })).toMatchObject({ name: "Short", match: "template" });
    expect(read({ c: "\u{1F600}ab" })).toMatchObject({ name: "Wider", params: { X: "b" } });
  });

  test("a long prefix and a short one with a suffix compare by their sum, and by code points, not units", () => {
    const read = reader(`
errors:
  Astral: { code: "\u{1F600}\u{1F600}{X}" }
  Three: { code: "{X}abc" }
`);
    expect(read({ c: "\u{1F600}\u{1F600}xabc" })).toMatchObject({ name: "Three", match: "template", candidates: [] });
  });

  test("then fewer placeholders", () => {
    const read = reader(`
errors:
  Two: { code: "A{X}-{Y}" }
  One: { code: "A-{X}" }
`);
    expect(read({ c: "A--b" })).toMatchObject({ name: "One", match: "template", params: { X: "-b" } });
    expect(read({ c: "Ax-b" })).toMatchObject({ name: "Two", params: { X: "x", Y: "b" } });
  });

  test("then closed values that hold, but an open list decides nothing", () => {
    const read = reader(`
parameters:
  Closed: { values: [Disk, Net] }
  Open: { values: [Disk], open: true }
errors:
  Any: { code: "No{Open}" }
  Listed: { code: "No{Closed}" }
`);
    expect(read({ c: "NoNet" })).toMatchObject({ name: "Any", match: "ambiguous", candidates: ["Listed"] });
    const closedOnly = reader(`
parameters: { Left: { values: [Disk] }, Right: { values: [Net] } }
errors:
  Left: { code: "No{Left}" }
  Right: { code: "No{Right}" }
`);
    expect(closedOnly({ c: "NoNet" })).toMatchObject({ name: "Right", match: "template", candidates: [] });
    expect(closedOnly({ c: "NoDisk" })).toMatchObject({ name: "Left", match: "template" });
    expect(closedOnly({ c: "NoCpu" })).toMatchObject({ name: "Left", match: "ambiguous", candidates: ["Right"] });
  });

  test("an unlisted value still matches a longer template before a shorter one", () => {
    const read = reader(`
parameters: { Closed: { values: [Disk] } }
errors:
  Short: { code: "No{X}" }
  Long: { code: "No{Closed}.End" }
`);
    expect(read({ c: "NoCpu.End" })).toMatchObject({ name: "Long", match: "template", params: { Closed: "Cpu" } });
  });
});

describe("ties", () => {
  const read = reader(`
parameters: { N: { type: integer } }
errors:
  First: { code: "Bad{X}", status: 400, message: "Parameter {X} is bad." }
  Second: { code: "Bad{Y}", status: 404, message: "Resource {Y} is bad." }
  Third: { code: "Bad{Z}", status: [409, 410], message: "Resource {Z} is bad. {Detail}" }
  Fourth:
    code: "Bad{W}"
    status: 500
    variants:
      Known: { message: "Variant says {W} is bad." }
      Other: { message: "Another for {W}.", status: 507 }
`);

  test("the message decides, also through a variant's", () => {
    expect(read({ c: "BadA", m: "Resource A is bad." })).toMatchObject({
      name: "Second",
      match: "template",
      candidates: [],
      params: { Y: "A" },
    });
    expect(read({ c: "BadA", m: "Variant says A is bad." })).toMatchObject({ name: "Fourth", match: "template", variant: "Known" });
  });

  test("a message that disagrees with the code explains nothing", () => {
    expect(read({ c: "BadA", m: "Resource B is bad." })).toMatchObject({
      name: "First",
      match: "ambiguous",
      candidates: ["Second", "Third", "Fourth"],
      params: { X: "A" },
    });
  });

  test("of several that explain it, the most literal characters", () => {
    const longer = reader(`
errors:
  Vague: { code: "Bad{X}", message: "{Text}" }
  Clear: { code: "Bad{Y}", message: "Resource {Y} is {How}." }
  Clearer: { code: "Bad{Z}", message: "Resource {Z} is bad." }
  Silent: { code: "Bad{W}" }
`);
    expect(longer({ c: "BadA", m: "Resource A is bad." })).toMatchObject({ name: "Clearer", match: "template" });
    expect(longer({ c: "BadA", m: "Resource A is odd." })).toMatchObject({ name: "Clear", params: { Y: "A", How: "odd" } });
    expect(longer({ c: "BadA", m: "?" })).toMatchObject({ name: "Vague", match: "template", params: { X: "A", Text: "?" } });
    expect(longer({ c: "BadA" })).toMatchObject({ name: "Vague", match: "ambiguous", candidates: ["Clear", "Clearer", "Silent"] });
  });

  test("then the status, any of them, a variant's too; one that nobody has decides nothing", () => {
    expect(read({ c: "BadA" }, { status: 404 })).toMatchObject({ name: "Second", match: "template" });
    expect(read({ c: "BadA" }, { status: 410 })).toMatchObject({ name: "Third", match: "template" });
    expect(read({ c: "BadA" }, { status: 507 })).toMatchObject({ name: "Fourth", match: "template", variant: null });
    expect(read({ c: "BadA" }, { status: 418 })).toMatchObject({ name: "First", match: "ambiguous" });
  });

  test("the message goes before the status", () => {
    expect(read({ c: "BadA", m: "Resource A is bad." }, { status: 400 })).toMatchObject({ name: "Second", match: "template", status: 400 });
  });

  test("what the message leaves, the status decides among", () => {
    const both = reader(`
errors:
  First: { code: "Bad{X}", status: 400 }
  Second: { code: "Bad{Y}", status: 404, message: "{Y} is bad." }
  Third: { code: "Bad{Z}", status: 409, message: "{Z} is bad." }
`);
    expect(both({ c: "BadA", m: "A is bad." }, { status: 409 })).toMatchObject({ name: "Third", match: "template" });
    expect(both({ c: "BadA", m: "A is bad." }, { status: 400 })).toMatchObject({
      name: "Second",
      match: "ambiguous",
      candidates: ["Third"],
    });
  });
});
