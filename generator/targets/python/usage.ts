/** How documents show the handling of one error in Python: the guard and what it gives, as `ruff format` leaves it. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { Usage } from "../../sdk/usage.ts";
import { call, columns } from "./layout.ts";
import { py, type Python } from "./literals.ts";
import type { SdkNames } from "./names.ts";

export function usageIn({ codeOf }: SdkNames): Usage {
  return {
    title: "Python",
    fence: "py",
    identifierOf: ({ name }) => codeOf(name),
    snippetOf: (error) => `${hasCode(codeOf(error.name))}\n    ${statement(error)}`,
  };
}

/** The question whether a result is a certain error. */
export function hasCode(code: Python): Python {
  return call(py``, py`if has_code(`, [py`result`, code], py`):`);
}

/** Shows what was captured, which variant it is, or what the service said. */
function statement({ code, variants }: ErrorDefinition): string {
  const [placeholder] = code.placeholders;
  const captured = placeholder === undefined ? null : `print(result.params["${placeholder.parameter.name}"])`;
  if (captured !== null && captured.length + 4 <= columns) return captured;
  return variants.length > 0 ? "print(result.variant)" : "print(result.message)";
}
