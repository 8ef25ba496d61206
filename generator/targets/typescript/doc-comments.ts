/** What an editor shows for an error: statuses, what happened, what to do, where to read on, and what to use instead. */
import type { Catalog, ErrorDefinition, Facts } from "../../catalog/model.ts";
import { docsUrl, slugsOf } from "../../catalog/slug.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { commentText, identifier, join, linkAddress, numberLiteral, ts, type TypeScript } from "./literals.ts";

export interface DocComments {
  /** Lines of the comment of an error. */
  readonly linesOf: (error: ErrorDefinition) => readonly TypeScript[];
  /** The `@deprecated` line alone; `null` for errors that are not deprecated. */
  readonly deprecationOf: (error: ErrorDefinition) => TypeScript | null;
}

export function createDocComments(catalog: Catalog, names: NameTable): DocComments {
  const slugs = slugsOf(catalog);
  const inSource = (text: Facts["description"]) => text?.get(catalog.sourceLocale) ?? null;

  const deprecationOf = ({ deprecated }: ErrorDefinition): TypeScript | null => {
    if (deprecated === null) return null;
    const reason = inSource(deprecated.reason);
    const words = [
      ...(deprecated.since === null ? [] : [ts`Since ${commentText(deprecated.since)}.`]),
      ...(deprecated.replacedBy === null ? [] : [ts`Use {@link ${identifier(names.nameOf("constant", deprecated.replacedBy))}}.`]),
      ...(reason === null ? [] : [commentText(reason)]),
    ];
    return join([ts`@deprecated`, ...words], ts` `);
  };

  const linesOf = (error: ErrorDefinition): readonly TypeScript[] => {
    const statuses = join(error.status.map(numberLiteral), ts`, `);
    const text = commentText(inSource(error.description) ?? error.message?.source ?? error.code.source);
    const remedy = inSource(error.remedy);
    const url = docsUrl(catalog, slugs.get(error.name) ?? "");
    const deprecation = deprecationOf(error);
    return [
      statuses === "" ? text : ts`${statuses}: ${text}`,
      ...(remedy === null ? [] : [commentText(remedy)]),
      ...(error.variants.length === 0
        ? []
        : [
            ts`Variants: ${join(
              error.variants.map(({ name }) => identifier(name)),
              ts`, `,
            )}.`,
          ]),
      ...(url === null ? [] : [ts`@see {@link ${linkAddress(url)}}`]),
      ...(deprecation === null ? [] : [deprecation]),
    ];
  };
  return { linesOf, deprecationOf };
}
