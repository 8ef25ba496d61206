/** Codes that several templates of equal rank accept: decided by the message, by the status, or not at all. */
import { tiedCandidates, type Candidate, type Classifier } from "../../catalog/classify.ts";
import { exampleOccurrence } from "../../catalog/example.ts";
import type { Catalog, Envelope } from "../../catalog/model.ts";
import { formatTemplate } from "../../catalog/template.ts";
import { bodyText } from "./sample.ts";
import { parseVector, type Vector } from "./vector.ts";

/** The ties that the example codes of the catalog run into, each set of candidates once. */
export function tieVectors({ classifier, envelope }: { classifier: Classifier; envelope: Envelope }): readonly Vector[] {
  const seen = new Set<string>();
  return classifier.catalog.errors
    .filter((error) => error.code.placeholders.length > 0)
    .flatMap((error) => {
      const { code } = exampleOccurrence(classifier.catalog, error, null);
      const tied = tiedCandidates(classifier, code);
      const key = tied.map((candidate) => candidate.error.name).join("+");
      if (tied.length < 2 || seen.has(key) || classifier.literals.has(code)) return [];
      seen.add(key);
      return decisionsOf(classifier, envelope, error.name, code, tied);
    });
}

/** All ways in which one tie can end. `name` is the error whose example code runs into it. */
function decisionsOf(
  classifier: Classifier,
  envelope: Envelope,
  name: string,
  code: string,
  tied: readonly Candidate[],
): readonly Vector[] {
  const { catalog } = classifier;
  const tie = (what: string, message: string | null, status?: number) =>
    parseVector(classifier, `${name}/tie/${what}`, { body: bodyText(envelope, code, message), status });
  const statusOf = (candidate: Candidate | undefined) => candidate?.error.status[0];
  const last = tied.at(-1);
  return [
    tie("undecided", null),
    tie("unexplained", "Nothing explains this message"),
    tie("status-of-none", null, 599),
    ...tied.map((candidate) => tie(`message-of-${candidate.error.name}`, messageOf(catalog, candidate))),
    ...tied.map((candidate) => tie(`status-of-${candidate.error.name}`, null, statusOf(candidate))),
    ...(last === undefined ? [] : [tie("message-before-status", messageOf(catalog, last), statusOf(tied[0]))]),
  ];
}

/** A candidate's message for the code that all of them accept; `null` when it has none. */
function messageOf(catalog: Catalog, { error, captures }: Candidate): string | null {
  const variant = error.message === null ? (error.variants.find(({ message }) => message !== null) ?? null) : null;
  const message = (variant ?? error).message;
  if (message === null) return null;
  const { params } = exampleOccurrence(catalog, error, variant);
  return formatTemplate(message, new Map([...params, ...captures]));
}
