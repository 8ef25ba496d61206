/** How documents show the handling of one error in TypeScript: the guard and what it gives, as prettier leaves it. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { Usage } from "../../sdk/usage.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { EnumStyle } from "./index-file.ts";
import { fits } from "./layout.ts";
import { stringLiteral } from "./literals.ts";

export function usageIn(names: NameTable, style: EnumStyle): Usage {
  // Where `ErrorCode` is a type only, a program writes the code itself.
  const identifierOf = ({ name, code }: ErrorDefinition) =>
    style === "union" ? stringLiteral(code.source) : `ErrorCode.${names.nameOf("constant", name)}`;
  return {
    title: "TypeScript",
    fence: "ts",
    identifierOf,
    snippetOf: (error) => [...condition(identifierOf(error)), `  ${statement(error)}`, "}"].join("\n"),
  };
}

/** `if (hasCode(error, …)) {`, broken where it is too long for a line. */
function condition(code: string): readonly string[] {
  const line = `if (hasCode(error, ${code})) {`;
  if (fits("", line)) return [line];
  const inner = `  hasCode(error, ${code})`;
  return fits("", inner) ? ["if (", inner, ") {"] : ["if (", "  hasCode(", "    error,", `    ${code},`, "  )", ") {"];
}

/** Shows what was captured, which variant it is, or what the service said. */
function statement({ code, variants }: ErrorDefinition): string {
  const [placeholder] = code.placeholders;
  const captured = placeholder === undefined ? null : `console.error(error.params.${placeholder.parameter.name});`;
  if (captured !== null && fits("  ", captured)) return captured;
  return variants.length > 0 ? "console.error(error.variant);" : "console.error(error.message);";
}
