/** Category of what nobody categorized: `docs/classification.md`, the last table. Follows google.rpc's own HTTP mapping where that has one. */
import type { Category } from "./model.ts";

const byStatus: ReadonlyMap<number, Category> = new Map([
  [400, "invalid-argument"],
  [401, "unauthenticated"],
  [403, "permission-denied"],
  [404, "not-found"],
  [408, "deadline-exceeded"],
  [409, "aborted"],
  [412, "failed-precondition"],
  [416, "out-of-range"],
  [429, "resource-exhausted"],
  [499, "cancelled"],
  [501, "unimplemented"],
  [503, "unavailable"],
  [504, "deadline-exceeded"],
]);

/** A success is `ok`, whatever its status; a failure is what its status stands for, and never `ok`. */
export function derivedCategory(success: boolean, status: number | null): Category {
  if (success) return "ok";
  if (status === null) return "unknown";
  const named = byStatus.get(status);
  if (named !== undefined) return named;
  if (status >= 400 && status <= 499) return "failed-precondition";
  return status >= 500 ? "internal" : "unknown";
}
