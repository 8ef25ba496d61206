/** `catalog.json`: all that the SDK must know of errors. */
import type { Catalog, Facts, Parameter } from "../../catalog/model.ts";
import { slugsOf, variantSlug } from "../../catalog/slug.ts";
import { codesInSuccesses } from "../../catalog/success.ts";
import type { Data } from "../../source/data.ts";

type Members = Readonly<Record<string, Data | undefined>>;

/** What the SDK's `CatalogIndex` reads; it defines the members. Defaults are left out. */
export function catalogData(catalog: Catalog): Data {
  const slugs = catalog.docs === null ? null : slugsOf(catalog);
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
      fields: someOf(fields.map(({ name, type }) => ({ name, type }))),
    })),
    parameters: Object.fromEntries(catalog.parameters.flatMap(parameterEntries)),
    errors: catalog.errors.map((error) => {
      const slug = slugs?.get(error.name);
      return {
        id: error.name,
        code: error.code.source,
        group: error.group?.id,
        ...factsData(error, slug),
        variants: someOf(
          error.variants.map((variant) => ({
            name: variant.name,
            ...factsData(variant, slug === undefined ? undefined : variantSlug(slug, variant.name)),
          })),
        ),
      };
    }),
  };
}

/** A parameter that says more than the defaults. */
function parameterEntries({ name, type, characters, values, open }: Parameter): readonly (readonly [string, Data])[] {
  if (type === "string" && characters === null && open) return [];
  return [[name, { type: type === "string" ? undefined : type, characters: characters ?? undefined, values: open ? undefined : values }]];
}

function factsData(facts: Facts, slug: string | undefined): Members {
  const { kind, origin, status, message, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } = facts;
  return {
    kind: kind === "error" ? undefined : kind,
    origin: origin === "service" ? undefined : origin,
    status: someOf(status),
    message: message?.source,
    category,
    retry: retry ?? undefined,
    retryAfter: retryAfter ?? undefined,
    actor: actor ?? undefined,
    severity: severity ?? undefined,
    since: since ?? undefined,
    deprecated: deprecated === null ? undefined : { since: deprecated.since ?? undefined, replacedBy: deprecated.replacedBy ?? undefined },
    slug,
    links: someOf(links.map(({ url }) => url)),
    tags: someOf(tags),
  };
}

function someOf(items: readonly Data[]): readonly Data[] | undefined {
  return items.length === 0 ? undefined : items;
}
