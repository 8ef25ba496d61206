/** The identifiers of one catalog's SDK, looked up and checked once. */
import type { Catalog, Category } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { identifier, py, type Python } from "./literals.ts";
import { exceptionName, exceptionStem, raisedCategories } from "./naming.ts";

export interface SdkNames {
  /** `THROTTLING_USER`: the member of `ErrorCode`. */
  readonly memberOf: (error: string) => Python;
  /** `ErrorCode.THROTTLING_USER`. */
  readonly codeOf: (error: string) => Python;
  /** `ImmError`. */
  readonly baseException: Python;
  /** `ImmNotFoundError` by category; outcomes have none. */
  readonly exceptions: ReadonlyMap<Category, Python>;
}

export function sdkNames(catalog: Catalog, table: NameTable): SdkNames {
  const members = new Map(catalog.errors.map(({ name }) => [name, identifier(table.nameOf("constant", name))]));
  const memberOf = (error: string) => {
    const member = members.get(error);
    if (member === undefined) throw new Error(`no error is called ${error}`);
    return member;
  };
  const stem = exceptionStem(catalog.prefix);
  return {
    memberOf,
    codeOf: (error) => py`ErrorCode.${memberOf(error)}`,
    baseException: identifier(exceptionName(stem, "")),
    exceptions: new Map(raisedCategories.map((category) => [category, identifier(exceptionName(stem, category))])),
  };
}
