/** `catalog.json`: the facts of the catalog for programs that read data, in any language. Texts are in `locales/`. */
import type { Catalog, ErrorDefinition, Template, Variant } from "../../../catalog/model.ts";
import type { FactsRow, PerFact } from "../../../sdk/facts.ts";
import { neededOf } from "../../../sdk/parameters.ts";
import type { ErrorRow } from "../../../sdk/rows.ts";
import type { Data } from "../../../source/data.ts";

export function catalogData({ id, version, locales }: Catalog, rows: readonly ErrorRow[]): Data {
  const errors = rows.map(({ error, facts, variants }) => ({
    name: error.name,
    code: error.code.source,
    group: facts.group,
    ...factsData(facts, error.message),
    params: paramsOf(error, null),
    variants: variants.map(({ variant, facts }) => ({
      name: variant.name,
      ...factsData(facts, variant.message),
      params: paramsOf(error, variant),
    })),
  }));
  return { id, version, locales, errors };
}

/** Links are for people; the group is said once, of the error. */
type LeftOut = "group" | "links";

function factsData(facts: FactsRow, message: Template | null) {
  const { kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, tags } = facts;
  return {
    kind,
    origin,
    status,
    message: message?.source ?? null,
    category,
    retry,
    retryAfter,
    actor,
    severity,
    since,
    deprecated,
    tags,
  } satisfies Omit<PerFact<Data>, LeftOut> & { readonly message: Data };
}

function paramsOf(error: ErrorDefinition, variant: Variant | null): readonly string[] {
  return neededOf(error, variant).map(({ name }) => name);
}
