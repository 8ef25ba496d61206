/** The rows of `details` in `catalog.ts`: what few errors have, kept apart so that programs that do not ask for it do not carry it. */
import type { Catalog, ErrorDefinition, Facts } from "../../catalog/model.ts";
import { slugsOf } from "../../catalog/slug.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { listLiteral, objectLiteral, smallObject } from "./layout.ts";
import { identifier, stringLiteral, type TypeScript, ts } from "./literals.ts";

type Member = readonly [name: TypeScript, value: TypeScript];

export function detailRows(catalog: Catalog, names: NameTable): TypeScript {
  const slugs = catalog.docs === null ? null : slugsOf(catalog);
  const codes = new Map(catalog.errors.map((error) => [error.name, error.code.source]));
  const rows: Member[] = [];
  const add = (key: TypeScript, members: readonly Member[]): void => {
    if (members.length > 0) rows.push([key, smallObject(members, { before: `  ${key}: `, after: "," })]);
  };
  for (const error of catalog.errors) {
    const name = names.nameOf("constant", error.name);
    const slug = slugs?.get(error.name) ?? null;
    add(identifier(name), detailsOf(error, slug, codes));
    for (const variant of error.variants) {
      add(stringLiteral(`${name}.${variant.name}`), detailsOf(variant, slug, codes));
    }
  }
  return objectLiteral(rows);
}

function detailsOf(facts: Facts, slug: string | null, codes: ReadonlyMap<ErrorDefinition["name"], string>): readonly Member[] {
  const { since, deprecated, links, tags } = facts;
  const members: Member[] = [];
  if (slug !== null) members.push([ts`slug`, stringLiteral(slug)]);
  if (since !== null) members.push([ts`since`, stringLiteral(since)]);
  if (deprecated !== null) {
    const replacement = deprecated.replacedBy === null ? undefined : codes.get(deprecated.replacedBy);
    members.push([
      ts`deprecated`,
      objectLiteral([
        ...(deprecated.since === null ? [] : [[ts`since`, stringLiteral(deprecated.since)] as const]),
        ...(replacement === undefined ? [] : [[ts`replacedBy`, stringLiteral(replacement)] as const]),
      ]),
    ]);
  }
  if (links.length > 0) members.push([ts`links`, strings("links", links.map(({ url }) => url))]);
  if (tags.length > 0) members.push([ts`tags`, strings("tags", tags)]);
  return members;
}

function strings(name: string, values: readonly string[]): TypeScript {
  return listLiteral(values.map(stringLiteral), { before: `    ${name}: `, after: "," });
}
