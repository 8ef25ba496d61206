/** What an error or variant captures, and what it needs to be created: its parameters as fields with types. */
import type { Catalog, ErrorDefinition, Facts, Parameter } from "../../catalog/model.ts";
import { identifier, rust, stringLiteral, type Rust } from "./literals.ts";
import { fieldNames } from "./naming.ts";

export interface ParameterField {
  /** The name in the catalog. */
  readonly parameter: string;
  readonly name: Rust;
  /** `&'a str`, `i64` or `f64`. */
  readonly type: Rust;
  /** How a captured value is read: `text("Name")`. */
  readonly read: Rust;
  readonly isText: boolean;
  /** Whether the code has it, and not only the message. */
  readonly inCode: boolean;
}

const types = {
  string: { type: rust`&'a str`, read: rust`text` },
  integer: { type: rust`i64`, read: rust`integer` },
  number: { type: rust`f64`, read: rust`number` },
} as const;

/** Finds the fields of errors and variants: those of the code, then those of the message, each once. */
export function createFields(catalog: Catalog): (error: ErrorDefinition, facts: Facts) => readonly ParameterField[] {
  const names = fieldNames(catalog);
  const fieldOf = ({ name, type }: Parameter, inCode: boolean): ParameterField => ({
    parameter: name,
    name: identifier(names.get(name) ?? ""),
    type: types[type].type,
    read: rust`${types[type].read}(${stringLiteral(name)})`,
    isText: type === "string",
    inCode,
  });
  return (error, facts) => {
    // A variant without a message of its own is sent with its error's.
    const message = facts.message ?? error.message;
    const fields = new Map<string, ParameterField>();
    for (const { parameter } of error.code.placeholders) fields.set(parameter.name, fieldOf(parameter, true));
    for (const { parameter } of message?.placeholders ?? []) {
      if (!fields.has(parameter.name)) fields.set(parameter.name, fieldOf(parameter, false));
    }
    return [...fields.values()];
  };
}

/** `<'a>` where a field borrows, else nothing. */
export function lifetime(fields: readonly ParameterField[], text: Rust): Rust {
  return fields.some(({ isText }) => isText) ? text : rust``;
}
