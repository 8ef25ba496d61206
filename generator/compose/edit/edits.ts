/** What the makers of edits share: the changes of one mapping in, insertions and removals of characters out. */
import type { Data } from "../../source/data.ts";
import type { YamlEntry, YamlMap } from "../../yaml/node.ts";
import type { Change } from "./change.ts";

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All changes to one mapping. */
export interface MapChanges {
  /** How deep it is: where several end at one place, what is added to the inner ones comes first. */
  readonly depth: number;
  readonly adds: readonly Addition[];
  readonly replaced: ReadonlyMap<YamlEntry, Data>;
  readonly removed: ReadonlySet<YamlEntry>;
}
export interface Addition {
  readonly key: string;
  readonly value: Data;
  /** The entry to come after, one that stays; `null` for the end. */
  readonly after: YamlEntry | null;
}

export function changesByMap(changes: readonly Change[]): ReadonlyMap<YamlMap, MapChanges> {
  const groups = new Map<YamlMap, { depth: number; adds: Addition[]; replaced: Map<YamlEntry, Data>; removed: Set<YamlEntry> }>();
  for (const change of changes) {
    const { node, pointer } = change.at;
    const group = groups.get(node) ?? {
      depth: pointer.length,
      adds: [],
      replaced: new Map<YamlEntry, Data>(),
      removed: new Set<YamlEntry>(),
    };
    groups.set(node, group);
    if (change.op === "add") group.adds.push(change);
    else if (change.op === "replace") group.replaced.set(change.entry, change.value);
    else group.removed.add(change.entry);
  }
  return groups;
}

export function lastStaying({ entries }: YamlMap, { removed }: MapChanges): YamlEntry | null {
  return entries.findLast((entry) => !removed.has(entry)) ?? null;
}

/** Additions by the entry that they come after: their own, else the last that stays. `null` where none does. */
export function additionsByEntry(map: YamlMap, changes: MapChanges): ReadonlyMap<YamlEntry | null, readonly Addition[]> {
  const last = lastStaying(map, changes);
  const found = new Map<YamlEntry | null, Addition[]>();
  for (const addition of changes.adds) {
    const anchor = addition.after ?? last;
    const others = found.get(anchor);
    if (others === undefined) found.set(anchor, [addition]);
    else others.push(addition);
  }
  return found;
}
