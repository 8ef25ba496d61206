/**
 * The closed vocabularies of a catalog, as lists: the schema makes checks of them, the model types, targets tables. A word that the format gains is
 * written here and nowhere else.
 */

/** The 16 failure codes of `google.rpc.Code` in kebab-case, and `ok`. */
export const categories = [
  "ok",
  "cancelled",
  "unknown",
  "invalid-argument",
  "deadline-exceeded",
  "not-found",
  "already-exists",
  "permission-denied",
  "resource-exhausted",
  "failed-precondition",
  "aborted",
  "out-of-range",
  "unimplemented",
  "internal",
  "unavailable",
  "data-loss",
  "unauthenticated",
] as const;

export const retries = ["never", "transient", "throttling", "conditional"] as const;

export const actors = ["caller", "operator", "provider"] as const;

export const kinds = ["error", "outcome"] as const;

export const origins = ["service", "gateway", "client"] as const;

export const severities = ["critical", "error", "warning", "info"] as const;

export const parameterTypes = ["string", "integer", "number"] as const;

/** Which characters a placeholder takes: `word` ASCII letters, digits, `_`, `-`; `token` all but `.` and white space; `text` all. */
export const characterClasses = ["word", "token", "text"] as const;

/** Member types that an envelope may document. */
export const fieldTypes = ["string", "integer", "number", "boolean"] as const;
