/** An excerpt with carets below the place that a finding is about, for a terminal. Knows no colors and no words. */
import { lineText, positionAt } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { textWidth } from "../source/text-width.ts";

/** Columns of a line that are shown, and of what stands before the place when not all of it has room. */
const widest = 110;
const before = 40;

/** Code units beside the place that are looked at: enough for every line that has room, and no more of a file that is one long line. */
const reach = 4000;

/** Two lines: the source line, and carets below the span as far as it lies on that line. What a terminal would obey or hide is shown as `·`. */
export function codeFrame(span: Span): readonly string[] {
  const { line, column } = positionAt(span.file, span.start);
  const whole = lineText(span.file, line);
  const start = column - 1;
  const end = start + Math.max(0, span.end - span.start);
  const all = shown(whole.slice(Math.max(0, start - reach), start));
  const head = textWidth(all) > widest - before / 2 ? lastColumns(all, before) : all;
  const room = widest - textWidth(head);
  const marked = firstColumns(shown(whole.slice(start, Math.min(end, start + reach))), room);
  const tail = firstColumns(shown(whole.slice(end, end + reach)), room - textWidth(marked));
  const gutter = String(line);
  const pad = " ".repeat(gutter.length);
  return [`${gutter} │ ${head}${marked}${tail}`, `${pad} │ ${" ".repeat(textWidth(head))}${"^".repeat(Math.max(1, textWidth(marked)))}`];
}

// Joiners stay: scripts and emoji need them. So do the tags that make one flag of another.
const unshowable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d]|(?<=\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007f}])\p{Cf}/gu;

function shown(text: string): string {
  return text.replace(unshowable, "·");
}

/** The beginning of a text that has room in so many columns, cut between what a reader sees as characters. */
function firstColumns(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let left = columns;
  for (const { index, segment } of charactersOf(text)) {
    left -= textWidth(segment);
    if (left < 0) return text.slice(0, index);
  }
  return text;
}

function lastColumns(text: string, columns: number): string {
  let left = columns;
  let from = text.length;
  for (const { index, segment } of [...charactersOf(text)].reverse()) {
    left -= textWidth(segment);
    if (left < 0) break;
    from = index;
  }
  return text.slice(from);
}

/** What a reader sees as characters; that is the same in every locale. */
function charactersOf(text: string): Intl.Segments {
  return new Intl.Segmenter("en").segment(text);
}
