/**
 * How an error looks in the code of one generated language. Languages describe themselves; documents only print what they say, so that a new
 * language appears here without a change.
 */
import type { ErrorDefinition } from "../../catalog/model.ts";
import type { FenceLanguage } from "./literals.ts";

export interface Handling {
  /** The name of the language, for people: `TypeScript`. */
  readonly title: string;
  /** What the fenced block is called. */
  readonly language: FenceLanguage;
  /** How a program names the error: `ErrorCode.ThrottlingUser`. */
  readonly identifierOf: (error: ErrorDefinition) => string;
  /** A few lines that handle the error, formatted as the language's formatter leaves them, without a final line end. */
  readonly snippetOf: (error: ErrorDefinition) => string;
}
