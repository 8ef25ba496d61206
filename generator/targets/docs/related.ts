/** Which errors a reader of one error may be looking for instead. Knows nothing of pages. */
import type { Catalog, ErrorDefinition } from "../../catalog/model.ts";
import { exampleOccurrence } from "../../catalog/example.ts";
import { literalText, matchTemplate } from "../../catalog/template.ts";

/** Larger families are a way of numbering, not a relation: every code of a service may begin with `AIS.`. */
const largestFamily = 8;
/** A template that takes thousands of codes is not explained by naming them all. */
const mostOverlaps = 8;

/**
 * By identifier: errors whose code has the same dotted beginning (`Throttling` and `Throttling.User`), and errors whose templates accept
 * each other's codes; in file order. Errors with no relation are absent.
 */
export function relatedErrors(catalog: Catalog): ReadonlyMap<string, readonly ErrorDefinition[]> {
  const related = new Map<string, Set<ErrorDefinition>>();
  const relate = (error: ErrorDefinition, other: ErrorDefinition) => {
    if (error === other) return;
    const others = related.get(error.name);
    if (others === undefined) related.set(error.name, new Set([other]));
    else others.add(other);
  };
  for (const family of familiesOf(catalog)) for (const error of family) for (const other of family) relate(error, other);
  for (const [error, other] of overlapsOf(catalog)) {
    relate(error, other);
    relate(other, error);
  }
  const order = new Map(catalog.errors.map((error, index) => [error, index]));
  const place = (error: ErrorDefinition) => order.get(error) ?? 0;
  return new Map([...related].map(([name, others]) => [name, [...others].sort((a, b) => place(a) - place(b))]));
}

function familiesOf(catalog: Catalog): readonly (readonly ErrorDefinition[])[] {
  const families = new Map<string, ErrorDefinition[]>();
  for (const error of catalog.errors) {
    const code = error.code.source;
    const dot = code.lastIndexOf(".");
    // `Throttling` is the head of the family that `Throttling.User` belongs to.
    const head = dot === -1 ? code : code.slice(0, dot);
    const family = families.get(head);
    if (family === undefined) families.set(head, [error]);
    else family.push(error);
  }
  return [...families.values()].filter((family) => family.length > 1 && family.length <= largestFamily);
}

/** Pairs of an error and another whose template accepts the first one's sample code. */
function overlapsOf(catalog: Catalog): readonly (readonly [ErrorDefinition, ErrorDefinition])[] {
  const templates = templatesByPrefix(catalog);
  const lengths = [...new Set([...templates.keys()].map((prefix) => prefix.length))];
  const counts = new Map<ErrorDefinition, number>();
  const pairs: (readonly [ErrorDefinition, ErrorDefinition])[] = [];
  for (const error of templates.size === 0 ? [] : catalog.errors) {
    const code = literalText(error.code) ?? exampleOccurrence(catalog, error, null).code;
    for (const length of lengths) {
      for (const other of templates.get(code.slice(0, length)) ?? []) {
        const count = counts.get(other) ?? 0;
        if (other === error || count === mostOverlaps || matchTemplate(other.code, code) === null) continue;
        counts.set(other, count + 1);
        pairs.push([error, other]);
      }
    }
  }
  return pairs;
}

/** Templated codes by the text they begin with, so that a code meets only those that could accept it. */
function templatesByPrefix(catalog: Catalog): ReadonlyMap<string, readonly ErrorDefinition[]> {
  const templates = new Map<string, ErrorDefinition[]>();
  for (const error of catalog.errors) {
    if (error.code.placeholders.length === 0) continue;
    const first = error.code.parts[0];
    const prefix = first?.kind === "text" ? first.text : "";
    const list = templates.get(prefix);
    if (list === undefined) templates.set(prefix, [error]);
    else list.push(error);
  }
  return templates;
}
