/** The last look at an edited file sees whatever an edit could do wrong. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { changesByMap } from "../../../generator/compose/edit/edits.ts";
import type { Change } from "../../../generator/compose/edit/change.ts";
import { verifyText } from "../../../generator/compose/edit/verify-text.ts";
import { ownEntry, type Located, type ParsedFile, type YamlEntry, type YamlMap } from "../../../generator/yaml/node.ts";
import { readAs } from "../../../generator/yaml/read.ts";

const yaml = (text: string): ParsedFile => readAs("yaml", { path: "api.yaml", text });
const json = (text: string): ParsedFile => readAs("json", { path: "api.json", text });

const before = `a: 1
ours: { x: [1, 2] }
text: |+
  kept

list:
  - one
  - b: &anchor { c: d }
    e: *anchor
old: gone
`;

function placeIn(file: ParsedFile): { readonly at: Located<YamlMap>; readonly entry: (key: string) => YamlEntry } {
  const { root } = file;
  if (root.kind !== "map") throw new Error("no mapping");
  return {
    at: { file, node: root, pointer: [] },
    entry: (key) => {
      const entry = ownEntry(root, key);
      if (entry === null) throw new Error(`no ${key}`);
      return entry;
    },
  };
}

const changed = before.replace("ours: { x: [1, 2] }\n", "ours:\n  y: z\n").replace("old: gone\n", "new:\n  - 1\n");

function check(after: string): void {
  const file = yaml(before);
  const { at, entry } = placeIn(file);
  const changes: readonly Change[] = [
    { op: "replace", at, entry: entry("ours"), value: { y: "z" } },
    { op: "remove", at, entry: entry("old") },
    { op: "add", at, key: "new", value: [1], after: null },
  ];
  verifyText(file, yaml(after), changesByMap(changes));
}

test("what came out as planned passes, wherever the new member stands", () => {
  check(changed);
  check(changed.replace("new:\n  - 1\n", "").replace("text:", "new: [ 1 ]\ntext:"));
});

describe("what did not", () => {
  test.each<readonly [string, (text: string) => string, string]>([
    ["a change that is missing", (text) => text.replace("new:\n  - 1\n", ""), "/"],
    ["another value of ours", (text) => text.replace("y: z", "y: q"), "/ours"],
    ["a member that should be gone", (text) => `${text}old: gone\n`, "/"],
    ["another value of others", (text) => text.replace("- one", "- two"), "/list/0"],
    ["another spelling of others", (text) => text.replace("- one", "- 'one'"), "/list/0"],
    ["an item too many", (text) => text.replace("- one", "- one\n  - one"), "/list"],
    ["an empty line less in a text", (text) => text.replace("kept\n\n", "kept\n"), "/text"],
    ["an empty line more in a text", (text) => text.replace("kept\n", "kept\n\n"), "/text"],
    ["a member too many", (text) => text.replace("e: *anchor", "e: *anchor\n    f: 1"), "/list/1"],
    ["another name", (text) => text.replace("c: d", "q: d"), "/list/1/b/c"],
    ["another order", (text) => text.replace("a: 1\n", "").replace("list:", "a: 1\nlist:"), "/a"],
    ["another kind of node", (text) => text.replace("e: *anchor", "e: {}"), "/list/1/e"],
    ["an anchor elsewhere", (text) => text.replace("- one", "- &anchor one").replace("&anchor {", "{"), "/list/1/e"],
  ])("%s", (_, spoil, place) => {
    const spoiled = spoil(changed);
    expect(spoiled).not.toBe(changed);
    expect(() => {
      check(spoiled);
    }).toThrow(`api.yaml: what is at ${place} would not be what was planned`);
  });
});

test("JSON is looked at in the same way", () => {
  const file = json('{"a": [1, {"b": null}], "c": "d"}');
  const none = changesByMap([]);
  verifyText(file, json('{ "a":[ 1,{"b":null} ],"c":"d" }'), none);
  for (const other of ['{"a": [1, {"b": 0}], "c": "d"}', '{"a": [1, {"b": null}]}', '{"a": [1.0, {"b": null}], "c": "d"}']) {
    expect(() => {
      verifyText(file, json(other), none);
    }).toThrow("would not be what was planned");
  }
});

const piece = fc.constantFrom(
  "a: 1",
  "b: |+",
  "b: >",
  "b: |2-",
  "  text",
  "    deeper",
  "",
  "  ",
  "# note",
  "  # note",
  "c:",
  "  - x",
  "  k: v",
  "d: 'q'",
);
const document = fc.array(piece, { minLength: 2, maxLength: 9 }).map((lines) => `${lines.join("\n")}\n`);

test("whatever line comes or goes: texts that say something else do not pass", () => {
  let differing = 0;
  fc.assert(
    fc.property(document, fc.nat(), fc.option(piece), (text, at, line) => {
      const lines = text.split("\n");
      lines.splice(at % lines.length, line === null ? 1 : 0, ...(line === null ? [] : [line]));
      const other = lines.join("\n");
      const [was, is] = [valueOf(text), valueOf(other)];
      fc.pre(was !== null && is !== null);
      if (was === is) return;
      differing += 1;
      expect(() => {
        verifyText(yaml(text), yaml(other), changesByMap([]));
      }).toThrow("would not be what was planned");
    }),
    { numRuns: 1200 },
  );
  expect(differing).toBeGreaterThan(150);
});

/** The order of members counts as well. */
function valueOf(text: string): string | null {
  try {
    return JSON.stringify(parse(text, { strict: true }));
  } catch {
    return null;
  }
}
