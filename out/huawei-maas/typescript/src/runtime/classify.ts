/**
 * From a code to an error of the catalog: the literal code, else the most specific template; ties are decided by the message, then by
 * the status; then the variant, then the parameters. What cannot be decided is said to be ambiguous, never guessed.
 */
import type { CatalogIndex } from "./catalog-index.js";
import type { Entry, Variant } from "./catalog-rows.js";
import type { Classified, Params } from "./classified.js";
import { hashOf } from "./code-table.js";
import type { CodeMatch } from "./code-tree.js";
import {
  hasListedValues,
  matchTemplate,
  type Bound,
  type Captures,
  type Placeholder,
  type Template,
} from "./template.js";
import type { Match, ParamValue } from "./vocabulary.js";

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
  const hash = hashOf(code);
  const exact = index.findExact(code, hash);
  return exact === null
    ? classifyTemplated(index, code, hash, message, status)
    : classifyExact(exact, message);
}

function classifyExact(entry: Entry, message: string | null): Classified {
  if (!maySayMore(entry, message)) return exactly(entry, null, noParams);
  const variant = findVariant(entry, noBound, message);
  const template = variant === null ? entry.message : variant.message;
  return exactly(entry, variant, readParams(noBound, template, message));
}

/** Whether a message may tell a variant or a parameter: most tell neither, and to see that is cheap. */
function maySayMore({ opening, next }: Entry, message: string | null): boolean {
  if (opening === null || message === null) return false;
  if (!message.startsWith(opening)) return false;
  return next?.includes(message.charAt(opening.length)) ?? true;
}

function exactly(
  entry: Entry,
  variant: Variant | null,
  params: Params,
): Classified {
  return {
    entry,
    variant,
    params,
    match: "exact",
    candidates: noCandidates,
  };
}

function classifyTemplated(
  index: CatalogIndex,
  code: string,
  hash: number,
  message: string | null,
  status: number | null,
): Classified | null {
  const found = index.findTemplates(code, hash);
  const matches =
    found.length < 2 ? found : decide(index, found, message, status);
  const chosen = matches[0];
  if (chosen === undefined) return null;
  const entry = index.entryAt(chosen.index);
  if (matches.length === 1) {
    return describe(entry, chosen, message, "template", noCandidates);
  }
  const others = matches.slice(1).map((other) => index.entryAt(other.index).id);
  return describe(entry, chosen, message, "ambiguous", others);
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
  code: CodeMatch,
  message: string | null,
): number {
  const entry = index.entryAt(code.index);
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
  if (message === null || entry.variants.length === 0) return null;
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
  const captures =
    template !== null && template.placeholders.length > 0
      ? matchMessage(template, message, code)
      : null;
  if (captures === null && code.captures.length === 0) return noParams;
  const params: Record<string, ParamValue> = {};
  addParams(params, code.placeholders, code.captures);
  if (captures !== null && template !== null) {
    addParams(params, template.placeholders, captures);
  }
  return params;
}

function addParams(
  params: Record<string, ParamValue>,
  placeholders: readonly Placeholder[],
  captures: Captures,
): void {
  for (let at = 0; at < placeholders.length; at += 1) {
    const placeholder = placeholders[at];
    const value = captures[at];
    if (placeholder === undefined || value === undefined) continue;
    params[placeholder.name] =
      placeholder.numeric === null ? value : Number(value);
  }
}
