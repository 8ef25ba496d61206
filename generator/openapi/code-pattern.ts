/** A templated code as a regular expression for validators that other people run. Ours never run one. */
import type { Placeholder, Template } from "../catalog/model.ts";
import { fits } from "../catalog/template.ts";
import { alternatives, anchored, literalPattern, placeholderPattern, type Pattern } from "./literals.ts";

/** `Invalid{Name}.NotFound` → `^Invalid[^.\s]+\.NotFound$`. */
export function codePattern(code: Template): Pattern {
  return anchored(
    code.parts.map((part, index) => {
      if (part.kind === "text") return literalPattern(part.text);
      return placeholderOf(part, code.parts[index + 1]?.kind === "placeholder");
    }),
  );
}

function placeholderOf(placeholder: Placeholder, beforeAnother: boolean): Pattern {
  const { parameter, characters } = placeholder;
  const values = parameter.open ? [] : parameter.values.filter((value) => fits(placeholder, value));
  if (values.length > 0 && !beforeAnother) return alternatives(values);
  return placeholderPattern(parameter.type, characters, beforeAnother);
}
