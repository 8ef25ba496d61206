/** The errors as they are sent: each with its example, and by status. Knows nothing of OpenAPI. */
import { exampleOccurrence, type Occurrence } from "../catalog/example.ts";
import type { Catalog, ErrorDefinition, Facts, Variant } from "../catalog/model.ts";

/** One error, or one variant of it, that a response may carry. */
export interface ErrorCase {
  readonly error: ErrorDefinition;
  readonly variant: Variant | null;
  readonly facts: Facts;
  /** `ThrottlingUser`, `InvalidQuery.EndTimeBeforeStart`: unique, and fit to name a component. */
  readonly key: string;
  readonly occurrence: Occurrence;
}

/** The cases of every HTTP status, both in ascending order of status and in file order. */
export type CasesByStatus = ReadonlyMap<number, readonly ErrorCase[]>;

/** How a body tells its error: as the catalog's envelopes say, or as RFC 9457. */
export type Form = "envelope" | "problem";

/** `default` is the response for everything that no status lists. */
export type ResponseStatus = number | "default";

/** A response to be, and what it can carry. */
export interface ResponseCases {
  readonly name: string;
  readonly status: ResponseStatus;
  readonly form: Form;
  readonly cases: readonly ErrorCase[];
}

/** What can be in an error response: no outcomes, nothing that only an SDK raises. An error that only its variants give a message stands for none by itself. */
export function casesOf(catalog: Catalog, error: ErrorDefinition): readonly ErrorCase[] {
  const own = error.variants.length === 0 || error.message !== null ? [null] : [];
  return [...own, ...error.variants].flatMap((variant) => {
    const facts = variant ?? error;
    if (!isSent(facts)) return [];
    const key = variant === null ? error.name : `${error.name}.${variant.name}`;
    return [{ error, variant, facts, key, occurrence: exampleOccurrence(catalog, error, variant) }];
  });
}

/** The cases of a whole catalog that have a status. */
export function casesByStatus(catalog: Catalog): CasesByStatus {
  return byStatus(catalog.errors.flatMap((error) => casesOf(catalog, error)));
}

/** Cases under each of their statuses. */
function byStatus(cases: Iterable<ErrorCase>): CasesByStatus {
  const found = new Map<number, ErrorCase[]>();
  for (const errorCase of cases) {
    for (const status of statusesOf(errorCase.facts)) {
      const others = found.get(status);
      if (others === undefined) found.set(status, [errorCase]);
      else others.push(errorCase);
    }
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** The HTTP statuses of a case, each once. */
export function statusesOf({ status }: Facts): ReadonlySet<number> {
  return new Set(status.filter((one) => one >= 100 && one <= 599));
}

/** Whether a response may carry it as an error. */
export function isSent({ kind, origin }: Facts): boolean {
  return kind === "error" && origin !== "client";
}

/** Whether a client should look for `Retry-After` (RFC 9110 §10.2.3). */
export function tellsWhenToRetry({ retry, retryAfter }: Facts): boolean {
  return retry === "throttling" || retryAfter !== null;
}
