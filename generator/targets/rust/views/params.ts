/**
 * What the placeholders of each error captured, as far as no variant is meant (`src/params.rs`); what is needed to create each error that
 * has any (`src/create.rs`), and one enumeration of those that need nothing (`src/plain_error.rs`).
 */
import type { SdkPlan } from "../../../sdk/plan.ts";
import { capturedOf, neededOf } from "../../../sdk/parameters.ts";
import { numberLiteral } from "../literals.ts";
import { borrows } from "../types.ts";
import type { CreateView, FileView, ParamsView, PlainErrorView } from "../views.ts";
import { capturedField, neededField, type FieldMaterial } from "./fields.ts";

export function paramsView({ catalog }: SdkPlan, material: FieldMaterial, file: FileView): ParamsView {
  const { names, comments } = material;
  const structs = catalog.errors.flatMap((error, index) => {
    const captured = capturedOf(error, null);
    if (captured.length === 0) return [];
    return {
      name: names.codeOf(error.name),
      isDeprecated: error.deprecated !== null,
      deprecation: comments.deprecationOf(error, 0),
      borrows: borrows(captured.map(({ parameter }) => parameter)),
      index: numberLiteral(index),
      fields: captured.map((field) => capturedField(material, field)),
    };
  });
  return { ...file, structs };
}

export function createView({ catalog }: SdkPlan, material: FieldMaterial, file: FileView): CreateView {
  const { names, comments } = material;
  const structs = catalog.errors.flatMap((error, index) => {
    const needed = neededOf(error, null);
    if (needed.length === 0) return [];
    return {
      name: names.codeOf(error.name),
      isDeprecated: error.deprecated !== null,
      deprecation: comments.deprecationOf(error, 0),
      borrows: borrows(needed),
      index: numberLiteral(index),
      fields: needed.map((parameter) => neededField(material, parameter)),
    };
  });
  return { ...file, structs };
}

/** The number of an error is its row. */
export function plainErrorView({ catalog }: SdkPlan, { names, comments }: FieldMaterial, file: FileView): PlainErrorView {
  const errors = catalog.errors.flatMap((error, index) => {
    if (neededOf(error, null).length > 0) return [];
    return {
      name: names.codeOf(error.name),
      isDeprecated: error.deprecated !== null,
      deprecation: comments.deprecationOf(error, 1),
      index: numberLiteral(index),
    };
  });
  return { ...file, errors };
}
