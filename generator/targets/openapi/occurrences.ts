/** Which errors and variants can stand in a response of each status. */
import type { Catalog, ErrorDefinition, Facts, Variant } from "../../catalog/model.ts";

/** An error, or one of its variants, as it comes in a response. */
export interface Occurrence {
  readonly error: ErrorDefinition;
  readonly variant: Variant | null;
  readonly facts: Facts;
  /** `ThrottlingUser`, `InvalidQuery.EndTimeBeforeStart`. */
  readonly label: string;
}

/** By status, ascending. Outcomes, errors without a status and errors raised by SDKs are in no response. */
export function occurrencesOf(catalog: Catalog): ReadonlyMap<number, readonly Occurrence[]> {
  const byStatus = new Map<number, Occurrence[]>();
  for (const occurrence of allOccurrences(catalog)) {
    const { kind, origin, status } = occurrence.facts;
    if (kind === "outcome" || origin === "client") continue;
    for (const one of status) {
      if (one < 100 || one > 599) continue;
      const known = byStatus.get(one);
      if (known === undefined) byStatus.set(one, [occurrence]);
      else known.push(occurrence);
    }
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b));
}

/** Variants in place of their error, and the error itself where it has a message of its own or no variants. */
export function* allOccurrences(catalog: Catalog): Generator<Occurrence> {
  for (const error of catalog.errors) {
    if (error.message !== null || error.variants.length === 0) yield { error, variant: null, facts: error, label: error.name };
    for (const variant of error.variants) yield { error, variant, facts: variant, label: `${error.name}.${variant.name}` };
  }
}
