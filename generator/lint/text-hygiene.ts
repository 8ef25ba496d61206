/** Characters that nobody sees, and blanks at the ends: in messages they break matching, in texts they are slips. */
import type { Span } from "../source/span.ts";
import type { Catalog } from "../catalog/model.ts";
import { subjectsOf, type LintRule } from "./rule.ts";
import { textsOf } from "./texts.ts";

/** Bidi controls, zero-width characters, BOM (Trojan Source, CVE-2021-42574). */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

export const invisibleCharacters: LintRule = {
  check: (catalog, sink) => {
    for (const { text, label, span } of allTexts(catalog)) {
      const found = invisible.exec(text)?.[0];
      if (found === undefined) continue;
      const character = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      sink.report("invisible-characters", { character, place: label }, span());
    }
  },
};

export const surroundingSpace: LintRule = {
  check: (catalog, sink) => {
    for (const { text, label, span } of allTexts(catalog)) {
      // A block scalar ends in a line break by nature; only blanks count, and breaks in front.
      const inner = text.endsWith("\n") ? text.slice(0, -1) : text;
      if (inner.trim() !== inner) sink.report("surrounding-space", { place: label }, span());
    }
  },
};

interface CheckedText {
  readonly text: string;
  readonly label: string;
  readonly span: () => Span;
}

function* allTexts(catalog: Catalog): Generator<CheckedText> {
  for (const { facts, label } of subjectsOf(catalog)) {
    if (facts.message !== null) {
      yield { text: facts.message.source, label: `message of ${label}`, span: () => facts.at.spanOf("message") };
    }
  }
  for (const { text, label, spanOf } of textsOf(catalog)) {
    for (const [locale, value] of text) yield { text: value, label: `${label} (${locale})`, span: () => spanOf(locale) };
  }
}
