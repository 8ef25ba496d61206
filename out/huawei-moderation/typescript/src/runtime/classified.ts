/** What is known of a code: its error, which of its meanings, what was captured, and how sure that is. */
import type { Entry, Variant } from "./catalog-rows.js";
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
