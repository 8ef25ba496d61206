/** The one law of the outline reader: where it does not give up, it finds what the library finds: nodes, places, data, faults. And files to hold it to. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inspect, isDeepStrictEqual } from "node:util";
import { parseDocument, stringify, visit } from "yaml";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { dataOf } from "../../generator/yaml/data.ts";
import { ReadFault, type Fault } from "../../generator/yaml/fault.ts";
import { readByLibrary } from "../../generator/yaml/library.ts";
import { scalarText, type ParsedFile, type YamlNode } from "../../generator/yaml/node.ts";
import { readOutline } from "../../generator/yaml/outline.ts";
import type { Tape } from "../../generator/yaml/tape.ts";
import { textDataOf } from "../../generator/yaml/text-data.ts";
import { treeOf } from "../../generator/yaml/tree.ts";
import { repository } from "../support/load-catalog.ts";

/** Nodes with their places; how a scalar is written is a matter of the reader. */
function shapeOf(file: ParsedFile, node: YamlNode): unknown {
  const { start, end } = node;
  switch (node.kind) {
    case "scalar":
      return [start, end];
    case "alias":
      return [start, end, [node.target.start, node.target.end]];
    case "list":
      return [start, end, node.layout, node.items.map((item) => shapeOf(file, item))];
    case "map": {
      const entries = node.entries.map(({ key, keyStart, keyEnd, value }) => [key, keyStart, keyEnd, shapeOf(file, value)]);
      return [start, end, node.layout, node.column, entries];
    }
  }
}

/** The text and the value of each scalar. */
function scalarsOf(file: ParsedFile, node: YamlNode): readonly unknown[] {
  if (node.kind === "scalar") return [[scalarText(file, node), dataOf(file, node)]];
  if (node.kind === "list") return node.items.flatMap((item) => scalarsOf(file, item));
  return node.kind === "map" ? node.entries.flatMap(({ value }) => scalarsOf(file, value)) : [];
}

/** All that a reader says of a text; `null` when it gives up. */
function lookAt(text: string, read: (text: string) => Tape | null) {
  const source = { path: "x.yaml", text };
  const told = (faults: readonly Fault[]) => {
    const sink = new DiagnosticSink();
    for (const tell of faults) tell(source, sink);
    return sink.diagnostics.map(({ rule, params, span, related }) => [rule, params, span?.start, span?.end, related[0]?.span.start]);
  };
  try {
    const tape = read(text);
    if (tape === null) return null;
    const file: ParsedFile = { source, format: "yaml", ...treeOf(tape) };
    const anchors = [...file.anchors].map(({ start }) => start);
    const data = file.oddities.length > 0 ? null : textDataOf(tape);
    return { nodes: shapeOf(file, file.root), anchors, data, values: scalarsOf(file, file.root), oddities: told(file.oddities) };
  } catch (fault) {
    if (!(fault instanceof ReadFault)) throw fault;
    return { faults: told(fault.faults), oddities: told(fault.oddities) };
  }
}

const outlineOf = (text: string) => lookAt(text, readOutline);
const libraryOf = (text: string) => lookAt(text, readByLibrary);

/** The one law. Whether the outline reader reads at all. */
export function agrees(text: string): boolean {
  const ours = outlineOf(text);
  if (ours === null) return false;
  expectSame(ours, libraryOf(text), text);
  if ("values" in ours) {
    const typed = valuesOf(text, "core");
    expectSame(
      ours.values,
      valuesOf(text, "failsafe").map((said, at) => [said, typed[at]]),
      text,
    );
  }
  return true;
}

/** Of two large things that differ, the first difference says more than both; finding all of them would take minutes. */
function expectSame(ours: unknown, theirs: unknown, text: string): void {
  if (isDeepStrictEqual(ours, theirs)) return;
  const [a, b] = [inspect(ours, { depth: null, maxArrayLength: null }), inspect(theirs, { depth: null, maxArrayLength: null })];
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  throw new Error(`${JSON.stringify(text)}\nours:\n${a.slice(at - 100, at + 200)}\nthe library's:\n${b.slice(at - 100, at + 200)}`);
}

/** What the library itself, without our reading of its nodes, says that the scalars are. */
function valuesOf(text: string, schema: "failsafe" | "core"): readonly unknown[] {
  const values: unknown[] = [];
  visit(parseDocument(text, { schema, uniqueKeys: false, logLevel: "error" }), {
    Scalar: (key, { value }) => {
      if (key !== "key") values.push(value);
    },
  });
  return values;
}

/** Ways to write the same data. */
export const printers: readonly ((data: unknown) => string)[] = [
  (data) => stringify(data),
  (data) => stringify(data, { indent: 4, indentSeq: false, singleQuote: true, lineWidth: 40 }),
  (data) => stringify(data, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 30 }),
  (data) => stringify(data, { collectionStyle: "flow", lineWidth: 40 }),
  (data) => stringify(data, { blockQuote: "folded", indent: 3, nullStr: "", lineWidth: 50 }),
  (data) => stringify(data, { blockQuote: "literal", defaultStringType: "BLOCK_LITERAL" }),
  (data) => stringify(data, { blockQuote: false, lineWidth: 20 }).replaceAll("\n", "\r\n"),
  (data) => JSON.stringify(data, null, 2),
];

/** Real files, and one that has everything. */
export const everything = readFileSync(join(repository, "test/yaml/everything.yaml"), "utf8");
export const realFiles = ["spec", "examples/media", "out/huawei-moderation/openapi"]
  .flatMap((folder) => readdirSync(join(repository, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => [path, readFileSync(join(repository, path), "utf8")] as const);
