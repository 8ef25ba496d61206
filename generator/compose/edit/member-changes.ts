/** Changes to the members of one mapping, which itself may have to come or to go. What cannot be changed without changing something of others is reported. */
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { Data } from "../../source/data.ts";
import { dataOf, sameData } from "../../yaml/data.ts";
import {
  isNull,
  memberOf,
  ownEntry,
  spanOfNode,
  type Located,
  type ParsedFile,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from "../../yaml/node.ts";
import { placeOf } from "../host/references.ts";
import type { Change } from "./change.ts";

/** Members as they should be: `wanted` are ours, `stale` of our own were. */
export interface MembersToBe {
  readonly own: ReadonlyMap<string, YamlEntry>;
  readonly wanted: ReadonlyMap<string, Data>;
  readonly stale: ReadonlySet<string>;
}

/** Brings the mapping under a key of `parent` to what it should be. */
export function memberChanges(parent: Located<YamlMap>, key: string, members: MembersToBe, sink: DiagnosticSink): readonly Change[] {
  const { own, wanted, stale } = members;
  const { file } = parent;
  const entry = ownEntry(parent.node, key);
  const pointer = [...parent.pointer, key];
  if (wanted.size === 0 && stale.size === 0) return [];
  if (entry === null && memberOf(file, parent.node, key) !== null) {
    sink.report("host-fixed", { place: placeOf(pointer), problem: "it comes from a merge key" }, spanOfNode(parent));
    return [];
  }
  if (entry === null || isVacant(file, entry.value)) {
    const value = Object.fromEntries(wanted);
    return [entry === null ? { op: "add", at: parent, key, value, after: null } : { op: "replace", at: parent, entry, value }];
  }
  const node = entry.value;
  if (node.kind !== "map" || ownEntry(node, "$ref") !== null || isAnchored(file, node)) {
    reportFixed(file, entry, pointer, sink);
    return [];
  }
  if (wanted.size === 0 && stale.size === node.entries.length) return [{ op: "remove", at: parent, entry }];
  const at: Located<YamlMap> = { file, node, pointer };
  return [
    ...[...own].filter(([name]) => stale.has(name)).map(([, gone]): Change => ({ op: "remove", at, entry: gone })),
    ...[...wanted].flatMap(([name, value]): readonly Change[] => {
      const known = own.get(name);
      if (known === undefined) return [{ op: "add", at, key: name, value, after: predecessorOf(node, name, stale) }];
      return sameData(dataOf(file, known.value), value) ? [] : [{ op: "replace", at, entry: known, value }];
    }),
  ];
}

const statusPattern = /^[1-5](?:[0-9]{2}|XX)$/;

/** Statuses stand in their order, behind one that stays; other members at the end. */
function predecessorOf({ entries }: YamlMap, status: string, stale: ReadonlySet<string>): YamlEntry | null {
  if (!statusPattern.test(status)) return null;
  return entries.findLast(({ key }) => statusPattern.test(key) && key < status && !stale.has(key)) ?? null;
}

/** Whether a place holds nothing yet: no entry, `null` or an empty collection. */
export function isVacant(file: ParsedFile, node: YamlNode): boolean {
  return isNull(file, node) || (node.kind === "map" && node.entries.length === 0);
}

function isAnchored(file: ParsedFile, node: YamlNode): boolean {
  return file.anchors.size > 0 && [...file.anchors.values()].includes(node);
}

export function reportFixed(file: ParsedFile, { value }: YamlEntry, pointer: readonly string[], sink: DiagnosticSink): void {
  const isShared = value.kind === "alias" || isAnchored(file, value);
  const problem = isShared ? "it is shared by an anchor, and other places would change with it" : "it is a reference or no mapping";
  sink.report("host-fixed", { place: placeOf(pointer), problem }, spanOfNode({ file, node: value }));
}
