/** What a page shows of an error in every locale alike: its anchor, its heading, its message and its body on the wire. Made once per error. */
import type { Catalog, ErrorDefinition, Facts, Template, Variant } from "../../catalog/model.ts";
import { variantSlug } from "../../catalog/slug.ts";
import { anchor, codeSpan, own, type Markdown } from "./literals.ts";
import type { Site } from "./pages.ts";
import { sampleBlock } from "./sample.ts";

export type WireView = {
  readonly anchor: Markdown;
  readonly heading: Markdown;
  readonly hasMessage: boolean;
  readonly message: Markdown;
  readonly hasSample: boolean;
  readonly sample: Markdown;
};

/** By the error or variant itself. */
export function wireViews(site: Site): ReadonlyMap<object, WireView> {
  const views = new Map<object, WireView>();
  for (const { error, slug } of site.entries.values()) {
    views.set(error, wireView(site.catalog, error, null, error, slug, shownTemplate(error.code)));
    for (const variant of error.variants) {
      views.set(variant, wireView(site.catalog, error, variant, variant, variantSlug(slug, variant.name), variant.name));
    }
  }
  return views;
}

function wireView(
  catalog: Catalog,
  error: ErrorDefinition,
  variant: Variant | null,
  { message }: Facts,
  slug: string,
  title: string,
): WireView {
  const sample = sampleBlock(catalog, error, variant);
  return {
    anchor: anchor(slug),
    heading: codeSpan(title),
    hasMessage: message !== null,
    message: message === null ? own("") : codeSpan(shownTemplate(message)),
    hasSample: sample !== null,
    sample: sample ?? own(""),
  };
}

/** A template for people: its text as it comes over the wire, its placeholders in braces. */
export function shownTemplate(template: Template): string {
  return template.parts.map((part) => (part.kind === "text" ? part.text : `{${part.parameter.name}}`)).join("");
}
