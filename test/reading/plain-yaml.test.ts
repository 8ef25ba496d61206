import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument, stringify } from "yaml";
import { seededCatalog } from "../../bench/seeded-catalog.ts";
import { readPlainYaml } from "../../generator/reading/plain-yaml.ts";
import { repository } from "../support/load-catalog.ts";

/** What the library makes of a text: data under the failsafe schema, or that it objects. */
function libraryReads(text: string): unknown {
  const document = parseDocument(text, { schema: "failsafe", uniqueKeys: true, logLevel: "silent" });
  if (document.errors.length > 0 || document.warnings.length > 0) return "refused";
  return JSON.parse(JSON.stringify(document.toJS() ?? null, (_, value: unknown) => value ?? ""));
}

/** The one law: when the plain reader reads, the library reads the same. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === null) return false;
  expect(plain.data, text).toEqual(libraryReads(text));
  return true;
}

const specs = readdirSync(join(repository, "spec")).filter((name) => name.endsWith(".yaml"));

test.each(specs)("reads %s by itself, as the library does", (name) => {
  expect(agrees(readFileSync(join(repository, "spec", name), "utf8"))).toBe(true);
});

test("reads a seeded catalog by itself", () => {
  expect(agrees(seededCatalog(200))).toBe(true);
});

test("agrees with the library on generated documents", () => {
  const scalar = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.stringMatching(/^[ -~]{0,12}$/),
    fc.constantFrom("", "a: b", "- x", "# c", "a #b", "x:", "{", "[1]", "'", '"'),
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.array(tie("node"), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[A-Za-z-]{1,6}$/), tie("node"), { maxKeys: 4 }),
    ),
  })).node;
  const document = fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,6}$/), value, { minKeys: 1, maxKeys: 4 });
  const options = fc.record({
    lineWidth: fc.constantFrom(0, 40, 80),
    collectionStyle: fc.constantFrom("any" as const, "flow" as const, "block" as const),
    defaultStringType: fc.constantFrom(
      "PLAIN" as const,
      "QUOTE_DOUBLE" as const,
      "QUOTE_SINGLE" as const,
      "BLOCK_LITERAL" as const,
      "BLOCK_FOLDED" as const,
    ),
    indentSeq: fc.boolean(),
  });
  let read = 0;
  fc.assert(
    fc.property(document, options, (data, style) => {
      if (agrees(stringify(data, style))) read += 1;
    }),
    { numRuns: 30000 },
  );
  expect(read).toBeGreaterThan(200);
});

test("agrees with the library, or gives up, on mutated catalogs", () => {
  const source = readFileSync(join(repository, "spec/huawei-maas.yaml"), "utf8").split("\n").slice(0, 90).join("\n") + "\n";
  const pieces = [
    "\n",
    " ",
    "  ",
    ":",
    ": ",
    "- ",
    "#",
    " #",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a ",
    "*a",
    "!t ",
    "|",
    ">",
    "|-\n",
    "---\n",
    "\t",
    "? ",
    "\\",
    "%",
    "@",
    "a",
    "\u2028",
    "\u0085",
    "\u00a0",
  ];
  const edit = fc.record({ at: fc.nat(source.length), remove: fc.nat(6), insert: fc.constantFrom(...pieces, "") });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let text = source;
      for (const { at, remove, insert } of edits) text = text.slice(0, at) + insert + text.slice(at + remove);
      agrees(text);
    }),
    { numRuns: 3000 },
  );
});
