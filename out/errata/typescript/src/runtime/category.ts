/** Category of a response that no catalog knows, from its HTTP status; the mapping is that of `google.rpc.Code`. */
import type { Category } from "./vocabulary.js";

/** A success is `ok`, whatever its status, and a failure never is. */
export function deriveCategory(
  success: boolean,
  status: number | null,
): Category {
  if (success) return "ok";
  switch (status) {
    case 400:
      return "invalid-argument";
    case 401:
      return "unauthenticated";
    case 403:
      return "permission-denied";
    case 404:
      return "not-found";
    case 408:
    case 504:
      return "deadline-exceeded";
    case 409:
      return "aborted";
    case 412:
      return "failed-precondition";
    case 416:
      return "out-of-range";
    case 429:
      return "resource-exhausted";
    case 499:
      return "cancelled";
    case 501:
      return "unimplemented";
    case 503:
      return "unavailable";
  }
  if (status === null) return "unknown";
  if (status >= 400 && status < 500) return "failed-precondition";
  return status >= 500 ? "internal" : "unknown";
}
