/**
 * Which guards an SDK has beside those of single errors: one for each group that has errors, and one for each family, which is a dotted
 * prefix that two codes share or that is a code itself (`Throttling` of `Throttling.User`). A group and a family that come to one name
 * share the guard, which then accepts both: names depend on the group or prefix alone, and no suffix ever moves when the other one appears.
 */
import type { Catalog } from "../catalog/model.ts";

export interface GuardFamily {
  /** Name of the guard. */
  readonly name: string;
  /** Ids of the groups whose errors it accepts. */
  readonly groups: readonly string[];
  /** Prefixes whose codes it accepts. */
  readonly families: readonly string[];
}

/** What a language calls the guard of a group's id or of a family's prefix; `null` for text that gives no fitting name. */
export type GuardNaming = (text: string, of: "Group" | "Family") => string | null;

/** The guards in order: groups as in the catalog, then families by their first code. Both are given by their codes. */
export function guardFamilies(
  groups: ReadonlyMap<string, readonly string[]>,
  families: ReadonlyMap<string, readonly string[]>,
  nameOf: GuardNaming,
): readonly GuardFamily[] {
  const guards = new Map<string, { readonly name: string; readonly groups: string[]; readonly families: string[] }>();
  const guardOf = (name: string) => {
    const guard = guards.get(name) ?? { name, groups: [], families: [] };
    guards.set(name, guard);
    return guard;
  };
  for (const group of groups.keys()) {
    const name = nameOf(group, "Group");
    if (name !== null) guardOf(name).groups.push(group);
  }
  for (const family of families.keys()) {
    const name = nameOf(family, "Family");
    if (name !== null) guardOf(name).families.push(family);
  }
  return [...guards.values()];
}

/** Codes of each group that has any, groups in the order of the catalog. */
export function codesByGroup(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const codes = new Map(catalog.groups.map((group): [string, string[]] => [group.id, []]));
  for (const { group, code } of catalog.errors) if (group !== null) codes.get(group.id)?.push(code.source);
  return new Map([...codes].filter(([, members]) => members.length > 0));
}
