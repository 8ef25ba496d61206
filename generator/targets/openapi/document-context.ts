/** What every part of a document needs to know: the catalog, the options, the version, and how to say a text. */
import { textIn } from "../../catalog/locale.ts";
import type { Catalog, LocalizedText } from "../../catalog/model.ts";
import { slugsOf } from "../../catalog/slug.ts";
import { componentNames, type ComponentNames } from "./component-names.ts";
import { occurrencesOf, type Occurrence } from "./occurrences.ts";
import type { OpenApiOptions } from "./options.ts";

export interface DocumentContext {
  readonly catalog: Catalog;
  readonly options: OpenApiOptions;
  readonly version: "3.1" | "3.0";
  readonly names: ComponentNames;
  readonly slugs: ReadonlyMap<string, string>;
  /** By status, ascending. */
  readonly occurrences: ReadonlyMap<number, readonly Occurrence[]>;
  /** A text in the locale of the document, or in the nearest one; empty without a text. */
  readonly say: (text: LocalizedText | null) => string;
}

export function createContext(catalog: Catalog, options: OpenApiOptions): Omit<DocumentContext, "version"> {
  const locale = options.locale ?? catalog.sourceLocale;
  return {
    catalog,
    options,
    names: componentNames(catalog),
    slugs: slugsOf(catalog),
    occurrences: occurrencesOf(catalog),
    say: (text) => (text === null ? "" : (textIn(text, locale, catalog.sourceLocale)?.text ?? "")),
  };
}
