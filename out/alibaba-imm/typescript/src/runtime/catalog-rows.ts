/** The rows of a catalog as they stand in `catalog.ts`, and what one of them says. Knows nothing of how errors are found. */
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
export interface Entry {
  readonly facts: Facts;
  /** What messages begin with that say more: which variant it is, or a parameter. `null` when no message does. */
  readonly opening: string | null;
  /** The characters with which such messages go on; `null` for any. */
  readonly next: string | null;
  readonly id: string;
  /** The code as the catalog writes it, placeholders included. */
  readonly code: string;
  /** The row, as long as nobody has read it. */
  readonly row: ErrorRow | null;
  readonly message: Template | null;
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly name: string;
  readonly facts: Facts;
  readonly message: Template | null;
}

/** Facts by their words, and texts: the errors of a catalog have few different ones. */
export interface Shared {
  readonly facts: Map<string, Facts>;
  readonly texts: Map<string, string>;
}

/** The entry of a row, which is yet to be read. */
export function createEntry(row: ErrorRow): Entry {
  const [id, code] = row;
  return {
    facts: noFacts,
    opening: null,
    next: null,
    id,
    code,
    row,
    message: null,
    variants: noVariants,
  };
}

/** Completes an entry. */
export function readEntry(
  entry: { -readonly [Member in keyof Entry]: Entry[Member] },
  parameters: ParameterRows,
  shared: Shared,
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
  const telling = tellingMessages(entry.message, entry.variants);
  if (telling.length > 0) {
    const opening = telling.map(firstText).reduce(sharedOpening);
    entry.opening = shareText(opening, shared);
    entry.next = nextCharacters(telling, opening);
  }
  entry.row = null;
}

/** The messages that say more than that it is this error. */
function tellingMessages(
  message: Template | null,
  variants: readonly Variant[],
): readonly Template[] {
  const telling = variants.flatMap((variant) => variant.message ?? []);
  if (message !== null && message.placeholders.length > 0)
    telling.push(message);
  return telling;
}

/** The template of an empty text has no parts, and takes the empty message. */
function firstText({ parts }: Template): string {
  const [first] = parts;
  return typeof first === "string" ? first : "";
}

function sharedOpening(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

function nextCharacters(
  telling: readonly Template[],
  opening: string,
): string | null {
  let next = "";
  for (const template of telling) {
    const text = firstText(template);
    const isPlaceholderNext =
      text === opening && template.placeholders.length > 0;
    if (isPlaceholderNext) return null;
    next += text.charAt(opening.length);
  }
  return next;
}

function shareText(text: string, { texts }: Shared): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}

function readMessage(
  message: string | null,
  parameters: ParameterRows,
): Template | null {
  return message === null ? null : parseTemplate(message, "text", parameters);
}

function shareFacts(words: string, shared: Shared): Facts {
  let facts = shared.facts.get(words);
  if (facts === undefined) shared.facts.set(words, (facts = readFacts(words)));
  return facts;
}

const noFacts = readFacts("- - - - - - - - -");
const noVariants: readonly Variant[] = [];

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
