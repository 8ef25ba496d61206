/** Placeholders that no parameter describes, and parameters that no template uses. */
import { didYouMean } from "../reading/decode.ts";
import type { Template } from "../catalog/model.ts";
import { subjectsOf, type LintRule } from "./rule.ts";

export const unknownParameter: LintRule = {
  check: (catalog, sink) => {
    const declared = catalog.parameters.map(({ name }) => name);
    for (const { error, facts, label } of subjectsOf(catalog)) {
      const templates: readonly (readonly [string, Template | null])[] =
        facts === error
          ? [
              ["code", error.code],
              ["message", error.message],
            ]
          : [["message", facts.message]];
      for (const [key, template] of templates) {
        for (const { parameter } of template?.placeholders ?? []) {
          if (parameter.declared) continue;
          const help = didYouMean(parameter.name, declared);
          sink.report("unknown-parameter", { parameter: parameter.name, place: label }, facts.at.spanOf(key), { help });
        }
      }
    }
  },
};

export const unusedParameter: LintRule = {
  check: (catalog, sink) => {
    const used = new Set<string>();
    for (const { error, facts } of subjectsOf(catalog)) {
      for (const { parameter } of [...error.code.placeholders, ...(facts.message?.placeholders ?? [])]) used.add(parameter.name);
    }
    for (const { name, at } of catalog.parameters) {
      if (!used.has(name)) sink.report("unused-parameter", { parameter: name }, at.spanOfKey());
    }
  },
};
