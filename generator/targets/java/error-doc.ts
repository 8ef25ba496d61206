/** What comments say of an error: what happened, its code, and what to use instead when it is deprecated. */
import type { Catalog, ErrorDefinition } from "../../catalog/model.ts";
import { literalText } from "../../catalog/template.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { paragraph, type DocBlock } from "./doc-comment.ts";
import { docCode, docWords, identifier, java, join, nothing, numeral, type Java } from "./literals.ts";

export function errorDoc(catalog: Catalog, error: ErrorDefinition, table: NameTable): readonly DocBlock[] {
  const said = error.description?.get(catalog.sourceLocale) ?? error.message?.source ?? "";
  return [paragraph(docWords(said)), paragraph(codeAndStatus(error)), ...deprecationDoc(catalog, error, table)];
}

function codeAndStatus({ code, status }: ErrorDefinition): Java {
  const statuses = status.length === 0 ? nothing : java`, HTTP ${join(status.map(numeral), java`, `)}`;
  return java`${docCode(literalText(code) ?? code.source)}${statuses}.`;
}

/** The block tag of a deprecated error; nothing for others. */
export function deprecationDoc({ sourceLocale }: Catalog, { deprecated }: ErrorDefinition, table: NameTable): readonly DocBlock[] {
  if (deprecated === null) return [];
  const { since, replacedBy, reason } = deprecated;
  const words = [
    docWords(since === null ? "Not to be used any more." : `Since ${since}.`),
    docWords(reason?.get(sourceLocale) ?? ""),
    ...(replacedBy === null ? [] : [java`Use {@code ${identifier(table.nameOf("constant", replacedBy))}} instead.`]),
  ];
  return [
    {
      tag: "@deprecated",
      words: join(
        words.filter((text) => text !== ""),
        java` `,
      ),
    },
  ];
}
