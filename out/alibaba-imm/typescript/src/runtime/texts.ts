/** Texts for readers: description, causes and remedy in the reader's language, with the fallback of RFC 4647 §3.4 (lookup). */

/** The texts of one locale: what a file in `locales/` holds. Texts that nobody wrote in this locale are absent. */
export interface LocaleTexts {
  /** BCP 47. */
  readonly locale: string;
  readonly title?: string;
  readonly groups?: Readonly<Record<string, TitledTexts>>;
  readonly parameters?: Readonly<Record<string, string>>;
  /** By code, as the catalog writes it. */
  readonly errors: Readonly<Record<string, ErrorTexts>>;
  /** What the service says of codes that the catalog does not know. */
  readonly fallback?: EntryTexts;
}

export interface TitledTexts {
  readonly title?: string;
  readonly description?: string;
}

export interface EntryTexts {
  readonly description?: string;
  /** `null` stands for a cause that this locale does not have. */
  readonly causes?: readonly (string | null)[];
  readonly remedy?: string;
  /** Why it is deprecated. */
  readonly deprecated?: string;
}

export interface ErrorTexts extends EntryTexts {
  readonly variants?: Readonly<Record<string, EntryTexts>>;
}

/** A text and the locale that it is in, which may be another than the one asked for. */
export interface TextInLocale {
  readonly text: string;
  readonly locale: string;
}

/**
 * What a text is about: a code, one of its variants, or any result or error. What is not known gets the service's general advice.
 */
export type TextSubject =
  | string
  | { readonly template: string; readonly variant: string | null }
  | { readonly known: false };

/** The texts for one reader. */
export class Texts {
  /** Locales in the order in which texts are looked up. */
  readonly locales: readonly string[];
  readonly #data: readonly LocaleTexts[];

  /** `data` are the texts of some locales; the ones that serve the reader are chosen from them. */
  constructor(
    locale: string,
    sourceLocale: string,
    data: readonly LocaleTexts[],
  ) {
    const available = data.map((texts) => texts.locale);
    this.locales = chooseLocales(locale, available, sourceLocale);
    this.#data = this.locales.flatMap((chosen) =>
      data.filter((texts) => texts.locale === chosen),
    );
  }

  /** What happened. */
  description(subject: TextSubject): TextInLocale | null {
    return this.#find((texts) => entryOf(texts, subject)?.description);
  }

  /** What to do about it. */
  remedy(subject: TextSubject): TextInLocale | null {
    return this.#find((texts) => entryOf(texts, subject)?.remedy);
  }

  /** Why it can happen. */
  causes(subject: TextSubject): readonly TextInLocale[] {
    const lengths = this.#data.map(
      (texts) => entryOf(texts, subject)?.causes?.length ?? 0,
    );
    const causes: TextInLocale[] = [];
    for (let index = 0; index < Math.max(0, ...lengths); index += 1) {
      const cause = this.#find(
        (texts) => entryOf(texts, subject)?.causes?.[index],
      );
      if (cause !== null) causes.push(cause);
    }
    return causes;
  }

  /** Why it should not be used any more. */
  deprecation(subject: TextSubject): TextInLocale | null {
    return this.#find((texts) => entryOf(texts, subject)?.deprecated);
  }

  /** The title of the catalog. */
  title(): TextInLocale | null {
    return this.#find((texts) => texts.title);
  }

  groupTitle(group: string): TextInLocale | null {
    return this.#find((texts) => own(texts.groups, group)?.title);
  }

  groupDescription(group: string): TextInLocale | null {
    return this.#find((texts) => own(texts.groups, group)?.description);
  }

  /** What a parameter stands for. */
  parameter(name: string): TextInLocale | null {
    return this.#find((texts) => own(texts.parameters, name));
  }

  #find(
    textIn: (texts: LocaleTexts) => string | null | undefined,
  ): TextInLocale | null {
    for (const texts of this.#data) {
      const text = textIn(texts);
      if (text != null) return { text, locale: texts.locale };
    }
    return null;
  }
}

/** The locales that serve a reader of `locale`, in order: its own, the more general ones, the source locale. */
export function chooseLocales<L extends string>(
  locale: string,
  available: readonly L[],
  sourceLocale: string,
): readonly L[] {
  const chosen = new Set<L>();
  for (const tag of [...fallbackLocales(locale), sourceLocale]) {
    const found = available.find((known) => lower(known) === lower(tag));
    if (found !== undefined) chosen.add(found);
  }
  return [...chosen];
}

/** `zh-Hant-HK` gives `zh-Hant-HK`, `zh-Hant`, `zh`. A single-letter subtag goes together with the one after it. */
function fallbackLocales(locale: string): readonly string[] {
  const tags: string[] = [];
  let subtags = locale.split("-");
  while (subtags.length > 0) {
    tags.push(subtags.join("-"));
    subtags = subtags.slice(0, -1);
    if (subtags.at(-1)?.length === 1) subtags = subtags.slice(0, -1);
  }
  return tags;
}

function entryOf(
  texts: LocaleTexts,
  subject: TextSubject,
): EntryTexts | undefined {
  if (typeof subject === "string") return own(texts.errors, subject);
  if (!("template" in subject)) return texts.fallback;
  const error = own(texts.errors, subject.template);
  const { variant } = subject;
  return variant === null ? error : own(error?.variants, variant);
}

function own<T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined {
  return record !== undefined && Object.hasOwn(record, name)
    ? record[name]
    : undefined;
}

/** Language tags are ASCII; no other letter must become one of theirs. */
function lower(tag: string): string {
  return tag.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
