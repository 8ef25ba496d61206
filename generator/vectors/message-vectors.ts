/**
 * Messages that nearly fit their template. What can happen depends on what stands after a placeholder, not on the words, so each such
 * situation is shown on the first message of the catalog that has it; and each number on the first message that carries it.
 */
import type { Classifier } from "../catalog/classify.ts";
import { exampleOccurrence, type Occurrence } from "../catalog/example.ts";
import type { Envelope, Template } from "../catalog/model.ts";
import { formatTemplate } from "../catalog/template.ts";
import { numberSpellings } from "./spellings.ts";
import { bodyText } from "./bodies.ts";
import { parseVector, type Vector } from "./vector.ts";

interface Subject {
  readonly template: Template;
  readonly occurrence: Occurrence;
}

export function messageVectors({ classifier, envelope }: { classifier: Classifier; envelope: Envelope }): readonly Vector[] {
  if (envelope.message === null) return [];
  const vector = (id: string, { occurrence, template }: Subject, name: string, value: string) => {
    const message = formatTemplate(template, new Map([...occurrence.params, [name, value]]));
    return parseVector(classifier, id, { body: bodyText(envelope, occurrence.code, message) });
  };
  const seen = new Set<string>();
  const vectors: Vector[] = [];
  for (const [template, occur] of templatesOf(classifier)) {
    for (const [index, part] of template.parts.entries()) {
      if (part.kind === "text") continue;
      const { name, type } = part.parameter;
      const situation = `${part.characters}-${situationOf(template, index)}`;
      if (!seen.has(situation)) {
        seen.add(situation);
        const subject = { template, occurrence: occur() };
        const values = awkwardValues(template, index, subject.occurrence.params.get(name) ?? "");
        for (const [what, value] of values) vectors.push(vector(`message/${situation}/${what}`, subject, name, value));
      }
      if (type !== "string" && !seen.has(`number ${name}`)) {
        seen.add(`number ${name}`);
        const subject = { template, occurrence: occur() };
        for (const [what, value] of numberSpellings) vectors.push(vector(`parameter/${name}/${what}`, subject, name, value));
      }
    }
  }
  return vectors;
}

function* templatesOf({ catalog }: Classifier): Generator<readonly [Template, () => Occurrence]> {
  for (const error of catalog.errors) {
    for (const variant of [null, ...error.variants]) {
      const { message } = variant ?? error;
      if (message !== null) yield [message, () => exampleOccurrence(catalog, error, variant)];
    }
  }
}

/** What stands after a placeholder decides how far it reaches. */
function situationOf({ parts }: Template, index: number): string {
  const next = parts[index + 1];
  if (next === undefined) return "at-the-end";
  if (next.kind === "placeholder") return "before-another";
  return index + 2 === parts.length ? "before-the-last-text" : "before-a-text";
}

function awkwardValues({ parts }: Template, index: number, value: string): readonly (readonly [string, string])[] {
  const next = parts[index + 1];
  const following = next?.kind === "text" ? next.text : "";
  return [
    ["empty", ""],
    ["astral", "\u{1F600}x"],
    ["line-break", "a\nb"],
    ["blanks", "  "],
    ["braces", "{a}"],
    ["contains-what-follows", value + following + value],
    ["begins-with-what-follows", following + value],
    ["ends-with-what-follows", value + following],
  ];
}
