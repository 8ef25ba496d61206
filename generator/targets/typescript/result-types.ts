/** The types of results in `errors.ts`: what is known of an error by its code, and the union of known and unknown. */
import type { Catalog } from "../../catalog/model.ts";
import { memberless } from "./code-maps.ts";
import type { InterfaceStatement, Statement, TypeStatement } from "./file.ts";
import { assigned, docComment, referenceAfter, typeParameterList, unionAfter } from "./layout.ts";
import { commentText, indent, join, nothing, propertyKey, stringLiteral, ts, type TypeScript } from "./literals.ts";
import type { SdkNames } from "./names.ts";

const ofCode = ts`C extends KnownErrorCode`;

/** Types about codes. */
export function codeTypes(names: SdkNames): readonly Statement[] {
  return [
    alias(ts`KnownErrorCode`, nothing, ts`keyof ${names.paramsByCode}`, [
      ts`Every code of the catalog, as the catalog writes it: templated codes with their placeholders.`,
    ]),
    alias(names.errorId, nothing, ts`keyof typeof codes`, [ts`Identifiers of the errors: the names of their constants.`]),
    applied(ts`WireCode`, ts`WireOf`, [names.wirePatterns, ts`C`], ts`What a code looks like on the wire: itself, or a pattern for a templated one.`),
    applied(names.variant, ts`VariantOf`, [names.variantsByCode, ts`C`], ts`Names of the variants of a code; \`never\` for a code that has none.`),
  ];
}

/** Closed sets of names in the catalog, and the members of bodies. */
export function nameTypes(catalog: Catalog, names: SdkNames): readonly Statement[] {
  return [
    namesType(names.group, catalog.groups.map(({ id }) => id), ts`Ids of the groups of errors.`),
    namesType(names.envelope, catalog.envelopes.map(({ id }) => id), ts`Ids of the shapes in which errors are sent.`),
    fieldsType(catalog, names),
  ];
}

/** Results and what narrowing makes of them. */
export function resultTypes(catalog: Catalog, names: SdkNames): readonly Statement[] {
  const { knownResult, unknownResult, errorOf } = names;
  const narrowed = [ts`${knownResult}<C>`, names.wirePatterns, names.variantsByCode, ts`C`];
  return [
    knownResultType(catalog, names),
    unknownResultType(catalog, names),
    {
      kind: "type",
      name: names.result,
      doc: docComment([ts`What a response becomes. \`known\` tells the two apart.`]),
      typeParameters: nothing,
      type: unionAfter([knownResult, unknownResult], `export type ${names.result} =`),
    },
    {
      kind: "type",
      name: errorOf,
      doc: docComment([
        ts`An error with the code \`C\`: what \`hasCode\` narrows results and errors to. Where a code has variants, \`variant\``,
        ts`narrows \`params\` further.`,
      ]),
      typeParameters: ofCode,
      type: referenceAfter(ts`Narrowed`, narrowed, `export type ${errorOf}<${ofCode}> =`),
    },
    alias(names.errorUnion, nothing, ts`{\n  [C in KnownErrorCode]: ${errorOf}<C>;\n}[KnownErrorCode]`, [
      ts`Every known error as one union, which \`template\` tells apart. In a large catalog it is slow to check: prefer`,
      ts`\`hasCode\` and \`matchError\`.`,
    ]),
  ];
}

function knownResultType(catalog: Catalog, names: SdkNames): InterfaceStatement {
  return {
    kind: "interface",
    name: names.knownResult,
    doc: docComment([ts`An error that the catalog knows. Plain data; narrow it with \`hasCode\` or by \`template\`.`]),
    typeParameters: typeParameterList([ts`${ofCode} = KnownErrorCode`], `export interface ${names.knownResult}<`, "> extends KnownResult {"),
    base: ts`KnownResult`,
    members: ts`readonly catalog: ${stringLiteral(catalog.id)};
  readonly id: ${names.errorId};
  readonly template: C;
  readonly params: ${names.paramsByCode}[C];
  readonly group: ${names.group} | null;
  readonly envelope: ${names.envelope};
  readonly fields: ${names.fields};`,
  };
}

function unknownResultType(catalog: Catalog, names: SdkNames): InterfaceStatement {
  return {
    kind: "interface",
    name: names.unknownResult,
    doc: docComment([ts`An error that the catalog does not know: a newer code, another service, or no error body at all.`]),
    typeParameters: nothing,
    base: ts`UnknownResult`,
    members: ts`readonly catalog: ${stringLiteral(catalog.id)};
  readonly envelope: ${names.envelope} | null;
  readonly fields: ${names.fields};`,
  };
}

/** A union of names. */
export function namesType(name: TypeScript, values: readonly string[], doc: TypeScript): TypeStatement {
  const type = values.length === 0 ? ts` never` : unionAfter(values.map(stringLiteral), `export type ${name} =`);
  return { kind: "type", name, doc: docComment([doc]), typeParameters: nothing, type };
}

/** Further members of bodies; one that two envelopes give different types may have either. */
function fieldsType(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const fields = new Map<string, { readonly types: Set<string>; readonly doc: string | undefined }>();
  for (const { name, type, description } of catalog.envelopes.flatMap((envelope) => envelope.fields)) {
    const field = fields.get(name) ?? { types: new Set(), doc: description?.get(catalog.sourceLocale) };
    field.types.add(type === "integer" ? "number" : type);
    fields.set(name, field);
  }
  const members = [...fields].map(([name, { types, doc }]) => {
    const comment = doc === undefined ? nothing : ts`${docComment([commentText(doc)])}\n`;
    const union = join([...types].map((type) => fieldTypes.get(type) ?? ts`string`), ts` | `);
    return ts`${comment}readonly ${propertyKey(name)}?: ${union};`;
  });
  const doc = docComment([ts`The further members of a body that the service documents.`]);
  if (members.length === 0) return memberless(names.fields, doc);
  const lines = join(members.map((member) => indent(member, 1)), ts`\n  `);
  return { kind: "interface", name: names.fields, doc, typeParameters: nothing, base: nothing, members: lines };
}

const fieldTypes: ReadonlyMap<string, TypeScript> = new Map([
  ["string", ts`string`],
  ["number", ts`number`],
  ["boolean", ts`boolean`],
]);

/** `export type Name = Type`, the type on one line or, with line breaks of its own, as it is. */
export function alias(name: TypeScript, typeParameters: TypeScript, type: TypeScript, doc: readonly TypeScript[]): TypeStatement {
  const value = type.includes("\n") ? ts` ${type}` : assigned(type, `export type ${name} =`, 0);
  return { kind: "type", name, doc: docComment(doc), typeParameters, type: value };
}

/** `export type Name<C extends KnownErrorCode> = Generic<A, C>`. */
export function applied(name: TypeScript, generic: TypeScript, args: readonly TypeScript[], doc: TypeScript): TypeStatement {
  const type = referenceAfter(generic, args, `export type ${name}<${ofCode}> =`);
  return { kind: "type", name, doc: docComment([doc]), typeParameters: ofCode, type };
}
