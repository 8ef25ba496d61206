/**
 * How an error looks in the code of one generated language. Languages describe themselves; documents only print what they say, so that a new
 * language appears there without a change.
 */
import type { Catalog, ErrorDefinition } from "../catalog/model.ts";
import type { NameTable } from "../naming/name-table.ts";

export interface Usage {
  /** The name of the language, for people: `TypeScript`. */
  readonly title: string;
  /** What a fenced block of it is called, in lower-case letters: `ts`. */
  readonly fence: string;
  /** How a program names the error: `ErrorCode.ThrottlingUser`. */
  readonly identifierOf: (error: ErrorDefinition) => string;
  /** A few lines that handle the error, formatted as the language's formatter leaves them, without a final line end. */
  readonly snippetOf: (error: ErrorDefinition) => string;
}

export interface UsageInput<Options> {
  readonly catalog: Catalog;
  readonly names: NameTable;
  readonly options: Options;
}
