/** Types of parameters in Rust, what reads them, and the members of the enumerations in `vocabulary.rs` and `rows.rs` for words of a catalog. */
import type { CharacterClass, FieldType, Parameter, ParameterType } from "../../catalog/model.ts";
import { pascalCase, wordsOf } from "../../naming/words.ts";
import { identifier, rust, stringLiteral, type Rust } from "./literals.ts";

/** `Retry::Transient`: a word of a closed set. */
export function word(type: "Actor" | "Category" | "Kind" | "Origin" | "Retry" | "Severity", text: string): Rust {
  return rust`${identifier(type)}::${identifier(pascalCase(wordsOf(text)))}`;
}

/** The type of a parameter's value. */
export function valueType({ type }: Parameter): Rust {
  return valueTypes[type];
}

/** Whether a structure with these fields borrows from where their values are. */
export function borrows(parameters: readonly Parameter[]): boolean {
  return parameters.some(({ type }) => type === "string");
}

/** What gives the value of a parameter: `text("Name")`. */
export function reading({ type, name }: Parameter): Rust {
  return rust`${readers[type]}(${stringLiteral(name)})`;
}

const valueTypes = { string: rust`&'a str`, integer: rust`i64`, number: rust`f64` } as const;
const readers = { string: rust`text`, integer: rust`integer`, number: rust`number` } as const;

export function parameterKind(type: ParameterType): Rust {
  return rust`ParameterKind::${parameterKinds[type]}`;
}

export function characterClass(characters: CharacterClass): Rust {
  return rust`Characters::${classes[characters]}`;
}

export function fieldKind(type: FieldType): Rust {
  return rust`FieldKind::${fieldKinds[type]}`;
}

const parameterKinds = { string: rust`Text`, integer: rust`Integer`, number: rust`Number` } as const;
const classes = { word: rust`Word`, token: rust`Token`, text: rust`Text` } as const;
const fieldKinds = { string: rust`Text`, integer: rust`Integer`, number: rust`Number`, boolean: rust`Boolean` } as const;
