/** Types of parameters in Java, and what does not fit into one class. */
import type { Catalog, ErrorDefinition, ParameterType } from "../../catalog/model.ts";
import { hasParams } from "../../sdk/parameters.ts";
import { java, type Java } from "./literals.ts";

export interface ValueType {
  /** Of a value that is there. */
  readonly value: Java;
  /** Of a member that may be `null`. */
  readonly boxed: Java;
  /** Of a value that may be missing. */
  readonly optional: Java;
  /** The class of that, in `java.util`. */
  readonly optionalClass: Java;
}

/** The type of a parameter. */
export function valueType(type: ParameterType): ValueType {
  return valueTypes[type];
}

const valueTypes: Readonly<Record<ParameterType, ValueType>> = {
  string: { value: java`String`, boxed: java`String`, optional: java`Optional<String>`, optionalClass: java`Optional` },
  integer: { value: java`long`, boxed: java`Long`, optional: java`OptionalLong`, optionalClass: java`OptionalLong` },
  number: { value: java`double`, boxed: java`Double`, optional: java`OptionalDouble`, optionalClass: java`OptionalDouble` },
};

/** Whether an error has a class that reads it and asks for what creating it takes. */
export function hasClass(error: ErrorDefinition): boolean {
  return error.variants.length > 0 || hasParams(error);
}

/**
 * A constant takes 16 bytes of its class's initializer, one of an enum up to 27, and an initializer has at most 65,535 (JVMS §4.7.3).
 * Above this many codes, constants are inherited from holders, and `Known` has strings, which take none.
 */
export const mostInOneClass = 2_000;

export function isLarge({ errors }: Catalog): boolean {
  return errors.length > mostInOneClass;
}
