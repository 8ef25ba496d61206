/** What to do about a rule in general, from the texts of our own catalog. Loaded only when a finding is shown. */
import texts from "../../out/errata/typescript/locales/en.json" with { type: "json" };
import type { Rule } from "./rules.ts";

/** The rule's remedy; empty when the catalog gives none. */
export function remedyOf(rule: Rule): string {
  const errors: Readonly<Record<string, { readonly remedy?: string }>> = texts.errors;
  return errors[rule]?.remedy ?? "";
}
