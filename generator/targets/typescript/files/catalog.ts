/** `catalog.ts`: what the catalog says, as rows (`data.ts`), and what finds them. */
import type { Catalog } from "../../../catalog/model.ts";
import type { Statement, SyntaxFile } from "../../../render/syntax-file.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import type { ErrorRow } from "../../../sdk/rows.ts";
import { detailRows, envelopeRows, errorRows, parameterRows } from "../data.ts";
import { docComment } from "../layout.ts";
import { nothing, stringLiteral, ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { imported, importedTypes, simpleFunction } from "../statements.ts";

export function catalogFile(sdk: SdkPlan, rows: readonly ErrorRow[], names: SdkNames, banner: TypeScript): SyntaxFile {
  return {
    banner,
    statements: [
      importedTypes([ts`KnownErrorCode`], ts`./errors.js`),
      imported([ts`CatalogIndex`], ts`./runtime/catalog-index.js`),
      importedTypes([ts`ErrorRow`], ts`./runtime/catalog-rows.js`),
      importedTypes([ts`Envelope`], ts`./runtime/envelope.js`),
      imported([ts`readMetadata`, ts`type DetailRows`, ts`type Metadata`], ts`./runtime/metadata.js`),
      importedTypes([ts`ParameterRows`], ts`./runtime/template.js`),
      ...rowStatements(sdk.catalog, rows, names),
      constant(ts`codesInSuccesses`, nothing, sdk.codesInSuccesses() ? ts`true` : ts`false`, [
        ts`Whether an entry has a 2xx status: a code that is not listed is then a failure there, too.`,
      ]),
      {
        ...constant(ts`catalog`, ts`CatalogIndex`, indexOf(sdk.catalog), [ts`Finds the errors by code. Its index is made on first use.`]),
        exported: true,
      },
      ...functionStatements(sdk.catalog),
    ],
  };
}

function rowStatements(catalog: Catalog, rows: readonly ErrorRow[], names: SdkNames): readonly Statement[] {
  return [
    constant(ts`errors`, ts`readonly ErrorRow[]`, errorRows(rows, names), [
      ts`Identifier, code, facts, message, variants. The facts are: group, kind, origin, statuses, category, retry, seconds to wait,`,
      ts`actor, severity.`,
    ]),
    constant(ts`parameters`, ts`ParameterRows`, parameterRows(catalog.parameters), [
      ts`Placeholders of which there is more to say than a name.`,
    ]),
    constant(ts`details`, ts`DetailRows`, detailRows(rows, names), [ts`The rarer facts of errors and variants.`]),
    {
      ...constant(ts`envelopes`, ts`readonly Envelope[]`, envelopeRows(catalog), [
        ts`The shapes in which errors are sent, in the order in which they are tried.`,
      ]),
      exported: true,
    },
  ];
}

function constant(name: TypeScript, type: TypeScript, value: TypeScript, doc: readonly TypeScript[]) {
  return { kind: "constant", exported: false, name, type, value: ts` ${value}`, doc: docComment(doc) } as const;
}

function indexOf({ id }: Catalog): TypeScript {
  return ts`/* @__PURE__ */ new CatalogIndex(\n  ${stringLiteral(id)},\n  errors,\n  parameters,\n  codesInSuccesses,\n)`;
}

function functionStatements({ docs }: Catalog): readonly Statement[] {
  const address = docs === null ? ts`null` : stringLiteral(docs);
  return [
    { kind: "constant", exported: false, name: ts`docs`, doc: nothing, type: ts`string | null`, value: ts` ${address}` },
    simpleFunction(
      ts`metadataOf`,
      [ts`code: KnownErrorCode`, ts`variant: string | null = null`],
      ts`Metadata`,
      ts`return readMetadata(catalog, details, docs, code, variant);`,
      [ts`What the catalog says of an error or variant: category, retry, who must act, since when, where to read on.`],
    ),
    simpleFunction(
      ts`isKnownErrorCode`,
      [ts`code: unknown`],
      ts`code is KnownErrorCode`,
      ts`return typeof code === "string" && catalog.findWritten(code) !== null;`,
      [ts`Whether a value is a code of the catalog, written as the catalog writes it.`],
    ),
  ];
}
