/** `create.ts`: the server's side. Parameters that a template uses are required by type. */
import type { Statement, SyntaxFile } from "../../../render/syntax-file.ts";
import { docComment, signature, typedParameter } from "../layout.ts";
import { ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { alias, appliedAlias, imported, importedTypes, referenceAlias } from "../statements.ts";

export function createFile(names: SdkNames, banner: TypeScript): SyntaxFile {
  const { paramsByCode, variantsByCode, fields, envelope, variant } = names;
  return {
    banner,
    statements: [
      imported([ts`catalog`, ts`envelopes`], ts`./catalog.js`),
      importedTypes([envelope, fields, paramsByCode, variant, variantsByCode, ts`KnownErrorCode`], ts`./errors.js`),
      importedTypes([ts`Bare`, ts`BareCode`, ts`CreateInputOf`, ts`InputFor`, ts`VariantParamsOf`], ts`./runtime/code-types.js`),
      imported(
        [ts`createError`, ts`formatText`, ts`type CreatedError`, ts`type CreateInput`, ts`type InputParams`],
        ts`./runtime/create-error.js`,
      ),
      appliedAlias(
        names.createInput,
        ts`CreateInputOf`,
        [paramsByCode, variantsByCode, ts`C`, fields, envelope],
        [ts`What must and may be said to create an error.`],
      ),
      alias(ts`BareErrorCode`, ts`BareCode<${paramsByCode}>`, [ts`Codes whose errors have no parameters.`]),
      referenceAlias(ts`VariedErrorCode`, ts`Extract`, [ts`keyof ${variantsByCode}`, ts`string`], [ts`Codes whose errors have variants.`]),
      createFunction(names),
      appliedAlias(names.messageParams, ts`Required`, [ts`${paramsByCode}[C]`], [ts`The parameters of an error, all of them required.`]),
      formatFunction(names),
    ],
  };
}

/** One signature for each number of arguments, so that a message of the compiler speaks of one. Both look up the parameters of their code only. */
function createFunction({ create, createInput, paramsByCode }: SdkNames): Statement {
  const head = `export function ${create}`;
  const overload = (parameters: readonly TypeScript[]) =>
    signature(head, [ts`C extends KnownErrorCode`], parameters, ts`CreatedError`, ";");
  const params = ts`${paramsByCode}[C]`;
  return {
    kind: "function",
    name: create,
    doc: docComment([
      ts`Creates an error as it goes over the wire. The parameters of its code and message are required; with \`variant\`, those of`,
      ts`the variant. Reading the body gives them back.`,
    ]),
    exported: true,
    async: false,
    overloads: [
      overload([ts`code: C & Bare<${params}>`]),
      overload([ts`code: C`, typedParameter(ts`input`, ts`InputFor`, [ts`C`, params, ts`${createInput}<C>`])]),
    ],
    ...signature(head, [], [ts`code: string`, ts`input: CreateInput = {}`], ts`CreatedError`),
    body: ts`return createError(catalog, envelopes, code, input);`,
  };
}

function formatFunction({ messageParams, variant, variantsByCode }: SdkNames): Statement {
  const head = "export function formatMessage";
  const plain = signature(head, [ts`C extends KnownErrorCode`], [ts`code: C`, ts`params: ${messageParams}<C>`], ts`string`, ";");
  const ofVariant = signature(
    head,
    [ts`C extends KnownErrorCode`, ts`V extends ${variant}<C>`],
    [ts`code: C`, typedParameter(ts`params`, ts`VariantParamsOf`, [variantsByCode, ts`C`, ts`V`]), ts`variant: V`],
    ts`string`,
    ";",
  );
  return {
    kind: "function",
    name: ts`formatMessage`,
    doc: docComment([ts`The message of an error or variant, filled; the code where the catalog knows no message.`]),
    exported: true,
    async: false,
    overloads: [plain, ofVariant],
    ...signature(head, [], [ts`code: string`, ts`params: InputParams`, ts`variant: string | null = null`], ts`string`),
    body: ts`return formatText(catalog, code, params, variant);`,
  };
}
