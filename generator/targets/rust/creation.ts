/** The statements that make a `NewError` of the fields of a structure or variant. */
import { callStatement } from "./layout.ts";
import { margin, numberLiteral, rust, stringLiteral, type Rust } from "./literals.ts";
import type { ParameterField } from "./placeholders.ts";

/** An error that needs no parameters, by its row and variant. */
export function wholeCreation(index: number, variant: number | null): Rust {
  return rust`Self::new(${numberLiteral(index)}, ${variant === null ? rust`None` : rust`Some(${numberLiteral(variant)})`})`;
}

/** `prefix` stands before the names of the fields: `error.`, or nothing where they are variables. */
export function creation(
  depth: number,
  index: number,
  variant: number | null,
  fields: readonly ParameterField[],
  prefix: Rust,
): readonly Rust[] {
  return [
    rust`${margin(depth)}let mut new = ${wholeCreation(index, variant)};`,
    ...fields.map((field) => callStatement(depth, rust`new.set`, [stringLiteral(field.parameter), rust`${prefix}${field.name}`])),
    rust`${margin(depth)}new`,
  ];
}
