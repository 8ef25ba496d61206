/**
 * Localized texts: a plain text is the source locale's, a mapping gives several, and a translation file adds its own at the same path.
 * A locale that the catalog does not list, and a text written twice for one locale, are reported.
 */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Locus, PathKey, Span } from "../source/span.ts";
import type { CatalogFiles, Translation } from "../reading/load.ts";
import type { LocalizedSyntax } from "../reading/schema.ts";
import type { LocalizedText } from "./model.ts";

export interface Texts {
  readonly sourceLocale: string;
  /** The text at `path`: the whole path from the top of the catalog, of which the last key is below `at`. */
  readonly of: (syntax: LocalizedSyntax, at: Locus, path: readonly PathKey[]) => LocalizedText;
  /** The same for a text that may be absent; a translation alone does not make it present. */
  readonly maybe: (syntax: LocalizedSyntax | undefined, at: Locus, path: readonly PathKey[]) => LocalizedText | null;
}

export function createTexts(files: CatalogFiles, sink: DiagnosticSink): Texts {
  const { locales } = files.main.value;
  const sourceLocale = locales[0] ?? "en";
  const spanOf = (at: Locus, path: readonly PathKey[], locale: string): Span => at.spanOf(...lastKeys(path), locale);

  function localize(syntax: LocalizedSyntax, at: Locus, path: readonly PathKey[]): LocalizedText {
    const written = new Map(typeof syntax === "string" ? [[sourceLocale, syntax]] : Object.entries(syntax));
    for (const translation of files.translations) {
      const text = textAt(translation.value, path);
      if (text === null) continue;
      const span = translation.at.spanOf(...path);
      if (written.has(translation.locale)) {
        const related = [{ span: spanOf(at, path, translation.locale), label: "also written here" }];
        sink.report("duplicate-entry", { section: "translations", key: path.join(".") }, span, { related });
      } else written.set(translation.locale, text);
    }
    for (const locale of written.keys()) {
      if (locales.includes(locale)) continue;
      sink.report("unknown-locale", { locale }, spanOf(at, path, locale), { help: `locales of this catalog: ${locales.join(", ")}` });
    }
    return inOrder(written, locales);
  }
  checkTranslationLocales(files.translations, locales, files, sink);
  return {
    sourceLocale,
    of: localize,
    maybe: (syntax, at, path) => (syntax === undefined ? null : localize(syntax, at, path)),
  };
}

/** The part of a path below an entry: texts hang one key deep, list entries and reasons two, titles of links three. */
function lastKeys(path: readonly PathKey[]): readonly PathKey[] {
  if (path.at(-3) === "links") return path.slice(-3);
  const last = path.at(-1);
  if (typeof last === "number") return path.slice(-2);
  return path.at(-2) === "deprecated" || path.at(-2) === "fallback" ? path.slice(-2) : path.slice(-1);
}

function textAt(value: unknown, path: readonly PathKey[]): string | null {
  let node: unknown = value;
  for (const key of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return null;
    node = Reflect.get(node, key);
  }
  return typeof node === "string" ? node : null;
}

function inOrder(written: ReadonlyMap<string, string>, locales: readonly string[]): LocalizedText {
  if (written.size <= 1) return written;
  const ordered = new Map<string, string>();
  for (const locale of locales) {
    const text = written.get(locale);
    if (text !== undefined) ordered.set(locale, text);
  }
  return ordered;
}

function checkTranslationLocales(
  translations: readonly Translation[],
  locales: readonly string[],
  files: CatalogFiles,
  sink: DiagnosticSink,
): void {
  for (const { locale } of translations) {
    if (locales.includes(locale)) continue;
    sink.report("unknown-locale", { locale }, files.main.at.spanOfKey("translations", locale), {
      help: `locales of this catalog: ${locales.join(", ")}`,
    });
  }
}
