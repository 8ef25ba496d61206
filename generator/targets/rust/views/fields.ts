/** Parameters as fields of structures: the lines that read them, and those that hand them over. */
import type { Parameter } from "../../../catalog/model.ts";
import type { CapturedParameter } from "../../../sdk/parameters.ts";
import type { DocComments } from "../comments.ts";
import { callField, callStatement } from "../layout.ts";
import { nothing, rust, stringLiteral, type Rust } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { reading, valueType } from "../types.ts";
import type { CapturedFieldView, NeededFieldView, VariantFieldView } from "../views.ts";

export interface FieldMaterial {
  readonly names: SdkNames;
  readonly comments: DocComments;
}

export function capturedField({ names, comments }: FieldMaterial, { parameter, always }: CapturedParameter): CapturedFieldView {
  const name = names.fieldOf(parameter);
  return { about: comments.ofParameter(parameter), name, type: valueType(parameter), always, read: readLines(3, name, parameter, always) };
}

export function neededField({ names, comments }: FieldMaterial, parameter: Parameter): NeededFieldView {
  const name = names.fieldOf(parameter);
  return { about: comments.ofParameter(parameter), name, type: valueType(parameter), set: setLines(2, rust`error.`, name, parameter) };
}

export function variantField({ names, comments }: FieldMaterial, { parameter, always }: CapturedParameter): VariantFieldView {
  const name = names.fieldOf(parameter);
  return {
    about: comments.ofParameter(parameter),
    name,
    type: valueType(parameter),
    read: readLines(4, name, parameter, always),
    set: setLines(4, nothing, name, parameter),
  };
}

/** What is always there is asked for: without it, something else was captured. */
function readLines(depth: number, name: Rust, parameter: Parameter, always: boolean): Rust {
  return callField(depth, name, rust`params`, always ? rust`${reading(parameter)}?` : reading(parameter));
}

/** `owner` stands before the name of the field: `error.`, or nothing where it is a variable. */
function setLines(depth: number, owner: Rust, name: Rust, parameter: Parameter): Rust {
  return callStatement(depth, rust`new.set`, [stringLiteral(parameter.name), rust`${owner}${name}`]);
}
