/** Two errors with one wire code: nothing could tell them apart. One code with several meanings has variants. */
import type { ErrorDefinition } from "../catalog/model.ts";
import type { LintRule } from "./rule.ts";

export const duplicateCode: LintRule = {
  check: (catalog, sink) => {
    const owners = new Map<string, ErrorDefinition>();
    for (const error of catalog.errors) {
      const owner = owners.get(error.code.source);
      if (owner === undefined) {
        owners.set(error.code.source, error);
        continue;
      }
      const related = [{ span: owner.at.spanOf("code"), label: `${owner.name} has this code` }];
      sink.report("duplicate-code", { code: error.code.source }, error.at.spanOf("code"), { related });
    }
  },
};
