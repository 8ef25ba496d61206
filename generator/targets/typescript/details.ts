/** The rows of `details` in `catalog.ts`: what few errors have, kept apart so that programs that do not ask for it do not carry it. */
import type { Catalog, ErrorDefinition, Facts } from "../../catalog/model.ts";
import { slugsOf, variantSlug } from "../../catalog/slug.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { listLiteral, objectLiteral, smallObject, type Member } from "./layout.ts";
import { identifier, stringLiteral, ts, type TypeScript } from "./literals.ts";

export function detailRows(catalog: Catalog, names: NameTable): TypeScript {
  const slugs = catalog.docs === null ? null : slugsOf(catalog);
  const codes = new Map(catalog.errors.map((error) => [error.name, error.code.source]));
  const rows = catalog.errors.flatMap((error): readonly Member[] => {
    const slug = slugs?.get(error.name) ?? null;
    const key = identifier(names.nameOf("constant", error.name));
    const members = [...slugMember(slug), ...present(membersOf(error, codes, 2)), ...variantMembers(error, slug, codes)];
    return members.length === 0 ? [] : [[key, smallObject(members, { before: `  ${key}: `, after: "," }, 2)]];
  });
  return objectLiteral(rows, 1);
}

/** What variants say otherwise than their error. */
function variantMembers(error: ErrorDefinition, slug: string | null, codes: ReadonlyMap<string, string>): readonly Member[] {
  const inherited = new Map(membersOf(error, codes, 4));
  const rows = error.variants.flatMap((variant): readonly Member[] => {
    const own = membersOf(variant, codes, 4).filter(([name, value]) => inherited.get(name) !== value);
    const key = identifier(variant.name);
    const members = [...slugMember(slug === null ? null : variantSlug(slug, variant.name)), ...own];
    return members.length === 0 ? [] : [[key, smallObject(members, { before: `      ${key}: `, after: "," }, 4)]];
  });
  return rows.length === 0 ? [] : [[ts`variants`, objectLiteral(rows, 3)]];
}

function slugMember(slug: string | null): readonly Member[] {
  return slug === null ? [] : [[ts`slug`, stringLiteral(slug)]];
}

function present(members: readonly Member[]): readonly Member[] {
  return members.filter(([, value]) => value !== absent && value !== empty);
}

const absent = ts`null`;
const empty = ts`[]`;

/** Always the same members, so that two of them can be compared. `depth` is that of the row, in levels of two blanks. */
function membersOf(facts: Facts, codes: ReadonlyMap<string, string>, depth: number): readonly Member[] {
  const { since, deprecated, links, tags } = facts;
  const list = (name: string, texts: readonly string[]) =>
    listLiteral(texts.map(stringLiteral), { before: `${"  ".repeat(depth)}${name}: `, after: "," });
  return [
    [ts`since`, since === null ? absent : stringLiteral(since)],
    [ts`deprecated`, deprecated === null ? absent : deprecation(deprecated, codes, depth + 1)],
    [
      ts`links`,
      list(
        "links",
        links.map(({ url }) => url),
      ),
    ],
    [ts`tags`, list("tags", tags)],
  ];
}

function deprecation(
  { since, replacedBy }: NonNullable<Facts["deprecated"]>,
  codes: ReadonlyMap<string, string>,
  depth: number,
): TypeScript {
  const replacement = replacedBy === null ? undefined : codes.get(replacedBy);
  const members: Member[] = [];
  if (since !== null) members.push([ts`since`, stringLiteral(since)]);
  if (replacement !== undefined) members.push([ts`replacedBy`, stringLiteral(replacement)]);
  return objectLiteral(members, depth);
}
