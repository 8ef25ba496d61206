/** Examples that do not fit: a filled message that its own template does not match, a value for a placeholder that is not there. */
import { fits, matchTemplate } from "../catalog/template.ts";
import { subjectsOf, type LintRule } from "./rule.ts";

export const brokenExample: LintRule = {
  check: (catalog, sink) => {
    for (const { error, facts, label } of subjectsOf(catalog)) {
      const placeholders = [...error.code.placeholders, ...(facts.message?.placeholders ?? [])];
      for (const [index, example] of facts.examples.entries()) {
        const span = () => facts.at.spanOf("examples", index);
        if (example.kind === "message") {
          const matches = facts.message !== null && matchTemplate(facts.message, example.message) !== null;
          if (!matches) sink.report("broken-example", { place: label, problem: "the message does not match the template" }, span());
          continue;
        }
        for (const [name, value] of example.params) {
          const uses = placeholders.filter(({ parameter }) => parameter.name === name);
          if (uses.length === 0) sink.report("broken-example", { place: label, problem: `there is no placeholder {${name}}` }, span());
          else if (!uses.every((placeholder) => fits(placeholder, value))) {
            sink.report("broken-example", { place: label, problem: `{${name}} cannot stand for this value` }, span());
          }
        }
      }
    }
  },
};
