/** The documents for programs: `errors.json`, an index of all errors and where they stand, and `llms.txt` (llmstxt.org). */
import type { Facts } from "../../catalog/model.ts";
import { docsUrl, variantSlug } from "../../catalog/slug.ts";
import type { Data } from "../../source/data.ts";
import { codeSpan, decimal, documentPath, link, text, type Markdown } from "./literals.ts";
import { indexPath, type Page } from "./pages.ts";
import { readSubject, readTitle, type Material, type Reader } from "./reader.ts";
import { shownTemplate } from "./wire-view.ts";
import { languageName } from "./locale-words.ts";

/** Format of `errors.json`. */
const format = 1;

export function machineIndex({ site: { catalog, entries } }: Material): Data {
  const pagesOf = (page: Page) => Object.fromEntries(catalog.locales.map((locale) => [locale, `${locale}/${page.path}`]));
  return {
    index: format,
    catalog: catalog.id,
    version: catalog.version,
    locales: catalog.locales,
    errors: catalog.errors.flatMap((error) => {
      const entry = entries.get(error.name);
      if (entry === undefined) return [];
      const { slug, page } = entry;
      return {
        slug,
        code: shownTemplate(error.code),
        name: error.name,
        ...factsOf(error),
        url: docsUrl(catalog, slug) ?? undefined,
        pages: pagesOf(page),
        anchor: slug,
        variants: error.variants.map((variant) => ({
          name: variant.name,
          ...factsOf(variant),
          anchor: variantSlug(slug, variant.name),
        })),
      };
    }),
  };
}

function factsOf({ status, category, retry }: Facts) {
  return { status, category, retry };
}

export type LlmsView = {
  readonly banner: Markdown;
  readonly title: Markdown;
  readonly summary: Markdown;
  readonly sections: readonly { readonly heading: Markdown; readonly items: readonly Markdown[] }[];
  readonly index: Markdown;
};

/** @param readers the first is that of the source locale, in whose words the file is written */
export function llmsView(readers: readonly [Reader, ...Reader[]], banner: Markdown): LlmsView {
  const [source] = readers;
  const { catalog } = source.material.site;
  const codes = source.words.codeCount(decimal(catalog.errors.length), catalog.errors.length === 1);
  return {
    banner,
    title: source.words.indexTitle(readTitle(source)),
    summary: source.words.introduction(readTitle(source), text(catalog.version), codes),
    sections: readers.map((reader) => ({
      heading: text(languageName(reader.locale)),
      items: [
        link(reader.words.allCodes, documentPath(`${reader.locale}/${indexPath}`)),
        ...source.material.site.pages.map((page) => pageItem(reader, page, reader === source)),
      ],
    })),
    index: link(text("errors.json"), documentPath("errors.json")),
  };
}

/** A page and, in one of the locales, the codes that it explains. */
function pageItem(reader: Reader, page: Page, withCodes: boolean): Markdown {
  const name = link(readSubject(reader, page), documentPath(`${reader.locale}/${page.path}`));
  if (!withCodes) return name;
  return reader.words.explained(name, reader.words.enumerated(page.errors.map(({ code }) => codeSpan(shownTemplate(code)))));
}
