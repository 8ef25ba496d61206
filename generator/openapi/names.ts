/** The names of components: every one is decided here. They depend on a prefix, the envelopes and what they are of, never on what else there is. */
import type { Envelope } from "../catalog/model.ts";
import { pascalCase, wordsOf } from "../naming/words.ts";
import type { ErrorCase, Form, ResponseStatus } from "./cases.ts";
import { statusName } from "./status-names.ts";

export interface ComponentNames {
  /** A body in any envelope: `ImmError`. */
  readonly error: string;
  /** A body in one envelope: `ImmError`, or `ImmRpcError` when the catalog has several. */
  readonly envelope: (envelope: Envelope) => string;
  readonly errorCode: string;
  readonly knownErrorCode: string;
  readonly problem: string;
  readonly retryAfter: string;
  /** `ImmForbidden`, `ImmForbiddenProblem`, `ImmDefaultError`. */
  readonly response: (status: ResponseStatus, form: Form) => string;
  /** `Imm.ThrottlingUser`; with several envelopes also `Imm.ThrottlingUser.rpc`, which no variant can be called: its name has a capital. */
  readonly example: (errorCase: ErrorCase, envelope: Envelope) => string;
}

export function componentNames(prefix: string, envelopes: readonly Envelope[]): ComponentNames {
  const isOnly = envelopes.length === 1;
  return {
    error: `${prefix}Error`,
    envelope: ({ id }) => (isOnly ? `${prefix}Error` : `${prefix}${pascalCase(wordsOf(id))}Error`),
    errorCode: `${prefix}ErrorCode`,
    knownErrorCode: `${prefix}KnownErrorCode`,
    problem: `${prefix}Problem`,
    retryAfter: `${prefix}RetryAfter`,
    response: (status, form) =>
      `${prefix}${status === "default" ? "DefaultError" : statusName(status)}${form === "problem" ? "Problem" : ""}`,
    example: ({ key }, { id }) => `${prefix}.${isOnly ? key : `${key}.${id}`}`,
  };
}
