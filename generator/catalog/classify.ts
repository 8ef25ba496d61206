/**
 * The plain reading of `docs/classification.md`: a body, a status, headers and a catalog become a result. The conformance vectors are
 * made with it, so it is written to be compared with the page line by line; the SDKs carry fast matchers and must agree with this one.
 */
import { readBody, type Body, type EnvelopeContent, type FieldValue } from "./body.ts";
import { derivedCategory } from "./category.ts";
import type { Catalog, Category, ErrorDefinition, Kind, Retry, Template, TemplatePart, Variant } from "./model.ts";
import { retryAfterSeconds, type Headers } from "./retry-after.ts";
import { codesInSuccesses, isSuccess } from "./success.ts";
import { closedValuesHold, literalText, matchTemplate } from "./template.ts";

export interface ClassifyInput {
  readonly body: Body;
  readonly status?: number | undefined;
  readonly headers?: Headers | undefined;
  /** Milliseconds since 1970; a date in `Retry-After` needs it. */
  readonly now?: number | undefined;
}

export type ParamValue = string | number;

/** What known and unknown results both carry. */
interface Circumstances {
  /** Whether there is nothing to raise. */
  readonly success: boolean;
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
  /** Templated codes by the text they begin with, which spares most of the matching; in file order within one text. */
  readonly templates: ReadonlyMap<string, readonly TemplatedError[]>;
  /** The lengths of those texts in UTF-16 units, each once. */
  readonly prefixLengths: readonly number[];
  readonly codesInSuccesses: boolean;
}

interface TemplatedError {
  readonly error: ErrorDefinition;
  /** The place in the file. */
  readonly index: number;
  /** The text that the code ends with. */
  readonly suffix: string;
}

/** An error whose code template matched, and what it captured. */
export interface Candidate {
  readonly error: ErrorDefinition;
  readonly captures: Captures;
}

/** Sorts the codes of a catalog into literals and templates. Of two equal literals the first counts. */
export function classifierOf(catalog: Catalog): Classifier {
  const literals = new Map<string, ErrorDefinition>();
  const templates = new Map<string, TemplatedError[]>();
  for (const [index, error] of catalog.errors.entries()) {
    const literal = literalText(error.code);
    if (literal === null) {
      const prefix = textOf(error.code.parts[0]);
      const templated = { error, index, suffix: textOf(error.code.parts.at(-1)) };
      const sharing = templates.get(prefix);
      if (sharing === undefined) templates.set(prefix, [templated]);
      else sharing.push(templated);
    } else if (!literals.has(literal)) literals.set(literal, error);
  }
  const prefixLengths = [...new Set([...templates.keys()].map((prefix) => prefix.length))];
  return { catalog, literals, templates, prefixLengths, codesInSuccesses: codesInSuccesses(catalog) };
}

function textOf(part: TemplatePart | undefined): string {
  return part?.kind === "text" ? part.text : "";
}

/** Negative when `a` ranks before `b`: more literal characters, then fewer placeholders. */
function compareRank(a: Template, b: Template): number {
  return b.literalLength - a.literalLength || a.placeholders.length - b.placeholders.length;
}

/** Steps 1 to 9 of the page. Never throws, whatever the body is. */
export function classify(classifier: Classifier, input: ClassifyInput): Result {
  const status = usableStatus(input.status);
  const content = readBody(input.body, classifier.catalog.envelopes);
  const headerSeconds = input.headers === undefined ? null : retryAfterSeconds(input.headers, input.now ?? null);
  if (content === null) return unknown(classifier, null, status, headerSeconds);

  const exact = classifier.literals.get(content.code);
  const candidates =
    exact === undefined
      ? decide(tiedCandidates(classifier, content.code), content.message, status)
      : [{ error: exact, captures: noCaptures }];
  const [chosen, ...others] = candidates;
  if (chosen === undefined) return unknown(classifier, content, status, headerSeconds);

  const { error, captures } = chosen;
  const variant = variantOf(error, captures, content.message);
  const facts = variant ?? error;
  const match = exact !== undefined ? "exact" : others.length === 0 ? "template" : "ambiguous";
  return {
    known: true,
    success: isSuccess({ coded: true, kind: facts.kind, status }, classifier.codesInSuccesses),
    name: error.name,
    code: content.code,
    variant: variant?.name ?? null,
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

function unknown(classifier: Classifier, content: EnvelopeContent | null, status: number | null, retryAfter: number | null): UnknownResult {
  const success = isSuccess({ coded: content !== null, kind: null, status }, classifier.codesInSuccesses);
  const code = content?.code ?? null;
  const category = derivedCategory(success, status);
  return { known: false, success, code, ...circumstancesOf(content), status, category, retry: null, retryAfter };
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
  const matching = matchingTemplates(classifier, code);
  const [first, ...others] = matching.map(({ error }) => error.code);
  if (first === undefined) return [];
  const best = others.reduce((a, b) => (compareRank(b, a) < 0 ? b : a), first);
  const tied = matching.filter(({ error }) => compareRank(error.code, best) === 0).sort((a, b) => a.index - b.index);
  return preferred(tied, ({ error, captures }) => closedValuesHold(error.code, captures));
}

function matchingTemplates({ templates, prefixLengths }: Classifier, code: string): (TemplatedError & Candidate)[] {
  const matching: (TemplatedError & Candidate)[] = [];
  for (const length of prefixLengths) {
    if (length > code.length) continue;
    for (const templated of templates.get(code.slice(0, length)) ?? []) {
      const captures = code.endsWith(templated.suffix) ? matchTemplate(templated.error.code, code) : null;
      if (captures !== null) matching.push({ ...templated, captures });
    }
  }
  return matching;
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
