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

/** What can be in an error response: no outcomes, nothing that only an SDK raises, nothing without an HTTP status. */
export function casesByStatus(catalog: Catalog): CasesByStatus {
  const byStatus = new Map<number, ErrorCase[]>();
  for (const errorCase of catalog.errors.flatMap((error) => casesOf(catalog, error))) {
    for (const status of new Set(errorCase.facts.status)) {
      if (status < 100 || status > 599) continue;
      const cases = byStatus.get(status);
      if (cases === undefined) byStatus.set(status, [errorCase]);
      else cases.push(errorCase);
    }
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b));
}

/** An error that only its variants give a message stands for none by itself. */
export function casesOf(catalog: Catalog, error: ErrorDefinition): readonly ErrorCase[] {
  const own = error.variants.length === 0 || error.message !== null ? [null] : [];
  return [...own, ...error.variants].flatMap((variant) => {
    const facts = variant ?? error;
    if (!isSent(facts)) return [];
    const key = variant === null ? error.name : `${error.name}.${variant.name}`;
    return [{ error, variant, facts, key, occurrence: exampleOccurrence(catalog, error, variant) }];
  });
}

/** Whether a response may carry it as an error. */
export function isSent({ kind, origin }: Facts): boolean {
  return kind === "error" && origin !== "client";
}

/** Whether a client should look for `Retry-After` (RFC 9110 §10.2.3). */
export function tellsWhenToRetry({ retry, retryAfter }: Facts): boolean {
  return retry === "throttling" || retryAfter !== null;
}
