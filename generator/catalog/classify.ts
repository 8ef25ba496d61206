/**
 * The plain reading of `docs/classification.md`: a body, a status, headers and a catalog become a result. The conformance vectors are
 * made with it, so it is written to be compared with the page line by line; the SDKs carry fast matchers and must agree with this one.
 */
import { readBody, type Body, type EnvelopeContent, type FieldValue } from "./body.ts";
import { categoryOfStatus } from "./category.ts";
import type { Catalog, Category, ErrorDefinition, Kind, Retry, Template, Variant } from "./model.ts";
import { retryAfterSeconds, type Headers } from "./retry-after.ts";
import { closedValuesHold, literalText, matchTemplate } from "./template.ts";

export interface ClassifyInput {
  readonly body: Body;
  readonly status?: number;
  readonly headers?: Headers;
  /** Milliseconds since 1970; a date in `Retry-After` needs it. */
  readonly now?: number;
}

export type ParamValue = string | number;

/** What known and unknown results both carry. */
interface Circumstances {
  readonly envelope: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly fields: ReadonlyMap<string, FieldValue>;
  readonly status: number | null;
  readonly category: Category;
  readonly retry: Retry | null;
  /** Seconds. */
  readonly retryAfter: number | null;
}

export interface KnownResult extends Circumstances {
  readonly known: true;
  readonly name: string;
  readonly code: string;
  readonly variant: string | null;
  readonly params: ReadonlyMap<string, ParamValue>;
  readonly match: "exact" | "template" | "ambiguous";
  readonly candidates: readonly string[];
  readonly kind: Kind;
}

export interface UnknownResult extends Circumstances {
  readonly known: false;
  readonly code: string | null;
}

export type Result = KnownResult | UnknownResult;

/** What a template captured, as the text of the wire. */
type Captures = ReadonlyMap<string, string>;
const noCaptures: Captures = new Map();

/** A catalog made ready for many codes. */
export interface Classifier {
  readonly catalog: Catalog;
  readonly literals: ReadonlyMap<string, ErrorDefinition>;
  /** Errors with templated codes, the best rank first and in file order within a rank. */
  readonly templates: readonly TemplatedError[];
}

interface TemplatedError {
  readonly error: ErrorDefinition;
  /** The text that the code must begin with: spares most of the matching. */
  readonly prefix: string;
}

/** An error whose code template matched, and what it captured. */
export interface Candidate {
  readonly error: ErrorDefinition;
  readonly captures: Captures;
}

/** Sorts the codes of a catalog into literals and ranked templates. Of two equal literals the first counts. */
export function classifierOf(catalog: Catalog): Classifier {
  const literals = new Map<string, ErrorDefinition>();
  const templates: TemplatedError[] = [];
  for (const error of catalog.errors) {
    const literal = literalText(error.code);
    const first = error.code.parts[0];
    if (literal === null) templates.push({ error, prefix: first?.kind === "text" ? first.text : "" });
    else if (!literals.has(literal)) literals.set(literal, error);
  }
  templates.sort((a, b) => compareRank(a.error.code, b.error.code));
  return { catalog, literals, templates };
}

/** More literal characters first, then fewer placeholders. Sorting is stable, so equal ranks keep the order of the file. */
function compareRank(a: Template, b: Template): number {
  return b.literalLength - a.literalLength || a.placeholders.length - b.placeholders.length;
}

/** Steps 1 to 8 of the page. Never throws, whatever the body is. */
export function classify(classifier: Classifier, input: ClassifyInput): Result {
  const status = usableStatus(input.status);
  const content = readBody(input.body, classifier.catalog.envelopes);
  const headerSeconds = retryAfterSeconds(input.headers ?? {}, input.now ?? null);
  if (content === null) return unknown(null, null, status, headerSeconds);

  const exact = classifier.literals.get(content.code);
  const candidates =
    exact === undefined
      ? decide(tiedCandidates(classifier, content.code), content.message, status)
      : [{ error: exact, captures: noCaptures }];
  const [chosen, ...others] = candidates;
  if (chosen === undefined) return unknown(content.code, content, status, headerSeconds);

  const { error, captures } = chosen;
  const variant = variantOf(error, captures, content.message);
  const facts = variant ?? error;
  const match = exact !== undefined ? "exact" : others.length === 0 ? "template" : "ambiguous";
  return {
    known: true,
    name: error.name,
    code: content.code,
    variant: variant && variant.name,
    params: paramsOf(error, facts.message, captures, content.message),
    match,
    candidates: others.map((other) => other.error.name),
    kind: facts.kind,
    ...circumstancesOf(content),
    status: status ?? facts.status[0] ?? null,
    category: facts.category,
    retry: facts.retry,
    retryAfter: headerSeconds ?? facts.retryAfter,
  };
}

function unknown(
  code: string | null,
  content: EnvelopeContent | null,
  status: number | null,
  retryAfter: number | null,
): UnknownResult {
  const category = categoryOfStatus(status);
  return { known: false, code, ...circumstancesOf(content), status, category, retry: null, retryAfter };
}

function circumstancesOf(content: EnvelopeContent | null) {
  return {
    envelope: content?.envelope ?? null,
    message: content?.message ?? null,
    requestId: content?.requestId ?? null,
    fields: content?.fields ?? new Map<string, FieldValue>(),
  };
}

function usableStatus(status: number | undefined): number | null {
  return status !== undefined && Number.isInteger(status) && status >= 100 && status <= 599 ? status : null;
}

/** Step 5, ranking: the matching templates that share the best rank, in file order. */
export function tiedCandidates(classifier: Classifier, code: string): readonly Candidate[] {
  const tied: Candidate[] = [];
  for (const { error, prefix } of classifier.templates) {
    const best = tied[0];
    if (best !== undefined && compareRank(best.error.code, error.code) !== 0) break;
    const captures = code.startsWith(prefix) ? matchTemplate(error.code, code) : null;
    if (captures !== null) tied.push({ error, captures });
  }
  return preferred(tied, ({ error, captures }) => closedValuesHold(error.code, captures));
}

/** Step 5, ties: by the message, then by the status. What neither decides stays. */
function decide(tied: readonly Candidate[], message: string | null, status: number | null): readonly Candidate[] {
  if (tied.length < 2) return tied;
  const explained = tied.map((candidate) => explanation(candidate, message));
  const most = Math.max(...explained);
  const left = tied.filter((_, index) => explained[index] === most);
  return status === null ? left : preferred(left, ({ error }) => statusesOf(error).includes(status));
}

/** Literal characters of the best message template of an error or its variants that explains the message; -1 when none does. */
function explanation({ error, captures }: Candidate, message: string | null): number {
  const templates = [error, ...error.variants].map((facts) => facts.message);
  const explaining = templates.filter((template) => agreeingCaptures(template, message, captures) !== null);
  return explaining.reduce((most, template) => Math.max(most, template?.literalLength ?? -1), -1);
}

function statusesOf(error: ErrorDefinition): readonly number[] {
  return [error, ...error.variants].flatMap((facts) => facts.status);
}

/** Those for which `holds`; all of them when it holds for none. */
function preferred<T>(items: readonly T[], holds: (item: T) => boolean): readonly T[] {
  const held = items.filter(holds);
  return held.length > 0 ? held : items;
}

/** What the message template captured; `null` when it does not match or contradicts what the code captured. */
function agreeingCaptures(template: Template | null, message: string | null, code: Captures): Captures | null {
  const captures = template === null || message === null ? null : matchTemplate(template, message);
  if (captures === null) return null;
  for (const [name, value] of captures) if ((code.get(name) ?? value) !== value) return null;
  return captures;
}

/** Step 6: the variant whose message template has the most literal characters of those that match; `null` for none and for a tie. */
function variantOf(error: ErrorDefinition, captures: Captures, message: string | null): Variant | null {
  const matching = error.variants.filter((variant) => agreeingCaptures(variant.message, message, captures) !== null);
  const lengths = matching.map((variant) => variant.message?.literalLength ?? 0);
  const most = Math.max(...lengths);
  const best = matching.filter((_, index) => lengths[index] === most);
  return best.length === 1 ? (best[0] ?? null) : null;
}

/** Step 7: captures of the code, then of the message; numbers where the catalog says so. */
function paramsOf(
  error: ErrorDefinition,
  template: Template | null,
  code: Captures,
  message: string | null,
): ReadonlyMap<string, ParamValue> {
  const captures = new Map([...code, ...(agreeingCaptures(template, message, code) ?? noCaptures)]);
  const params = new Map<string, ParamValue>();
  for (const { parameter } of [...error.code.placeholders, ...(template?.placeholders ?? [])]) {
    const value = captures.get(parameter.name);
    if (value !== undefined) params.set(parameter.name, parameter.type === "string" ? value : Number(value));
  }
  return params;
}
