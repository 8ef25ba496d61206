/**
 * Which guards a catalog gets: one for each group that has errors, and one for each family, which is a dotted prefix that two codes
 * share or that is a code itself (`Throttling` of `Throttling.User`). A group and a family that come to one name share the guard,
 * which then accepts both: names depend on the group or prefix alone, and no suffix ever moves when the other one appears.
 */
import type { Catalog } from "../../catalog/model.ts";
import { literalText } from "../../catalog/template.ts";
import { fixedGuards, guardName } from "./naming.ts";

export interface GuardFamily {
  /** Name of the method. */
  readonly name: string;
  /** Ids of the groups whose errors it accepts. */
  readonly groups: readonly string[];
  /** Prefixes whose codes it accepts. */
  readonly families: readonly string[];
}

/** The guards in order: groups as in the catalog, then families by their first code. */
export function guardFamilies(catalog: Catalog): readonly GuardFamily[] {
  const guards = new Map<string, { readonly groups: string[]; readonly families: string[] }>();
  const add = (kind: "groups" | "families", key: string, suffix: string): void => {
    const plain = guardName(key);
    if (plain === null) return;
    const name = fixedGuards.has(plain) ? plain + suffix : plain;
    const guard = guards.get(name) ?? { groups: [], families: [] };
    guard[kind].push(key);
    guards.set(name, guard);
  };
  const used = new Set(catalog.errors.map(({ group }) => group?.id));
  for (const { id } of catalog.groups) if (used.has(id)) add("groups", id, "_group");
  for (const family of familiesOf(catalog)) add("families", family, "_family");
  return [...guards].map(([name, { groups, families }]) => ({ name, groups, families }));
}

/** Prefixes that two codes share or that are codes, by their first code. Braces are not looked for: they would be placeholders. */
function familiesOf(catalog: Catalog): readonly string[] {
  const codes = new Set(catalog.errors.map(({ code }) => literalText(code) ?? code.source));
  const members = new Map<string, number>();
  for (const code of codes) {
    const brace = code.search(/[{}]/);
    const head = brace === -1 ? code : code.slice(0, brace);
    for (let dot = head.indexOf("."); dot !== -1; dot = head.indexOf(".", dot + 1)) {
      const prefix = head.slice(0, dot);
      if (prefix !== "") members.set(prefix, (members.get(prefix) ?? (codes.has(prefix) ? 1 : 0)) + 1);
    }
  }
  return [...members].filter(([, count]) => count > 1).map(([prefix]) => prefix);
}
