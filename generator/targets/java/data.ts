/** `catalog.json`: all that the SDK must know of errors. Its `CatalogIndex` defines the members; what is as most errors have it is left out. */
import type { Template } from "../../catalog/model.ts";
import { catalogHead } from "../../sdk/catalog-head.ts";
import { withoutDefaults, type FactsRow, type PerFact } from "../../sdk/facts.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { ErrorRow, VariantRow } from "../../sdk/rows.ts";
import type { Data } from "../../source/data.ts";

export function catalogData(sdk: SdkPlan): Data {
  return { ...catalogHead(sdk), errors: sdk.rows("with-docs").map(errorData) };
}

function errorData({ error, facts, slug, variants }: ErrorRow): Data {
  return {
    id: error.name,
    code: error.code.source,
    ...factsData(facts, error.message, slug),
    variants: variants.length === 0 ? undefined : variants.map(variantData),
  };
}

/** Its group is that of its error. */
function variantData({ variant, facts, slug }: VariantRow): Data {
  return { name: variant.name, ...factsData(facts, variant.message, slug), group: undefined };
}

function factsData(row: FactsRow, message: Template | null, slug: string | null) {
  const { group, kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } =
    withoutDefaults(row);
  return {
    group: group ?? undefined,
    kind: kind ?? undefined,
    origin: origin ?? undefined,
    status: status ?? undefined,
    message: message?.source,
    category: category ?? undefined,
    retry: retry ?? undefined,
    retryAfter: retryAfter ?? undefined,
    actor: actor ?? undefined,
    severity: severity ?? undefined,
    since: since ?? undefined,
    deprecated: deprecated === null ? undefined : { since: deprecated.since ?? undefined, replacedBy: deprecated.replacedBy ?? undefined },
    slug: slug ?? undefined,
    links: links ?? undefined,
    tags: tags ?? undefined,
  } satisfies PerFact<Data | undefined> & { readonly message: string | undefined; readonly slug: string | undefined };
}
