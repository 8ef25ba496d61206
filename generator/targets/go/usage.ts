/** How documents show the handling of one error in Go: what asks for it and what it gives, as gofmt leaves it. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import { neededOf } from "../../sdk/parameters.ts";
import type { Usage } from "../../sdk/usage.ts";
import { identifier, type Go } from "./literals.ts";
import { fieldsOf, type SdkNames } from "./names.ts";

export function usageIn(names: SdkNames, sdk: Go): Usage {
  const identifierOf = ({ name }: ErrorDefinition) => `${sdk}.${names.codeOf(name)}`;
  return {
    title: "Go",
    fence: "go",
    identifierOf,
    snippetOf: (error) => {
      const captured = error.code.placeholders[0]?.parameter;
      const field = fieldsOf(neededOf(error, null)).find(({ parameter }) => parameter === captured);
      if (field !== undefined) {
        const as = identifier(`As${names.stemOf(error.name)}`);
        return `if params, ok := ${sdk}.${as}(err); ok {\n\tlog.Print(params.${field.name})\n}`;
      }
      return `if errors.Is(err, ${identifierOf(error)}) {\n\tlog.Print(err)\n}`;
    },
  };
}
