/**
 * The error that READMEs and examples show, the same in every language: one that a service sends and nobody advises against, that reads
 * back as itself, and, where there is one, with a placeholder in its code. With what it looks like on the wire.
 */
import { classifierOf, classify } from "../catalog/classify.ts";
import { envelopeBody, type JsonValue } from "../catalog/envelope-body.ts";
import { exampleOccurrence, exampleRequestId, type Occurrence } from "../catalog/example.ts";
import type { Catalog, Envelope, ErrorDefinition } from "../catalog/model.ts";

export interface Sample {
  readonly error: ErrorDefinition;
  readonly occurrence: Occurrence;
  /** `null` where the catalog has no envelope, or none of its errors could be shown in one. */
  readonly wire: SampleWire | null;
}

export interface SampleWire {
  readonly envelope: Envelope;
  readonly status: number | null;
  /** Code and message, where there is one: what a client reads. */
  readonly body: JsonValue;
  /** The same with the id of a request: what a server sends. */
  readonly created: JsonValue;
  /** `null` where the envelope has no place for one. */
  readonly requestId: string | null;
}

/** `null` for a catalog without an error to show. */
export function sampleOf(catalog: Catalog): Sample | null {
  const shown = catalog.errors.filter(({ kind, deprecated }) => kind === "error" && deprecated === null);
  const [envelope] = catalog.envelopes;
  const sent = envelope === undefined ? null : sentSample(catalog, envelope, shown);
  if (sent !== null) return sent;
  const [first] = shown;
  return first === undefined ? null : { error: first, occurrence: exampleOccurrence(catalog, first, null), wire: null };
}

function sentSample(catalog: Catalog, envelope: Envelope, shown: readonly ErrorDefinition[]): Sample | null {
  const sent = shown.filter(({ origin }) => origin !== "client");
  const templated = sent.filter(({ code }) => code.placeholders.length > 0);
  const classifier = classifierOf(catalog);
  for (const error of [...templated, ...sent]) {
    const occurrence = exampleOccurrence(catalog, error, null);
    const wire = wireOf(envelope, error, occurrence);
    const body = { kind: "json", value: wire.body } as const;
    const result = classify(classifier, { body, status: wire.status ?? undefined });
    if (result.known && result.name === error.name && result.match !== "ambiguous" && result.variant === null) {
      return { error, occurrence, wire };
    }
  }
  return null;
}

function wireOf(envelope: Envelope, { message, status }: ErrorDefinition, occurrence: Occurrence): SampleWire {
  const { code } = occurrence;
  const requestId = envelope.requestId === null ? null : exampleRequestId;
  return {
    envelope,
    status: status[0] ?? null,
    body: envelopeBody(envelope, { code, message: occurrence.message === "" ? null : occurrence.message }),
    created: envelopeBody(envelope, { code, message: message === null ? null : occurrence.message, requestId }),
    requestId,
  };
}
