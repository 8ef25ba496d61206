/** The rows of a catalog as they stand in `catalog.ts`, and what one of them says. Knows nothing of how errors are found. */
import type { Linked } from "./code-table.js";
import {
  parseTemplate,
  type ParameterRows,
  type Template,
} from "./template.js";
import type {
  Actor,
  Category,
  Facts,
  Kind,
  Origin,
  Retry,
  Severity,
} from "./vocabulary.js";

/**
 * One error: identifier, code, facts, wire message, variants. The facts are nine words with a blank between them, `-` for nothing:
 * group, kind, origin, statuses (with commas), category, retry, seconds to wait, actor, severity.
 */
export type ErrorRow = readonly [
  id: string,
  code: string,
  facts: string,
  message: string | null,
  variants?: readonly VariantRow[],
];

/** One of several meanings of a code: name, facts, wire message. */
export type VariantRow = readonly [
  name: string,
  facts: string,
  message: string | null,
];

/** What a row says: complete once `row` is `null`. One object holds all that a common error needs, because memory far apart is slow. */
export interface Entry extends Linked<Entry> {
  /** The code as it comes over the wire, when it has no placeholders. */
  readonly text: string;
  /** The row, as long as nobody has read it. */
  readonly row: ErrorRow | null;
  /** What a message begins with if it says more: which variant it is, or a parameter. `null` when no message does. */
  readonly opening: string | null;
  readonly id: string;
  /** The code as the catalog writes it, placeholders included. */
  readonly code: string;
  readonly facts: Facts;
  readonly message: Template | null;
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly name: string;
  readonly facts: Facts;
  readonly message: Template | null;
}

/** Facts that were read, by their words: the errors of a catalog have few different ones. */
export type SharedFacts = Map<string, Facts>;

/** The entry of a row, which is yet to be read. */
export function createEntry(row: ErrorRow, text: string): Entry {
  const [id, code] = row;
  return {
    text,
    next: null,
    row,
    opening: null,
    id,
    code,
    facts: noFacts,
    message: null,
    variants: [],
  };
}

/** Completes an entry. */
export function readEntry(
  entry: { -readonly [Member in keyof Entry]: Entry[Member] },
  parameters: ParameterRows,
  shared: SharedFacts,
): void {
  if (entry.row === null) return;
  const [, , facts, message, variants = []] = entry.row;
  entry.facts = shareFacts(facts, shared);
  entry.message = readMessage(message, parameters);
  entry.variants = variants.map(
    ([name, variantFacts, variantMessage]): Variant => ({
      name,
      facts: shareFacts(variantFacts, shared),
      message: readMessage(variantMessage, parameters),
    }),
  );
  entry.opening = readOpening(entry.message, entry.variants);
  entry.row = null;
}

function readOpening(
  message: Template | null,
  variants: readonly Variant[],
): string | null {
  const telling = variants.map((variant) => variant.message);
  if (message !== null && message.placeholders.length > 0)
    telling.push(message);
  let opening: string | null = null;
  for (const template of telling) {
    if (template === null) continue;
    const first = template.parts[0];
    // The template of an empty text has no parts, and takes the empty message.
    const text = typeof first === "string" ? first : "";
    opening = opening === null ? text : sharedOpening(opening, text);
  }
  return opening;
}

function sharedOpening(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

function readMessage(
  message: string | null,
  parameters: ParameterRows,
): Template | null {
  return message === null ? null : parseTemplate(message, "text", parameters);
}

function shareFacts(words: string, shared: SharedFacts): Facts {
  let facts = shared.get(words);
  if (facts === undefined) shared.set(words, (facts = readFacts(words)));
  return facts;
}

const noFacts = readFacts("- - - - - - - - -");

/** The words come from the catalog, whose schema allows no others. */
function readFacts(words: string): Facts {
  const [group, kind, origin, status, category, retry, after, actor, severity] =
    words.split(" ").map((word) => (word === "-" ? null : word));
  return {
    group: group ?? null,
    kind: (kind ?? "error") as Kind,
    origin: (origin ?? "service") as Origin,
    status: status?.split(",").map(Number) ?? [],
    category: (category ?? "unknown") as Category,
    retry: (retry ?? null) as Retry | null,
    retryAfter: after === null ? null : Number(after),
    actor: (actor ?? null) as Actor | null,
    severity: (severity ?? null) as Severity | null,
  };
}
