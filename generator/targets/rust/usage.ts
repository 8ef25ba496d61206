/** How documents show the handling of one error in Rust: the question and what it gives, as rustfmt leaves it. */
import type { Catalog, ErrorDefinition } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { Usage } from "../../sdk/usage.ts";
import { fieldNames } from "./naming.ts";

const columns = 100;

export function usageIn(catalog: Catalog, names: NameTable): Usage {
  const fields = fieldNames(catalog);
  const memberOf = ({ name }: ErrorDefinition) => names.nameOf("variant", name);
  const identifierOf = (error: ErrorDefinition) => `ErrorCode::${memberOf(error)}`;
  return {
    title: "Rust",
    fence: "rust",
    identifierOf,
    snippetOf: (error) => {
      const [placeholder] = error.code.placeholders;
      const field = placeholder === undefined ? undefined : fields.get(placeholder.parameter.name);
      const condition = `if let Some(params) = error.captured::<params::${memberOf(error)}>() {`;
      if (field !== undefined && condition.length <= columns) return [condition, `    eprintln!("{}", params.${field});`, "}"].join("\n");
      const shown = error.variants.length > 0 ? 'eprintln!("{:?}", error.variant());' : 'eprintln!("{error}");';
      return [`if error.is(&${identifierOf(error)}) {`, `    ${shown}`, "}"].join("\n");
    },
  };
}
