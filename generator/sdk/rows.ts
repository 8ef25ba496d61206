/** The table of an SDK: the errors and variants of a catalog in its order, each with its facts and its slug. */
import type { Catalog, ErrorDefinition, Variant } from "../catalog/model.ts";
import { slugsOf, variantSlug } from "../catalog/slug.ts";
import { factsRow, type FactsRow } from "./facts.ts";

interface Row {
  readonly facts: FactsRow;
  /** The last part of the address in the docs; `null` where the SDK does not write it. */
  readonly slug: string | null;
}

export interface VariantRow extends Row {
  readonly variant: Variant;
}

export interface ErrorRow extends Row {
  readonly error: ErrorDefinition;
  readonly variants: readonly VariantRow[];
}

/** Which SDKs write slugs: those of catalogs that say where their docs are, or all, because the language's table has a place for it in any case. */
export type SlugPolicy = "with-docs" | "always";

export function errorRows(catalog: Catalog, policy: SlugPolicy): readonly ErrorRow[] {
  const slugs = policy === "always" || catalog.docs !== null ? slugsOf(catalog) : null;
  return catalog.errors.map((error) => {
    const { name, group } = error;
    const slug = slugs?.get(name) ?? null;
    const variants = error.variants.map((variant) => ({
      variant,
      facts: factsRow(variant, group),
      slug: slug === null ? null : variantSlug(slug, variant.name),
    }));
    return { error, facts: factsRow(error, group), slug, variants };
  });
}
