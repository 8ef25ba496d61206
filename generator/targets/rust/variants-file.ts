/** `src/variants.rs`: an enumeration of the meanings of each code that has several, with what their messages capture. */
import type { Catalog, ErrorDefinition } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import { isDeprecating } from "./catalog-file.ts";
import { creation, wholeCreation } from "./creation.ts";
import { docComment, type DocComments } from "./doc-comments.ts";
import { callField, fits, structPattern } from "./layout.ts";
import { docCode, identifier, join, lines, nothing, numberLiteral, rust, type Rust } from "./literals.ts";
import { variantName } from "./naming.ts";
import { createFields, lifetime, type ParameterField } from "./placeholders.ts";

interface VariantCase {
  readonly name: Rust;
  readonly doc: Rust;
  readonly deprecation: Rust;
  readonly fields: readonly ParameterField[];
}

/** `null` where no error has variants. */
export function variantsView(catalog: Catalog, names: NameTable, docs: DocComments, banner: Rust): View | null {
  const fieldsOf = createFields(catalog);
  const caseOf = (error: ErrorDefinition, variant: ErrorDefinition["variants"][number]): VariantCase => {
    const text = docs.variantDoc(variant);
    return {
      name: identifier(variantName(variant.name)),
      doc: text === "" ? docCode(variant.name, variant.name) : text,
      deprecation: docs.deprecation(variant, 1),
      fields: fieldsOf(error, variant),
    };
  };
  const enums = catalog.errors.flatMap((error, index) => {
    if (error.variants.length === 0) return [];
    const name = identifier(names.nameOf("variant", error.name));
    const cases = error.variants.map((variant) => caseOf(error, variant));
    return [lines([enumOf(name, cases, docs), nothing, capturedImpl(name, index, cases), nothing, fromImpl(name, index, cases)])];
  });
  if (enums.length === 0) return null;
  return { banner, isDeprecating: isDeprecating(catalog), enums: join(enums, rust`\n\n`) };
}

function fieldsOfAll(cases: readonly VariantCase[]): readonly ParameterField[] {
  return cases.flatMap(({ fields }) => fields);
}

function enumOf(name: Rust, cases: readonly VariantCase[], docs: DocComments): Rust {
  return lines([
    docComment(0, [rust`The meanings of [\`ErrorCode::${name}\`](crate::ErrorCode::${name}).`]),
    rust`#[derive(Clone, Copy, Debug, PartialEq)]`,
    rust`#[non_exhaustive]`,
    rust`pub enum ${name}${lifetime(fieldsOfAll(cases), rust`<'a>`)} {`,
    ...cases.map((one) => lines([rust`${docComment(1, [one.doc])}${one.deprecation}`, ...caseDefinition(one, docs)])),
    rust`}`,
  ]);
}

function caseDefinition({ name, fields }: VariantCase, docs: DocComments): readonly Rust[] {
  if (fields.length === 0) return [rust`    ${name},`];
  const members = fields.map((field) =>
    lines([docComment(2, [docs.parameterDoc(field.parameter)]), rust`        ${field.name}: ${field.type},`]),
  );
  return [rust`    ${name} {`, ...members, rust`    },`];
}

function capturedImpl(name: Rust, index: number, cases: readonly VariantCase[]): Rust {
  const borrowed = lifetime(fieldsOfAll(cases), rust`<'a>`);
  const [own, reference] = borrowed === nothing ? [rust`'_`, rust`&`] : [rust`'a`, rust`&'a `];
  const params = fieldsOfAll(cases).length === 0 ? rust`_` : rust`params`;
  return lines([
    rust`impl${borrowed} Captured<${own}> for ${name}${borrowed} {`,
    rust`    fn from_error(error: ${reference}ApiError) -> Option<Self> {`,
    rust`        let (variant, ${params}) = error.variant_of(${numberLiteral(index)})?;`,
    rust`        match variant {`,
    ...cases.map((one, variant) => capturedArm(one, variant)),
    rust`            _ => None,`,
    rust`        }`,
    rust`    }`,
    rust`}`,
  ]);
}

function capturedArm({ name, fields }: VariantCase, variant: number): Rust {
  const head = rust`            ${numberLiteral(variant)} => Some(Self::${name}`;
  if (fields.length === 0) return rust`${head}),`;
  return lines([
    rust`${head} {`,
    ...fields.map((field) => callField(4, field.name, rust`params`, rust`${field.read}?`)),
    rust`            }),`,
  ]);
}

function fromImpl(name: Rust, index: number, cases: readonly VariantCase[]): Rust {
  const type = rust`${name}${lifetime(fieldsOfAll(cases), rust`<'_>`)}`;
  return lines([
    rust`impl From<${type}> for NewError {`,
    rust`    fn from(error: ${type}) -> Self {`,
    rust`        match error {`,
    ...cases.map((one, variant) => creationArm(name, index, one, variant)),
    rust`        }`,
    rust`    }`,
    rust`}`,
  ]);
}

function creationArm(type: Rust, index: number, { name, fields }: VariantCase, variant: number): Rust {
  const path = rust`${type}::${name}`;
  const whole = wholeCreation(index, variant);
  if (fields.length > 0) {
    const pattern = structPattern(3, path, fields.map((field) => field.name), rust` => {`); // prettier-ignore
    return lines([pattern, ...creation(4, index, variant, fields, nothing), rust`            }`]);
  }
  const line = rust`            ${path} => ${whole},`;
  return fits(line) ? line : lines([rust`            ${path} => {`, rust`                ${whole}`, rust`            }`]);
}
