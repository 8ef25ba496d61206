/** Category from HTTP status: `docs/classification.md`, the last table. Follows google.rpc's own HTTP mapping where that has one. */
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

/** The category that a status stands for when nobody says better; `unknown` without a status. */
export function categoryOfStatus(status: number | null): Category {
  if (status === null) return "unknown";
  const named = byStatus.get(status);
  if (named !== undefined) return named;
  const century = Math.floor(status / 100);
  if (century === 2) return "ok";
  if (century === 4) return "failed-precondition";
  return century === 5 ? "internal" : "unknown";
}
