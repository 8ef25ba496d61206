/**
 * The facts that an SDK has as data, of an error or variant: one row, without names and texts. The types are mapped over the model's, so
 * that a new fact there does not compile here, nor in any language, until somebody says what becomes of it. No words of any language.
 */
import type { Facts, Group, LocalizedText } from "../catalog/model.ts";

/** Facts that are no data of an SDK, and why: the one place where something is left out of all of them. */
interface LeftOut {
  /** A template. Tables have it beside the code, because matching reads it and nobody asks for it as a fact. */
  readonly message: "template";
  /** How the catalog came to the category is nothing that a program asks; `category` says what it is. */
  readonly categoryDerived: "origin of a fact";
  /** Samples are made from them; programs have no use for them. */
  readonly examples: "material of samples";
  /** A place in the catalog's file. */
  readonly at: "place";
}

/** Facts that are texts for people: `locale-files.ts` has them. */
export type TextFact = {
  readonly [Name in keyof Facts]: Facts[Name] extends LocalizedText | readonly LocalizedText[] | null ? Name : never;
}[keyof Facts];

type DataFact = Exclude<keyof Facts, keyof LeftOut | TextFact>;

/** Facts of which a row has less than the model: the rest are texts. */
interface Reduced {
  /** The addresses. */
  readonly links: readonly string[];
  /** Without the reason; `replacedBy` is the identifier of an error. */
  readonly deprecated: { readonly since: string | null; readonly replacedBy: string | null } | null;
}

/** What an SDK's table says of one error or variant. */
export type FactsRow = {
  readonly [Name in DataFact]: Name extends keyof Reduced ? Reduced[Name] : Facts[Name];
} & {
  /** The id of the group. */
  readonly group: string | null;
};

/** The facts by name, in some spelling: a language's literal of all of them `satisfies` this, and its order is the order in print. */
export type PerFact<Spelled> = Readonly<Record<keyof FactsRow, Spelled>>;

/** The row of an error; that of a variant with the group of its error. */
export function factsRow(facts: Facts, group: Group | null): FactsRow {
  const { kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } = facts;
  return {
    group: group?.id ?? null,
    kind,
    origin,
    status,
    category,
    retry,
    retryAfter,
    actor,
    severity,
    since,
    deprecated: deprecated && { since: deprecated.since, replacedBy: deprecated.replacedBy },
    links: links.length === 0 ? noLinks : links.map(({ url }) => url),
    tags,
  };
}

const noLinks: readonly string[] = [];

/** A row in which `null` stands for what is as most errors have it: a failure of the service, nothing in a list. */
export type SparseFacts = { readonly [Name in keyof FactsRow]: FactsRow[Name] | null };

export function withoutDefaults(row: FactsRow): SparseFacts {
  const { group, kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } = row;
  return {
    group,
    kind: kind === "error" ? null : kind,
    origin: origin === "service" ? null : origin,
    status: status.length === 0 ? null : status,
    category,
    retry,
    retryAfter,
    actor,
    severity,
    since,
    deprecated,
    links: links.length === 0 ? null : links,
    tags: tags.length === 0 ? null : tags,
  };
}
