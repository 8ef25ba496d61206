/** A change to a description, as data: what is at which place of which file afterwards. Knows nothing of how files are written. */
import type { Data } from "../../source/data.ts";

export type Change =
  /** A new member; after the member `after` where that is there, else at the end. */
  | { readonly op: "add"; readonly file: string; readonly pointer: readonly string[]; readonly value: Data; readonly after: string | null }
  | { readonly op: "replace"; readonly file: string; readonly pointer: readonly string[]; readonly value: Data }
  | { readonly op: "remove"; readonly file: string; readonly pointer: readonly string[] };

/** Members of one mapping as they should be: `wanted` are ours, `stale` were. */
export interface MemberChanges {
  readonly wanted: ReadonlyMap<string, Data>;
  readonly stale: ReadonlySet<string>;
}
