/** The identifiers of one catalog's crate, looked up and checked once. */
import type { Catalog, Parameter, Variant } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { capturedInAll } from "../../sdk/parameters.ts";
import { identifier, type Rust } from "./literals.ts";
import { assignFields, variantName } from "./naming.ts";

export interface SdkNames {
  /** `ThrottlingUser`: the member of `ErrorCode` and `PlainError`, and the type in `params`, `variants` and `create`. */
  readonly codeOf: (error: string) => Rust;
  /** The member of an error's enumeration of meanings. */
  readonly variantOf: (variant: Variant) => Rust;
  /** The field that has the parameter, in every structure. */
  readonly fieldOf: (parameter: Parameter) => Rust;
}

export function sdkNames(catalog: Catalog, table: NameTable): SdkNames {
  const codes = new Map(catalog.errors.map(({ name }) => [name, identifier(table.nameOf("variant", name))]));
  const fields = assignFields(parameterNames(catalog));
  return {
    codeOf: (error) => {
      const code = codes.get(error);
      if (code === undefined) throw new Error(`no error is called ${error}`);
      return code;
    },
    variantOf: ({ name }) => identifier(variantName(name)),
    fieldOf: ({ name }) => identifier(fields.get(name) ?? ""),
  };
}

/** The parameters that are declared, then those that only templates name. */
function* parameterNames({ parameters, errors }: Catalog): Generator<string> {
  for (const { name } of parameters) yield name;
  for (const error of errors) for (const { parameter } of capturedInAll(error)) yield parameter.name;
}
