/** What every component asks for: the catalog, how it is to be described, names, texts in the chosen locale. */
import { shownLocale } from "../catalog/chosen-locale.ts";
import { textIn } from "../catalog/locale.ts";
import type { Catalog, ErrorDefinition, LocalizedText } from "../catalog/model.ts";
import { docsUrl, slugsOf } from "../catalog/slug.ts";
import type { Form } from "./cases.ts";
import { paragraphs, type Markdown } from "./literals.ts";
import { componentNames, type ComponentNames } from "./names.ts";
import { phrasesFor, type Phrases } from "./phrases.ts";

/** How errors are described. */
export interface Style {
  /** Schema of a code: the known ones or any string, only the known ones, any string. */
  readonly codeSchema: "anyOf" | "enum" | "string";
  readonly forms: readonly Form[];
  /** Locale of the texts; `null` for the catalog's source locale. */
  readonly locale: string | null;
  /** Whether there is everything that others may want to refer to; else only what the responses need, and each says which codes are its own. */
  readonly isWhole: boolean;
}

export interface Subject {
  readonly catalog: Catalog;
  /** The errors whose codes are known, in file order. */
  readonly errors: readonly ErrorDefinition[];
  /** What every name begins with. */
  readonly prefix: string;
  readonly style: Style;
}

export interface Context extends Omit<Subject, "prefix"> {
  readonly locale: string;
  readonly names: ComponentNames;
  readonly phrases: Phrases;
  /** A localized text as Markdown; `null` when nobody wrote it. */
  readonly textOf: (text: LocalizedText | null) => Markdown | null;
  readonly docsUrlOf: (error: ErrorDefinition) => string | null;
}

export function contextOf({ catalog, errors, prefix, style }: Subject): Context {
  const locale = shownLocale(catalog, style.locale ?? undefined);
  const slugs = slugsOf(catalog);
  return {
    catalog,
    errors,
    style,
    locale,
    names: componentNames(prefix, catalog.envelopes),
    phrases: phrasesFor(locale),
    textOf: (text) => {
      const found = textIn(text, locale, catalog.sourceLocale);
      return found === null ? null : paragraphs(found.text);
    },
    docsUrlOf: (error) => docsUrl(catalog, slugs.get(error.name) ?? ""),
  };
}
