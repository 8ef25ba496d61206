/** The catalog as data: the rows that `runtime/catalog-rows.ts` reads, those of rarer facts, parameters and envelopes. */
import type { Catalog, Envelope, JsonPointer, Parameter, Template } from "../../catalog/model.ts";
import type { FactsRow, PerFact } from "../../sdk/facts.ts";
import type { ErrorRow, VariantRow } from "../../sdk/rows.ts";
import { listLiteral, objectLiteral, smallObject, type Member } from "./layout.ts";
import { identifier, stringLiteral, ts, type TypeScript } from "./literals.ts";
import type { SdkNames } from "./names.ts";

/** The facts of every row. Few errors have the others: those stand apart, so that programs that do not ask for them do not carry them. */
type FrequentFact = "group" | "kind" | "origin" | "status" | "category" | "retry" | "retryAfter" | "actor" | "severity";

/** Identifier, code, facts, message, variants. */
export function errorRows(rows: readonly ErrorRow[], names: SdkNames): TypeScript {
  const lines = rows.map(({ error, facts, variants }) => {
    const cells = [names.constantOf(error.name), error.code.source].map(stringLiteral);
    cells.push(factsCell(facts), messageCell(error.message));
    if (variants.length > 0) cells.push(listLiteral(variants.map(variantRow), { before: "    ", after: "," }));
    return listLiteral(cells, { before: "  ", after: "," });
  });
  return listLiteral(lines, { before: "const errors: readonly ErrorRow[] = ", after: ";" });
}

function variantRow({ variant, facts }: VariantRow): TypeScript {
  const cells = [stringLiteral(variant.name), factsCell(facts), messageCell(variant.message)];
  return listLiteral(cells, { before: "      ", after: "," });
}

/** Words without blanks, all from closed sets or allow-lists. */
function factsCell({ group, kind, origin, status, category, retry, retryAfter, actor, severity }: FactsRow): TypeScript {
  const statuses = status.length === 0 ? null : status.join(",");
  const words = { group, kind, origin, status: statuses, category, retry, retryAfter, actor, severity } satisfies Record<
    FrequentFact,
    string | number | null
  >;
  const cell = Object.values(words).map((word) => (word === null ? "-" : String(word)));
  return stringLiteral(cell.join(" "));
}

function messageCell(message: Template | null): TypeScript {
  return message === null ? ts`null` : stringLiteral(message.source);
}

/** The rows of `details`, by the constants of errors. */
export function detailRows(rows: readonly ErrorRow[], names: SdkNames): TypeScript {
  const codes = new Map(rows.map(({ error }) => [error.name, error.code.source]));
  const details = rows.flatMap((row): readonly Member[] => {
    const key = names.constantOf(row.error.name);
    const said = rareMembers(row.facts, codes, 2).filter(([, value]) => value !== absent && value !== empty);
    const members = [...slugMember(row.slug), ...said, ...variantMembers(row, codes)];
    return members.length === 0 ? [] : [[key, smallObject(members, { before: `  ${key}: `, after: "," }, 2)]];
  });
  return objectLiteral(details, 1);
}

/** The codes of errors by their identifiers. */
type Codes = ReadonlyMap<string, string>;

/** What variants say otherwise than their error. */
function variantMembers({ facts: common, variants }: ErrorRow, codes: Codes): readonly Member[] {
  if (variants.length === 0) return [];
  const inherited = new Map(rareMembers(common, codes, 4));
  const rows = variants.flatMap(({ variant, facts, slug }): readonly Member[] => {
    const own = rareMembers(facts, codes, 4).filter(([name, value]) => inherited.get(name) !== value);
    const key = identifier(variant.name);
    const members = [...slugMember(slug), ...own];
    return members.length === 0 ? [] : [[key, smallObject(members, { before: `      ${key}: `, after: "," }, 4)]];
  });
  return rows.length === 0 ? [] : [[ts`variants`, objectLiteral(rows, 3)]];
}

function slugMember(slug: string | null): readonly Member[] {
  return slug === null ? [] : [[ts`slug`, stringLiteral(slug)]];
}

const absent = ts`null`;
const empty = ts`[]`;

/** Always the same members, so that two of them can be compared. `depth` is that of the row, in levels of two blanks. */
function rareMembers({ since, deprecated, links, tags }: FactsRow, codes: Codes, depth: number): readonly Member[] {
  const list = (name: string, texts: readonly string[]) =>
    listLiteral(texts.map(stringLiteral), { before: `${"  ".repeat(depth)}${name}: `, after: "," });
  const values = {
    since: since === null ? absent : stringLiteral(since),
    deprecated: deprecated === null ? absent : deprecation(deprecated, codes, depth + 1),
    links: list("links", links),
    tags: list("tags", tags),
  } satisfies Omit<PerFact<TypeScript>, FrequentFact>;
  return Object.entries(values).map(([name, value]) => [identifier(name), value]);
}

function deprecation({ since, replacedBy }: NonNullable<FactsRow["deprecated"]>, codes: Codes, depth: number): TypeScript {
  const replacement = replacedBy === null ? undefined : codes.get(replacedBy);
  const members: Member[] = [];
  if (since !== null) members.push([ts`since`, stringLiteral(since)]);
  if (replacement !== undefined) members.push([ts`replacedBy`, stringLiteral(replacement)]);
  return objectLiteral(members, depth);
}

/** Placeholders of which there is more to say than a name. */
export function parameterRows(parameters: readonly Parameter[]): TypeScript {
  const rows = parameters.flatMap((parameter): readonly Member[] => {
    const { name, type, characters, values, open } = parameter;
    const members: Member[] = [];
    if (type !== "string") members.push([ts`type`, stringLiteral(type)]);
    if (characters !== null) members.push([ts`characters`, stringLiteral(characters)]);
    if (!open) members.push([ts`values`, listLiteral(values.map(stringLiteral), { before: "    values: ", after: "," })]);
    return members.length === 0 ? [] : [[identifier(name), smallObject(members, { before: `  ${name}: `, after: "," }, 2)]];
  });
  return objectLiteral(rows, 1);
}

export function envelopeRows({ envelopes }: Catalog): TypeScript {
  return listLiteral(envelopes.map(envelopeObject), { before: "export const envelopes: readonly Envelope[] = ", after: ";" });
}

function envelopeObject(envelope: Envelope): TypeScript {
  const fields = envelope.fields.map(({ name, type }) =>
    listLiteral([stringLiteral(name), stringLiteral(type)], { before: "      ", after: "," }),
  );
  const members: readonly Member[] = [
    [ts`id`, stringLiteral(envelope.id)],
    [ts`contentType`, stringLiteral(envelope.contentType)],
    [ts`code`, pointer(envelope.code, "code")],
    [ts`message`, pointer(envelope.message, "message")],
    [ts`requestId`, pointer(envelope.requestId, "requestId")],
    [ts`fields`, listLiteral(fields, { before: "    fields: ", after: "," })],
  ];
  return objectLiteral(members, 2);
}

function pointer(tokens: JsonPointer | null, name: string): TypeScript {
  return tokens === null ? ts`null` : listLiteral(tokens.map(stringLiteral), { before: `    ${name}: `, after: "," });
}
