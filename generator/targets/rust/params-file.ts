/** `src/params.rs`: a structure for what the placeholders of each error captured, as far as no variant is meant. */
import type { Catalog } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import { isDeprecating } from "./catalog-file.ts";
import { docComment, type DocComments } from "./doc-comments.ts";
import { callField } from "./layout.ts";
import { identifier, join, lines, nothing, numberLiteral, rust, type Rust } from "./literals.ts";
import { createFields, lifetime, type ParameterField } from "./placeholders.ts";

/** `null` where no error has a placeholder. */
export function paramsView(catalog: Catalog, names: NameTable, docs: DocComments, banner: Rust): View | null {
  const fieldsOf = createFields(catalog);
  const structs = catalog.errors.flatMap((error, index) => {
    const fields = fieldsOf(error, error);
    if (fields.length === 0) return [];
    const name = identifier(names.nameOf("variant", error.name));
    return [lines([structOf(name, fields, docs, docs.deprecation(error, 0)), nothing, implOf(name, index, fields)])];
  });
  if (structs.length === 0) return null;
  return { banner, isDeprecating: isDeprecating(catalog), structs: join(structs, rust`\n\n`) };
}

function structOf(name: Rust, fields: readonly ParameterField[], docs: DocComments, deprecation: Rust): Rust {
  return lines([
    rust`${docComment(0, [rust`What an [\`ErrorCode::${name}\`](crate::ErrorCode::${name}) captured.`])}${deprecation}`,
    rust`#[derive(Clone, Copy, Debug, PartialEq)]`,
    rust`#[non_exhaustive]`,
    rust`pub struct ${name}${lifetime(fields, rust`<'a>`)} {`,
    ...fields.flatMap((field) => [
      docComment(1, [docs.parameterDoc(field.parameter), ...(field.inCode ? [] : [rust`\`None\` when the message is another one.`])]),
      rust`    pub ${field.name}: ${field.inCode ? field.type : rust`Option<${field.type}>`},`,
    ]),
    rust`}`,
  ]);
}

function implOf(name: Rust, index: number, fields: readonly ParameterField[]): Rust {
  const borrowed = lifetime(fields, rust`<'a>`);
  const own = borrowed === nothing ? rust`'_` : rust`'a`;
  return lines([
    rust`impl${borrowed} Captured<${own}> for ${name}${borrowed} {`,
    rust`    fn from_error(error: &${own === "'a" ? rust`'a ` : nothing}ApiError) -> Option<Self> {`,
    rust`        let params = error.captures_of(${numberLiteral(index)})?;`,
    rust`        Some(Self {`,
    ...fields.map((field) => callField(3, field.name, rust`params`, field.inCode ? rust`${field.read}?` : field.read)),
    rust`        })`,
    rust`    }`,
    rust`}`,
  ]);
}
