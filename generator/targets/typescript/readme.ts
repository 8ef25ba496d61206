/** The view of `README.md`: names and examples from the catalog, chosen so that every snippet runs. */
import type { Catalog } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../encoded.ts";
import type { SdkNames } from "./names.ts";
import type { EnumStyle } from "./index-file.ts";

export function readmeView(catalog: Catalog, table: NameTable, names: SdkNames, packageName: string, style: EnumStyle): View {
  return {};
}
