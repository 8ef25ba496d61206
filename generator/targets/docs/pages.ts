/**
 * Which page an error stands on, where that page is, and how pages refer to each other. A group has a page; errors without a group share
 * the page of their category. Paths are below a locale's folder. Knows nothing of texts.
 */
import type { Catalog, Category, ErrorDefinition, Group } from "../../catalog/model.ts";
import { slugsOf } from "../../catalog/slug.ts";
import { categories } from "../../source/vocabulary.ts";
import { documentPath, type Markdown } from "./literals.ts";

export interface Page {
  /** `throttling.md`, `category/not-found.md`. */
  readonly path: string;
  readonly subject: { readonly kind: "group"; readonly group: Group } | { readonly kind: "category"; readonly category: Category };
  readonly errors: readonly ErrorDefinition[];
}

/** Where one error is. */
export interface Entry {
  readonly error: ErrorDefinition;
  readonly page: Page;
  readonly slug: string;
}

export interface Site {
  readonly catalog: Catalog;
  readonly pages: readonly Page[];
  /** By identifier. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export const indexPath = "index.md";

/** Lays the errors of a catalog out on pages: groups in file order, then categories in the order of `google.rpc.Code`. */
export function layOut(catalog: Catalog): Site {
  const ofGroup = new Map<string, ErrorDefinition[]>();
  const ofCategory = new Map<Category, ErrorDefinition[]>();
  for (const error of catalog.errors) {
    if (error.group === null) collect(ofCategory, error.category, error);
    else collect(ofGroup, error.group.id, error);
  }
  const pages: Page[] = [];
  for (const group of catalog.groups) {
    const errors = ofGroup.get(group.id);
    if (errors !== undefined) pages.push({ path: groupPath(group.id), subject: { kind: "group", group }, errors });
  }
  for (const category of categories) {
    const errors = ofCategory.get(category);
    if (errors !== undefined) pages.push({ path: `category/${category}.md`, subject: { kind: "category", category }, errors });
  }
  return { catalog, pages, entries: entriesOf(catalog, pages) };
}

function entriesOf(catalog: Catalog, pages: readonly Page[]): ReadonlyMap<string, Entry> {
  const slugs = slugsOf(catalog);
  const entries = new Map<string, Entry>();
  for (const page of pages) {
    for (const error of page.errors) {
      const slug = slugs.get(error.name);
      if (slug === undefined) throw new Error(`no slug for ${error.name}`);
      entries.set(error.name, { error, page, slug });
    }
  }
  return entries;
}

/** Slashes keep a group that is called like a file of ours out of its way; ids of groups have none. */
function groupPath(id: string): string {
  return `${id}.md` === indexPath ? `group/${id}.md` : `${id}.md`;
}

function collect<Key>(lists: Map<Key, ErrorDefinition[]>, key: Key, error: ErrorDefinition): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [error]);
  else list.push(error);
}

/** Where an error stands, below the locale's folder: `throttling.md#throttling.user`. */
function placeOf({ page, slug }: Entry): string {
  return `${page.path}#${slug}`;
}

/** From one page to another of the same locale. */
export function pathBetween(from: string, to: string): Markdown {
  return documentPath(`${from.includes("/") ? "../" : "./"}${to}`);
}

/** From a page to an error; only the anchor when it stands on the same page. */
export function pathToError(from: string, entry: Entry): Markdown {
  return entry.page.path === from ? documentPath(`#${entry.slug}`) : pathBetween(from, placeOf(entry));
}

/** From a page to the same page in another locale. */
export function pathToLocale(from: string, locale: string): Markdown {
  return documentPath(`${from.includes("/") ? "../../" : "../"}${locale}/${from}`);
}
