/** `matchError` and its handlers: a table by code in place of a `switch`, which compilers check in linear time. */
import type { Statement } from "./file.ts";
import { docComment, fits, signature } from "./layout.ts";
import { nothing, ts } from "./literals.ts";
import type { SdkNames } from "./names.ts";

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
    matchFunction(names),
  ];
}

function matchFunction({ handlers, knownResult }: SdkNames): Statement {
  const name = ts`matchError`;
  const head = `export function ${name}`;
  const exhaustive = signature(
    head,
    [ts`H extends Required<${handlers}>`],
    [ts`error: ${knownResult}`, ts`handlers: H & Only<H, KnownErrorCode>`],
    ts`ReturnOf<H>`,
    ";",
  );
  const open = signature(
    head,
    [ts`E`, ts`H extends WithRest<${handlers}, E>`],
    [ts`error: E`, ts`handlers: H & Only<H, KnownErrorCode | "_">`],
    ts`ReturnOf<H>`,
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
    // The open one first: to find that a table does not handle every code takes compilers long in a large catalog.
    overloads: [open, exhaustive],
    ...signature(head, [], [ts`error: unknown`, ts`handlers: object`], ts`unknown`),
    body: ts`return callHandler(error, catalog, handlers);`,
  };
}
