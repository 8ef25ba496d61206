/** An error that tells nobody what to do. Outcomes need no remedy. */
import { subjectsOf, type LintRule } from "./rule.ts";

export const noRemedy: LintRule = {
  check: (catalog, sink) => {
    for (const { error, facts, label } of subjectsOf(catalog)) {
      const covered = facts.remedy !== null || facts.kind === "outcome";
      // An error whose every variant says what to do has said it.
      const byVariants = facts === error && error.variants.length > 0;
      if (!covered && !byVariants) sink.report("no-remedy", { place: label }, facts === error ? error.at.spanOfKey() : facts.at.spanOf());
    }
  },
};
