/** How documents show the handling of one error in Java. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { Usage } from "../../sdk/usage.ts";
import { columns } from "./layout.ts";
import { java, type Java } from "./literals.ts";
import { fieldsOf, type SdkNames } from "./names.ts";
import { hasClass } from "./types.ts";

export function usageIn(names: SdkNames): Usage {
  const identifierOf = ({ name }: ErrorDefinition) => java`ErrorCode.${names.constantOf(name)}`;
  return {
    title: "Java",
    fence: "java",
    identifierOf,
    snippetOf: (error) => {
      const captured = hasClass(error) ? capturedSnippet(error, names.paramsOf(error.name)) : null;
      return captured ?? `if (result.is(${identifierOf(error)})) {\n  System.err.println(result);\n}`;
    },
  };
}

/** Shows what the placeholders captured, or which variant it is; `null` where that does not fit. */
function capturedSnippet(error: ErrorDefinition, params: Java): string | null {
  const [first] = error.variants.length > 0 ? [] : fieldsOf(error);
  const read = `${params}.from(result)`;
  const use = `.ifPresent(params -> System.err.println(params.${first?.name ?? "variant"}()));`;
  if (read.length + use.length <= columns) return `${read}${use}`;
  return Math.max(read.length, use.length + 4) <= columns ? `${read}\n    ${use}` : null;
}
