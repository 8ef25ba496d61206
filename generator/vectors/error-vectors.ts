/** For every error and variant: its filled body in every envelope, both ways; and messages that leave the variant open. */
import type { Classifier, ParamValue } from "../catalog/classify.ts";
import { bodyOf, exampleOccurrence, exampleRequestId, type Occurrence } from "../catalog/example.ts";
import type { ErrorDefinition, Placeholder, Variant } from "../catalog/model.ts";
import { bodyText, exampleFields } from "./bodies.ts";
import { createVector, parseVector, subjectOf, type Vector } from "./vector.ts";

export function errorVectors(classifier: Classifier): readonly Vector[] {
  const vectors: Vector[] = [];
  for (const error of classifier.catalog.errors) {
    const occurrences = [null, ...error.variants].map((variant) => exampleOccurrence(classifier.catalog, error, variant));
    for (const [index, occurrence] of occurrences.entries()) {
      vectors.push(...occurrenceVectors(classifier, error, error.variants[index - 1] ?? null, occurrence));
    }
    const telling = occurrences[1] ?? occurrences[0];
    vectors.push(...variantStatusVectors(classifier, error, occurrences.slice(1)));
    if (telling !== undefined) vectors.push(...openMessageVectors(classifier, error, telling));
  }
  return vectors;
}

function occurrenceVectors(
  classifier: Classifier,
  error: ErrorDefinition,
  variant: Variant | null,
  { code, message, params }: Occurrence,
): readonly Vector[] {
  const template = variant?.message ?? error.message;
  const typed = typedParams([...error.code.placeholders, ...(template?.placeholders ?? [])], params);
  const status = (variant ?? error).status[0];
  return classifier.catalog.envelopes.flatMap((envelope) => {
    const id = `${subjectOf(error, variant)}/${envelope.id}`;
    return [
      parseVector(classifier, id, { body: JSON.stringify(bodyOf(envelope, code, message)), status }),
      createVector(id, {
        error,
        variant,
        params: typed,
        envelope,
        message: template === null ? `A message for ${error.name}.` : null,
        requestId: envelope.requestId && exampleRequestId,
        fields: exampleFields(envelope.fields),
      }),
    ];
  });
}

/** Parameters as callers give them: numbers where the catalog says so. */
function typedParams(placeholders: readonly Placeholder[], params: ReadonlyMap<string, string>): ReadonlyMap<string, ParamValue> {
  const typed = new Map<string, ParamValue>(params);
  for (const { parameter } of placeholders) {
    if (parameter.type !== "string") typed.set(parameter.name, Number(params.get(parameter.name)));
  }
  return typed;
}

/** Where the message says something, it can also fail to: none at all, one that nothing explains, one that is nearly right. */
function openMessageVectors(classifier: Classifier, error: ErrorDefinition, { code, message }: Occurrence): readonly Vector[] {
  const envelope = classifier.catalog.envelopes[0];
  const decides = error.variants.length > 0 || error.code.placeholders.length > 0;
  const captures = (error.message?.placeholders.length ?? 0) > 0;
  if (envelope === undefined || envelope.message === null || !(decides || captures)) return [];
  const vector = (name: string, text: string | null) =>
    parseVector(classifier, `${error.name}/${name}`, { body: bodyText(envelope, code, text) });
  const nearlyRight = vector("message-with-more-after", `${message}~`);
  // Every message with placeholders would triple the file; where it decides nothing, one case is enough.
  return decides ? [nearlyRight, vector("no-message", null), vector("other-message", "Nothing explains this message")] : [nearlyRight];
}

/** Without a status from outside, the variant's own counts, not its error's. */
function variantStatusVectors(classifier: Classifier, error: ErrorDefinition, occurrences: readonly Occurrence[]): readonly Vector[] {
  const envelope = classifier.catalog.envelopes[0];
  if (envelope === undefined) return [];
  return error.variants.flatMap((variant, index) => {
    const occurrence = occurrences[index];
    if (occurrence === undefined || variant.status[0] === error.status[0]) return [];
    const body = bodyText(envelope, occurrence.code, occurrence.message);
    return [parseVector(classifier, `${subjectOf(error, variant)}/no-status`, { body })];
  });
}
