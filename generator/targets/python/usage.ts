/** How documents show the handling of one error in Python: the guard and what it gives, as `ruff format` leaves it. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { Usage } from "../../sdk/usage.ts";
import { columns } from "./layout.ts";

export function usageIn(names: NameTable): Usage {
  const identifierOf = ({ name }: ErrorDefinition) => `ErrorCode.${names.nameOf("constant", name)}`;
  return {
    title: "Python",
    fence: "py",
    identifierOf,
    snippetOf: (error) => [...condition(identifierOf(error)), `    ${statement(error)}`].join("\n"),
  };
}

function condition(code: string): readonly string[] {
  const line = `if has_code(result, ${code}):`;
  if (line.length <= columns) return [line];
  const inner = `    result, ${code}`;
  return inner.length <= columns ? ["if has_code(", inner, "):"] : ["if has_code(", "    result,", `    ${code},`, "):"];
}

/** Shows what was captured, which variant it is, or what the service said. */
function statement({ code, variants }: ErrorDefinition): string {
  const [placeholder] = code.placeholders;
  const captured = placeholder === undefined ? null : `print(result.params["${placeholder.parameter.name}"])`;
  if (captured !== null && captured.length + 4 <= columns) return captured;
  return variants.length > 0 ? "print(result.variant)" : "print(result.message)";
}
