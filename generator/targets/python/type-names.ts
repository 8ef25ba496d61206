/** What the types of `shapes.py` are called. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import { identifier, py, type Python } from "./literals.ts";
import type { Shape } from "./shapes.ts";

/** The dictionary of parameters: `LimitParams`. */
export function paramsType({ stem }: Shape): Python {
  return stem === "" ? py`NoParams` : identifier(`${stem}Params`);
}

/** A result of an error without variants. */
export function knownType({ stem }: Shape): Python {
  return stem === "" ? py`KnownWithoutParams` : identifier(`KnownWith${stem}`);
}

/** Codes of the errors without variants that capture this. */
export function codeType({ stem }: Shape): Python {
  return stem === "" ? py`CodeWithoutParams` : identifier(`CodeWith${stem}`);
}

/** Codes whose creation needs this. */
export function needingType({ stem }: Shape): Python {
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
