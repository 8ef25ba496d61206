/** The tape as nodes. Keys are looked at here: one that is written twice, and the one that could reach a prototype in other people's programs, are faults. */
import { faultAt, ReadFault } from "./fault.ts";
import type { YamlEntry, YamlNode, YamlTree } from "./node.ts";
import { endOf, moreOf, scalarAt, startOf, styles, tagOf, tags, type Tape } from "./tape.ts";

interface Walk {
  readonly tape: Tape;
  at: number;
  readonly anchored: Map<number, YamlNode>;
}

/** Throws a `ReadFault` with all that is wrong. */
export function treeOf(tape: Tape): YamlTree {
  const walk: Walk = { tape, at: 0, anchored: new Map() };
  const root = readNode(walk);
  if (tape.faults.length > 0) throw new ReadFault(tape.faults, tape.oddities);
  return { root, anchors: new Set(walk.anchored.values()), oddities: tape.oddities };
}

function readNode(walk: Walk): YamlNode {
  const { at, tape } = walk;
  walk.at = at + 4;
  const node = makeNode(walk, tagOf(tape, at), startOf(tape, at), endOf(tape, at), moreOf(tape, at));
  const { anchored } = tape;
  if (anchored.size > 0 && anchored.has(at)) walk.anchored.set(at, node);
  return node;
}

function makeNode(walk: Walk, tag: number, start: number, end: number, more: number): YamlNode {
  switch (tag) {
    case tags.blockMap:
      return { kind: "map", layout: "block", column: columnOf(walk.tape.text, start), start, end, entries: readEntries(walk, more) };
    case tags.flowMap:
      return { kind: "map", layout: "flow", column: 0, start, end, entries: readEntries(walk, more) };
    case tags.blockList:
    case tags.flowList: {
      const items: YamlNode[] = [];
      while (walk.at < more) items.push(readNode(walk));
      return { kind: "list", layout: tag === tags.blockList ? "block" : "flow", start, end, items };
    }
    case tags.alias: {
      const target = walk.anchored.get(more);
      if (target === undefined || target.kind === "alias") throw new Error("an alias that stands for nothing");
      return { kind: "alias", start, end, target };
    }
    default: {
      const style = styles[tag] ?? "plain";
      if (style === "block") return { kind: "scalar", style, start, end, column: more };
      if (style === "told") return { kind: "scalar", style, start, end, text: walk.tape.told[more] ?? "" };
      return { kind: "scalar", style, start, end };
    }
  }
}

function columnOf(text: string, start: number): number {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  return start - (line === 0 && text.startsWith("\ufeff") ? 1 : line);
}

/** From this many entries on an index of keys is kept; below it looking through them is cheaper. */
const indexedFrom = 16;

function readEntries(walk: Walk, end: number): readonly YamlEntry[] {
  const { tape } = walk;
  const entries: YamlEntry[] = [];
  let index: Map<string, YamlEntry> | null = null;
  while (walk.at < end) {
    const { at } = walk;
    const key = scalarAt(tape, at);
    const keyStart = startOf(tape, at);
    const keyEnd = endOf(tape, at);
    const earlier = index === null ? entryOf(entries, key) : index.get(key);
    checkKey(tape, key, keyStart, keyEnd, earlier);
    // The library's keys can have anchors.
    if (tape.anchored.size > 0) readNode(walk);
    walk.at = at + 4;
    const entry = { key, keyStart, keyEnd, value: readNode(walk) };
    entries.push(entry);
    if (earlier === undefined) index?.set(key, entry);
    if (entries.length === indexedFrom) index = new Map(entries.map((one) => [one.key, one]));
  }
  return entries;
}

function entryOf(entries: readonly YamlEntry[], key: string): YamlEntry | undefined {
  for (const entry of entries) if (entry.key === key) return entry;
  return undefined;
}

function checkKey({ faults, oddities, format }: Tape, key: string, start: number, end: number, earlier: YamlEntry | undefined): void {
  if (key === "__proto__") faults.push(faultAt("yaml-key", { key }, start, end));
  if (key === "<<" && format === "yaml") oddities.push(faultAt("yaml-merge-key", { key }, start, end));
  if (earlier === undefined) return;
  faults.push((file, sink) => {
    const related = [{ span: { file, start: earlier.keyStart, end: earlier.keyEnd }, label: "first written here" }];
    sink.report("yaml-duplicate-key", { key }, { file, start, end }, { related });
  });
}
