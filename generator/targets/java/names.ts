/** The identifiers of one catalog's SDK, looked up and checked once. */
import type { ErrorDefinition, Parameter } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { capturedInAll } from "../../sdk/parameters.ts";
import { dottedName, identifier, type Java } from "./literals.ts";
import { parameterNames } from "./naming.ts";

export interface SdkNames {
  /** The package, dotted. */
  readonly package: Java;
  /** What the names of the SDK's own classes begin with: `Imm` of `ImmErrors`. */
  readonly prefix: Java;
  /** `THROTTLING_USER`: the constant of an error. */
  readonly constantOf: (error: string) => Java;
  /** `ThrottlingUserParams`: the class of an error that has one. */
  readonly paramsOf: (error: string) => Java;
}

export function sdkNames(packageName: string, prefix: string, table: NameTable): SdkNames {
  return {
    package: dottedName(packageName),
    prefix: identifier(prefix),
    constantOf: (error) => identifier(table.nameOf("constant", error)),
    paramsOf: (error) => identifier(table.nameOf("params", error)),
  };
}

/** A member of a class of parameters. */
export interface Field {
  readonly name: Java;
  readonly parameter: Parameter;
  /** Whether every result of the error has it. */
  readonly always: boolean;
}

/** What the class of an error gives: the parameters of all its meanings, which have one name in all of them. */
export function fieldsOf(error: ErrorDefinition): readonly Field[] {
  const captured = capturedInAll(error);
  const names = parameterNames(captured.map(({ parameter }) => parameter.name));
  return captured.map(({ parameter, always }) => ({ name: identifier(names.get(parameter.name) ?? ""), parameter, always }));
}
