/** Changes to text: every one becomes an insertion, a replacement or a removal of characters, so that all others stay as they are, byte for byte. */
import type { Change } from "./change.ts";
import { blockEdits } from "./edit-block.ts";
import { flowEdits } from "./edit-flow.ts";
import { dealias, ownEntry, type YamlEntry, type ParsedFile, type YamlMap, type YamlNode } from "../../yaml/node.ts";
import type { Data } from "../../source/data.ts";
import { childOf } from "../host/references.ts";
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
  readonly replaced: ReadonlyMap<YamlEntry, Data>;
  readonly removed: ReadonlySet<YamlEntry>;
}
export interface Addition {
  readonly key: string;
  readonly value: Data;
  /** The entry to come after; `null` for the end. */
  readonly after: YamlEntry | null;
}

/** The text of a file after its changes. */
export function editText(file: ParsedFile, changes: readonly Change[]): string {
  const edits = [...groupByMap(file, changes)].flatMap(([map, found]) =>
    map.layout === "block" ? blockEdits(file, map, found) : flowEdits(file, map, found),
  );
  return applyEdits(file.source.text, edits, styleOf(file).lineBreak);
}

function groupByMap(file: ParsedFile, changes: readonly Change[]): ReadonlyMap<YamlMap, MapChanges> {
  const groups = new Map<YamlMap, { depth: number; adds: Addition[]; replaced: Map<YamlEntry, Data>; removed: Set<YamlEntry> }>();
  for (const change of changes) {
    const map = mapAt(file, change.pointer.slice(0, -1));
    const key = change.pointer.at(-1) ?? "";
    const group = groups.get(map) ?? {
      depth: change.pointer.length,
      adds: new Array<Addition>(),
      replaced: new Map<YamlEntry, Data>(),
      removed: new Set<YamlEntry>(),
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

function mapAt(file: ParsedFile, pointer: readonly string[]): YamlMap {
  let node: YamlNode | null = file.root;
  for (const token of pointer) node = node === null ? null : childOf(file, node, token);
  const map = node === null ? null : dealias(node);
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
