/** Whether a response is a success: the rule that everything that throws follows. */
import type { Kind } from "./vocabulary.js";

/**
 * `code` is what came, `kind` what the catalog says it is, `null` for a code that it does not list. `codesInSuccesses`: entries of the
 * catalog have 2xx statuses. Where none has, a code that is not listed is no error there, but data: `{"code":"SE","name":"Sweden"}`.
 */
export function isSuccess(
  code: string | null,
  kind: Kind | null,
  status: number | null,
  codesInSuccesses: boolean,
): boolean {
  if (kind !== null) return kind === "outcome";
  if (code === null) return status === null || status < 400;
  if (codesInSuccesses || status === null) return false;
  return status >= 200 && status < 300;
}
