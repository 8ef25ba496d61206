/** For every error and variant: its filled body in every envelope, both ways; and messages that leave the variant open. */
import type { Classifier, ParamValue } from "../../catalog/classify.ts";
import { exampleBody, exampleOccurrence, exampleRequestId } from "../../catalog/example.ts";
import type { ErrorDefinition, Facts, Variant } from "../../catalog/model.ts";
import { bodyText, exampleFields } from "./sample.ts";
import { createVector, parseVector, subjectOf, type Vector } from "./vector.ts";

export function errorVectors(classifier: Classifier): readonly Vector[] {
  return classifier.catalog.errors.flatMap((error) => [
    ...occurrenceVectors(classifier, error, null),
    ...error.variants.flatMap((variant) => occurrenceVectors(classifier, error, variant)),
    ...openMessageVectors(classifier, error),
  ]);
}

function occurrenceVectors(classifier: Classifier, error: ErrorDefinition, variant: Variant | null): readonly Vector[] {
  const { catalog } = classifier;
  const facts = variant ?? error;
  const { params } = exampleOccurrence(catalog, error, variant);
  return catalog.envelopes.flatMap((envelope) => {
    const id = `${subjectOf(error, variant)}/${envelope.id}`;
    const body = JSON.stringify(exampleBody(catalog, error, variant, envelope));
    const status = facts.status[0];
    return [
      parseVector(classifier, id, { body, status }),
      createVector(id, {
        error,
        variant,
        params: typedParams(error, facts, params),
        envelope,
        message: (variant?.message ?? error.message) === null ? `A message for ${error.name}.` : null,
        requestId: envelope.requestId && exampleRequestId,
        fields: exampleFields(envelope.fields),
      }),
    ];
  });
}

/** Parameters as callers give them: numbers where the catalog says so. */
function typedParams(error: ErrorDefinition, facts: Facts, params: ReadonlyMap<string, string>): ReadonlyMap<string, ParamValue> {
  const numeric = new Set<string>();
  for (const { parameter } of [...error.code.placeholders, ...(facts.message?.placeholders ?? [])]) {
    if (parameter.type !== "string") numeric.add(parameter.name);
  }
  return new Map([...params].map(([name, value]) => [name, numeric.has(name) ? Number(value) : value]));
}

/** Where the message says something, it can also fail to: none at all, one that nothing explains, one that is nearly right. */
function openMessageVectors(classifier: Classifier, error: ErrorDefinition): readonly Vector[] {
  const { catalog } = classifier;
  const envelope = catalog.envelopes[0];
  const telling = error.variants.length > 0 || (error.message?.placeholders.length ?? 0) > 0;
  if (envelope === undefined || !telling) return [];
  const { code, message } = exampleOccurrence(catalog, error, error.variants[0] ?? null);
  const vectors = [
    parseVector(classifier, `${error.name}/no-message`, { body: bodyText(envelope, code, null) }),
    parseVector(classifier, `${error.name}/other-message`, { body: bodyText(envelope, code, "Nothing explains this message") }),
    parseVector(classifier, `${error.name}/message-with-more-after`, { body: bodyText(envelope, code, `${message}~`) }),
  ];
  return envelope.message === null ? [] : vectors;
}
