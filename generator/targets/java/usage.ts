/** How documents show the handling of one error in Java. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { Usage } from "../../sdk/usage.ts";
import { parameterNames } from "./naming.ts";
import { hasParams, parametersOf } from "./params-files.ts";

const columns = 100;

export function usageIn(names: NameTable): Usage {
  const identifierOf = ({ name }: ErrorDefinition) => `ErrorCode.${names.nameOf("constant", name)}`;
  return {
    title: "Java",
    fence: "java",
    identifierOf,
    snippetOf: (error) => {
      const lines = hasParams(error) ? paramsSnippet(error, names.nameOf("params", error.name)) : null;
      return (lines ?? [`if (result.is(${identifierOf(error)})) {`, "  System.err.println(result);", "}"]).join("\n");
    },
  };
}

/** Shows what the placeholders captured, or which variant it is; `null` where that does not fit. */
function paramsSnippet(error: ErrorDefinition, name: string): readonly string[] | null {
  const [first] = error.variants.length > 0 ? [] : parametersOf(error);
  const accessors = parameterNames(parametersOf(error).map((parameter) => parameter.name));
  const accessor = first === undefined ? "variant" : (accessors.get(first.name) ?? "");
  const lines = [`${name}.from(result)`, `    .ifPresent(params -> System.err.println(params.${accessor}()));`];
  return lines.some((line) => line.length > columns) ? null : oneLine(lines);
}

function oneLine(lines: readonly string[]): readonly string[] {
  const line = lines.map((part) => part.trim()).join("");
  return line.length <= columns ? [line] : lines;
}
