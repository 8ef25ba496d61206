/** The classes of `errors.ts` that can be thrown: one for the catalog, one for each category, and what makes them of results. */
import type { Catalog } from "../../../catalog/model.ts";
import { categories } from "../../../source/vocabulary.ts";
import type { ClassStatement, Statement } from "../../../render/syntax-file.ts";
import { call, docComment, objectLiteral, parameterList, type Member } from "../layout.ts";
import { identifier, indent, nothing, stringLiteral, ts } from "../literals.ts";
import { categoryClass } from "../naming.ts";
import type { SdkNames } from "../names.ts";
import { intersectionAlias, simpleFunction } from "../statements.ts";

export function throwableStatements(catalog: Catalog, names: SdkNames): readonly Statement[] {
  const { error, knownError, unknownError, errorOf, unknownResult, anyError } = names;
  return [
    {
      kind: "constant",
      exported: false,
      name: ts`brand`,
      doc: nothing,
      type: ts`symbol`,
      value: ts` ${call(ts`Symbol.for`, [stringLiteral(`${catalog.id}/${error}`)], "const brand: symbol = ", ";")}`,
    },
    baseClass(names),
    ...thrownCategories(catalog).map((category) => categoryStatement(catalog, category, names)),
    intersectionAlias(
      knownError,
      [ts`C extends KnownErrorCode = KnownErrorCode`],
      [error, ts`${errorOf}<C>`],
      [ts`A thrown error that the catalog knows.`],
    ),
    intersectionAlias(unknownError, [], [error, unknownResult], [ts`A thrown error that the catalog does not know.`]),
    intersectionAlias(anyError, [], [error, names.result], [ts`A thrown error. \`known\` tells the two kinds apart.`]),
    categoryTable(catalog, names),
    toErrorFunction(names),
    throwIfFunction(names),
  ];
}

/** Categories that errors of the catalog have, in the order of `google.rpc.Code`; outcomes are nothing to throw. */
function thrownCategories(catalog: Catalog): readonly string[] {
  const thrown = catalog.errors.flatMap((error) => [error, ...error.variants]).filter(({ kind }) => kind === "error");
  const occurring = new Set<string>(thrown.map(({ category }) => category));
  return categories.filter((category) => category !== "ok" && occurring.has(category));
}

function baseClass({ error, result }: SdkNames): ClassStatement {
  const parameters = parameterList([ts`result: ${result}`, ts`options?: ErrorOptions`], "  constructor(", ") {");
  const constructor = indent(ts`constructor(${parameters}) {\n  super(brand, result, options);\n}`, 1);
  return {
    kind: "class",
    name: error,
    base: ts`CatalogError`,
    doc: docComment([
      ts`A result that can be thrown. \`instanceof\` works across copies of this package, for this class and for those of the`,
      ts`categories.`,
    ]),
    members: ts`static readonly category: Category | null = null;

  ${constructor}

  override get name(): string {
    return "${error}";
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, value, brand);
  }`,
  };
}

function categoryStatement({ prefix }: Catalog, category: string, { error }: SdkNames): ClassStatement {
  const name = identifier(categoryClass(prefix, category));
  const literal = stringLiteral(category);
  return {
    kind: "class",
    name,
    base: error,
    doc: docComment([ts`Errors of the category ${literal}.`]),
    members: ts`static override readonly category: Category = ${literal};
  declare readonly category: ${literal};

  override get name(): string {
    return "${name}";
  }`,
  };
}

function categoryTable(catalog: Catalog, { error }: SdkNames): Statement {
  const members = thrownCategories(catalog).map((category): Member => {
    const key = /^[a-z]+$/.test(category) ? identifier(category) : stringLiteral(category);
    return [key, identifier(categoryClass(catalog.prefix, category))];
  });
  const type = ts`ByCategory<typeof ${error}>`;
  return { kind: "constant", exported: false, name: ts`classes`, doc: nothing, type, value: ts` ${objectLiteral(members, 1)}` };
}

function toErrorFunction({ toError, result, anyError, error }: SdkNames): Statement {
  const body = ts`if (hasBrand(result, brand)) {
    return result as ${anyError};
  }
  const ofCategory = classes[result.category];
  const Class = ofCategory ?? ${error};
  const error = new Class(result, options);
  return error as ${anyError};`;
  return simpleFunction(toError, [ts`result: ${result}`, ts`options?: ErrorOptions`], anyError, body, [
    ts`Makes an error of a result, of the class of its category. An error is returned as it is.`,
  ]);
}

function throwIfFunction({ throwIf, result, toError }: SdkNames): Statement {
  const body = ts`if (!result.success) {
    throw ${toError}(result, options);
  }`;
  return simpleFunction(throwIf, [ts`result: ${result}`, ts`options?: ErrorOptions`], ts`void`, body, [
    ts`Throws a result, unless it is a \`success\`.`,
  ]);
}
