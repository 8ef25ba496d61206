/** Retired codes and identifiers that came back. */
import { codeSpanOf, type LintRule } from "./rule.ts";

export const reservedReused: LintRule = {
  check: (catalog, sink) => {
    const reserved = new Set(catalog.reserved);
    for (const error of catalog.errors) {
      if (reserved.has(error.code.source)) sink.report("reserved-reused", { what: "code", value: error.code.source }, codeSpanOf(error));
      if (reserved.has(error.name)) sink.report("reserved-reused", { what: "identifier", value: error.name }, error.at.spanOfKey());
    }
  },
};
