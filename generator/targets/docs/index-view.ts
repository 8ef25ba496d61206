/** The first page of a locale: what the catalog is, all codes page by page, what else may come, the body, and how to read the rest. */
import type { ErrorDefinition, External } from "../../catalog/model.ts";
import { categories, retries } from "../../source/vocabulary.ts";
import { envelopeViews, type EnvelopeView } from "./envelope-view.ts";
import { retryText, statuses } from "./facts-view.ts";
import { codeSpan, decimal, documentPath, joined, link, outsideAddress, own, strong, text, type Markdown } from "./literals.ts";
import { descriptionOf, navigation } from "./page-view.ts";
import { indexPath, pathBetween, pathToError, type Page } from "./pages.ts";
import { marked, read, readMarked, readSubject, readTitle, type Reader } from "./reader.ts";
import { tableOf } from "./table.ts";

export type IndexView = {
  readonly banner: Markdown;
  readonly title: Markdown;
  readonly hasNavigation: boolean;
  readonly navigation: Markdown;
  readonly introduction: Markdown;
  readonly machineIndex: Markdown;
  readonly words: {
    readonly codes: Markdown;
    readonly anyOtherCode: Markdown;
    readonly prefixes: Markdown;
    readonly body: Markdown;
    readonly howToRead: Markdown;
    readonly retryLegend: Markdown;
    readonly categoryLegend: Markdown;
  };
  readonly sections: readonly SectionView[];
  /** Whether there is anything to say of codes that are not in the catalog. */
  readonly hasOthers: boolean;
  readonly fallback: readonly Markdown[];
  readonly hasPrefixes: boolean;
  readonly prefixes: readonly Markdown[];
  readonly hasEnvelopes: boolean;
  readonly envelopes: readonly EnvelopeView[];
  readonly hasLegend: boolean;
  readonly hasRetries: boolean;
  readonly retries: readonly Markdown[];
  readonly hasCategories: boolean;
  readonly categories: readonly Markdown[];
};

export type SectionView = {
  readonly heading: Markdown;
  readonly hasDescription: boolean;
  readonly description: Markdown;
  readonly table: Markdown;
};

export function indexView(reader: Reader, banner: Markdown): IndexView {
  const { catalog, pages } = reader.material.site;
  const { words } = reader;
  const way = navigation(reader, indexPath);
  const version = text(catalog.version);
  const codes = words.codeCount(decimal(catalog.errors.length), catalog.errors.length === 1);
  const envelopes = envelopeViews(reader);
  const fallback = fallbackOf(reader);
  const prefixes = catalog.external.map((external) => prefixItem(reader, external));
  return {
    banner,
    title: words.indexTitle(readTitle(reader)),
    hasNavigation: catalog.locales.length > 1,
    navigation: way,
    introduction: words.introduction(readTitle(reader), version, codes),
    machineIndex: words.machineIndex(outside("errors.json"), outside("llms.txt")),
    words: {
      codes: words.codes,
      anyOtherCode: words.anyOtherCode,
      prefixes: words.prefixes,
      body: words.body,
      howToRead: words.howToRead,
      retryLegend: words.retryLegend,
      categoryLegend: words.categoryLegend,
    },
    sections: pages.map((page) => sectionView(reader, page)),
    hasOthers: fallback.length > 0 || prefixes.length > 0,
    fallback,
    hasPrefixes: prefixes.length > 0,
    prefixes,
    hasEnvelopes: envelopes.length > 0,
    envelopes,
    ...legendOf(reader),
  };
}

/** A file beside the locales' folders. */
function outside(file: "errors.json" | "llms.txt"): Markdown {
  return link(text(file), documentPath(`../${file}`));
}

function sectionView(reader: Reader, page: Page): SectionView {
  const { words, material } = reader;
  const description = descriptionOf(reader, page);
  const columns = [
    { title: words.code, cellOf: (error: ErrorDefinition) => codeCell(reader, error) },
    ...(material.says.status ? [{ title: words.status, cellOf: statuses }] : []),
    { title: words.meaning, cellOf: (error: ErrorDefinition) => meaningOf(reader, error) },
    ...(material.says.retry ? [{ title: words.retry, cellOf: (error: ErrorDefinition) => retryText(reader, error) }] : []),
  ];
  return {
    heading: link(readSubject(reader, page), pathBetween(indexPath, page.path)),
    hasDescription: description !== null,
    description: description ?? own(""),
    table: tableOf(
      columns.map(({ title }) => title),
      page.errors.map((error) => columns.map(({ cellOf }) => cellOf(error))),
    ),
  };
}

function codeCell({ material }: Reader, error: ErrorDefinition): Markdown {
  const entry = material.site.entries.get(error.name);
  const view = material.wire.get(error);
  if (entry === undefined || view === undefined) throw new Error(`${error.name} is not on the site`);
  return link(view.heading, pathToError(indexPath, entry));
}

/** What happened, in a sentence; else the message; else how many meanings there are. */
function meaningOf(reader: Reader, error: ErrorDefinition): Markdown {
  const described = read(reader, error.description, "cell");
  if (described !== null) return described;
  const view = reader.material.wire.get(error);
  if (view?.hasMessage === true) return view.message;
  return error.variants.length > 0 ? reader.words.meaningCount(decimal(error.variants.length), error.variants.length === 1) : own("");
}

/** What holds for codes that the catalog does not have. */
function fallbackOf(reader: Reader): readonly Markdown[] {
  const { fallback } = reader.material.site.catalog;
  const description = read(reader, fallback?.description ?? null, "block");
  const remedy = read(reader, fallback?.remedy ?? null, "behind-label");
  const known = description ?? (reader.material.says.sent ? reader.words.otherCode : null);
  return [...(known === null ? [] : [known]), ...(remedy === null ? [] : [joined([reader.words.remedyLabel(null), remedy])])];
}

function prefixItem(reader: Reader, { prefix, title, url }: External): Markdown {
  const address = url === null ? null : outsideAddress(url);
  const label = readMarked(reader, title, "in-line");
  if (label === null && url === null) return codeSpan(prefix);
  const name = label?.content ?? text(url ?? "");
  const target = address === null ? name : link(name, address);
  return joined([codeSpan(prefix), own(" · "), marked(target, label?.mark ?? null)]);
}

type Legend = Pick<IndexView, "hasLegend" | "hasRetries" | "retries" | "hasCategories" | "categories">;

/** The retries and categories that the pages use, explained. */
function legendOf({ words, material }: Reader): Legend {
  const facts = material.site.catalog.errors.flatMap((error) => [error, ...error.variants]);
  const usedRetries = new Set(facts.map(({ retry }) => retry));
  const told = facts.filter(({ status, categoryDerived }) => status.length > 0 || !categoryDerived);
  const usedCategories = new Set(told.map(({ category }) => category));
  const shownRetries = retries.filter((retry) => usedRetries.has(retry));
  const shownCategories = categories.filter((category) => usedCategories.has(category));
  return {
    hasLegend: shownRetries.length > 0 || shownCategories.length > 0,
    hasRetries: shownRetries.length > 0,
    retries: shownRetries.map((retry) => words.explained(strong(words.retries[retry].short), words.retries[retry].meaning)),
    hasCategories: shownCategories.length > 0,
    categories: shownCategories.map((category) => words.explained(codeSpan(category), words.categories[category].meaning)),
  };
}
