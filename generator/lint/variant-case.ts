/** Variants of one error whose names differ by case alone: in file names, anchors and the constants of some languages they are one. */
import type { LintRule } from "./rule.ts";

export const variantCase: LintRule = {
  check: (catalog, sink) => {
    for (const error of catalog.errors) {
      if (error.variants.length < 2) continue;
      const owners = new Map<string, (typeof error.variants)[number]>();
      for (const variant of error.variants) {
        const owner = owners.get(variant.name.toLowerCase());
        owners.set(variant.name.toLowerCase(), variant);
        if (owner === undefined) continue;
        const related = [{ span: owner.at.spanOfKey(), label: "the other one" }];
        sink.report("variant-case", { variant: variant.name, other: owner.name, error: error.name }, variant.at.spanOfKey(), { related });
      }
    }
  },
};
