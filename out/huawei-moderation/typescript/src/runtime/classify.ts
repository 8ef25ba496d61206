/**
 * From a code to an error of the catalog: the literal code, else the most specific template; ties are decided by the message, then by
 * the status; then the variant, then the parameters. What cannot be decided is said to be ambiguous, never guessed.
 */
import type { CatalogIndex } from "./catalog-index.js";
import type { Entry, Variant } from "./catalog-rows.js";
import type { CodeMatch } from "./code-tree.js";
import {
  hasListedValues,
  matchTemplate,
  type Captures,
  type Placeholder,
  type Template,
} from "./template.js";
import type { Match, ParamValue } from "./vocabulary.js";

export type Params = Readonly<Record<string, ParamValue>>;

export interface Classified {
  readonly entry: Entry;
  readonly variant: Variant | null;
  readonly params: Params;
  readonly match: Match;
  /** Identifiers of the other errors of an ambiguous match. */
  readonly candidates: readonly string[];
}

/** Captures with the placeholders that they belong to. */
interface Bound {
  readonly placeholders: readonly Placeholder[];
  readonly captures: Captures;
}

const noBound: Bound = { placeholders: [], captures: [] };
const noParams: Params = Object.freeze({});
const noCandidates: readonly string[] = Object.freeze([]);

/** The error that a code stands for; `null` when the catalog does not know it. */
export function classify(
  index: CatalogIndex,
  code: string,
  message: string | null,
  status: number | null,
): Classified | null {
  const exact = index.findExact(code);
  if (exact !== null) {
    return describe(exact, noBound, message, "exact", noCandidates);
  }
  const matches = decide(index, index.findTemplates(code), message, status);
  const [chosen, ...others] = matches;
  if (chosen === undefined) return null;
  return describe(
    index.entryAt(chosen.index),
    { placeholders: chosen.template.placeholders, captures: chosen.captures },
    message,
    others.length === 0 ? "template" : "ambiguous",
    others.map((other) => index.entryAt(other.index).id),
  );
}

function describe(
  entry: Entry,
  code: Bound,
  message: string | null,
  match: Match,
  candidates: readonly string[],
): Classified {
  const variant = findVariant(entry, code, message);
  const template = variant === null ? entry.message : variant.message;
  const params = readParams(code, template, message);
  return { entry, variant, params, match, candidates };
}

/** Which of several equally specific templates is meant. */
function decide(
  index: CatalogIndex,
  matches: readonly CodeMatch[],
  message: string | null,
  status: number | null,
): readonly CodeMatch[] {
  if (matches.length < 2) return matches;
  const listed = preferred(matches, ({ template, captures }) =>
    hasListedValues(template, captures),
  );
  if (listed.length < 2) return listed;
  const lengths = listed.map((match) => explain(index, match, message));
  const longest = Math.max(...lengths);
  const explaining = listed.filter((_, at) => lengths[at] === longest);
  if (status === null) return explaining;
  return preferred(explaining, (match) => {
    const { facts, variants } = index.entryAt(match.index);
    return (
      facts.status.includes(status) ||
      variants.some((variant) => variant.facts.status.includes(status))
    );
  });
}

/** Those for which `holds`; all of them when it holds for none. */
function preferred<T>(
  items: readonly T[],
  holds: (item: T) => boolean,
): readonly T[] {
  const held = items.filter((item) => holds(item));
  return held.length > 0 ? held : items;
}

/** Literal characters of the best message template of an error that accepts the message; -1 when none does. */
function explain(
  index: CatalogIndex,
  { index: row, template, captures }: CodeMatch,
  message: string | null,
): number {
  const entry = index.entryAt(row);
  const code = { placeholders: template.placeholders, captures };
  let longest = -1;
  for (const { message: accepting } of [entry, ...entry.variants]) {
    if (accepting === null || accepting.literalLength <= longest) continue;
    if (matchMessage(accepting, message, code) === null) continue;
    longest = accepting.literalLength;
  }
  return longest;
}

/** The variant whose message accepts the message with the most literal characters; `null` for none and for a tie. */
function findVariant(
  entry: Entry,
  code: Bound,
  message: string | null,
): Variant | null {
  if (message === null) return null;
  let best: Variant | null = null;
  let longest = -1;
  for (const variant of entry.variants) {
    const template = variant.message;
    if (template === null || template.literalLength < longest) continue;
    if (matchMessage(template, message, code) === null) continue;
    best = template.literalLength === longest ? null : variant;
    longest = template.literalLength;
  }
  return best;
}

/** What the message captures; `null` when the template does not accept it or contradicts the captures of the code. */
function matchMessage(
  template: Template | null,
  message: string | null,
  code: Bound,
): Captures | null {
  if (template === null || message === null) return null;
  const captures = matchTemplate(template, message);
  if (captures === null || code.captures.length === 0) return captures;
  for (const [at, { name }] of template.placeholders.entries()) {
    const same = code.placeholders.findIndex((other) => other.name === name);
    if (same !== -1 && code.captures[same] !== captures[at]) return null;
  }
  return captures;
}

/** Captures of the code, then of the message; numbers where the catalog says so. */
function readParams(
  code: Bound,
  template: Template | null,
  message: string | null,
): Params {
  const placeholders = template?.placeholders ?? noBound.placeholders;
  if (code.captures.length === 0 && placeholders.length === 0) return noParams;
  const params: Record<string, ParamValue> = {};
  addParams(params, code);
  if (placeholders.length > 0) {
    const captures = matchMessage(template, message, code);
    if (captures !== null) addParams(params, { placeholders, captures });
  }
  return params;
}

function addParams(params: Record<string, ParamValue>, bound: Bound): void {
  for (const [at, value] of bound.captures.entries()) {
    const placeholder = bound.placeholders[at];
    if (placeholder === undefined) continue;
    params[placeholder.name] =
      placeholder.numeric === null ? value : Number(value);
  }
}
