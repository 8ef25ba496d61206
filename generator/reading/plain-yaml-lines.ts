/** Lines as `plain-yaml.ts` walks them: indentation, blank lines, comments. */
import { Doubt, type Cursor } from "./plain-yaml-scalars.ts";

/** Moves to the first character of the next line with content and gives its indentation; -1 at the end. */
export function nextIndent(cursor: Cursor): number {
  const { text } = cursor;
  let lineStart = cursor.at;
  while (lineStart < text.length) {
    let at = lineStart;
    while (text.charCodeAt(at) === 0x20) at += 1;
    const unit = text.charCodeAt(at);
    if (unit !== 0x0a && unit !== 0x23 && at < text.length) {
      cursor.at = at;
      if (at === lineStart && (text.startsWith("---", at) || text.startsWith("...", at) || unit === 0x25)) throw new Doubt();
      return at - lineStart;
    }
    const end = text.indexOf("\n", at);
    lineStart = end === -1 ? text.length : end + 1;
  }
  cursor.at = text.length;
  return -1;
}

/** The end of a line, or a comment that takes the rest of it. */
export function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x23 && text.charCodeAt(at - 1) !== 0x20) throw new Doubt();
  return unit === 0x0a || unit === 0x23 || at >= text.length;
}

/** Leaves the rest of this line; gives the indentation of the next one with content. */
export function nextLine(cursor: Cursor): number {
  const newline = cursor.text.indexOf("\n", cursor.at);
  cursor.at = newline === -1 ? cursor.text.length : newline + 1;
  return nextIndent(cursor);
}

/** After a value that ends on its line: blanks and a comment, nothing else. */
export function endLine(cursor: Cursor): void {
  const { text } = cursor;
  const start = cursor.at;
  let at = start;
  while (text.charCodeAt(at) === 0x20) at += 1;
  const unit = text.charCodeAt(at);
  if (unit === 0x23 && at > start) {
    const end = text.indexOf("\n", at);
    at = end === -1 ? text.length : end;
  } else if (unit !== 0x0a && at < text.length) throw new Doubt();
  cursor.at = at + 1;
}
