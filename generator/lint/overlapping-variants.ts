/** Variants of one error whose messages accept the same text with equally many literal characters, and variants without a message. */
import type { ErrorDefinition, Variant } from "../catalog/model.ts";
import { formatTemplate, matchTemplate } from "../catalog/template.ts";
import { groupBy } from "./group-by.ts";
import type { LintRule } from "./rule.ts";

export const overlappingVariants: LintRule = {
  check: (catalog, sink) => {
    for (const error of catalog.errors) {
      for (const variant of error.variants) {
        if (variant.message !== null) continue;
        sink.report("variant-without-message", { error: error.name, variant: variant.name }, variant.at.spanOf());
      }
      for (const [variant, other] of equallySpecificPairs(error)) {
        if (!sameText(variant, other)) continue;
        const related = [{ span: other.at.spanOf("message"), label: `${other.name} accepts the same text` }];
        const params = { error: error.name, variant: variant.name, other: other.name };
        sink.report("overlapping-variants", params, variant.at.spanOf("message"), { related });
      }
    }
  },
};

/** Pairs are made within one length of literal text only: longer ones win by rule. */
function equallySpecificPairs(error: ErrorDefinition): readonly (readonly [Variant, Variant])[] {
  const buckets = groupBy(error.variants, ({ message }) => message?.literalLength ?? -1);
  buckets.delete(-1);
  return [...buckets.values()].flatMap((bucket) =>
    bucket.flatMap((variant, index) => bucket.slice(0, index).map((other) => [variant, other] as const)),
  );
}

function sameText(a: Variant, b: Variant): boolean {
  if (a.message === null || b.message === null) return false;
  const sample = (variant: Variant) =>
    new Map((variant.message?.placeholders ?? []).map(({ parameter }) => [parameter.name, sampleOf(parameter)]));
  return (
    matchTemplate(a.message, formatTemplate(b.message, sample(b))) !== null ||
    matchTemplate(b.message, formatTemplate(a.message, sample(a))) !== null
  );
}

function sampleOf(parameter: { readonly type: string; readonly examples: readonly string[]; readonly values: readonly string[] }): string {
  return parameter.examples[0] ?? parameter.values[0] ?? (parameter.type === "string" ? "X1" : "1");
}
