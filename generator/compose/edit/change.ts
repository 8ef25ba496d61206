/** A change to a description, as data: what becomes of one member of one mapping. Knows nothing of how files are written. */
import type { Data } from "../../source/data.ts";
import type { Located, YamlEntry, YamlMap } from "../../yaml/node.ts";

export type Change =
  /** A new member; after the entry `after` where there is one, else at the end. */
  | { readonly op: "add"; readonly at: Located<YamlMap>; readonly key: string; readonly value: Data; readonly after: YamlEntry | null }
  | { readonly op: "replace"; readonly at: Located<YamlMap>; readonly entry: YamlEntry; readonly value: Data }
  | { readonly op: "remove"; readonly at: Located<YamlMap>; readonly entry: YamlEntry };

/** The place of the member, as reference tokens of a JSON Pointer. */
export function pointerOf(change: Change): readonly string[] {
  return [...change.at.pointer, change.op === "add" ? change.key : change.entry.key];
}
