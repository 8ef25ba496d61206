/** Small catalogs with many overlaps: few letters, templates that tie, variants, typed and closed parameters. And responses to them. */
import fc from "fast-check";

const parameters = {
  P: {},
  Q: {},
  Text: { characters: "text" },
  Word: { characters: "word" },
  Int: { type: "integer" },
  Num: { type: "number" },
  Closed: { values: ["a", "ab", "b"] },
  Open: { values: ["a"], open: "true" },
};
const placeholders = Object.keys(parameters).map((name) => `{${name}}`);

const literal = fc.constantFrom("a", "b", "ab", ".", "a.b", "{{", "}}", "x", "1", "-", "😀", "é", " ");
const placeholder = fc.constantFrom(...placeholders);

function template(parts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(parts, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(""));
}

const message = template(fc.oneof({ weight: 2, arbitrary: literal }, placeholder));
const tying = fc.constantFrom("a{P}", "a{Q}", "a{Open}", "a{Closed}", "a{Word}", "{P}.b", "{Q}.b", "{Closed}.b", "{Int}.b");
const code = fc.oneof(
  { weight: 3, arbitrary: template(fc.oneof({ weight: 3, arbitrary: literal }, placeholder)).map((text) => text.trim() || "a") },
  { weight: 2, arbitrary: tying },
);

const status = fc.constantFrom(400, 404, 429, 500);

const variant = fc.record({ message: fc.option(message, { nil: undefined }), status: fc.option(status, { nil: undefined }) });

const error = fc.record({
  code,
  status: fc.option(status, { nil: undefined }),
  message: fc.option(message, { nil: undefined }),
  retryAfter: fc.option(fc.constantFrom(1, 30), { nil: undefined }),
  variants: fc.option(fc.array(variant, { minLength: 1, maxLength: 4 }), { nil: undefined }),
});

/** A catalog file; JSON is YAML. */
export const catalogText: fc.Arbitrary<string> = fc
  .uniqueArray(error, { minLength: 1, maxLength: 14, selector: (one) => one.code })
  .map((errors) =>
    JSON.stringify({
      errata: "1",
      id: "random",
      title: "Random",
      version: "1.0.0",
      locales: ["en"],
      envelopes: [{ id: "flat", code: "/c", message: "/m", requestId: "/r", fields: { f: {}, n: { type: "integer" } } }],
      parameters,
      errors: Object.fromEntries(
        errors.map(({ variants, ...rest }, index) => [
          `E${String(index)}`,
          { ...rest, ...(variants && { variants: Object.fromEntries(variants.map((one, at) => [`V${String(at)}`, one])) }) },
        ]),
      ),
    }),
  );

const value = fc.constantFrom("a", "b", "ab", "a.b", "x", "1", "-7", "0", "1.5", "1.50", "007", " ", "a b", "😀", "\u2003", ".", "é-_");

/** Texts that templates of such catalogs may accept, or nearly. */
export const wireText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom("a", "b", "ab", ".", "a.b", "{", "}", "x", "1", "-", "😀", "é", " ") }, value), {
    maxLength: 7,
  })
  .map((pieces) => pieces.join(""));
