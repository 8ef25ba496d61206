/** The page of a group, or of a category for errors without one, in one locale. */
import { errorView, labelsOf, type ErrorView } from "./error-view.ts";
import { joined, link, own, text, type Markdown } from "./literals.ts";
import { indexPath, pathBetween, pathToLocale, type Page } from "./pages.ts";
import { read, readSubject, readTitle, type Reader } from "./reader.ts";
import { languageName } from "./locale-words.ts";

export type PageView = {
  readonly banner: Markdown;
  readonly title: Markdown;
  /** Links to the index and to the same page in other locales. */
  readonly navigation: Markdown;
  readonly hasDescription: boolean;
  readonly description: Markdown;
  readonly errors: readonly ErrorView[];
};

export function pageView(reader: Reader, page: Page, banner: Markdown): PageView {
  const labels = labelsOf(reader.words);
  const description = descriptionOf(reader, page);
  return {
    banner,
    title: reader.words.pageTitle(readSubject(reader, page), readTitle(reader)),
    navigation: navigation(reader, page.path),
    hasDescription: description !== null,
    description: description ?? own(""),
    errors: page.errors.map((error) => errorView(reader, error, labels, page.path)),
  };
}

export function descriptionOf(reader: Reader, { subject }: Page): Markdown | null {
  return subject.kind === "group" ? read(reader, subject.group.description, "block") : reader.words.categories[subject.category].meaning;
}

/** The way to the index, and the languages of this page. */
export function navigation(reader: Reader, from: string): Markdown {
  const { locales } = reader.material.site.catalog;
  const up = from === indexPath ? [] : [link(reader.words.allCodes, pathBetween(from, indexPath))];
  const languages = locales.map((locale) => {
    const name = text(languageName(locale));
    return locale === reader.locale ? name : link(name, pathToLocale(from, locale));
  });
  return joined([...up, ...(locales.length > 1 ? languages : [])], " · ");
}
