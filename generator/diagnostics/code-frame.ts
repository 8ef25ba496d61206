/** An excerpt with a caret below the place that a finding is about. */
import { lineText, positionAt } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

const widest = 110;

/** Two lines: the source line, and carets below the span as far as it lies on that line. Control characters are shown as `·`. */
export function codeFrame(span: Span): readonly string[] {
  const { line, column } = positionAt(span.file, span.start);
  const whole = lineText(span.file, line);
  // A long line is cut so that the place stays visible.
  const from = column > widest - 20 ? column - 41 : 0;
  const text = whole.slice(from, from + widest);
  const shown = text.replace(/\p{Cc}/gu, "·");
  const start = column - 1 - from;
  const length = Math.max(1, Math.min(span.end - span.start, text.length - start));
  const gutter = String(line);
  const pad = " ".repeat(gutter.length);
  return [
    `${gutter} │ ${shown}`,
    `${pad} │ ${" ".repeat(widthOf(text.slice(0, start)))}${"^".repeat(Math.max(1, widthOf(text.slice(start, start + length))))}`,
  ];
}

/** Columns in a terminal: East Asian wide characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u.test(character)
      ? 2
      : 1;
  return width;
}
