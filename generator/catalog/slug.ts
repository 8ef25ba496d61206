/**
 * Slugs: the last part of an error's address in docs, anchors and links. Made from the wire code, because that is what people search
 * for. Knows nothing of any target.
 */
import type { Catalog } from "./model.ts";
import { kebabCase, wordsOf } from "../naming/words.ts";

/**
 * The slug of every error, by identifier, unique in the catalog. An error whose code gives a slug that an earlier one has
 * takes its identifier instead; only when that is taken too (or gives nothing) does a number make the difference.
 */
export function slugsOf(catalog: Catalog): ReadonlyMap<string, string> {
  const known = slugsByCatalog.get(catalog);
  if (known !== undefined) return known;
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, name } of catalog.errors) {
    const fromCode = slugOfText(code.source);
    const slug = fromCode !== "" && !taken.has(fromCode) ? fromCode : firstFree(kebabCase(wordsOf(name)), taken);
    taken.add(slug);
    slugs.set(name, slug);
  }
  slugsByCatalog.set(catalog, slugs);
  return slugs;
}

/** Every target asks for them. */
const slugsByCatalog = new WeakMap<Catalog, ReadonlyMap<string, string>>();

/** The slug of a variant. Two hyphens never stand in an error's slug, so the two kinds cannot meet. */
export function variantSlug(errorSlug: string, variantName: string): string {
  return `${errorSlug}--${kebabCase(wordsOf(variantName))}`;
}

/** The address of an error's page, `null` when the catalog names none. */
export function docsUrl(catalog: Catalog, slug: string): string | null {
  return catalog.docs === null ? null : catalog.docs.split("{slug}").join(slug);
}

/** Lower-cased (ASCII), everything outside `[a-z0-9.-]` a hyphen, runs of hyphens one, none beside a dot, none (and no dots) at the ends. */
function slugOfText(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/-?\.-?/g, ".")
    .replace(/^[.-]+|[.-]+$/g, "");
}

function firstFree(fromName: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fromName)) return fromName;
  let number = 2;
  while (taken.has(`${fromName}-${String(number)}`)) number += 1;
  return `${fromName}-${String(number)}`;
}
