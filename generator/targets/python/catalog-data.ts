/** `catalog.json` in the package: the catalog as the fixed files read it. `templates/python/runtime/_catalog.py` defines the members. */
import type { Catalog, ErrorDefinition, Facts, Parameter } from "../../catalog/model.ts";
import { slugsOf, variantSlug } from "../../catalog/slug.ts";
import { codesInSuccesses } from "../../catalog/success.ts";
import type { Data } from "../../source/data.ts";

export function catalogData(catalog: Catalog): Data {
  const slugs = catalog.docs === null ? null : slugsOf(catalog);
  const codes = new Map(catalog.errors.map((error) => [error.name, error.code.source]));
  return {
    id: catalog.id,
    version: catalog.version,
    locales: catalog.locales,
    docs: catalog.docs ?? undefined,
    codesInSuccesses: codesInSuccesses(catalog) ? true : undefined,
    envelopes: catalog.envelopes.map(({ id, contentType, code, message, requestId, fields }) => ({
      id,
      contentType,
      code,
      message: message ?? undefined,
      requestId: requestId ?? undefined,
      fields: fields.length === 0 ? undefined : fields.map(({ name, type }) => ({ name, type })),
    })),
    // What says no more than the defaults need not be there.
    parameters: Object.fromEntries(catalog.parameters.filter(isSpecial).map((parameter) => [parameter.name, parameterData(parameter)])),
    errors: catalog.errors.map((error) => errorData(error, slugs?.get(error.name) ?? null, codes)),
  };
}

function isSpecial({ type, characters, open }: Parameter): boolean {
  return type !== "string" || characters !== null || !open;
}

function parameterData({ type, characters, values, open }: Parameter): Data {
  return { type: type === "string" ? undefined : type, characters: characters ?? undefined, values: open ? undefined : values };
}

function errorData(error: ErrorDefinition, slug: string | null, codes: ReadonlyMap<string, string>): Data {
  const variants = error.variants.map((variant) => ({
    name: variant.name,
    ...factsData(variant, slug === null ? null : variantSlug(slug, variant.name), codes),
  }));
  return {
    name: error.name,
    code: error.code.source,
    group: error.group?.id,
    ...factsData(error, slug, codes),
    variants: variants.length === 0 ? undefined : variants,
  };
}

function factsData(facts: Facts, slug: string | null, codes: ReadonlyMap<string, string>) {
  const { kind, origin, status, message, deprecated, links, tags } = facts;
  const replacement = deprecated?.replacedBy == null ? undefined : codes.get(deprecated.replacedBy);
  return {
    kind: kind === "error" ? undefined : kind,
    origin: origin === "service" ? undefined : origin,
    status: status.length === 0 ? undefined : status,
    message: message?.source,
    category: facts.category,
    retry: facts.retry ?? undefined,
    retryAfter: facts.retryAfter ?? undefined,
    actor: facts.actor ?? undefined,
    severity: facts.severity ?? undefined,
    slug: slug ?? undefined,
    since: facts.since ?? undefined,
    deprecated: deprecated === null ? undefined : { since: deprecated.since ?? undefined, replacedBy: replacement },
    links: links.length === 0 ? undefined : links.map(({ url }) => url),
    tags: tags.length === 0 ? undefined : tags,
  };
}
