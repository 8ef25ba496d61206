/** What is a success: without a code, with a code that is not listed, with an error, with an outcome; each at statuses of every class. */
import { exampleOccurrence } from "../catalog/example.ts";
import type { ErrorDefinition, Kind, Variant } from "../catalog/model.ts";
import { bodyText, type Cases } from "./bodies.ts";
import { parseVector, subjectOf, type Vector, type WrittenBody } from "./vector.ts";

/** The ends of the classes, what services send most, and one that counts as not given. */
const statuses = [100, 199, 200, 204, 299, 300, 302, 399, 400, 404, 499, 500, 599, 600];

/** One of each class is enough where the status must not matter. */
const fewStatuses = [100, 200, 302, 404, 503];

export function successVectors(cases: Cases): readonly Vector[] {
  return [...withoutCode(cases), ...notListed(cases), ...listed(cases)];
}

function atStatuses({ classifier }: Cases, id: string, body: WrittenBody, some: readonly number[]): readonly Vector[] {
  return [
    parseVector(classifier, `success/${id}/no-status`, body),
    ...some.map((status) => parseVector(classifier, `success/${id}/${String(status)}`, { ...body, status })),
  ];
}

function withoutCode(cases: Cases): readonly Vector[] {
  return [
    ...atStatuses(cases, "no-body", { body: "" }, statuses),
    ...atStatuses(cases, "page", { body: "<html><body>Please wait</body></html>" }, fewStatuses),
    ...atStatuses(cases, "no-code", { body: "{}" }, fewStatuses),
    ...atStatuses(cases, "empty-code", { body: bodyText(cases.envelope, "", cases.message) }, fewStatuses),
  ];
}

function notListed(cases: Cases): readonly Vector[] {
  return atStatuses(cases, "not-listed", { body: bodyText(cases.envelope, "Errata.NoSuchCode", cases.message) }, statuses);
}

/** The first entry of each kind, an error or a variant; of outcomes also the first that the message alone tells from an error. */
function listed(cases: Cases): readonly Vector[] {
  const entries = cases.catalog.errors.flatMap((error) => [null, ...error.variants].map((variant) => ({ error, variant })));
  const first = (kind: Kind) => entries.find(({ error, variant }) => (variant ?? error).kind === kind);
  const telling = entries.find(({ error, variant }) => variant !== null && variant.kind !== error.kind);
  const chosen = new Set([first("error"), first("outcome"), telling].filter((entry) => entry !== undefined));
  return [...chosen].flatMap(({ error, variant }) =>
    atStatuses(cases, `listed/${subjectOf(error, variant)}`, bodyOf(cases, error, variant), fewStatuses),
  );
}

function bodyOf({ catalog, envelope }: Cases, error: ErrorDefinition, variant: Variant | null): WrittenBody {
  const { code, message } = exampleOccurrence(catalog, error, variant);
  return { body: bodyText(envelope, code, message) };
}
