/** How documents show the handling of one error in TypeScript: the guard and what it gives, as prettier leaves it. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import { capturedOf } from "../../sdk/parameters.ts";
import type { Usage } from "../../sdk/usage.ts";
import { fits } from "./layout.ts";
import type { SdkNames } from "./names.ts";

export function usageIn(names: SdkNames): Usage {
  return {
    title: "TypeScript",
    fence: "ts",
    identifierOf: names.codeOf,
    snippetOf: (error) => [...condition(names.codeOf(error)), `  ${statement(error)}`, "}"].join("\n"),
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
function statement(error: ErrorDefinition): string {
  const asked = capturedOf(error, null).find(({ always }) => always)?.parameter;
  const captured = asked === undefined ? null : `console.error(error.params.${asked.name});`;
  if (captured !== null && fits("  ", captured)) return captured;
  return error.variants.length > 0 ? "console.error(error.variant);" : "console.error(error.message);";
}
