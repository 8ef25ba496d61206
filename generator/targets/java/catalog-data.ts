/** The data files: `catalog.json` with all that the SDK must know of errors, and one file of texts for each locale. */
import type { Catalog, ErrorDefinition, Facts, LocalizedText, Parameter } from "../../catalog/model.ts";
import { slugsOf, variantSlug } from "../../catalog/slug.ts";
import type { Data } from "../encoded.ts";

type Members = Readonly<Record<string, Data | undefined>>;

/** What the SDK's `CatalogIndex` reads; it defines the members. Defaults are left out. */
export function catalogData(catalog: Catalog): Data {
  const slugs = catalog.docs === null ? null : slugsOf(catalog);
  return {
    id: catalog.id,
    version: catalog.version,
    locales: catalog.locales,
    docs: catalog.docs ?? undefined,
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

/** Every text of one locale, by identifier. Texts that nobody wrote in it are absent. */
export function localeData(catalog: Catalog, locale: string): Data {
  const { fallback } = catalog;
  return {
    locale,
    title: catalog.title.get(locale),
    groups: filled(
      catalog.groups.map(({ id, title, description }) => [
        id,
        present({ title: textIn(title, locale), description: textIn(description, locale) }),
      ]),
    ),
    parameters: filled(catalog.parameters.map(({ name, description }) => [name, textIn(description, locale)])),
    errors: filled(catalog.errors.map((error) => [error.name, errorTexts(error, locale)])),
    fallback:
      fallback === null
        ? undefined
        : present({ description: textIn(fallback.description, locale), remedy: textIn(fallback.remedy, locale) }),
  };
}

function errorTexts(error: ErrorDefinition, locale: string): Data | undefined {
  const variants = filled(error.variants.map((variant) => [variant.name, present(textsOf(variant, locale))]));
  return present({ ...textsOf(error, locale), variants });
}

function textsOf(facts: Facts, locale: string): Members {
  const causes = facts.causes.map((cause) => cause.get(locale) ?? null);
  return {
    description: textIn(facts.description, locale),
    causes: causes.every((cause) => cause === null) ? undefined : causes,
    remedy: textIn(facts.remedy, locale),
    deprecated: textIn(facts.deprecated?.reason ?? null, locale),
  };
}

function textIn(text: LocalizedText | null, locale: string): string | undefined {
  return text?.get(locale);
}

/** The members, unless all are absent. */
function present(members: Members): Data | undefined {
  return Object.values(members).every((member) => member === undefined) ? undefined : members;
}

/** An object of the entries that have a value, unless none has. */
function filled(entries: readonly (readonly [string, Data | undefined])[]): Members | undefined {
  const some = entries.filter(([, value]) => value !== undefined);
  return some.length === 0 ? undefined : Object.fromEntries(some);
}
