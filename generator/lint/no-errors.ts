/** A catalog without errors, of which no language can make types. Included files count: it is about the whole catalog. */
import type { LintRule } from "./rule.ts";

export const noErrors: LintRule = {
  check: (catalog, sink) => {
    if (catalog.errors.length === 0) sink.report("no-errors", { catalog: catalog.id }, catalog.at.spanOfKey("errors"));
  },
};
