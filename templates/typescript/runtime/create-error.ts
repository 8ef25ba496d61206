/** The server's side: from a code and its parameters to status, message and body, such that reading the body gives them back. */
import { buildBody, type JsonValue } from "./build-body.js";
import type { CatalogIndex } from "./catalog-index.js";
import type { Entry, Variant } from "./catalog-rows.js";
import type { Envelope } from "./envelope.js";
import { formatTemplate } from "./template.js";
import type { ParamValue } from "./vocabulary.js";

export type InputParams = Readonly<Record<string, ParamValue | undefined>>;

/** What may be said of any error; `Fields` and `Envelope` are those of the catalog. */
export interface CreateOptions<Fields, Envelope> {
  /** For errors whose message the catalog does not know. */
  readonly message?: string | null | undefined;
  readonly requestId?: string | null | undefined;
  /** Further members of the body. */
  readonly fields?: Fields | undefined;
  /** Id of the envelope; default the first one. */
  readonly envelope?: Envelope | undefined;
  /** Seconds to wait, instead of what the catalog says. */
  readonly retryAfter?: number | null | undefined;
}

/** What may be said beside the code; the catalog's own types say what must. */
export interface CreateInput extends CreateOptions<object, string> {
  readonly params?: InputParams | undefined;
  readonly variant?: string | null | undefined;
}

/** An error as it goes over the wire. */
export interface CreatedError {
  /** HTTP status; `null` for an error that is never sent over HTTP. */
  readonly status: number | null;
  readonly code: string;
  readonly message: string | null;
  /** The body, to be printed as JSON; `null` where the catalog has no envelope. */
  readonly body: JsonValue;
  readonly contentType: string;
  /** `content-type`, and `retry-after` where there is something to wait for. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Creates an error. Throws a `RangeError` for a code, variant or envelope that the catalog does not have. */
export function createError(
  index: CatalogIndex,
  envelopes: readonly Envelope[],
  code: string,
  input: CreateInput,
): CreatedError {
  const { params = {}, requestId = null, fields = {} } = input;
  const entry = findEntry(index, code);
  const variant = findVariant(entry, input.variant ?? null);
  const { facts } = variant ?? entry;
  const template = variant?.message ?? entry.message;
  const content = {
    code: formatTemplate(index.codeTemplate(code), params),
    message: template
      ? formatTemplate(template, params)
      : (input.message ?? null),
    requestId,
    fields,
  };
  const envelope = findEnvelope(envelopes, input.envelope);
  const contentType = envelope?.contentType ?? "application/json";
  const seconds = input.retryAfter ?? facts.retryAfter;
  return {
    status: facts.status[0] ?? null,
    code: content.code,
    message: content.message,
    body: envelope === null ? null : buildBody(envelope, content),
    contentType,
    headers: {
      "content-type": contentType,
      ...(seconds === null ? {} : { "retry-after": String(seconds) }),
    },
  };
}

/** The message of a code or variant, filled; the code itself where the catalog knows no message. */
export function formatText(
  index: CatalogIndex,
  code: string,
  params: InputParams,
  variant: string | null,
): string {
  const entry = findEntry(index, code);
  const message = findVariant(entry, variant)?.message ?? entry.message;
  return formatTemplate(message ?? index.codeTemplate(code), params);
}

function findEntry(index: CatalogIndex, code: string): Entry {
  const entry = index.findWritten(code);
  if (entry === null) throw new RangeError(`no error has the code ${code}`);
  return entry;
}

function findVariant(entry: Entry, name: string | null): Variant | null {
  if (name === null) return null;
  const variant = entry.variants.find((candidate) => candidate.name === name);
  if (variant === undefined) {
    throw new RangeError(`${entry.code} has no variant ${name}`);
  }
  return variant;
}

function findEnvelope(
  envelopes: readonly Envelope[],
  id: string | undefined,
): Envelope | null {
  if (id === undefined) return envelopes[0] ?? null;
  const envelope = envelopes.find((candidate) => candidate.id === id);
  if (envelope === undefined) throw new RangeError(`no envelope ${id}`);
  return envelope;
}
