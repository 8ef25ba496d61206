/** What every part of a document asks for: the catalog, names of components, texts in the chosen locale. */
import { shownLocale } from "../catalog/chosen-locale.ts";
import { textIn } from "../catalog/locale.ts";
import type { Catalog, Envelope, ErrorDefinition, LocalizedText } from "../catalog/model.ts";
import { docsUrl, slugsOf } from "../catalog/slug.ts";
import { pascalCase, wordsOf } from "../naming/words.ts";
import { paragraphs, type Markdown } from "./literals.ts";
import type { Options } from "./options.ts";
import { phrasesFor, type Phrases } from "./phrases.ts";

export interface Context {
  readonly catalog: Catalog;
  readonly options: Options;
  readonly locale: string;
  readonly phrases: Phrases;
  /** Component names: `ImmError`. */
  readonly nameOf: (part: string) => string;
  /** A localized text as Markdown; `null` when nobody wrote it. */
  readonly textOf: (text: LocalizedText | null) => Markdown | null;
  readonly docsUrlOf: (error: ErrorDefinition) => string | null;
}

export function contextOf(catalog: Catalog, options: Options): Context {
  const locale = shownLocale(catalog, options.locale);
  const slugs = slugsOf(catalog);
  return {
    catalog,
    options,
    locale,
    phrases: phrasesFor(locale),
    nameOf: (part) => catalog.prefix + part,
    textOf: (text) => {
      const found = textIn(text, locale, catalog.sourceLocale);
      return found === null ? null : paragraphs(found.text);
    },
    docsUrlOf: (error) => docsUrl(catalog, slugs.get(error.name) ?? ""),
  };
}

/** The schema of an envelope: `ImmError`, or `ImmRpcError` when the catalog has several. */
export function envelopeName({ catalog, nameOf }: Context, envelope: Envelope): string {
  return nameOf(catalog.envelopes.length === 1 ? "Error" : `${pascalCase(wordsOf(envelope.id))}Error`);
}

export type Section = "schemas" | "responses" | "examples" | "headers";

/** A reference to a component of the same document. */
export function referenceTo(section: Section, name: string): { readonly $ref: string } {
  return { $ref: `#/components/${section}/${name}` };
}
