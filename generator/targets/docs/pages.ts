/**
 * Which page an error stands on, where that page is, and how pages refer to each other. A group has a page; errors without a group share
 * the page of their category. Paths are below a locale's folder. Knows nothing of texts.
 */
import { categories, type Catalog, type Category, type ErrorDefinition, type Group } from "../../catalog/model.ts";
import { slugsOf } from "../../catalog/slug.ts";
import { documentPath, type Markdown } from "./literals.ts";

export interface Page {
  /** `throttling.md`, `category/not-found.md`. */
  readonly path: string;
  readonly subject: { readonly kind: "group"; readonly group: Group } | { readonly kind: "category"; readonly category: Category };
  readonly errors: readonly ErrorDefinition[];
}

export interface Site {
  readonly catalog: Catalog;
  readonly pages: readonly Page[];
  /** By identifier. */
  readonly pageOf: ReadonlyMap<string, Page>;
  readonly slugOf: ReadonlyMap<string, string>;
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
  const pageOf = new Map(pages.flatMap((page) => page.errors.map((error) => [error.name, page] as const)));
  return { catalog, pages, pageOf, slugOf: slugsOf(catalog) };
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

/** The slug of an error; every error of the catalog has one. */
export function slugOf(site: Site, name: string): string {
  const slug = site.slugOf.get(name);
  if (slug === undefined) throw new Error(`no slug for ${name}`);
  return slug;
}

/** Where an error stands, below the locale's folder: `throttling.md#throttling.user`. `null` for a name that no error has. */
export function placeOf(site: Site, name: string): string | null {
  const page = site.pageOf.get(name);
  return page === undefined ? null : `${page.path}#${slugOf(site, name)}`;
}

/** From one page to another of the same locale. */
export function pathBetween(from: string, to: string): Markdown {
  return documentPath(`${from.includes("/") ? "../" : "./"}${to}`);
}

/** From a page to an error; only the anchor when the page is the same. `null` for a name that no error has. */
export function pathToError(site: Site, from: string, name: string): Markdown | null {
  const place = placeOf(site, name);
  if (place === null) return null;
  return place.startsWith(`${from}#`) ? documentPath(place.slice(from.length)) : pathBetween(from, place);
}

/** From a page to the same page in another locale. */
export function pathToLocale(from: string, locale: string): Markdown {
  return documentPath(`${from.includes("/") ? "../../" : "../"}${locale}/${from}`);
}
