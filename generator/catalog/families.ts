/** Families of codes: dotted prefixes that two codes share, or that are a code themselves (`Throttling` of `Throttling.User`). */
import type { Catalog } from "./model.ts";

/** The codes of each family as written, the one that is the prefix itself included; families by their first code. */
export function codesByFamily(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const all = new Set(catalog.errors.map(({ code }) => code.source));
  const members = new Map<string, string[]>();
  for (const { code } of catalog.errors) {
    const first = code.parts[0];
    const head = first?.kind === "text" ? first.text : "";
    for (let dot = head.indexOf("."); dot !== -1; dot = head.indexOf(".", dot + 1)) {
      const prefix = head.slice(0, dot);
      // In a code as it is written, braces are doubled; such prefixes would need two spellings.
      if (prefix === "" || /[{}]/.test(prefix)) continue;
      const family = members.get(prefix);
      if (family === undefined) members.set(prefix, all.has(prefix) ? [prefix, code.source] : [code.source]);
      else family.push(code.source);
    }
  }
  return new Map([...members].filter(([, codes]) => codes.length > 1).map(([prefix, codes]) => [prefix, [...new Set(codes)]]));
}
