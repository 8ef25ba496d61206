/** Listed values that their parameter's type cannot hold: no response carries them, and SDKs would offer them. */
import { isIntegerText, isNumberText } from "../catalog/template.ts";
import type { LintRule } from "./rule.ts";

const holds = { string: () => true, integer: isIntegerText, number: isNumberText } as const;

export const valueMisfit: LintRule = {
  check: (catalog, sink) => {
    for (const { name, type, values, at } of catalog.parameters) {
      for (const [index, value] of values.entries())
        if (!holds[type](value)) sink.report("value-misfit", { value, parameter: name, what: type }, at.spanOf("values", index));
    }
  },
};
