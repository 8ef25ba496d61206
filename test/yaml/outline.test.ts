/** The outline reader on what is written by people: traps that a careless reader falls into, and honest files, which it reads by itself. */
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { seededCatalog } from "../../bench/seeded-catalog.ts";
import { readOutline } from "../../generator/yaml/outline.ts";
import { agrees, everything, printers, realFiles } from "./agrees.ts";

/** Each is YAML that a careless reader takes for something else. */
const traps = [
  "[a,\n---\nb]\n",
  "[a\n--- b]\n",
  "[a\n---\n]\n",
  '["a\n---\n b"]\n',
  "a: [b\nc]\n",
  "a: [&x 1, &y\n  *x]\n",
  '"a\n b": 1\n',
  '{ "a\n b": 1 }\n',
  "{ a\n b: 1 }\n",
  `"${"k".repeat(1100)}": 1\n`,
  "a: &x 1\nb: &y *x\n",
  "a: &x &y 1\n",
  "a: [&x 1, &y *x]\n",
  "a: |+\n  x",
  "- a: 1\n b: 2\n",
  "- a: 1\n    b: 2\n",
  "a: [b, [c\n], d]\n",
  "a: [b, [c],\n]\n",
  "a: |\n    \n  x\n",
  "-\tb: 1\n",
  "a:\n#c\n b c\nd: 1\n",
  "|-\n---\nx\n",
  "a\n---\nx\n",
  "a: |2\n    x\n   \n",
  "- 1: |+\n ",
  "# c\n\ufeffa: 1\n",
  "a: &x\n  *y\n",
  "a:\n  b: 1\n \t\nc: 2\n",
  `${"k".repeat(1100)}: 1\n`,
  "a: [:x, ?y]\nb: {:c: ?d}\n",
  "a: \u0000\nb\u000c: \u007f\n",
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

test("nor does anything that is long", () => {
  const long = [
    "# c\n".repeat(500_000),
    `a: ${"x ".repeat(1_000_000)}y\n`,
    `b: "${"x".repeat(2_000_000)}"\n`,
    `c: '${"''".repeat(1_000_000)}'\n`,
  ];
  const flow = [
    `d: [${"a, ".repeat(300_000)}b]\n`,
    `e: >\n${"  w w\n".repeat(300_000)}`,
    `f:${" ".repeat(1_000_000)}x${"\n".repeat(1_000_000)}`,
  ];
  expect(readOutline([...long, ...flow].join(""))).not.toBeNull();
});
