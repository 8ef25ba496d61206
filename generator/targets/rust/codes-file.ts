/** `src/codes.rs`: the enumeration of codes, and which row of the catalog each of them has. */
import type { Catalog } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import { isDeprecating } from "./catalog-file.ts";
import type { DocComments } from "./doc-comments.ts";
import { identifier, lines, numberLiteral, rust, type Rust } from "./literals.ts";

export function codesView(catalog: Catalog, names: NameTable, docs: DocComments, banner: Rust): View {
  const named = catalog.errors.map((error) => ({ error, name: identifier(names.nameOf("variant", error.name)) }));
  return {
    banner,
    isDeprecating: isDeprecating(catalog),
    variants: lines(named.map(({ error, name }) => rust`${docs.errorDoc(error)}${docs.deprecation(error, 1)}\n    ${name},`)),
    arms: lines(named.map(({ name }, index) => rust`            Self::${name} => ${numberLiteral(index)},`)),
  };
}
