/** The files that the typescript target makes of a catalog, in memory, by path. */
import type { Catalog } from "../../../../generator/catalog/model.ts";
import type { TypeScriptOptions } from "../../../../generator/targets/typescript/target.ts";
import { generateTarget, type TargetFiles } from "../../../support/generate-target.ts";

export type SdkFiles = TargetFiles;

export function generateSdk(catalog: Catalog, options: Partial<TypeScriptOptions> = {}): Promise<SdkFiles> {
  return generateTarget(catalog, "typescript", options);
}
