/** `matchError` and its handlers: a table by code in place of a `switch`, which compilers check in linear time. */
import type { Statement } from "../../../render/syntax-file.ts";
import { docComment, fits, signature } from "../layout.ts";
import { nothing, ts } from "../literals.ts";
import type { SdkNames } from "../names.ts";

export function matchStatements(names: SdkNames): readonly Statement[] {
  const { handlers, errorOf } = names;
  const member = ts`readonly [C in KnownErrorCode]?: (error: ${errorOf}<C>) => unknown;`;
  const brokenMember = ts`readonly [C in KnownErrorCode]?: (\n    error: ${errorOf}<C>,\n  ) => unknown;`;
  return [
    {
      kind: "type",
      name: handlers,
      doc: docComment([ts`What to do about an error, by code.`]),
      typeParameters: nothing,
      type: ts` {\n  ${fits("  ", member) ? member : brokenMember}\n}`,
    },
    handlerTable(names),
    matchFunction(names),
  ];
}

/** Looks up the names that the user wrote, and no others: a type with a member for each code takes compilers long in a large catalog. */
function handlerTable({ handlerTable: name, errorOf }: SdkNames): Statement {
  const error = ts`error: C extends KnownErrorCode ? ${errorOf}<C> : E,`;
  const brokenError = ts`error: C extends KnownErrorCode\n      ? ${errorOf}<C>\n      : E,`;
  return {
    kind: "type",
    name,
    doc: docComment([
      ts`What to do about errors \`E\`, by code: each handler takes the error with its code, the one called \`_\` any other. \`R\` says`,
      ts`what they give, by the same names.`,
    ]),
    typeParameters: ts`E, R`,
    type: ts` {
  readonly [C in keyof R]: (
    ${fits("    ", error) ? error : brokenError}
  ) => R[C];
}`,
  };
}

function matchFunction({ handlerTable: table }: SdkNames): Statement {
  const name = ts`matchError`;
  const head = `export function ${name}`;
  const matched = signature(
    head,
    [ts`E`, ts`R extends Complete<keyof R, E, KnownErrorCode, typeof catalog>`],
    [ts`error: E`, ts`handlers: ${table}<E, R>`],
    ts`R[keyof R]`,
    ";",
  );
  return {
    kind: "function",
    name,
    doc: docComment([
      ts`Calls the handler of the error's code and returns what it returns. The handler \`_\` takes everything else: other codes,`,
      ts`codes that the catalog does not know, other values. Only a known error whose codes all have handlers needs none.`,
    ]),
    exported: true,
    async: false,
    overloads: [matched],
    ...signature(head, [], [ts`error: unknown`, ts`handlers: object`], ts`unknown`),
    body: ts`return callHandler(error, catalog, handlers);`,
  };
}
