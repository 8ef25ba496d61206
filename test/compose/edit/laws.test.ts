/** Laws of composing, over random descriptions in all their ways of writing: nothing of the host changes, what we add goes again, a second run does nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { always, nothing, run, withoutOurs } from "../compose-files.ts";

const status = fc.constantFrom("200", "201", "404", "409", "4XX", "500", "default");
const text = fc.constantFrom("OK", "A longer text: with a colon", "two\nlines", "# no comment", "it's", '"quoted"', "", "200", "null");
const response = fc.record({ description: text }, { requiredKeys: ["description"] });
const operation = fc.record(
  {
    summary: text,
    responses: fc.dictionary(status, response, { maxKeys: 3 }),
    tags: fc.array(fc.constantFrom("a", "b")),
    "x-data": fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);
const pathItem = fc.dictionary(fc.constantFrom("get", "post", "delete"), operation, { maxKeys: 3 });
const schemas = fc.dictionary(fc.constantFrom("Error", "ShopError", "Item"), fc.record({ description: text }), { maxKeys: 2 });
const host = fc
  .record(
    {
      openapi: fc.constantFrom("3.0.3", "3.1.0"),
      info: fc.constant({ title: "t", version: "1" }),
      paths: fc.dictionary(fc.constantFrom("/a", "/b/{id}", "/c/d", "/e"), pathItem, { minKeys: 1, maxKeys: 4 }),
      components: fc.record(
        { schemas, responses: fc.dictionary(fc.constantFrom("Mine", "ShopNotFound"), response, { maxKeys: 2 }) },
        { requiredKeys: [] },
      ),
      tags: fc.constant([{ name: "a" }]),
    },
    { requiredKeys: ["openapi", "info", "paths"] },
  )
  .filter((document) => !JSON.stringify(document).includes("__proto__"));

/** Places that are empty in the host may be gone afterwards: whether we or the author left them empty, nobody can tell. */
const isFull = (value: unknown): boolean =>
  typeof value !== "object" || value === null || (Object.keys(value).length > 0 && Object.values(value).every(isFull));

type Printer = readonly [extension: "yaml" | "json", print: (document: unknown) => string];
const commented = (yaml: string) =>
  yaml.replace(/^( *)(get|paths|components|description):/gm, "$1# about $2\n\n$1$2:").replace(/$/, "\n# the end");
const printers: readonly Printer[] = [
  ["yaml", (document) => stringify(document)],
  ["yaml", (document) => commented(stringify(document, { singleQuote: true, indent: 4 }))],
  ["yaml", (document) => stringify(document, { indentSeq: false }).trimEnd()],
  ["yaml", (document) => stringify(document, { collectionStyle: "flow" })],
  ["yaml", (document) => stringify(document, { indent: 3, defaultStringType: "QUOTE_SINGLE" }).replaceAll("\n", "\r\n")],
  ["json", (document) => JSON.stringify(document)],
  ["json", (document) => `${JSON.stringify(document, null, 2)}\n`],
  ["json", (document) => JSON.stringify(document, null, "\t").replaceAll("\n", "\r\n")],
];
const printed = fc.tuple(host, fc.constantFrom(...printers)).map(([document, [extension, print]]) => ({
  document,
  path: `api.${extension}`,
  text: print(document),
}));
const selectors = fc.subarray(["OrderNotFound", "OutOfStock", "throttling", "Internal", "Query", "BadField"], { minLength: 1 });
const maps = selectors.map((chosen) => always(...chosen));

test("only additions: without our parts the document says what it said", () => {
  fc.assert(
    fc.property(printed, maps, ({ document, path, text: before }, map) => {
      fc.pre(isFull(document));
      const after = run({ [path]: before }, { map }).text;
      expect(withoutOurs(after)).toEqual(parse(before));
    }),
    { numRuns: 120 },
  );
});

test("what we added goes again, and leaves every byte as it was", () => {
  fc.assert(
    fc.property(printed, maps, ({ document, path, text: before }, map) => {
      fc.pre(isFull(document));
      const after = run({ [path]: before }, { map }).text;
      expect(run({ [path]: after }, { map: nothing }).text).toBe(before);
    }),
    { numRuns: 120 },
  );
});

test("a second run changes nothing, and one map after another is the same as the last one alone", () => {
  fc.assert(
    fc.property(printed, maps, maps, ({ document, path, text: before }, first, second) => {
      fc.pre(isFull(document));
      const once = run({ [path]: before }, { map: first }).text;
      expect(run({ [path]: once }, { map: first }).text).toBe(once);
      const twice = run({ [path]: once }, { map: second }).text;
      expect(run({ [path]: twice }, { map: second }).text).toBe(twice);
      expect(parse(twice)).toEqual(parse(run({ [path]: before }, { map: second }).text));
    }),
    { numRuns: 80 },
  );
});
