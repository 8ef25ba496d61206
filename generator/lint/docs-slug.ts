/** A `docs` address without `{slug}` would send every error to the same page. */
import type { LintRule } from "./rule.ts";

export const docsSlug: LintRule = {
  check: (catalog, sink) => {
    if (catalog.docs !== null && !catalog.docs.includes("{slug}"))
      sink.report("docs-slug", { docs: catalog.docs }, catalog.at.spanOf("docs"));
  },
};
