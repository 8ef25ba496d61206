/**
 * What an editor shows for an error or variant, in the order in which all languages show it: what happened, what to do, its variants,
 * where to read on, what to use instead. Texts of the source locale, not encoded.
 */
import type { Catalog, ErrorDefinition, Facts, LocalizedText, Variant } from "../catalog/model.ts";
import { docsUrl, slugsOf } from "../catalog/slug.ts";

export interface About {
  /** The description, else the message as the catalog writes it; `null` where neither says anything. */
  readonly happened: string | null;
  readonly remedy: string | null;
  readonly deprecated: AboutDeprecation | null;
}

export interface AboutError extends About {
  readonly variants: readonly Variant[];
  /** The address of its page; `null` where the catalog has no docs. */
  readonly url: string | null;
}

export interface AboutDeprecation {
  readonly since: string | null;
  /** The identifier of the error to use instead. */
  readonly replacedBy: string | null;
  readonly reason: string | null;
}

export function aboutError(catalog: Catalog, error: ErrorDefinition): AboutError {
  const url = catalog.docs === null ? null : docsUrl(catalog, slugsOf(catalog).get(error.name) ?? "");
  return { ...aboutFacts(catalog, error), variants: error.variants, url };
}

export function aboutFacts({ sourceLocale }: Catalog, { description, message, remedy, deprecated }: Facts): About {
  const inSource = (text: LocalizedText | null) => text?.get(sourceLocale) ?? null;
  const texts = [inSource(description), message?.source ?? null];
  return {
    happened: texts.find((text) => text !== null && text.trim() !== "") ?? null,
    remedy: inSource(remedy),
    deprecated: deprecated && {
      since: deprecated.since,
      replacedBy: deprecated.replacedBy,
      reason: inSource(deprecated.reason),
    },
  };
}
