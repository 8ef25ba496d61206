/** How documents show the handling of one error in Rust: the question and what it gives, as rustfmt leaves it. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { Usage } from "../../sdk/usage.ts";
import { fits } from "./layout.ts";
import type { SdkNames } from "./names.ts";

export function usageIn(names: SdkNames): Usage {
  const identifierOf = ({ name }: ErrorDefinition) => `ErrorCode::${names.codeOf(name)}`;
  return {
    title: "Rust",
    fence: "rust",
    identifierOf,
    snippetOf: (error) => {
      const [placeholder] = error.code.placeholders;
      const condition = `if let Some(params) = error.captured::<params::${names.codeOf(error.name)}>() {`;
      if (placeholder !== undefined && fits(condition)) {
        return [condition, `    eprintln!("{}", params.${names.fieldOf(placeholder.parameter)});`, "}"].join("\n");
      }
      const shown = error.variants.length > 0 ? 'eprintln!("{:?}", error.variant());' : 'eprintln!("{error}");';
      return [`if error.is(&${identifierOf(error)}) {`, `    ${shown}`, "}"].join("\n");
    },
  };
}
