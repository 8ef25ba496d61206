/** `src/create.rs`: a structure of what is needed to create each error; `src/plain_error.rs`: one enumeration of those that need nothing. */
import type { Catalog, ErrorDefinition } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import { isDeprecating } from "./catalog-file.ts";
import { creation } from "./creation.ts";
import { docComment, type DocComments } from "./doc-comments.ts";
import { identifier, join, lines, nothing, numberLiteral, rust, type Rust } from "./literals.ts";
import { createFields, lifetime, type ParameterField } from "./placeholders.ts";

/** `null` where no error has a placeholder. */
export function createView(catalog: Catalog, names: NameTable, docs: DocComments, banner: Rust): View | null {
  const fieldsOf = createFields(catalog);
  const structs = catalog.errors.flatMap((error, index) => {
    const fields = fieldsOf(error, error);
    return fields.length === 0 ? [] : [structOf(error, identifier(names.nameOf("variant", error.name)), index, fields, docs)];
  });
  if (structs.length === 0) return null;
  return { banner, isDeprecating: isDeprecating(catalog), structs: join(structs, rust`\n\n`) };
}

/** `src/plain_error.rs`; `null` where every error has a placeholder. */
export function plainErrorView(catalog: Catalog, names: NameTable, docs: DocComments, banner: Rust): View | null {
  const fieldsOf = createFields(catalog);
  const variants = catalog.errors.flatMap((error, index) =>
    fieldsOf(error, error).length > 0
      ? []
      : [plainVariant(identifier(names.nameOf("variant", error.name)), index, docs.deprecation(error, 1))],
  );
  if (variants.length === 0) return null;
  return { banner, isDeprecating: isDeprecating(catalog), variants: lines(variants) };
}

/** Its number is its row. */
function plainVariant(name: Rust, index: number, deprecation: Rust): Rust {
  return rust`${docComment(1, [reference(name)])}${deprecation}\n    ${name} = ${numberLiteral(index)},`;
}

function reference(name: Rust): Rust {
  return rust`[\`ErrorCode::${name}\`](crate::ErrorCode::${name}).`;
}

function structOf(error: ErrorDefinition, name: Rust, index: number, fields: readonly ParameterField[], docs: DocComments): Rust {
  const type = rust`${name}${lifetime(fields, rust`<'_>`)}`;
  return lines([
    rust`${docComment(0, [rust`Parameters of ${reference(name)}`])}${docs.deprecation(error, 0)}`,
    rust`#[derive(Clone, Copy, Debug, PartialEq)]`,
    rust`pub struct ${name}${lifetime(fields, rust`<'a>`)} {`,
    ...fields.flatMap((field) => [docComment(1, [docs.parameterDoc(field.parameter)]), rust`    pub ${field.name}: ${field.type},`]),
    rust`}`,
    nothing,
    rust`impl From<${type}> for NewError {`,
    rust`    fn from(error: ${type}) -> Self {`,
    ...creation(2, index, null, fields, rust`error.`),
    rust`    }`,
    rust`}`,
  ]);
}
