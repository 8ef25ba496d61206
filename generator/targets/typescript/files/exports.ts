/** `index.ts`: what the package offers. */
import type { SyntaxFile } from "../../../render/syntax-file.ts";
import { ts, type TypeScript } from "../literals.ts";
import type { EnumStyle } from "../naming.ts";
import { exported, exportedAll, exportedNamespace, exportedTypes } from "../statements.ts";

export function exportsFile(style: EnumStyle, banner: TypeScript): SyntaxFile {
  const codes =
    style === "enum" ? exported([ts`ErrorCode`], ts`./enum.js`) : exportedNamespace(ts`ErrorCode`, ts`./codes.js`, style === "union");
  return {
    banner,
    statements: [
      codes,
      exportedAll(ts`./errors.js`),
      exportedAll(ts`./guards.js`),
      exportedAll(ts`./parse.js`),
      exportedAll(ts`./create.js`),
      exportedAll(ts`./texts.js`),
      exported([ts`isKnownErrorCode`, ts`metadataOf`], ts`./catalog.js`),
      exportedTypes([ts`CreatedError`, ts`CreateOptions`], ts`./runtime/create-error.js`),
      exportedTypes([ts`Deprecation`, ts`Metadata`], ts`./runtime/metadata.js`),
      exportedTypes([ts`ResponseInfo`], ts`./runtime/read-result.js`),
      exportedTypes([ts`HeadersLike`], ts`./runtime/retry-after.js`),
      exportedTypes([ts`LocaleTexts`, ts`TextInLocale`, ts`Texts`, ts`TextSubject`], ts`./runtime/texts.js`),
      exportedTypes(
        [ts`Actor`, ts`Category`, ts`Facts`, ts`FieldValue`, ts`Kind`, ts`Match`, ts`Origin`, ts`ParamValue`, ts`Retry`, ts`Severity`],
        ts`./runtime/vocabulary.js`,
      ),
    ],
  };
}
