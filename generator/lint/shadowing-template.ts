/** A templated code that also accepts another error's literal code. Harmless, since literals win, but worth knowing. */
import type { ErrorDefinition } from "../catalog/model.ts";
import { literalText, matchTemplate } from "../catalog/template.ts";
import { groupBy } from "./group-by.ts";
import { codeSpanOf, type LintRule } from "./rule.ts";

export const shadowingTemplate: LintRule = {
  check: (catalog, sink) => {
    const byPrefix = groupBy(
      catalog.errors.filter((error) => error.code.placeholders.length > 0),
      leadingText,
    );
    const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
    for (const literal of catalog.errors) {
      const code = literalText(literal.code);
      if (code === null) continue;
      // Only templates that begin like the code are tried, found by their whole leading text.
      const candidates = lengths.flatMap((length) => byPrefix.get(code.slice(0, length)) ?? []);
      for (const error of candidates.filter((candidate) => matchTemplate(candidate.code, code) !== null)) {
        const related = [{ span: codeSpanOf(error), label: `${error.name} would accept it` }];
        sink.report("shadowing-template", { code, template: error.code.source }, codeSpanOf(literal), { related });
      }
    }
  },
};

function leadingText({ code }: ErrorDefinition): string {
  const [first] = code.parts;
  return first?.kind === "text" ? first.text : "";
}
