/** Codes that two templates of different shape accept: the rank decides, and where it does not, message and status. */
import type { Classifier } from "../catalog/classify.ts";
import { exampleOccurrence } from "../catalog/example.ts";
import type { Envelope, ErrorDefinition, Template } from "../catalog/model.ts";
import { formatTemplate, matchTemplate } from "../catalog/template.ts";
import { bodyText } from "./bodies.ts";
import { parseVector, type Vector } from "./vector.ts";

/** So many of a text's templates are tried against each other one: families of thousands share a prefix, and their cases are alike. */
const tries = 8;
/** And so many overlaps of one error are written down. */
const shown = 2;

export function overlapVectors({ classifier, envelope }: { classifier: Classifier; envelope: Envelope }): readonly Vector[] {
  return classifier.catalog.errors
    .filter((error) => error.code.placeholders.length > 0)
    .flatMap((error) => {
      const found: Vector[] = [];
      for (const other of othersWithShorterPrefix(classifier, error)) {
        const code = commonCode(classifier, error, other);
        if (code === null) continue;
        const id = `${error.name}/overlap/${other.name}`;
        found.push(parseVector(classifier, id, { body: bodyText(envelope, code, null) }));
        if (found.length === shown) break;
      }
      return found;
    });
}

/** Only a template whose beginning is a beginning of this one's can accept a code of it. */
function othersWithShorterPrefix({ templates, prefixLengths }: Classifier, error: ErrorDefinition): readonly ErrorDefinition[] {
  const prefix = prefixOf(error.code);
  return prefixLengths
    .filter((length) => length <= prefix.length)
    .flatMap((length) => (templates.get(prefix.slice(0, length)) ?? []).slice(0, tries).map((templated) => templated.error))
    .filter((other) => other !== error && !hasSameTexts(error.code, other.code));
}

/** Templates that differ in the names of their placeholders only always tie: `tie-vectors.ts` has them. */
function hasSameTexts(a: Template, b: Template): boolean {
  const textsOf = ({ parts }: Template) => JSON.stringify(parts.map((part) => (part.kind === "text" ? part.text : null)));
  return textsOf(a) === textsOf(b);
}

/** A code that both accept, if one of the likely ones is: the long prefix, the long suffix, something or nothing in between. */
function commonCode({ catalog, literals }: Classifier, error: ErrorDefinition, other: ErrorDefinition): string | null {
  const prefix = prefixOf(error.code);
  const suffixes = [suffixOf(error.code), suffixOf(other.code)];
  const otherRest = exampleOccurrence(catalog, other, null).code.slice(prefixOf(other.code).length);
  const filled = formatTemplate(error.code, new Map(error.code.placeholders.map(({ parameter }) => [parameter.name, otherRest])));
  const likely = [...suffixes.flatMap((suffix) => [`${prefix}x${suffix}`, prefix + suffix, merged(prefix, suffix)]), filled];
  const accepted = likely.find((code) => matchTemplate(error.code, code) !== null && matchTemplate(other.code, code) !== null);
  return accepted === undefined || literals.has(accepted) ? null : accepted;
}

/** `InvalidParameter.` and `.NotFound` share the dot: `InvalidParameter.NotFound`. */
function merged(prefix: string, suffix: string): string {
  for (let length = Math.min(prefix.length, suffix.length); length > 0; length -= 1) {
    if (prefix.endsWith(suffix.slice(0, length))) return prefix + suffix.slice(length);
  }
  return prefix + suffix;
}

function prefixOf({ parts: [first] }: Template): string {
  return first?.kind === "text" ? first.text : "";
}

function suffixOf({ parts }: Template): string {
  const last = parts.at(-1);
  return last?.kind === "text" ? last.text : "";
}
