/** Two placeholders with nothing between them: no reader can say where the first one ends, so formatting cannot be undone. */
import type { Template } from "../catalog/model.ts";
import { codeSpanOf, subjectsOf, type LintRule } from "./rule.ts";

export const adjacentPlaceholders: LintRule = {
  check: (catalog, sink) => {
    for (const error of catalog.errors) {
      if (hasAdjacent(error.code)) sink.report("adjacent-placeholders", { template: error.code.source }, codeSpanOf(error));
    }
    for (const { facts } of subjectsOf(catalog)) {
      const { message } = facts;
      if (message !== null && hasAdjacent(message)) {
        sink.report("adjacent-placeholders", { template: message.source }, facts.at.spanOf("message"));
      }
    }
  },
};

function hasAdjacent({ parts }: Template): boolean {
  return parts.some((part, index) => part.kind === "placeholder" && parts[index + 1]?.kind === "placeholder");
}
