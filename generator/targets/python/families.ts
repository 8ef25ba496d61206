/**
 * Which families a catalog has: dotted prefixes that two codes share or that are a code themselves (`Throttling` of `Throttling.User`).
 */
import type { Catalog } from "../../catalog/model.ts";

/** The prefixes, in the order of their first codes. */
export function familiesOf(catalog: Catalog): readonly string[] {
  const codes = new Set(catalog.errors.map(({ code }) => code.source));
  const members = new Map<string, number>();
  for (const { code } of catalog.errors) {
    const first = code.parts[0];
    const head = first?.kind === "text" ? first.text : "";
    for (let dot = head.indexOf("."); dot !== -1; dot = head.indexOf(".", dot + 1)) {
      const prefix = head.slice(0, dot);
      // In a code as it is written, braces are doubled; such prefixes would need two spellings.
      if (prefix === "" || /[{}]/.test(prefix)) continue;
      members.set(prefix, (members.get(prefix) ?? (codes.has(prefix) ? 1 : 0)) + 1);
    }
  }
  return [...members].filter(([, count]) => count > 1).map(([prefix]) => prefix);
}
