/**
 * The last look at an edited file, before anything is written: it is read again and compared with what it was, value by value. What is ours must have come
 * out as planned, and all else must say what it said. A difference is a bug of ours.
 */
import type { Data } from "../../source/data.ts";
import { dataOf, sameData } from "../../yaml/data.ts";
import { ownEntry, type ParsedFile, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from "../../yaml/node.ts";
import type { MapChanges } from "./edits.ts";
import { columnOf, scalarSource } from "./entry-end.ts";

/** Throws where `after` is not `before` with the changes. */
export function verifyText(before: ParsedFile, after: ParsedFile, changes: ReadonlyMap<YamlMap, MapChanges>): void {
  const check: Check = { before, after, changes, left: new Set(changes.keys()), pairs: new Map(), path: [] };
  compareNodes(check, before.root, after.root, -1);
  for (const node of before.anchors) {
    const pair = check.pairs.get(node);
    if (pair !== undefined && !after.anchors.has(pair)) throw mismatch(check);
  }
  if (check.left.size > 0) throw mismatch(check);
}

interface Check {
  readonly before: ParsedFile;
  readonly after: ParsedFile;
  readonly changes: ReadonlyMap<YamlMap, MapChanges>;
  /** Mappings whose changes have not been seen yet. */
  readonly left: Set<YamlMap>;
  /** What became of each node, where there are anchors. */
  readonly pairs: Map<YamlNode, YamlNode>;
  readonly path: string[];
}

function mismatch({ before, path }: Check): Error {
  return new Error(`${before.source.path}: what is at /${path.join("/")} would not be what was planned`);
}

/** `column` is that of the mapping or list around the nodes. */
function compareNodes(check: Check, before: YamlNode, after: YamlNode, column: number): void {
  if (check.before.anchors.size > 0) check.pairs.set(before, after);
  if (before.kind === "map" && after.kind === "map") compareMaps(check, before, after);
  else if (before.kind === "list" && after.kind === "list") compareLists(check, before, after);
  else if (before.kind === "scalar" && after.kind === "scalar") {
    if (scalarSource(check.before, before, column) !== scalarSource(check.after, after, column)) throw mismatch(check);
  } else if (before.kind !== "alias" || after.kind !== "alias" || check.pairs.get(before.target) !== after.target) throw mismatch(check);
}

function compareLists(check: Check, before: YamlList, after: YamlList): void {
  if (before.items.length !== after.items.length) throw mismatch(check);
  const column = columnOf(check.before, before);
  for (const [index, item] of before.items.entries()) {
    const other = after.items[index];
    check.path.push(String(index));
    if (other === undefined) throw mismatch(check);
    compareNodes(check, item, other, column);
    check.path.pop();
  }
}

function compareMaps(check: Check, before: YamlMap, after: YamlMap): void {
  const changes = check.changes.get(before);
  if (changes === undefined) {
    compareEntries(check, before, before.entries, after.entries);
    return;
  }
  check.left.delete(before);
  const added = new Map(changes.adds.map(({ key, value }) => [key, value]));
  const staying = before.entries.filter((entry) => !changes.removed.has(entry));
  const others = after.entries.filter(({ key }) => !added.has(key));
  compareEntries(check, before, staying, others, changes.replaced);
  if (after.entries.length !== others.length + added.size) throw mismatch(check);
  for (const [key, planned] of added) compareData(check, key, ownEntry(after, key), planned);
}

function compareEntries(
  check: Check,
  { column }: YamlMap,
  before: readonly YamlEntry[],
  after: readonly YamlEntry[],
  replaced?: ReadonlyMap<YamlEntry, Data>,
): void {
  if (before.length !== after.length) throw mismatch(check);
  for (const [index, entry] of before.entries()) {
    const other = after[index];
    const planned = replaced?.get(entry);
    check.path.push(entry.key);
    if (other?.key !== entry.key) throw mismatch(check);
    if (planned === undefined) compareNodes(check, entry.value, other.value, column);
    check.path.pop();
    if (planned !== undefined) compareData(check, entry.key, other, planned);
  }
}

function compareData(check: Check, key: string, entry: YamlEntry | null, planned: Data): void {
  check.path.push(key);
  if (entry === null || !sameData(dataOf(check.after, entry.value), planned)) throw mismatch(check);
  check.path.pop();
}
