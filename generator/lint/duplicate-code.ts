/** Two errors with one wire code: nothing could tell them apart. One code with several meanings has variants. */
import type { ErrorDefinition } from "../catalog/model.ts";
import { codeSpanOf, type LintRule } from "./rule.ts";

export const duplicateCode: LintRule = {
  check: (catalog, sink) => {
    const owners = new Map<string, ErrorDefinition>();
    for (const error of catalog.errors) {
      const owner = owners.get(error.code.source);
      if (owner === undefined) {
        owners.set(error.code.source, error);
        continue;
      }
      const related = [{ span: codeSpanOf(owner), label: `${owner.name} has this code` }];
      sink.report("duplicate-code", { code: error.code.source }, codeSpanOf(error), { related });
    }
  },
};
