/** Names of components. They never depend on which errors exist, only on the catalog's prefix, the status and the envelope. */
import type { Catalog, Envelope } from "../../catalog/model.ts";
import { pascalCase, wordsOf } from "../../naming/words.ts";

/** Reason phrases of RFC 9110 §15 (and 428, 429, 431, 511 of RFC 6585) as name parts. */
const reasons: ReadonlyMap<number, string> = new Map([
  [400, "BadRequest"],
  [401, "Unauthorized"],
  [402, "PaymentRequired"],
  [403, "Forbidden"],
  [404, "NotFound"],
  [405, "MethodNotAllowed"],
  [406, "NotAcceptable"],
  [407, "ProxyAuthenticationRequired"],
  [408, "RequestTimeout"],
  [409, "Conflict"],
  [410, "Gone"],
  [411, "LengthRequired"],
  [412, "PreconditionFailed"],
  [413, "ContentTooLarge"],
  [414, "UriTooLong"],
  [415, "UnsupportedMediaType"],
  [416, "RangeNotSatisfiable"],
  [417, "ExpectationFailed"],
  [421, "MisdirectedRequest"],
  [422, "UnprocessableContent"],
  [423, "Locked"],
  [424, "FailedDependency"],
  [425, "TooEarly"],
  [426, "UpgradeRequired"],
  [428, "PreconditionRequired"],
  [429, "TooManyRequests"],
  [431, "RequestHeaderFieldsTooLarge"],
  [451, "UnavailableForLegalReasons"],
  [500, "InternalServerError"],
  [501, "NotImplemented"],
  [502, "BadGateway"],
  [503, "ServiceUnavailable"],
  [504, "GatewayTimeout"],
  [505, "HttpVersionNotSupported"],
  [507, "InsufficientStorage"],
  [508, "LoopDetected"],
  [511, "NetworkAuthenticationRequired"],
]);

/** `BadRequest`; `Status499` for a status that no standard names. */
export function reasonOf(status: number): string {
  return reasons.get(status) ?? `Status${String(status)}`;
}

/** `Bad Request`, for people. */
export function phraseOf(status: number): string {
  const reason = reasons.get(status);
  return reason === undefined ? `Status ${String(status)}` : wordsOf(reason).join(" ");
}

export interface ComponentNames {
  readonly error: string;
  /** One per envelope; with a single envelope that is `error` itself. */
  readonly envelope: (envelope: Envelope) => string;
  readonly code: string;
  readonly knownCode: string;
  readonly problem: string;
  readonly retryAfter: string;
  readonly response: (status: number) => string;
  readonly problemResponse: (status: number) => string;
  readonly example: (label: string) => string;
}

export function componentNames({ prefix, envelopes }: Catalog): ComponentNames {
  const error = `${prefix}Error`;
  return {
    error,
    envelope: ({ id }) => (envelopes.length === 1 ? error : `${prefix}${pascalCase(wordsOf(id))}EnvelopeError`),
    code: `${prefix}ErrorCode`,
    knownCode: `${prefix}KnownErrorCode`,
    problem: `${prefix}Problem`,
    retryAfter: `${prefix}RetryAfter`,
    response: (status) => `${prefix}${reasonOf(status)}`,
    problemResponse: (status) => `${prefix}${reasonOf(status)}Problem`,
    example: (label) => `${prefix}.${label}`,
  };
}

/** A reference to a component of the same document. */
export function refTo(kind: "schemas" | "responses" | "headers" | "examples", name: string): { readonly $ref: string } {
  return { $ref: `#/components/${kind}/${name}` };
}
