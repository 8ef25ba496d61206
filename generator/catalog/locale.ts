/** Which locale of a text a reader gets: the lookup of RFC 4647 §3.4, ending at the catalog's source locale. */
import type { LocalizedText } from "./model.ts";

export interface TextInLocale {
  readonly text: string;
  /** The locale that the text is in, as the catalog spells it: other than the one asked for when that has no text. */
  readonly locale: string;
}

/** The text for `locale`: its own, else that of the nearest more general tag, else the source locale's; `null` when none is written. */
export function textIn(localized: LocalizedText | null, locale: string, sourceLocale: string): TextInLocale | null {
  if (localized === null) return null;
  for (const tag of [...fallbacksOf(locale), sourceLocale]) {
    const found = findIgnoringCase(localized, tag);
    if (found !== null) return found;
  }
  return null;
}

/** `zh-Hant-HK` → `zh-Hant-HK`, `zh-Hant`, `zh`. A single-letter subtag goes together with the one that followed it. */
export function fallbacksOf(locale: string): readonly string[] {
  const tags: string[] = [];
  let subtags = locale.split("-");
  while (subtags.length > 0) {
    tags.push(subtags.join("-"));
    subtags = subtags.slice(0, -1);
    if (subtags.at(-1)?.length === 1) subtags = subtags.slice(0, -1);
  }
  return tags;
}

function findIgnoringCase(localized: LocalizedText, tag: string): TextInLocale | null {
  const wanted = lowerTag(tag);
  for (const [locale, text] of localized) if (lowerTag(locale) === wanted) return { text, locale };
  return null;
}

/** Tags are ASCII; other letters must not be folded into it (the Kelvin sign is no `k`). */
export function lowerTag(tag: string): string {
  return tag.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}
