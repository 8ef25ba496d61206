/**
 * One conformance vector: an input as the file writes it, and the expectation that the reference computes for it. Knows the shapes of
 * `conformance.json` and no case in particular.
 */
import type { Body } from "../catalog/body.ts";
import { classify, type Classifier, type Result } from "../catalog/classify.ts";
import { create, type CreateInput } from "../catalog/create.ts";
import { textIn } from "../catalog/locale.ts";
import type { Catalog, ErrorDefinition, Variant } from "../catalog/model.ts";
import { isRetryable } from "../catalog/success.ts";
import type { Data } from "../source/data.ts";

export interface Vector {
  readonly id: string;
  readonly kind: "parse" | "create" | "text";
  readonly input: Readonly<Record<string, Data | undefined>>;
  readonly expect: Readonly<Record<string, Data>>;
}

/** A body as the file writes it: exactly one of the four forms. */
export type WrittenBody =
  | { readonly body: string }
  | { readonly bodyBase64: string }
  | { readonly bodyJson: Data }
  | { readonly bodyRepeat: { readonly text: string; readonly times: number } };

export type ParseInput = WrittenBody & {
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** RFC 3339, UTC. */
  readonly now?: string | undefined;
};

/** What a body, with all that came with it, is to be understood as. */
export function parseVector(classifier: Classifier, id: string, input: ParseInput): Vector {
  const { status, headers, now } = input;
  const clock = now === undefined ? undefined : Date.parse(now);
  const result = classify(classifier, { body: bodyOf(input), status, headers, now: clock });
  return { id: `parse/${id}`, kind: "parse", input, expect: expectationOf(result) };
}

function bodyOf(input: WrittenBody): Body {
  if ("body" in input) return { kind: "text", text: input.body };
  if ("bodyJson" in input) return { kind: "json", value: input.bodyJson };
  if ("bodyBase64" in input) return { kind: "bytes", bytes: Buffer.from(input.bodyBase64, "base64") };
  return { kind: "text", text: input.bodyRepeat.text.repeat(input.bodyRepeat.times) };
}

/** Every member is compared, so the order is that of the page: what it is, what it means, what came with it. */
function expectationOf(result: Result): Vector["expect"] {
  const circumstances = {
    envelope: result.envelope,
    message: result.message,
    requestId: result.requestId,
    fields: Object.fromEntries(result.fields),
    status: result.status,
    category: result.category,
    retry: result.retry,
    retryable: isRetryable(result),
    retryAfter: result.retryAfter,
  };
  const { success, code } = result;
  if (!result.known) return { known: false, success, code, ...circumstances };
  const { name, variant, match, candidates, kind } = result;
  const params = Object.fromEntries(result.params);
  return { known: true, success, name, code, variant, params, match, candidates, kind, ...circumstances };
}

/** What creating an error gives. */
export function createVector(id: string, input: CreateInput): Vector {
  const { error, variant, params, envelope, message, requestId, fields } = input;
  const created = create(input);
  return {
    id: `create/${id}`,
    kind: "create",
    input: {
      name: error.name,
      variant: variant?.name ?? null,
      params: Object.fromEntries(params),
      envelope: envelope.id,
      message,
      requestId,
      fields: Object.fromEntries(fields),
    },
    expect: { status: created.status, code: created.code, message: created.message, body: created.body },
  };
}

/** Which text, in which locale, a reader of `locale` gets. */
export function textVector(
  catalog: Catalog,
  error: ErrorDefinition,
  variant: Variant | null,
  field: "description" | "remedy",
  locale: string,
): Vector {
  const found = textIn((variant ?? error)[field], locale, catalog.sourceLocale);
  return {
    id: `text/${subjectOf(error, variant)}/${field}/${locale}`,
    kind: "text",
    input: { name: error.name, variant: variant?.name ?? null, field, locale },
    expect: { text: found?.text ?? null, locale: found?.locale ?? null },
  };
}

/** The part of an id that names an error or a variant: `ThrottlingUser`, `InvalidQuery.EndTimeBeforeStart`. */
export function subjectOf(error: ErrorDefinition, variant: Variant | null): string {
  return variant === null ? error.name : `${error.name}.${variant.name}`;
}
