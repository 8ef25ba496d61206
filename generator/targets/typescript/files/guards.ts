/** `guards.ts`: questions about values of unknown type, each of which narrows. Results and errors are asked alike. */
import type { InterfaceStatement, Statement, SyntaxFile, TypeStatement } from "../../../render/syntax-file.ts";
import type { GuardFamily } from "../../../sdk/guards.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import { call, predicateType, unionAfter, unionArgument } from "../layout.ts";
import { commentText, identifier, indent, join, nothing, propertyKey, stringLiteral, ts, type TypeScript } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import { genericFunction, imported, importedTypes, interfaceOf, simpleFunction } from "../statements.ts";
import { matchStatements } from "./match.ts";

export function guardsFile(sdk: SdkPlan, guards: readonly GuardFamily[], names: SdkNames, banner: TypeScript): SyntaxFile {
  const types = [names.anyError, names.errorOf, names.knownResult, names.result, names.variant, ts`KnownErrorCode`];
  const isIn = guards.length > 0 ? [ts`isIn`] : [];
  const id = stringLiteral(sdk.catalog.id);
  return {
    banner,
    statements: [
      imported([names.error, ...types.map((type) => ts`type ${type}`)], ts`./errors.js`),
      importedTypes([ts`Complete`, ts`Outcome`, ts`WithVariant`], ts`./runtime/code-types.js`),
      imported([ts`asKnown`, ts`asResult`, ts`callHandler`, ...isIn, ts`mayWorkLater`], ts`./runtime/guard.js`),
      { kind: "constant", exported: false, name: ts`catalog`, doc: nothing, type: nothing, value: ts` ${id}` },
      codesMap(names.codesByGroup, sdk.groups(), ts`The codes of each group.`),
      codesMap(names.codesByFamily, sdk.families(), ts`The codes of each family: those with a dotted prefix, and the prefix itself.`),
      ...fixedGuards(names),
      ...guards.map((guard) => familyGuard(guard, names)),
      ...matchStatements(names),
    ],
  };
}

function codesMap(name: TypeScript, map: ReadonlyMap<string, readonly string[]>, doc: TypeScript): InterfaceStatement | TypeStatement {
  const members = [...map].map(([key, codes]) => {
    const before = ts`readonly ${propertyKey(key)}:`;
    return ts`${before}${unionAfter(codes.map(stringLiteral), `  ${before}`)};`;
  });
  return interfaceOf(name, members, [doc]);
}

const anything = ts`error: unknown`;

/** The guards that every catalog has. */
function fixedGuards(names: SdkNames): readonly Statement[] {
  const { errorOf, variant } = names;
  return [
    simpleFunction(names.isError, [anything], ts`error is ${names.anyError}`, ts`return error instanceof ${names.error};`, [
      ts`Whether a caught value is an error of this catalog. \`known\` then tells whether the catalog knows it.`,
    ]),
    simpleFunction(names.isResult, [anything], ts`error is ${names.result}`, ts`return asResult(error, catalog) !== null;`, [
      ts`Whether a value is a result or an error of this catalog, also one that was sent as JSON or cloned.`,
    ]),
    genericFunction(
      ts`hasCode`,
      [ts`C extends KnownErrorCode`],
      [anything, ts`...codes: readonly C[]`],
      ts`error is ${errorOf}<C>`,
      ts`const known = asKnown(error, catalog);
  return known !== null && codes.some((code) => code === known.template);`,
      [ts`Whether it is an error with this code, or one of these. Narrows parameters and variant.`],
    ),
    genericFunction(
      ts`hasVariant`,
      [ts`C extends KnownErrorCode`, ts`V extends ${variant}<C>`],
      [anything, ts`code: C`, ts`variant: V`],
      predicateType(ts`WithVariant`, [ts`${errorOf}<C>`, ts`V`]),
      ts`const known = asKnown(error, catalog);
  return known?.template === code && known.variant === variant;`,
      [ts`Whether it is an error with this code in this meaning.`],
    ),
    simpleFunction(
      ts`isOutcome`,
      [anything],
      predicateType(ts`Outcome`, [names.knownResult]),
      ts`return asKnown(error, catalog)?.kind === "outcome";`,
      [ts`Whether it is a success that the service lists among its errors.`],
    ),
    simpleFunction(ts`isRetryable`, [anything], ts`boolean`, ts`return mayWorkLater(error, catalog);`, [
      ts`Whether the same request may work later as it is. \`retryAfter\` says when, if anybody did.`,
    ]),
  ];
}

function familyGuard({ name, groups, families }: GuardFamily, names: SdkNames): Statement {
  const codes = [
    ...groups.map((group) => ts`${names.codesByGroup}[${stringLiteral(group)}]`),
    ...families.map((family) => ts`${names.codesByFamily}[${stringLiteral(family)}]`),
  ];
  const described = [
    ...groups.map((group) => ts`the group \`${commentText(group)}\``),
    ...families.map((family) => ts`the family \`${commentText(family)}\``),
  ];
  const lists = [groups, families].map((keys) => ts`[${join(keys.map(stringLiteral), ts`, `)}]`);
  const body = indent(ts`return ${call(ts`isIn`, [ts`error`, ts`catalog`, ...lists], "  return ", ";")};`, 1);
  return simpleFunction(identifier(name), [anything], predicateType(names.knownResult, [unionArgument(codes)]), body, [
    ts`Errors of ${join(described, ts` and `)}.`,
  ]);
}
