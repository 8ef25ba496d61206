/**
 * What every SDK of a catalog shares, decided once, in words of no language: a language's target gets this and only spells it. Parts that
 * cost something are made when somebody asks. Parameters are asked of single errors: `parameters.ts`.
 */
import { codesByFamily } from "../catalog/families.ts";
import type { Catalog, Deprecation, ErrorDefinition, Variant } from "../catalog/model.ts";
import { codesInSuccesses } from "../catalog/success.ts";
import { aboutDeprecation, aboutError, aboutVariant, type About, type AboutDeprecation } from "./about.ts";
import { codesByGroup, guardFamilies, type GuardFamily, type GuardNaming } from "./guards.ts";
import { errorRows, type ErrorRow, type SlugPolicy } from "./rows.ts";
import { sampleOf, type Sample } from "./samples.ts";

export interface SdkPlan {
  readonly catalog: Catalog;
  /** In the source locale. */
  readonly title: string;
  /** The locale in which examples show texts: the last, which is another than the source where there are several. */
  readonly exampleLocale: string;
  /** The table of errors and variants with their facts. */
  readonly rows: (slugs: SlugPolicy) => readonly ErrorRow[];
  /** What an editor shows. */
  readonly about: (error: ErrorDefinition) => About;
  readonly aboutVariant: (variant: Variant) => About;
  readonly aboutDeprecation: (deprecation: Deprecation) => AboutDeprecation;
  /** The codes of each group that has any, by its id. */
  readonly groups: () => ReadonlyMap<string, readonly string[]>;
  /** The codes of each family, by its dotted prefix. */
  readonly families: () => ReadonlyMap<string, readonly string[]>;
  /** The guards of groups and families, by what the language calls them. */
  readonly guards: (nameOf: GuardNaming) => readonly GuardFamily[];
  /** Whether codes stand in responses that are successes: then one that is not listed is a failure there, too. */
  readonly codesInSuccesses: () => boolean;
  /** What READMEs and examples show. */
  readonly sample: () => Sample | null;
}

/** The plan of a catalog. All languages of a run get the same one. */
export function sdkPlan(catalog: Catalog): SdkPlan {
  const known = plans.get(catalog);
  if (known !== undefined) return known;
  const plan: SdkPlan = {
    catalog,
    title: catalog.title.get(catalog.sourceLocale) ?? catalog.id,
    exampleLocale: catalog.locales.at(-1) ?? catalog.sourceLocale,
    rows: (slugs) => errorRows(catalog, slugs),
    about: (error) => aboutError(catalog, error),
    aboutVariant: (variant) => aboutVariant(catalog, variant),
    aboutDeprecation: (deprecation) => aboutDeprecation(catalog.sourceLocale, deprecation),
    groups: once(() => codesByGroup(catalog)),
    families: once(() => codesByFamily(catalog)),
    guards: (nameOf) => guardFamilies(plan.groups(), plan.families(), nameOf),
    codesInSuccesses: once(() => codesInSuccesses(catalog)),
    sample: once(() => sampleOf(catalog)),
  };
  plans.set(catalog, plan);
  return plan;
}

const plans = new WeakMap<Catalog, SdkPlan>();

/** Makes a value at the first call and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
