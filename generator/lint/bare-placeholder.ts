/** A message that is one placeholder and nothing else accepts every text: beside sibling variants it would decide by accident. */
import type { LintRule } from "./rule.ts";

export const barePlaceholder: LintRule = {
  check: (catalog, sink) => {
    for (const error of catalog.errors) {
      if (error.variants.length < 2) continue;
      for (const variant of error.variants) {
        if (variant.message === null || variant.message.literalLength > 0 || variant.message.placeholders.length === 0) continue;
        sink.report("bare-placeholder", { error: error.name, variant: variant.name }, variant.at.spanOf("message"));
      }
    }
  },
};
