/** HTTP statuses that cannot be (RFC 9110 §15: 100 to 599), and failures that are sent as successes. */
import { subjectsOf, type LintRule } from "./rule.ts";

export const statusRange: LintRule = {
  check: (catalog, sink) => {
    for (const { error, facts, label } of subjectsOf(catalog)) {
      if (facts !== error && facts.status === error.status) continue;
      for (const status of facts.status) {
        if (status >= 100 && status <= 599) continue;
        sink.report("status-range", { status, place: label }, facts.at.spanOf("status"));
      }
    }
  },
};

export const successStatus: LintRule = {
  check: (catalog, sink) => {
    for (const { error, facts, label } of subjectsOf(catalog)) {
      if (facts !== error && facts.status === error.status) continue;
      const success = facts.status.find((status) => status >= 200 && status <= 299);
      if (facts.kind !== "error" || success === undefined) continue;
      sink.report("success-status", { status: success, place: label }, facts.at.spanOf("status"));
    }
  },
};
