/** Codes that several templates of equal rank accept: decided by the message, by the status, or not at all. */
import { tiedCandidates, type Candidate, type Classifier } from "../catalog/classify.ts";
import { exampleOccurrence } from "../catalog/example.ts";
import type { Catalog, Envelope } from "../catalog/model.ts";
import { formatTemplate } from "../catalog/template.ts";
import { bodyText } from "./bodies.ts";
import { parseVector, subjectOf, type Vector } from "./vector.ts";

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
  const messages = tied.flatMap((candidate) => messagesOf(catalog, candidate));
  const statuses = [...new Set(tied.flatMap(({ error }) => [error, ...error.variants]).flatMap((facts) => facts.status))];
  const last = messages.at(-1);
  return [
    tie("undecided", null),
    tie("unexplained", "Nothing explains this message"),
    tie("status-of-none", null, 599),
    ...messages.map(([whose, message]) => tie(`message-of-${whose}`, message)),
    ...statuses.map((status) => tie(`status-${String(status)}`, null, status)),
    ...(last === undefined ? [] : statuses.map((status) => tie(`last-message-and-status-${String(status)}`, last[1], status))),
  ];
}

/** A candidate's messages for the code that all of them accept: its own and those of its first variants. */
function messagesOf(catalog: Catalog, { error, captures }: Candidate): readonly (readonly [whose: string, message: string])[] {
  return [null, ...error.variants.slice(0, 3)].flatMap((variant) => {
    const { message } = variant ?? error;
    if (message === null) return [];
    const { params } = exampleOccurrence(catalog, error, variant);
    return [[subjectOf(error, variant), formatTemplate(message, new Map([...params, ...captures]))] as const];
  });
}
