/** `catalog.ts`: what the catalog says, as rows that `runtime/catalog-rows.ts` reads, and what finds them. */
import type { Catalog, Envelope, ErrorDefinition, Facts, JsonPointer, Parameter, Variant } from "../../catalog/model.ts";
import { codesInSuccesses } from "../../catalog/success.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { detailRows } from "./details.ts";
import type { Statement, SyntaxFile } from "../../render/syntax-file.ts";
import { simpleFunction } from "./functions.ts";
import { docComment, listLiteral, objectLiteral, smallObject, type Member } from "./layout.ts";
import { identifier, nothing, stringLiteral, ts, type TypeScript } from "./literals.ts";
import { imported, importedTypes } from "./modules.ts";

export function catalogFile(catalog: Catalog, names: NameTable, banner: TypeScript): SyntaxFile {
  return {
    banner,
    statements: [
      importedTypes([ts`KnownErrorCode`], ts`./errors.js`),
      imported([ts`CatalogIndex`], ts`./runtime/catalog-index.js`),
      importedTypes([ts`ErrorRow`], ts`./runtime/catalog-rows.js`),
      importedTypes([ts`Envelope`], ts`./runtime/envelope.js`),
      imported([ts`readMetadata`, ts`type DetailRows`, ts`type Metadata`], ts`./runtime/metadata.js`),
      importedTypes([ts`ParameterRows`], ts`./runtime/template.js`),
      ...rowStatements(catalog, names),
      constant(ts`codesInSuccesses`, nothing, codesInSuccesses(catalog) ? ts`true` : ts`false`, [
        ts`Whether an entry has a 2xx status: a code that is not listed is then a failure there, too.`,
      ]),
      {
        ...constant(ts`catalog`, ts`CatalogIndex`, indexOf(catalog), [ts`Finds the errors by code. Its index is made on first use.`]),
        exported: true,
      },
      ...functionStatements(catalog),
    ],
  };
}

function rowStatements(catalog: Catalog, names: NameTable): readonly Statement[] {
  const envelopes = catalog.envelopes.map(envelopeObject);
  return [
    constant(ts`errors`, ts`readonly ErrorRow[]`, errorRows(catalog, names), [
      ts`Identifier, code, facts, message, variants. The facts are: group, kind, origin, statuses, category, retry, seconds to wait,`,
      ts`actor, severity.`,
    ]),
    constant(ts`parameters`, ts`ParameterRows`, parameterRows(catalog.parameters), [
      ts`Placeholders of which there is more to say than a name.`,
    ]),
    constant(ts`details`, ts`DetailRows`, detailRows(catalog, names), [ts`The rarer facts of errors and variants.`]),
    {
      ...constant(
        ts`envelopes`,
        ts`readonly Envelope[]`,
        listLiteral(envelopes, { before: "export const envelopes: readonly Envelope[] = ", after: ";" }),
        [ts`The shapes in which errors are sent, in the order in which they are tried.`],
      ),
      exported: true,
    },
  ];
}

function constant(name: TypeScript, type: TypeScript, value: TypeScript, doc: readonly TypeScript[]) {
  return { kind: "constant", exported: false, name, type, value: ts` ${value}`, doc: docComment(doc) } as const;
}

function errorRows(catalog: Catalog, names: NameTable): TypeScript {
  const rows = catalog.errors.map((error) => errorRow(error, names));
  return listLiteral(rows, { before: "const errors: readonly ErrorRow[] = ", after: ";" });
}

function errorRow(error: ErrorDefinition, names: NameTable): TypeScript {
  const group = error.group?.id ?? null;
  const cells = [
    stringLiteral(names.nameOf("constant", error.name)),
    stringLiteral(error.code.source),
    factsCell(error, group),
    messageCell(error),
  ];
  if (error.variants.length > 0) {
    const variants = error.variants.map((variant) => variantRow(variant, group));
    cells.push(listLiteral(variants, { before: "    ", after: "," }));
  }
  return listLiteral(cells, { before: "  ", after: "," });
}

function variantRow(variant: Variant, group: string | null): TypeScript {
  const cells = [stringLiteral(variant.name), factsCell(variant, group), messageCell(variant)];
  return listLiteral(cells, { before: "      ", after: "," });
}

/** Words without blanks, all from closed sets or allow-lists. */
function factsCell(facts: Facts, group: string | null): TypeScript {
  const { kind, origin, status, category, retry, retryAfter, actor, severity } = facts;
  const words = [group, kind, origin, status.join(","), category, retry, retryAfter, actor, severity];
  return stringLiteral(words.map((word) => (word === null || word === "" ? "-" : String(word))).join(" "));
}

function messageCell({ message }: Facts): TypeScript {
  return message === null ? ts`null` : stringLiteral(message.source);
}

function parameterRows(parameters: readonly Parameter[]): TypeScript {
  const rows = parameters.flatMap((parameter): readonly Member[] => {
    const { name, type, characters, values, open } = parameter;
    const members: Member[] = [];
    if (type !== "string") members.push([ts`type`, stringLiteral(type)]);
    if (characters !== null) members.push([ts`characters`, stringLiteral(characters)]);
    if (!open) members.push([ts`values`, listLiteral(values.map(stringLiteral), { before: "    values: ", after: "," })]);
    return members.length === 0 ? [] : [[identifier(name), smallObject(members, { before: `  ${name}: `, after: "," }, 2)]];
  });
  return objectLiteral(rows, 1);
}

function envelopeObject(envelope: Envelope): TypeScript {
  const fields = envelope.fields.map(({ name, type }) =>
    listLiteral([stringLiteral(name), stringLiteral(type)], { before: "      ", after: "," }),
  );
  return objectLiteral(
    [
      [ts`id`, stringLiteral(envelope.id)],
      [ts`contentType`, stringLiteral(envelope.contentType)],
      [ts`code`, pointer(envelope.code, "code")],
      [ts`message`, pointer(envelope.message, "message")],
      [ts`requestId`, pointer(envelope.requestId, "requestId")],
      [ts`fields`, listLiteral(fields, { before: "    fields: ", after: "," })],
    ],
    2,
  );
}

function pointer(tokens: JsonPointer | null, name: string): TypeScript {
  return tokens === null ? ts`null` : listLiteral(tokens.map(stringLiteral), { before: `    ${name}: `, after: "," });
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
