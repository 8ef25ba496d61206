/** The outline reader against the library: where it does not give up, it finds the same nodes at the same places, the same data and the same faults. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument, stringify } from "yaml";
import { seededCatalog } from "../../bench/seeded-catalog.ts";
import { repository } from "../support/load-catalog.ts";
import { agrees } from "./both-readers.ts";

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
  agrees(text);
});

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "yes",
    "200",
    "0x1F",
    "1.50",
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
  ),
  fc.constantFrom(
    "a\n\n\nb",
    "\ttab",
    "a\tb\n\tc",
    "very long ".repeat(20),
    "a\n  b\n c\n",
    "\n\n a\n",
    "a \n b \n\n",
    "\u2028\u00a0x\u0085",
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
  (data) => stringify(data, { blockQuote: "literal", defaultStringType: "BLOCK_LITERAL" }),
  (data) => stringify(data, { blockQuote: false, lineWidth: 20 }).replaceAll("\n", "\r\n"),
  (data) => JSON.stringify(data, null, 2),
];

test("agrees about whatever printers of YAML print", () => {
  let read = 0;
  const document = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), anyData, { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(document, fc.nat(printers.length - 1), (data, printer) => {
      if (agrees(printers[printer]?.(data) ?? "")) read += 1;
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(500);
});

/** Real files, and one that has everything. */
const everything = readFileSync(join(repository, "test/yaml/everything.yaml"), "utf8");
const realFiles = ["spec", "examples/media", "out/huawei-moderation/openapi"]
  .flatMap((folder) => readdirSync(join(repository, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => [path, readFileSync(join(repository, path), "utf8")] as const);

/** What people and their tools do to a file without changing what it says. */
const habits: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "with other line ends": (text) => text.replaceAll("\n", "\r\n"),
  "with a byte order mark": (text) => `\ufeff${text}`,
  "with a head": (text) => `# one\n\n--- # two\n${text}`,
  "with comments everywhere": (text) => text.replace(/^( *)([a-zA-Z]+):$/gm, "$1# at length\n$1$2:\t# a\ttab\n\n      # far right"),
  "with comments in lists": (text) =>
    text.replace(/: \[([A-Za-z][^[\]{}"'#]*)\]$/gm, ": [ # all\n          # of\n          $1, # them\n        ] # here"),
  "with anchors": (text) => text.replace(/^( *[a-z]+): (\[.*|\{.*|"[^"]*"|[A-Za-z0-9]+)$/gm, "$1: &a $2"),
};

test.each(Object.entries(habits))("honest files need no library: %s", (_, habit) => {
  for (const [path, text] of [...realFiles, ["seeded", seededCatalog(100)], ["everything", everything]] as const)
    expect(agrees(habit(text)), path).toBe(true);
});

test.each([...printers.entries()])("nor do real data, printed in another way (%i)", (_, print) => {
  for (const [path, text] of realFiles) expect(agrees(print(parseDocument(text).toJS())), path).toBe(true);
});

test("nor does text of any kind, however it is printed", () => {
  const key = fc.stringMatching(/^[A-Za-z0-9_./{}-]{1,9}$/);
  const document = fc.dictionary(key, fc.oneof(words, fc.array(words), fc.dictionary(key, words)), { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(document, fc.nat(printers.length - 1), (data, printer) => {
      expect(agrees(printers[printer]?.(data) ?? "")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

const pieces = [
  ..."\n :-#'\"{}[],&*!|>%@`?\t~\\x\u2028\u0085\u00a0\ufeff",
  ...[
    "\n\n",
    ": ",
    " #",
    "\n  ",
    "- ",
    "'a",
    "|\n",
    ">+\n",
    "|2\n",
    "---\n",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "\\u00e9",
    "\\\n",
    "\n\t\n",
    " \t\n",
    "\r\n",
  ],
];

test("agrees about text that was cut, or into which something fell", () => {
  const edit = fc.record({ at: fc.nat(2500), cut: fc.nat(6), piece: fc.constantFrom(...pieces, "") });
  const source = fc.constantFrom(everything, ...realFiles.map(([, text]) => text.slice(0, 2500)));
  let read = 0;
  fc.assert(
    fc.property(source, fc.array(edit, { minLength: 1, maxLength: 3 }), (whole, edits) => {
      let text = whole;
      for (const { at, cut, piece } of edits) text = text.slice(0, at) + piece + text.slice(at + cut);
      if (agrees(text)) read += 1;
    }),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(300);
});
