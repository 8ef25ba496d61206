/** Which text a reader gets: the locales of the catalog, more special ones, other spellings, and ones it does not have. */
import type { Catalog, ErrorDefinition, LocalizedText, Variant } from "../catalog/model.ts";
import { textVector, type Vector } from "./vector.ts";

type Field = "description" | "remedy";
type Subject = readonly [error: ErrorDefinition, variant: Variant | null];

/** Few, because the look-up is the same for every text: one entry for each way in which a text can be there or not. */
export function textVectors(catalog: Catalog): readonly Vector[] {
  const locales = asked(catalog.locales);
  return (["description", "remedy"] as const).flatMap((field) =>
    subjectsOf(catalog, field).flatMap(([error, variant]) => locales.map((locale) => textVector(catalog, error, variant, field, locale))),
  );
}

/** The first error with the text, without it, with only a part of the locales; the first variant with a text of its own. */
function subjectsOf(catalog: Catalog, field: Field): readonly Subject[] {
  const textOf = ([error, variant]: Subject) => (variant ?? error)[field];
  const complete = (text: LocalizedText | null) => text !== null && catalog.locales.every((locale) => text.has(locale));
  const subjects: Subject[] = [];
  const errors = catalog.errors.map((error): Subject => [error, null]);
  const add = (found: Subject | undefined) => {
    if (found !== undefined) subjects.push(found);
  };
  add(errors.find((subject) => complete(textOf(subject))));
  add(errors.find((subject) => textOf(subject) === null));
  add(errors.find((subject) => textOf(subject) !== null && !complete(textOf(subject))));
  const telling = catalog.errors.find((error) => error.variants.some((variant) => variant[field] !== error[field]));
  const variant = telling?.variants.find((one) => one[field] !== telling[field]);
  if (telling !== undefined && variant !== undefined) subjects.push([telling, variant]);
  return subjects;
}

/** Each locale as it is, in other cases, more special, with extensions (RFC 5646 §2.2.6); and tags that are not there. */
function asked(locales: readonly string[]): readonly string[] {
  const special = locales.flatMap((locale) => [
    locale,
    locale.toUpperCase(),
    locale.toLowerCase(),
    `${locale}-x-errata`,
    `${locale}-u-co-phonebk`,
    `${locale}-Hant-HK`,
    locale.split("-")[0] ?? locale,
    `${locale.split("-")[0] ?? locale}-ZZ`,
  ]);
  return [...new Set([...special, "tlh", "und", "x-errata", "", "-", "not a tag"])];
}
