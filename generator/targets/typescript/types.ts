/** Types of values in TypeScript: what parameters capture, and what the further members of bodies hold. */
import type { FieldType, Parameter } from "../../catalog/model.ts";
import type { CapturedParameter } from "../../sdk/parameters.ts";
import { objectType } from "./layout.ts";
import { identifier, nothing, ts, type TypeScript } from "./literals.ts";
import type { SdkNames } from "./names.ts";

/** What reading gives, as an object; `before` stands before it on its line. */
export function paramsType(captured: readonly CapturedParameter[], names: SdkNames, before: string): TypeScript {
  if (captured.length === 0) return ts`NoParams`;
  const members = captured.map(({ parameter, always }) => {
    return ts`readonly ${identifier(parameter.name)}${always ? nothing : ts`?`}: ${paramType(parameter, names)}`;
  });
  return objectType(members, { before, after: ";" });
}

function paramType(parameter: Parameter, names: SdkNames): TypeScript {
  if (parameter.type !== "string") return ts`number`;
  return hasValues(parameter) ? ts`${names.paramValues}["${identifier(parameter.name)}"]` : ts`string`;
}

/** Whether there is a type of the values that the catalog lists. */
export function hasValues({ type, values }: Parameter): boolean {
  return type === "string" && values.length > 0;
}

export function fieldType(type: FieldType): TypeScript {
  return fieldTypes[type];
}

const fieldTypes = { string: ts`string`, number: ts`number`, integer: ts`number`, boolean: ts`boolean` } as const;
