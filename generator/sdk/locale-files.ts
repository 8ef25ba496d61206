/** The texts of a catalog as data for the languages' SDKs: one file a locale, read when somebody asks for it. */
import type { Catalog, ErrorDefinition, Facts, LocalizedText } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import type { FilePlan } from "../render/file-plan.ts";
import type { TextFact } from "./facts.ts";

/** How an SDK finds the texts of an error: by its identifier, or by its code as the catalog writes it. */
export type TextKey = "name" | "code";

/** `<folder>/<locale>.json` for every locale of the catalog. */
export function localeFiles(catalog: Catalog, folder: string, key: TextKey): readonly FilePlan[] {
  return catalog.locales.map((locale) => ({ kind: "json", path: `${folder}/${locale}.json`, value: localeData(catalog, locale, key) }));
}

/** Texts that nobody wrote in the locale are absent: readers get another one, as the SDK decides. */
function localeData(catalog: Catalog, locale: string, key: TextKey): Data {
  const { fallback } = catalog;
  const keyOf = ({ name, code }: ErrorDefinition) => (key === "name" ? name : code.source);
  return {
    locale,
    title: catalog.title.get(locale),
    groups: nonEmpty(
      catalog.groups.map(({ id, title, description }) => [
        id,
        present({ title: textIn(title, locale), description: textIn(description, locale) }),
      ]),
    ),
    parameters: nonEmpty(catalog.parameters.map(({ name, description }) => [name, textIn(description, locale)])),
    errors: nonEmpty(catalog.errors.map((error) => [keyOf(error), errorTexts(error, locale)])) ?? {},
    fallback:
      fallback === null
        ? undefined
        : present({ description: textIn(fallback.description, locale), remedy: textIn(fallback.remedy, locale) }),
  };
}

function errorTexts(error: ErrorDefinition, locale: string): Data | undefined {
  // Inheritance is over: a variant's texts are its own, also where its error has a locale more.
  const variants = nonEmpty(error.variants.map((variant) => [variant.name, present(textsOf(variant, locale))]));
  return present({ ...textsOf(error, locale), variants });
}

type Members = Readonly<Record<string, Data | undefined>>;

/** A fact that is a text and is not here does not compile. `deprecated` is the reason. */
function textsOf(facts: Facts, locale: string) {
  const causes = facts.causes.map((cause) => cause.get(locale) ?? null);
  return {
    description: textIn(facts.description, locale),
    causes: causes.every((cause) => cause === null) ? undefined : causes,
    remedy: textIn(facts.remedy, locale),
    deprecated: textIn(facts.deprecated?.reason ?? null, locale),
  } satisfies Readonly<Record<TextFact | "deprecated", Data | undefined>>;
}

function textIn(text: LocalizedText | null, locale: string): string | undefined {
  return text?.get(locale);
}

/** The members, unless all are absent. */
function present(members: Members): Data | undefined {
  return Object.values(members).every((member) => member === undefined) ? undefined : members;
}

/** An object of the entries that have a value, unless none has. Codes and groups are names like any other: `__proto__` is one. */
function nonEmpty(entries: readonly (readonly [string, Data | undefined])[]): Members | undefined {
  const filled = entries.filter(([, value]) => value !== undefined);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
