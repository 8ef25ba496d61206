/** What an editor shows for an error: statuses, what happened, what to do, where to read on, and what to use instead. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { AboutDeprecation } from "../../sdk/about.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import { commentText, identifier, join, linkAddress, numberLiteral, ts, type TypeScript } from "./literals.ts";
import type { SdkNames } from "./names.ts";

export interface ErrorComment {
  readonly lines: readonly TypeScript[];
  /** The `@deprecated` line, which is the last one, alone; `null` for errors that are not deprecated. */
  readonly deprecation: TypeScript | null;
}

export function commentOf(sdk: SdkPlan, names: SdkNames, error: ErrorDefinition): ErrorComment {
  const { happened, remedy, url, deprecated } = sdk.about(error);
  const statuses = join(error.status.map(numberLiteral), ts`, `);
  const text = commentText(happened ?? error.code.source);
  const deprecation = deprecated && deprecationLine(deprecated, names);
  const lines = [
    statuses === "" ? text : ts`${statuses}: ${text}`,
    ...(remedy === null ? [] : [commentText(remedy)]),
    ...variantsLine(error),
    ...(url === null ? [] : [ts`@see {@link ${linkAddress(url)}}`]),
    ...(deprecation === null ? [] : [deprecation]),
  ];
  return { lines, deprecation };
}

function variantsLine({ variants }: ErrorDefinition): readonly TypeScript[] {
  if (variants.length === 0) return [];
  const names = variants.map(({ name }) => identifier(name));
  return [ts`Variants: ${join(names, ts`, `)}.`];
}

function deprecationLine({ since, replacedBy, reason }: AboutDeprecation, names: SdkNames): TypeScript {
  const words = [
    ts`@deprecated`,
    ...(since === null ? [] : [ts`Since ${commentText(since)}.`]),
    ...(replacedBy === null ? [] : [ts`Use {@link ${names.constantOf(replacedBy)}}.`]),
    ...(reason === null ? [] : [commentText(reason)]),
  ];
  return join(words, ts` `);
}
