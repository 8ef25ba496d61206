/** The error around which cases that need any known code are built, and bodies made of it. */
import { envelopeBody, type BodyContent, type JsonValue } from "../catalog/envelope-body.ts";
import type { Classifier } from "../catalog/classify.ts";
import { exampleOccurrence, exampleRequestId, fieldExample } from "../catalog/example.ts";
import type { Catalog, Envelope, EnvelopeField } from "../catalog/model.ts";
import { literalText } from "../catalog/template.ts";

/** What the cases of one catalog share. */
export interface Cases {
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  /** The first: cases that are not about envelopes use it. */
  readonly envelope: Envelope;
  /** A code of the catalog and its message; literal where the catalog has a literal code. */
  readonly code: string;
  readonly message: string;
}

export function casesOf(classifier: Classifier, envelope: Envelope): Cases {
  const { catalog } = classifier;
  const plain = catalog.errors.find((error) => literalText(error.code) !== null && error.message?.placeholders.length === 0);
  const error = plain ?? catalog.errors[0];
  const occurrence = error && exampleOccurrence(catalog, error, null);
  return { catalog, classifier, envelope, code: occurrence?.code ?? "Sample", message: occurrence?.message ?? "" };
}

/** A body around a code and a message, with request id and every documented field. */
export function bodyValue(envelope: Envelope, code: JsonValue, message: JsonValue | null): JsonValue {
  return envelopeBody(envelope, fullContent(envelope, code, message));
}

export function bodyText(envelope: Envelope, code: JsonValue, message: JsonValue | null): string {
  return JSON.stringify(bodyValue(envelope, code, message));
}

/** A body whose member at the code's place is written as `raw`, which need not be a text that JSON.stringify makes. */
export function bodyTextWithRawCode(envelope: Envelope, raw: string, message: string): string {
  const mark = "errata-raw-code";
  return bodyText(envelope, mark, message).replace(JSON.stringify(mark), () => raw);
}

export function fullContent(envelope: Envelope, code: JsonValue, message: JsonValue | null): BodyContent {
  return { code, message, requestId: exampleRequestId, fields: exampleFields(envelope.fields) };
}

export function exampleFields(fields: readonly EnvelopeField[]): ReadonlyMap<string, string | number | boolean> {
  return new Map(fields.map((field) => [field.name, fieldExample(field)]));
}
