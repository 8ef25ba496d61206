/** What a response becomes: plain data that can be logged, compared, cloned and sent elsewhere. Types only. */
import type { Category, Kind, Match, Retry } from "./vocabulary.js";

/** What known and unknown results both say. */
export interface ResultBase {
  /** Id of the catalog that read the response. */
  readonly catalog: string;
  /** Whether there is nothing to throw: an outcome of the catalog, or no error at all. */
  readonly success: boolean;
  /** Id of the envelope in which the code was found. */
  readonly envelope: string | null;
  /** The message as the service sent it. */
  readonly message: string | null;
  readonly requestId: string | null;
  /** The further members of the body that the catalog documents. */
  readonly fields: object;
  /** HTTP status: the given one, else the catalog's. */
  readonly status: number | null;
  readonly category: Category;
  /** Whether a retry may help; `null` when nobody said. */
  readonly retry: Retry | null;
  /** Seconds to wait: the `Retry-After` header, else the catalog. */
  readonly retryAfter: number | null;
  /** The body as it was given. */
  readonly body: unknown;
}

/** The catalog knows the error. */
export interface KnownResult extends ResultBase {
  readonly known: true;
  /** Identifier of the error in the catalog. */
  readonly id: string;
  /** The code as the catalog writes it, placeholders included. Narrow by this. */
  readonly template: string;
  /** The code as it came over the wire. */
  readonly code: string;
  /** Which of several meanings of the code, where the message tells. */
  readonly variant: string | null;
  /** What the placeholders of code and message captured. */
  readonly params: object;
  readonly match: Match;
  /** Identifiers of the other errors that an ambiguous code may stand for. */
  readonly candidates: readonly string[];
  readonly kind: Kind;
  /** Id of the error's group. */
  readonly group: string | null;
}

/** Not in the catalog: a newer code, another service, or no error body at all. */
export interface UnknownResult extends ResultBase {
  readonly known: false;
  /** The code as it came over the wire, if there was one. */
  readonly code: string | null;
}

export type Result = KnownResult | UnknownResult;
