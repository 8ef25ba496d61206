/** Which words a locale's documents are written with, and what its language calls itself. */
import { fallbacksOf } from "../../catalog/locale.ts";
import { english } from "./words-en.ts";
import { chinese } from "./words-zh.ts";
import type { Words } from "./words.ts";

const tables: ReadonlyMap<string, Words> = new Map([
  ["en", english],
  ["zh", chinese],
]);

/** The words for a locale: of its language, else English. */
export function wordsFor(locale: string): Words {
  for (const tag of fallbacksOf(locale)) {
    const words = tables.get(tag);
    if (words !== undefined) return words;
  }
  return english;
}

// What a language calls itself, so that a reader finds it on a page that is in another.
const languages: ReadonlyMap<string, string> = new Map([
  ["ar", "العربية"],
  ["de", "Deutsch"],
  ["en", "English"],
  ["es", "Español"],
  ["fr", "Français"],
  ["id", "Bahasa Indonesia"],
  ["it", "Italiano"],
  ["ja", "日本語"],
  ["ko", "한국어"],
  ["pt", "Português"],
  ["pt-BR", "Português (Brasil)"],
  ["ru", "Русский"],
  ["th", "ไทย"],
  ["vi", "Tiếng Việt"],
  ["zh", "中文"],
  ["zh-CN", "简体中文"],
  ["zh-Hans", "简体中文"],
  ["zh-Hant", "繁體中文"],
  ["zh-TW", "繁體中文"],
]);

/** The name of a locale in its own language, else its tag. */
export function languageName(locale: string): string {
  return languages.get(locale) ?? locale;
}
