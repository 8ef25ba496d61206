/** The types of results in `errors.ts`: what is known of an error by its code, and the union of known and unknown. */
import type { Catalog } from "../../../catalog/model.ts";
import type { InterfaceStatement, Statement, TypeStatement } from "../../../render/syntax-file.ts";
import { docComment, parameterList } from "../layout.ts";
import { commentText, join, nothing, propertyKey, stringLiteral, ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { alias, appliedAlias, interfaceOf, namesAlias, unionAlias } from "../statements.ts";
import { fieldType } from "../types.ts";

/** Types about codes. */
export function codeTypes(names: SdkNames): readonly Statement[] {
  return [
    alias(ts`KnownErrorCode`, ts`keyof ${names.paramsByCode}`, [
      ts`Every code of the catalog, as the catalog writes it: templated codes with their placeholders.`,
    ]),
    alias(names.errorId, ts`keyof typeof codes`, [ts`Identifiers of the errors: the names of their constants.`]),
    appliedAlias(
      ts`WireCode`,
      ts`WireOf`,
      [names.wirePatterns, ts`C`],
      [ts`What a code looks like on the wire: itself, or a pattern for a templated one.`],
    ),
    appliedAlias(
      names.variant,
      ts`VariantOf`,
      [names.variantsByCode, ts`C`],
      [ts`Names of the variants of a code; \`never\` for a code that has none.`],
    ),
  ];
}

/** Closed sets of names in the catalog, and the members of bodies. */
export function nameTypes(catalog: Catalog, names: SdkNames): readonly Statement[] {
  return [
    namesAlias(
      names.group,
      catalog.groups.map(({ id }) => id),
      ts`Ids of the groups of errors.`,
    ),
    namesAlias(
      names.envelope,
      catalog.envelopes.map(({ id }) => id),
      ts`Ids of the shapes in which errors are sent.`,
    ),
    fieldsType(catalog, names),
  ];
}

/** Results and what narrowing makes of them. */
export function resultTypes(catalog: Catalog, names: SdkNames): readonly Statement[] {
  const { knownResult, unknownResult, errorOf, wirePatterns, variantsByCode } = names;
  return [
    knownResultType(catalog, names),
    unknownResultType(catalog, names),
    unionAlias(names.result, [knownResult, unknownResult], [ts`What a response becomes. \`known\` tells the two apart.`]),
    appliedAlias(
      errorOf,
      ts`Narrowed`,
      [ts`${knownResult}<C>`, wirePatterns, variantsByCode, ts`C`],
      [
        ts`An error with the code \`C\`: what \`hasCode\` narrows results and errors to. Where a code has variants, \`variant\``,
        ts`narrows \`params\` further.`,
      ],
    ),
    alias(names.errorUnion, ts`{\n  [C in KnownErrorCode]: ${errorOf}<C>;\n}[KnownErrorCode]`, [
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
    typeParameters: parameterList(
      [ts`C extends KnownErrorCode = KnownErrorCode`],
      `export interface ${names.knownResult}<`,
      "> extends KnownResult {",
    ),
    base: ts`KnownResult`,
    members: ts`readonly catalog: ${stringLiteral(catalog.id)};
  readonly id: ${names.errorId};
  readonly template: C;
  readonly params: ${names.paramsByCode}[C];
  readonly group: ${catalog.groups.length === 0 ? ts`null` : ts`${names.group} | null`};
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
  readonly envelope: ${catalog.envelopes.length === 0 ? ts`null` : ts`${names.envelope} | null`};
  readonly fields: ${names.fields};`,
  };
}

/** Further members of bodies; one that two envelopes give different types may have either. */
function fieldsType(catalog: Catalog, names: SdkNames): InterfaceStatement | TypeStatement {
  const fields = new Map<string, { readonly types: Set<TypeScript>; readonly doc: string | undefined }>();
  for (const { name, type, description } of catalog.envelopes.flatMap((envelope) => envelope.fields)) {
    const field = fields.get(name) ?? { types: new Set(), doc: description?.get(catalog.sourceLocale) };
    field.types.add(fieldType(type));
    fields.set(name, field);
  }
  const members = [...fields].map(([name, { types, doc }]) => {
    const comment = doc === undefined ? nothing : ts`${docComment([commentText(doc)])}\n`;
    return ts`${comment}readonly ${propertyKey(name)}?: ${join([...types], ts` | `)};`;
  });
  return interfaceOf(names.fields, members, [ts`The further members of a body that the service documents.`]);
}
