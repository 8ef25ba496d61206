/** Whom a page is written for: the words and texts of one locale over the whole site. */
import { fallbacksOf, textIn, type TextInLocale } from "../../catalog/locale.ts";
import type { ErrorDefinition, LocalizedText } from "../../catalog/model.ts";
import type { Usage } from "../../sdk/usage.ts";
import { heading, joined, lineOfText, localeTag, paragraphs, text, type Markdown } from "./literals.ts";
import type { Page, Site } from "./pages.ts";
import type { WireView } from "./wire-view.ts";
import { wordsFor } from "./locale-words.ts";
import type { Words } from "./words.ts";

/** What all locales share. */
export interface Material {
  readonly site: Site;
  readonly related: ReadonlyMap<string, readonly ErrorDefinition[]>;
  readonly wire: ReadonlyMap<object, WireView>;
  readonly usages: readonly Usage[];
  /** What the catalog speaks of at all; pages are silent about the rest. */
  readonly says: {
    readonly status: boolean;
    readonly retry: boolean;
    /** False for the catalog of a program, which no service sends: whose codes they are and who must act needs no word. */
    readonly sent: boolean;
  };
}

export interface Reader {
  readonly material: Material;
  readonly locale: string;
  readonly words: Words;
}

export function readerOf(material: Material, locale: string): Reader {
  return { material, locale, words: wordsFor(locale) };
}

/** Where a text will stand. */
export type Position = "in-line" | "line" | "behind-label" | "block" | "cell";
const encoders: Readonly<Record<Position, (raw: string) => Markdown>> = {
  "in-line": text,
  line: lineOfText,
  "behind-label": (raw) => paragraphs(raw, "continues"),
  block: (raw) => paragraphs(raw, "begins"),
  cell: (raw) => text(shortened(raw)),
};

/** Whole sentences of the first paragraph, as many as fit in a cell, one at least. */
function shortened(raw: string): string {
  const paragraph = raw.split(/\n[^\S\n]*\n/, 1)[0] ?? "";
  if (paragraph.length <= longestCell) return paragraph;
  let end = -1;
  for (const stop of paragraph.matchAll(/[.!?](?=\s+\p{Lu})|[。！？]/gu)) {
    if (end !== -1 && stop.index >= longestCell) break;
    end = stop.index;
  }
  return end === -1 ? paragraph : paragraph.slice(0, end + 1);
}

const longestCell = 100;

/** A text of the catalog, marked when it is not in the reader's language; `null` when there is none. */
export function read(reader: Reader, localized: LocalizedText | null, position: Position): Markdown | null {
  const own = localized?.get(reader.locale);
  if (own !== undefined) return own.trim() === "" ? null : encoders[position](own);
  const found = readMarked(reader, localized, position);
  return found && marked(found.content, found.mark);
}

/** The text and its mark apart, for a text that is about to be wrapped. */
export function readMarked(
  reader: Reader,
  localized: LocalizedText | null,
  position: Position,
): { readonly content: Markdown; readonly mark: Markdown | null } | null {
  const found = find(reader, localized);
  if (found === null || found.text.trim() === "") return null;
  const mark = isForeign(reader, found.locale) ? reader.words.untranslated(localeTag(found.locale)) : null;
  return { content: encoders[position](found.text), mark };
}

export function marked(content: Markdown, mark: Markdown | null): Markdown {
  return mark === null ? content : joined([content, mark], " ");
}

/** The catalog's title, in a heading or a line; never marked. */
export function readTitle(reader: Reader): Markdown {
  const { title, id } = reader.material.site.catalog;
  return heading(find(reader, title)?.text ?? id);
}

/** What a page is about: the title of its group, or the name of its category. */
export function readSubject(reader: Reader, { subject }: Page): Markdown {
  if (subject.kind === "category") return reader.words.categories[subject.category].title;
  const { title, id } = subject.group;
  return heading(find(reader, title)?.text ?? id);
}

function find({ locale, material }: Reader, localized: LocalizedText | null): TextInLocale | null {
  if (localized === null) return null;
  const own = localized.get(locale);
  if (own !== undefined) return { text: own, locale };
  return textIn(localized, locale, material.site.catalog.sourceLocale);
}

/** A more general tag (zh for zh-CN) is the reader's language all the same. */
function isForeign({ locale }: Reader, found: string): boolean {
  return found !== locale && !fallbacksOf(locale).includes(found);
}
