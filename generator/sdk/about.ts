/**
 * What an editor shows for an error or variant, in the order in which all languages show it: what happened, what to do (after which an
 * error's variants are named), where to read on, what to use instead. Texts of the source locale, not encoded.
 */
import type { Catalog, Deprecation, ErrorDefinition, Facts, Variant } from "../catalog/model.ts";
import { docsUrl, slugsOf } from "../catalog/slug.ts";

export interface About {
  /** The description, else the message as the catalog writes it; `null` where neither says anything. */
  readonly happened: string | null;
  readonly remedy: string | null;
  /** The address of the page of an error; `null` for variants, and where the catalog has no docs. */
  readonly url: string | null;
  readonly deprecated: AboutDeprecation | null;
}

export interface AboutDeprecation {
  readonly since: string | null;
  /** The identifier of the error to use instead. */
  readonly replacedBy: string | null;
  readonly reason: string | null;
}

export function aboutError(catalog: Catalog, error: ErrorDefinition): About {
  return about(catalog, error, catalog.docs === null ? null : docsUrl(catalog, slugsOf(catalog).get(error.name) ?? ""));
}

export function aboutVariant(catalog: Catalog, variant: Variant): About {
  return about(catalog, variant, null);
}

function about({ sourceLocale }: Catalog, { description, message, remedy, deprecated }: Facts, url: string | null): About {
  const texts = [description?.get(sourceLocale), message?.source];
  return {
    happened: texts.find((text) => text !== undefined && text.trim() !== "") ?? null,
    remedy: remedy?.get(sourceLocale) ?? null,
    url,
    deprecated: deprecated && aboutDeprecation(sourceLocale, deprecated),
  };
}

export function aboutDeprecation(locale: string, { since, replacedBy, reason }: Deprecation): AboutDeprecation {
  return { since, replacedBy, reason: reason?.get(locale) ?? null };
}
