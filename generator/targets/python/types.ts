/** Types of values in Python, and what the types of `shapes.py` are called. */
import type { ErrorDefinition, FieldType } from "../../catalog/model.ts";
import { identifier, py, type Python } from "./literals.ts";

export type ValueType = "str" | "int" | "float" | "bool";

/** The type of a parameter's or a field's value. */
export function valueType(type: FieldType): ValueType {
  return valueTypes[type];
}

const valueTypes: Readonly<Record<FieldType, ValueType>> = { string: "str", integer: "int", number: "float", boolean: "bool" };

/** A shape, as far as names are made of it. */
interface Named {
  readonly stem: string;
}

/** The dictionary of parameters: `LimitParams`. */
export function paramsType({ stem }: Named): Python {
  return stem === "" ? py`NoParams` : identifier(`${stem}Params`);
}

/** A result of an error without variants. */
export function knownType({ stem }: Named): Python {
  return stem === "" ? py`KnownWithoutParams` : identifier(`KnownWith${stem}`);
}

/** Codes of the errors without variants that capture this. */
export function codeType({ stem }: Named): Python {
  return stem === "" ? py`CodeWithoutParams` : identifier(`CodeWith${stem}`);
}

/** Codes whose creation needs this. */
export function needingType({ stem }: Named): Python {
  return stem === "" ? py`CodeWithoutNeeds` : identifier(`CodeNeeding${stem}`);
}

/** The names of the variants of an error. */
export function variantType({ name }: ErrorDefinition): Python {
  return identifier(`${name}Variant`);
}

/** A result of an error with variants. */
export function resultType({ name }: ErrorDefinition): Python {
  return identifier(`${name}Result`);
}
