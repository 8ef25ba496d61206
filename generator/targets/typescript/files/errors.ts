/** `errors.ts`: the types of codes and results, and the classes that can be thrown. */
import type { Catalog } from "../../../catalog/model.ts";
import type { SyntaxFile } from "../../../render/syntax-file.ts";
import { ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { imported, importedNamespaceType, importedTypes, referenceAlias } from "../statements.ts";
import { paramsByCode, paramValues, variantsByCode, wirePatterns } from "./code-maps.ts";
import { codeTypes, nameTypes, resultTypes } from "./result-types.ts";
import { throwableStatements } from "./throwables.ts";

export function errorsFile(catalog: Catalog, names: SdkNames, banner: TypeScript): SyntaxFile {
  return {
    banner,
    statements: [
      importedNamespaceType(ts`codes`, ts`./codes.js`),
      imported([ts`CatalogError`, ts`hasBrand`, ts`isInstance`, ts`type ByCategory`], ts`./runtime/catalog-error.js`),
      importedTypes([ts`Narrowed`, ts`VariantOf`, ts`WireOf`], ts`./runtime/code-types.js`),
      importedTypes([ts`KnownResult`, ts`UnknownResult`], ts`./runtime/result.js`),
      importedTypes([ts`Category`], ts`./runtime/vocabulary.js`),
      referenceAlias(ts`NoParams`, ts`Readonly`, [ts`Record<symbol, never>`], [ts`Nothing to capture.`]),
      paramsByCode(catalog, names),
      variantsByCode(catalog, names),
      wirePatterns(catalog, names),
      paramValues(catalog, names),
      ...codeTypes(names),
      ...nameTypes(catalog, names),
      ...resultTypes(catalog, names),
      ...throwableStatements(catalog, names),
    ],
  };
}
