/** `create.ts`: the server's side. Parameters that a template uses are required by type. */
import type { Statement, TypeScriptFile } from "./file.ts";
import { docComment, signature, typedParameter } from "./layout.ts";
import { ts, type TypeScript } from "./literals.ts";
import { imported, importedTypes } from "./modules.ts";
import type { SdkNames } from "./names.ts";
import { appliedAlias } from "./type-aliases.ts";

export function createFile(names: SdkNames, banner: TypeScript): TypeScriptFile {
  const { paramsByCode, variantsByCode, fields, envelope, variant } = names;
  return {
    banner,
    statements: [
      imported([ts`catalog`, ts`envelopes`], ts`./catalog.js`),
      importedTypes([envelope, fields, paramsByCode, variant, variantsByCode, ts`KnownErrorCode`], ts`./errors.js`),
      importedTypes([ts`Argument`, ts`CreateInputOf`, ts`VariantParamsOf`], ts`./runtime/code-types.js`),
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
      createFunction(names),
      appliedAlias(names.messageParams, ts`Required`, [ts`${paramsByCode}[C]`], [ts`The parameters of an error, all of them required.`]),
      formatFunction(names),
    ],
  };
}

function createFunction({ create, createInput }: SdkNames): Statement {
  const head = `export function ${create}`;
  const typed = signature(
    head,
    [ts`C extends KnownErrorCode`],
    [ts`code: C`, typedParameter(ts`...input`, ts`Argument`, [ts`${createInput}<C>`])],
    ts`CreatedError`,
    ";",
  );
  return {
    kind: "function",
    name: create,
    doc: docComment([
      ts`Creates an error as it goes over the wire. The parameters of its code and message are required; with \`variant\`, those of`,
      ts`the variant. Reading the body gives them back.`,
    ]),
    exported: true,
    async: false,
    overloads: [typed],
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
