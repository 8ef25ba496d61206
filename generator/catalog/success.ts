/** Whether a response is a success: the one rule that everything that raises follows. `docs/classification.md`, "Success". */
import type { Catalog, Kind, Retry } from "./model.ts";

/** What is known of a response, as far as the rule asks. */
export interface SuccessEvidence {
  /** Whether a code was found. */
  readonly coded: boolean;
  /** What the catalog says the code is; `null` for a code that it does not list, and without a code. */
  readonly kind: Kind | null;
  /** The status that came; `null` when nobody gave one. */
  readonly status: number | null;
}

/** `codesInSuccesses` is what the function of that name says of the catalog. */
export function isSuccess({ coded, kind, status }: SuccessEvidence, codesInSuccesses: boolean): boolean {
  if (kind !== null) return kind === "outcome";
  if (coded) return !codesInSuccesses && isSuccessStatus(status);
  return status === null || status < 400;
}

/**
 * Whether a service that says how a request went by a code says so in responses with a 2xx status too. Where none of its entries has
 * such a status, a code in one is data: `{"code":"SE","name":"Sweden"}`.
 */
export function codesInSuccesses({ errors }: Catalog): boolean {
  return errors.some((error) => [error, ...error.variants].some((facts) => facts.status.some(isSuccessStatus)));
}

function isSuccessStatus(status: number | null): boolean {
  return status !== null && status >= 200 && status <= 299;
}

/** Whether the same request may work later as it is. */
export function isRetryable({ success, retry }: { readonly success: boolean; readonly retry: Retry | null }): boolean {
  return !success && (retry === "transient" || retry === "throttling");
}
