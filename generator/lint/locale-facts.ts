/** Facts that two locales of one text must share: the placeholders, and the numbers. A translation may say it otherwise, not say something else. */
import type { LintRule } from "./rule.ts";
import { textsOf } from "./texts.ts";

export const localePlaceholders: LintRule = {
  check: (catalog, sink) => {
    for (const { text, label, spanOf } of textsOf(catalog)) {
      compareLocales(text, placeholdersIn, (locale, source, missing) => {
        sink.report("locale-placeholders", { text: label, locale, source, missing }, spanOf(locale));
      });
    }
  },
};

export const localeNumbers: LintRule = {
  check: (catalog, sink) => {
    for (const { text, label, spanOf } of textsOf(catalog)) {
      compareLocales(text, numbersIn, (locale, source, missing) => {
        sink.report("locale-numbers", { text: label, locale, source, missing }, spanOf(locale));
      });
    }
  },
};

/** Compares each locale with the first one; `report` gets what one of the two has and the other lacks. */
function compareLocales(
  text: ReadonlyMap<string, string>,
  factsIn: (text: string) => readonly string[],
  report: (locale: string, source: string, missing: string) => void,
): void {
  let source: string | null = null;
  let expected: readonly string[] = [];
  for (const [locale, localeText] of text) {
    const found = factsIn(localeText);
    if (source === null) {
      source = locale;
      expected = found;
    } else if (found.length > 0 || expected.length > 0) {
      const missing = expected.filter((fact) => !found.includes(fact)).concat(found.filter((fact) => !expected.includes(fact)));
      if (missing.length > 0) report(locale, source, [...new Set(missing)].join(", "));
    }
  }
}

function placeholdersIn(text: string): readonly string[] {
  return text.includes("{") ? (text.match(/\{[A-Za-z][A-Za-z0-9_]*\}/g) ?? []) : [];
}

/** Numbers as a reader compares them: without thousands separators; full-width digits count as plain ones. */
function numbersIn(text: string): readonly string[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = text.normalize("NFKC").replace(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, "");
  return plain.match(/[0-9]+(?:\.[0-9]+)?/g) ?? [];
}
