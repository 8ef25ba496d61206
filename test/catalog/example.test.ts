import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { classifierOf, classify } from "../../generator/catalog/classify.ts";
import { bodyOf, exampleOccurrence, exampleRequestId } from "../../generator/catalog/example.ts";
import type { Catalog } from "../../generator/catalog/model.ts";
import { loadCatalogFile, loadCatalogText } from "../support/load-catalog.ts";

const catalogs = readdirSync("spec").filter((name) => name.endsWith(".yaml"));

function catalogOf(body: string): Catalog {
  return loadCatalogText(`errata: 1\nid: test\ntitle: Test\nversion: 1.0.0\nlocales: [en]\n${body}`);
}

function occurrencesOf(catalog: Catalog): readonly unknown[] {
  return catalog.errors.flatMap((error) =>
    [null, ...error.variants].map((variant) => {
      const { code, message, params } = exampleOccurrence(catalog, error, variant);
      return [code, message, Object.fromEntries(params)];
    }),
  );
}

describe("occurrences", () => {
  test.each(catalogs)("every example body of %s parses back to its own error, variant and parameters", (file) => {
    const catalog = loadCatalogFile(`spec/${file}`);
    const classifier = classifierOf(catalog);
    for (const error of catalog.errors) {
      for (const variant of [null, ...error.variants]) {
        const { code, message, params } = exampleOccurrence(catalog, error, variant);
        for (const envelope of catalog.envelopes) {
          const value = bodyOf(envelope, code, message);
          const result = classify(classifier, { body: { kind: "json", value }, status: (variant ?? error).status[0] });
          expect(result).toMatchObject({ known: true, name: error.name, variant: variant?.name ?? null });
          if (result.known) expect(new Map([...result.params].map(([name, text]) => [name, String(text)]))).toEqual(params);
        }
      }
    }
  });

  test("the author's examples come first, as messages or as values; then those of the parameter, then its values", () => {
    const catalog = catalogOf(`
parameters:
  Size: { type: integer, examples: [7] }
  Kind: { values: [Project, Dataset] }
errors:
  ByMessage: { message: "at most {Size} of {Kind}", examples: ["at most 99 of Dataset"] }
  ByValues: { message: "at most {Size} of {Kind}", examples: [{ Size: 5 }] }
  ByParameter: { message: "at most {Size} of {Kind}" }
`);
    expect(occurrencesOf(catalog)).toEqual([
      ["ByMessage", "at most 99 of Dataset", { Size: "99", Kind: "Dataset" }],
      ["ByValues", "at most 5 of Project", { Size: "5", Kind: "Project" }],
      ["ByParameter", "at most 7 of Project", { Size: "7", Kind: "Project" }],
    ]);
  });

  test("a value fits its type and characters, and does not hold the text that follows it", () => {
    const catalog = catalogOf(`
parameters:
  Count: { type: integer }
  Ratio: { type: number }
  word: { characters: word, examples: ["two words"] }
  detail: { examples: ["the end. Really", "fine"] }
errors:
  Typed: { message: "{Count} or {Ratio}" }
  Token: { code: "Bad.{detail}.Value", message: "{word}" }
  Shared: { code: "Wrong.{detail}", message: "{detail}. Stop" }
`);
    expect(occurrencesOf(catalog)).toEqual([
      ["Typed", "1 or 1.5", { Count: "1", Ratio: "1.5" }],
      ["Bad.fine.Value", "word", { detail: "fine", word: "word" }],
      ["Wrong.fine", "fine. Stop", { detail: "fine" }],
    ]);
  });

  test("a templated code is not filled to the literal code of another error", () => {
    const catalog = catalogOf(`
parameters:
  Type: { values: [Project, Dataset] }
errors:
  Missing: { code: "Invalid{Type}" }
  Project: { code: InvalidProject }
`);
    expect(occurrencesOf(catalog)[0]).toEqual(["InvalidDataset", "", { Type: "Dataset" }]);
  });

  test("a variant without a message of its own is sent with its error's, and none at all is empty", () => {
    const catalog = catalogOf(`
errors:
  Plain: { message: "Something is {what}.", variants: { Same: { status: 400 }, Other: { message: Else. } } }
  Silent: {}
`);
    expect(occurrencesOf(catalog).map((occurrence) => (Array.isArray(occurrence) ? (occurrence[1] as unknown) : null))).toEqual([
      "Something is what.",
      "Something is what.",
      "Else.",
      "",
    ]);
  });

  test("always gives one, even for templates that cannot be parsed back", () => {
    const catalog = catalogOf(`
parameters:
  first: { values: [one] }
errors:
  Short: { code: "A.{left}{right}" }
  Adjacent: { code: "A.{first}{second}", message: "{first}{second}" }
  Unused: { message: "Fixed.", examples: ["Something else."] }
`);
    expect(occurrencesOf(catalog)).toEqual([
      ["A.AA", "", { left: "A", right: "A" }],
      ["A.onesecond", "onesecond", { first: "one", second: "second" }],
      ["Unused", "Fixed.", {}],
    ]);
  });
});

describe("bodies", () => {
  test("members go where the pointers say: code, message, request id, fields", () => {
    const catalog = catalogOf(`
envelopes:
  - id: nested
    code: /error/code
    message: /error/message
    requestId: /meta/request~1id
    fields:
      target: { required: true }
      more: {}
      url: { format: uri, required: true }
      count: { type: integer, example: 3 }
      fatal: { type: boolean, example: true }
  - id: list
    code: /errors/0/code
errors:
  Simple: { message: Sample. }
`);
    const [nested, list] = catalog.envelopes;
    if (nested === undefined || list === undefined) throw new Error("the catalog is incomplete");
    expect(JSON.stringify(bodyOf(nested, "Simple", "Sample."))).toBe(
      JSON.stringify({
        error: { code: "Simple", message: "Sample.", target: "example", url: "https://example.com/", count: 3, fatal: true },
        meta: { "request/id": exampleRequestId },
      }),
    );
    expect(bodyOf(list, "A", "B")).toEqual({ errors: [{ code: "A" }] });
  });

  test("member names such as __proto__ are names like others", () => {
    const catalog = catalogOf(`
envelopes:
  - { id: odd, code: /__proto__/code, fields: { constructor: { required: true } } }
errors:
  Simple: {}
`);
    const [odd] = catalog.envelopes;
    if (odd === undefined) throw new Error("the catalog is incomplete");
    expect(JSON.stringify(bodyOf(odd, "Simple", ""))).toBe('{"__proto__":{"code":"Simple","constructor":"example"}}');
  });
});
