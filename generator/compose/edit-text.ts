/** Changes to text: every one becomes an insertion, a replacement or a removal of characters, so that all others stay as they are, byte for byte. */
import type { Change } from "./change.ts";
import { blockEdits } from "./edit-block.ts";
import { flowEdits } from "./edit-flow.ts";
import { dealias, ownEntry, type HostEntry, type HostFile, type HostMap, type HostNode } from "./host-node.ts";
import type { Data } from "../targets/encoded.ts";
import { childOf } from "./references.ts";
import { styleOf } from "./text-style.ts";

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How deep the mapping is: where several end at one place, what is added to the inner ones comes first. */
  readonly depth: number;
}

/** All changes to one mapping. */
export interface MapChanges {
  readonly depth: number;
  readonly adds: readonly Addition[];
  readonly replaced: ReadonlyMap<HostEntry, Data>;
  readonly removed: ReadonlySet<HostEntry>;
}
export interface Addition {
  readonly key: string;
  readonly value: Data;
  /** The entry to come after; `null` for the end. */
  readonly after: HostEntry | null;
}

/** The text of a file after its changes. */
export function editText(file: HostFile, changes: readonly Change[]): string {
  const edits = [...groupByMap(file, changes)].flatMap(([map, found]) =>
    map.layout === "block" ? blockEdits(file, map, found) : flowEdits(file, map, found),
  );
  return applyEdits(file.source.text, edits, styleOf(file).lineBreak);
}

function groupByMap(file: HostFile, changes: readonly Change[]): ReadonlyMap<HostMap, MapChanges> {
  const groups = new Map<HostMap, { depth: number; adds: Addition[]; replaced: Map<HostEntry, Data>; removed: Set<HostEntry> }>();
  for (const change of changes) {
    const map = mapAt(file, change.pointer.slice(0, -1));
    const key = change.pointer.at(-1) ?? "";
    const group = groups.get(map) ?? {
      depth: change.pointer.length,
      adds: new Array<Addition>(),
      replaced: new Map<HostEntry, Data>(),
      removed: new Set<HostEntry>(),
    };
    groups.set(map, group);
    const entry = ownEntry(map, key);
    if (change.op === "add") {
      group.adds.push({ key, value: change.value, after: change.after === null ? null : ownEntry(map, change.after) });
    } else if (entry === null) throw new Error(`a change to ${key}, which is not there`);
    else if (change.op === "replace") group.replaced.set(entry, change.value);
    else group.removed.add(entry);
  }
  return groups;
}

function mapAt(file: HostFile, pointer: readonly string[]): HostMap {
  let node: HostNode | null = file.root;
  for (const token of pointer) node = node === null ? null : childOf(file, node, token);
  const map = node === null ? null : dealias(file, node);
  if (map?.kind !== "map") throw new Error(`a change below /${pointer.join("/")}, which is no mapping`);
  return map;
}

/** Applies edits that do not overlap. A text without a final line break gets one for the time of the work, so that the last line is like others. */
function applyEdits(text: string, edits: readonly TextEdit[], lineBreak: string): string {
  const open = !text.endsWith("\n");
  const whole = open ? text + lineBreak : text;
  const clamped = (at: number) => Math.min(at, whole.length);
  const ordered = edits
    .map((edit, index) => ({ start: clamped(edit.start), end: clamped(edit.end), text: edit.text, depth: edit.depth, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new Error("two edits of one place");
    pieces.push(whole.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(whole.slice(at));
  const result = pieces.join("");
  return open ? result.slice(0, -lineBreak.length) : result;
}
