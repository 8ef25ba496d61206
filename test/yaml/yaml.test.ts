/** The fast YAML reader against the library: where it does not give up, it finds the same nodes at the same places. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { ReadFault } from "../../generator/yaml/fault.ts";
import type { YamlNode } from "../../generator/yaml/node.ts";
import { readYamlOutline } from "../../generator/yaml/outline.ts";
import { readYamlByLibrary, type YamlTree } from "../../generator/yaml/library.ts";
import { repository } from "../support/load-catalog.ts";

/** What a tree is made of; a style says how text is decoded, and the library calls some of ours by another name. */
function shape(tree: YamlTree | null): unknown {
  if (tree === null) return null;
  const of = (node: YamlNode): unknown => {
    if (node.kind === "scalar") return [node.start, node.end, node.style];
    if (node.kind === "alias") return [node.start, node.end, `*${node.name}`];
    if (node.kind === "list") return [node.start, node.end, node.layout, node.items.map(of)];
    const entries = node.entries.map(({ key, keyStart, keyEnd, value }) => [key, keyStart, keyEnd, of(value)]);
    return [node.start, node.end, node.layout, node.layout === "block" ? node.column : 0, entries];
  };
  return [of(tree.root), [...tree.anchors.keys()]];
}

function libraryOf(text: string): unknown {
  try {
    return shape(readYamlByLibrary(text));
  } catch (fault) {
    if (fault instanceof ReadFault) return "fault";
    throw fault;
  }
}

function outlineOf(text: string): unknown {
  try {
    return shape(readYamlOutline(text));
  } catch (fault) {
    if (fault instanceof ReadFault) return "fault";
    throw fault;
  }
}

const files = ["spec", "examples/media", ...["alibaba-imm", "huawei-maas", "huawei-moderation"].map((id) => `out/${id}/openapi`)].flatMap(
  (folder) =>
    readdirSync(join(repository, folder))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => join(folder, name)),
);

test.each(files)("%s needs no library, and both agree", (path) => {
  const text = readFileSync(join(repository, path), "utf8");
  expect(outlineOf(text)).not.toBeNull();
  expect(outlineOf(text)).toEqual(libraryOf(text));
});

/** Each is YAML that a careless reader takes for something else. */
const traps = [
  "a: b: c\n",
  "a: |\n  x\n y: 1\n",
  "a: |2\n    x\n   y\nb: 1\n",
  "a: >+\n  x\n\n\nb: 1\n",
  "a: |\n\n\n  x\n  # no comment\n # a comment\nb: 1\n",
  "a: 'it''s'\nb: \"q \\\" # x\"\n",
  'a: "one\n  two\n\n  three"\nb: 1\n',
  'a: "one\ntwo"\nb: 1\n',
  "a: 'one\n  b: 2'\n",
  "a: one\n  two\n  three # c\nb: 1\n",
  "a: one\n  # c\n  two\n",
  "a: one # c\n  two\n",
  "a: one\n  b: two\n",
  "a:\n- 1\n- 2\nb: 3\n",
  "a:\n - 1\n - 2\n",
  "a:\n  - b: 1\n    c: 2\n  -\n    d: 3\n  -\n  - - 1\n    - 2\n  - [x, {y: z}]\n",
  'a: [1, 2,\n  3 ,]\nb: {x: 1, \'y\': "2", "z":3,}\n',
  "a: {x: 1\n}\n",
  "a: {x: 1,\n  # c\n  y: 2 }\n",
  "a: [a b, c:d, e: f]\n",
  "a: {b, c: 1}\n",
  "a: [x\n  y]\n",
  "? a\n: b\n",
  "a: &x\n  b: 1\nc: *x\nd: &y 1\ne: [*y, &z 2]\n",
  "a: !!str 1\n",
  "<<: {a: 1}\nb: 2\n",
  "a: 1\na: 2\n",
  "a: # c\n  b: 1\n",
  "a:# c\n  b: 1\n",
  "a: #c\n  b: 1\n",
  "a:\n  # c\n\n  b: 1\n# d\n",
  "# c\n---\n# d\na: 1\n",
  "a: 1\n---\nb: 2\n",
  "a: 1\n...\n",
  "%YAML 1.2\n---\na: 1\n",
  "a:\tb\n",
  "\ta: b\n",
  "a:\n\tb: 1\n",
  "a: -\nb: - 1\n",
  "-a: 1\n?b: 2\n:c: 3\n",
  "a: @b\n",
  "a: `b`\n",
  'a: "x"y\n',
  "a: 'x\n",
  "a: [1\n",
  "a: x#y\nb: x # y\n",
  "http://x/y: 1\n/a/{b}: 2\na b : 3\n'c' : 4\n\"d\\u0041\": 5\n",
  "a: ~\nb: null\nc:\n",
  "a:\n    b: 1\n  c: 2\n",
  "  a: 1\n  b: 2\n",
  "a: 1\n  b\n",
  "\ufeffa: 1\n",
  "a: 1\r\nb:\r\n  - x\r\n  - |\r\n    y\r\n",
  "a: \u0085x\n",
  "__proto__: 1\n",
  "a: 'x' 'y'\n",
  "plain text\n",
  "- a\n- b\n",
  "",
  "# nothing\n",
  "a: >-\n  x\n",
  "a: |  # c\n  x",
  "a: |-1\n x\n",
  "a: 'x'\n  'y'\n",
  "a:\n  'x'\n",
  "a:\n  x\n  y\nb: 1\n",
  "a:\n  {b: 1}\n",
  'a: "b": c\n',
  "- - - a\n    - b\n- c: - d\n",
  "a: b #\n",
  "a: [#b\n]\n",
  "a: [ #b\n 1]\n",
];

test.each(traps)("agrees about %j, or gives up", (text) => {
  const ours = outlineOf(text);
  if (ours !== null) expect(ours).toEqual(libraryOf(text));
});

test("most of what is plain is read without the library", () => {
  const plain = traps.filter((text) => libraryOf(text) !== "fault");
  expect(plain.filter((text) => outlineOf(text) !== null).length).toBeGreaterThan(plain.length * 0.6);
});

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    "yes",
    "200",
    "a: b",
    "# x",
    "- y",
    "line\nline\n",
    " lead",
    "trail ",
    "'",
    '"',
    "{",
    "*x",
    "&y",
    "!z",
    "|",
    ">",
    "a\n\n\nb",
    "\ttab",
    "very long ".repeat(20),
  ),
);
const { value: anyData } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      words.filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
}));

const printers: readonly ((data: unknown) => string)[] = [
  (data) => stringify(data),
  (data) => stringify(data, { indent: 4, indentSeq: false, singleQuote: true, lineWidth: 40 }),
  (data) => stringify(data, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 30 }),
  (data) => stringify(data, { collectionStyle: "flow", lineWidth: 40 }),
  (data) => stringify(data, { blockQuote: "folded", indent: 3, nullStr: "", lineWidth: 50 }),
  (data) => stringify(data, { blockQuote: false, lineWidth: 20 }).replaceAll("\n", "\r\n"),
  (data) => JSON.stringify(data, null, 2),
];

test("agrees about whatever printers of YAML print", () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), anyData, { minKeys: 1, maxKeys: 5 }),
      fc.nat(printers.length - 1),
      (data, printer) => {
        const text = printers[printer]?.(data) ?? "";
        const ours = outlineOf(text);
        if (ours === null) return;
        read += 1;
        expect(ours).toEqual(libraryOf(text));
      },
    ),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(500);
});

test("agrees about text that was cut, or into which something fell", () => {
  const source = readFileSync(join(repository, "examples/media/openapi.yaml"), "utf8").slice(0, 2500);
  const pieces = fc.constantFrom(..."\n :-#'\"{}[],&*!|>%@`?\t~x", "\n\n", ": ", " #", "\n  ", "- ", "'a", "|\n", "---\n");
  fc.assert(
    fc.property(fc.nat(source.length), fc.nat(12), pieces, (at, cut, piece) => {
      const text = source.slice(0, at) + piece + source.slice(at + cut);
      const ours = outlineOf(text);
      if (ours !== null) expect(ours).toEqual(libraryOf(text));
    }),
    { numRuns: 400 },
  );
});
