/** From a response to a result: body, status and headers put together. Never throws. */
import type { CatalogIndex } from "./catalog-index.js";
import { deriveCategory } from "./category.js";
import type { Classified } from "./classified.js";
import { classify } from "./classify.js";
import { noFields, type Content, type Envelope } from "./envelope.js";
import { readContent } from "./read-content.js";
import type { KnownResult, Result, UnknownResult } from "./result.js";
import { readRetryAfter, type HeadersLike } from "./retry-after.js";
import { isSuccess } from "./success.js";

/** What came with a body. The `Response` of fetch will do. */
export interface ResponseInfo {
  /** HTTP status; what is not an integer from 100 to 599 counts as not given. */
  readonly status?: number | null | undefined;
  readonly headers?: HeadersLike | null | undefined;
  /** From when a date in `Retry-After` counts: milliseconds since 1970, or a `Date`. Default: now. */
  readonly now?: number | Date | undefined;
}

/** What status and headers say. */
interface Arrival {
  readonly status: number | null;
  readonly retryAfter: number | null;
}

/** Reads a body: text, bytes (`Uint8Array`, `ArrayBuffer`), or JSON that is parsed already. */
export function readResult(
  index: CatalogIndex,
  envelopes: readonly Envelope[],
  body: unknown,
  response: ResponseInfo,
): Result {
  const arrival = response === noResponse ? noArrival : readArrival(response);
  const content = readContent(body, envelopes);
  if (content === null) return unknownResult(index, null, arrival, body);
  const { code, message } = content;
  const classified = classify(index, code, message, arrival.status);
  return classified === null
    ? unknownResult(index, content, arrival, body)
    : knownResult(index, content, classified, arrival, body);
}

/** Nothing came with the body, or nobody says. */
export const noResponse: ResponseInfo = Object.freeze({});
const noArrival: Arrival = { status: null, retryAfter: null };

function readArrival(response: ResponseInfo): Arrival {
  try {
    const { status, headers, now } = response;
    return {
      status: isStatus(status) ? status : null,
      retryAfter: headers == null ? null : readRetryAfter(headers, now),
    };
  } catch {
    return noArrival;
  }
}

function isStatus(status: unknown): status is number {
  return (
    Number.isInteger(status) && Number(status) >= 100 && Number(status) <= 599
  );
}

function knownResult(
  index: CatalogIndex,
  content: Content,
  classified: Classified,
  arrival: Arrival,
  body: unknown,
): KnownResult {
  const { entry, variant } = classified;
  const facts = variant === null ? entry.facts : variant.facts;
  const { kind } = facts;
  const { status } = arrival;
  return {
    catalog: index.id,
    known: true,
    success: isSuccess(content.code, kind, status, index.codesInSuccesses),
    id: entry.id,
    template: entry.code,
    code: content.code,
    variant: variant === null ? null : variant.name,
    params: classified.params,
    match: classified.match,
    candidates: classified.candidates,
    kind,
    group: facts.group,
    envelope: content.envelope,
    message: content.message,
    requestId: content.requestId,
    fields: content.fields,
    status: status ?? facts.status[0] ?? null,
    category: facts.category,
    retry: facts.retry,
    retryAfter: arrival.retryAfter ?? facts.retryAfter,
    body,
  };
}

function unknownResult(
  index: CatalogIndex,
  content: Content | null,
  { status, retryAfter }: Arrival,
  body: unknown,
): UnknownResult {
  const code = content === null ? null : content.code;
  const success = isSuccess(code, null, status, index.codesInSuccesses);
  return {
    catalog: index.id,
    known: false,
    success,
    code,
    envelope: content === null ? null : content.envelope,
    message: content === null ? null : content.message,
    requestId: content === null ? null : content.requestId,
    fields: content === null ? noFields : content.fields,
    status,
    category: deriveCategory(success, status),
    retry: null,
    retryAfter,
    body,
  };
}
