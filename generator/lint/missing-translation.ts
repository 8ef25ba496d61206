/** A text that one of the catalog's locales lacks. A partial locale is normal, so this is for information. */
import type { LintRule } from "./rule.ts";
import { textsOf } from "./texts.ts";

export const missingTranslation: LintRule = {
  check: (catalog, sink) => {
    for (const { text, label, spanOf } of textsOf(catalog)) {
      const missing = catalog.locales.filter((locale) => !text.has(locale));
      if (missing.length > 0)
        sink.report("missing-translation", { text: label, locales: missing.join(", ") }, spanOf(catalog.sourceLocale));
    }
  },
};
