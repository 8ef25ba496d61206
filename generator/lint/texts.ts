/** Every localized text of a catalog with its place: what the rules about texts and translations walk. */
import type { Catalog, LocalizedText } from "../catalog/model.ts";
import type { Span } from "../source/span.ts";
import { subjectsOf } from "./rule.ts";

export interface PlacedText {
  readonly text: LocalizedText;
  /** `remedy of ThrottlingUser`. */
  readonly label: string;
  readonly spanOf: (locale: string) => Span;
}

const listed = new WeakMap<Catalog, readonly PlacedText[]>();

/** All texts in file order. Five rules walk them, so the list is made once per catalog. */
export function textsOf(catalog: Catalog): readonly PlacedText[] {
  const texts = listed.get(catalog) ?? [...walkTexts(catalog)];
  listed.set(catalog, texts);
  return texts;
}

/** Texts that a variant inherits from its error are listed once, with the error. */
function* walkTexts(catalog: Catalog): Generator<PlacedText> {
  yield { text: catalog.title, label: "the title", spanOf: (locale) => catalog.at.spanOf("title", locale) };
  for (const group of catalog.groups) {
    if (group.title) yield { text: group.title, label: `title of group ${group.id}`, spanOf: (locale) => group.at.spanOf("title", locale) };
  }
  for (const parameter of catalog.parameters) {
    const { description: text, at } = parameter;
    if (text) yield { text, label: `description of parameter ${parameter.name}`, spanOf: (locale) => at.spanOf("description", locale) };
  }
  for (const { error, facts, label } of subjectsOf(catalog)) {
    const { at } = facts;
    for (const key of ["description", "remedy"] as const) {
      const text = facts[key];
      if (text !== null && (facts === error || text !== error[key])) {
        yield { text, label: `${key} of ${label}`, spanOf: (locale) => at.spanOf(key, locale) };
      }
    }
    if (facts !== error && facts.causes === error.causes) continue;
    for (const [index, text] of facts.causes.entries()) {
      yield { text, label: `cause ${String(index + 1)} of ${label}`, spanOf: (locale) => at.spanOf("causes", index, locale) };
    }
  }
}
