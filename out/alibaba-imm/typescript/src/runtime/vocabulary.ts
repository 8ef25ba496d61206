/** The words in which every catalog speaks of errors. Types only. */

/** What kind of failure it is: the codes of `google.rpc.Code` in kebab-case, and `ok`. */
export type Category =
  | "ok"
  | "cancelled"
  | "unknown"
  | "invalid-argument"
  | "deadline-exceeded"
  | "not-found"
  | "already-exists"
  | "permission-denied"
  | "resource-exhausted"
  | "failed-precondition"
  | "aborted"
  | "out-of-range"
  | "unimplemented"
  | "internal"
  | "unavailable"
  | "data-loss"
  | "unauthenticated";

/**
 * Whether the same request may work later: `transient` soon, `throttling` at a lower rate, `conditional` once a program has waited for, or
 * brought about, the state that the remedy names, `never` before somebody changes it, its credentials or the settings. Where nobody said,
 * it is `null`.
 */
export type Retry = "never" | "transient" | "throttling" | "conditional";

/** `outcome` is a success that the service lists among its errors. */
export type Kind = "error" | "outcome";

/** Who raises it; a `client` error is never in a response. */
export type Origin = "service" | "gateway" | "client";

/** Who must act. */
export type Actor = "caller" | "operator" | "provider";

export type Severity = "critical" | "error" | "warning" | "info";

/** How a code was recognized; `ambiguous` when several errors fit and neither message nor status decides. */
export type Match = "exact" | "template" | "ambiguous";

/** What a placeholder captured. */
export type ParamValue = string | number;

/** A further member of a body that the catalog documents. */
export type FieldValue = string | number | boolean;

/** What a catalog says of one error, or of one of its variants. */
export interface Facts {
  readonly group: string | null;
  readonly kind: Kind;
  readonly origin: Origin;
  /** HTTP statuses; empty for an error that is never sent over HTTP. */
  readonly status: readonly number[];
  readonly category: Category;
  readonly retry: Retry | null;
  /** Seconds. */
  readonly retryAfter: number | null;
  readonly actor: Actor | null;
  readonly severity: Severity | null;
}
