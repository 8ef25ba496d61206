/** `src/variants.rs`: an enumeration of the meanings of each code that has several, with what their messages capture. */
import type { ErrorDefinition, Variant } from "../../../catalog/model.ts";
import { capturedOf } from "../../../sdk/parameters.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import { matchArm, structPattern } from "../layout.ts";
import { nothing, numberLiteral, rust, type Rust } from "../literals.ts";
import { borrows } from "../types.ts";
import type { FileView, MeaningsView, MeaningView, VariantsView } from "../views.ts";
import { variantField, type FieldMaterial } from "./fields.ts";

export function variantsView({ catalog }: SdkPlan, material: FieldMaterial, file: FileView): VariantsView {
  const enums = catalog.errors.flatMap((error, index) =>
    error.variants.length === 0 ? [] : [meaningsView(error, numberLiteral(index), material)],
  );
  return { ...file, enums };
}

function meaningsView(error: ErrorDefinition, index: Rust, material: FieldMaterial): MeaningsView {
  const parameters = error.variants.flatMap((variant) => capturedOf(error, variant).map(({ parameter }) => parameter));
  return {
    name: material.names.codeOf(error.name),
    index,
    hasFields: parameters.length > 0,
    borrows: borrows(parameters),
    variants: error.variants.map((variant, place) => {
      const number = numberLiteral(place);
      return meaningView(error, variant, number, rust`Self::new(${index}, Some(${number}))`, material);
    }),
  };
}

/** `created` is what it begins with when it is created. */
function meaningView(error: ErrorDefinition, variant: Variant, index: Rust, created: Rust, material: FieldMaterial): MeaningView {
  const { names, comments } = material;
  const name = names.variantOf(variant);
  const path = rust`${names.codeOf(error.name)}::${name}`;
  const fields = capturedOf(error, variant).map((field) => variantField(material, field));
  const hasFields = fields.length > 0;
  return {
    about: comments.ofVariant(variant),
    isDeprecated: variant.deprecated !== null,
    deprecation: comments.deprecationOf(variant, 1),
    name,
    index,
    hasFields,
    fields,
    pattern: hasFields ? structPattern(3, path, fields.map((field) => field.name), rust` => {`) : nothing, // prettier-ignore
    created,
    arm: hasFields ? nothing : matchArm(3, path, created),
  };
}
