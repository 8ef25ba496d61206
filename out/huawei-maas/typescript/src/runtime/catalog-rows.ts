/** The rows of a catalog as they stand in `catalog.ts`, and what one of them says. Knows nothing of how errors are found. */
import {
  parseTemplate,
  type ParameterRows,
  type Template,
} from "./template.js";
import type {
  Actor,
  Category,
  Facts,
  Kind,
  Origin,
  Retry,
  Severity,
} from "./vocabulary.js";

/**
 * One error: identifier, code, facts, wire message, variants. The facts are nine words with a blank between them, `-` for nothing:
 * group, kind, origin, statuses (with commas), category, retry, seconds to wait, actor, severity.
 */
export type ErrorRow = readonly [
  id: string,
  code: string,
  facts: string,
  message: string | null,
  variants?: readonly VariantRow[],
];

/** One of several meanings of a code: name, facts, wire message. */
export type VariantRow = readonly [
  name: string,
  facts: string,
  message: string | null,
];

/** What a row says. */
export interface Entry {
  readonly id: string;
  /** The code as the catalog writes it, placeholders included. */
  readonly code: string;
  readonly facts: Facts;
  readonly message: Template | null;
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly name: string;
  readonly facts: Facts;
  readonly message: Template | null;
}

export function readRow(row: ErrorRow, parameters: ParameterRows): Entry {
  const [id, code, facts, message, variants = []] = row;
  return {
    id,
    code,
    facts: readFacts(facts),
    message: readMessage(message, parameters),
    variants: variants.map(([name, variantFacts, variantMessage]) => ({
      name,
      facts: readFacts(variantFacts),
      message: readMessage(variantMessage, parameters),
    })),
  };
}

function readMessage(
  message: string | null,
  parameters: ParameterRows,
): Template | null {
  return message === null ? null : parseTemplate(message, "text", parameters);
}

/** The words come from the catalog, whose schema allows no others. */
function readFacts(words: string): Facts {
  const [group, kind, origin, status, category, retry, after, actor, severity] =
    words.split(" ").map((word) => (word === "-" ? null : word));
  return {
    group: group ?? null,
    kind: (kind ?? "error") as Kind,
    origin: (origin ?? "service") as Origin,
    status: status?.split(",").map(Number) ?? [],
    category: (category ?? "unknown") as Category,
    retry: (retry ?? null) as Retry | null,
    retryAfter: after === null ? null : Number(after),
    actor: (actor ?? null) as Actor | null,
    severity: (severity ?? null) as Severity | null,
  };
}
