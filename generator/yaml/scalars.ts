/** Scalars as the outline reader meets them: where each ends and how it is written. Their text is found when somebody asks (`text.ts`). */
import {
  advance,
  after,
  afterLine,
  afterSpaces,
  checkContinuation,
  Doubt,
  endLine,
  isBlank,
  isComment,
  isGap,
  isLineEnd,
  isMarker,
  type Cursor,
} from "./lines.ts";
import { tags, write } from "./tape.ts";
import { escapeLength } from "./text.ts";

const lineFeed = 0x0a;
const space = 0x20;
const tab = 0x09;
const colon = 0x3a;
const backslash = 0x5c;

/** What means something where a scalar begins. */
const indicators = new Set(",[]{}#&*!|>%@`'\"");

/** Whether a plain scalar can begin here; `-`, `?` and `:` begin one when something is right behind them. */
export function startsPlain(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first === "-" || first === "?" || first === ":" ? !isGap(text, at + 1) : !indicators.has(first);
}

const verbatim = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;

/** A quoted scalar, which may go on over lines deeper than `indent`. The cursor ends behind it. */
export function readQuoted(cursor: Cursor, indent: number): number {
  const { text, at: start } = cursor;
  const end = after(verbatim, text, start);
  if (end === start) return readEncoded(cursor, indent);
  cursor.at = end;
  return write(cursor.tape, tags.quoted, start, end, 0);
}

/** A quoted scalar with something to decode. */
function readEncoded(cursor: Cursor, indent: number): number {
  const { text, at: start } = cursor;
  const quote = text.charCodeAt(start);
  const isSingle = quote === 0x27;
  let at = start + 1;
  for (; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > backslash) continue;
    if (unit === quote) {
      if (!isSingle || text.charCodeAt(at + 1) !== quote) break;
      at += 1;
    } else if (unit === backslash && !isSingle) {
      const length = escapeLength(text, at);
      if (length === 0) throw new Doubt();
      at += length - 1;
    } else if (at >= text.length) throw new Doubt();
    if (text.charCodeAt(at) === lineFeed) checkContinuation(text, at + 1, indent);
  }
  cursor.at = at + 1;
  return write(cursor.tape, isSingle ? tags.single : tags.double, start, cursor.at, 0);
}

const plainLine = /[^\s\-?:,[\]{}#&*!|>'"%@`][^:#\n]*(?<!\s)(?=\r?\n)/y;

/** A plain scalar of a block; deeper lines directly below it are part of it (YAML 1.2.2 §7.3.3). The cursor ends at the content below. */
export function readPlain(cursor: Cursor, indent: number): number {
  const { text, at: start } = cursor;
  const end = after(plainLine, text, start);
  if (end > start) {
    cursor.at = afterLine(text, end);
    advance(cursor);
    if (cursor.column <= indent) return write(cursor.tape, tags.plain, start, end, 0);
    cursor.at = start;
  }
  const node = readPlainLines(cursor, indent, false);
  cursor.at = afterLine(text, cursor.at);
  advance(cursor);
  return node;
}

/** A plain scalar of a flow collection. The cursor ends behind it. */
export function readFlowPlain(cursor: Cursor, indent: number): number {
  if (/[-?:][,[\]{}]/y.test(cursor.text.slice(cursor.at, cursor.at + 2))) throw new Doubt();
  return readPlainLines(cursor, indent, true);
}

function readPlainLines(cursor: Cursor, indent: number, isFlow: boolean): number {
  const { text, at: start } = cursor;
  if (!startsPlain(text, start)) throw new Doubt();
  let isFolded = false;
  for (let at = start; ; isFolded = true) {
    at = plainLineEnd(text, at, isFlow);
    cursor.at = trimmedEnd(text, start, at);
    at = isLineEnd(text, at) ? nextText(text, afterLine(text, at), indent, isFlow) : -1;
    if (at === -1) return write(cursor.tape, isFolded ? tags.folded : tags.plain, start, cursor.at, 0);
  }
}

/** Up to what could be the end of a key, a comment or a line. */
export const beforeMark = /[^:#\n]+/y;
const beforeFlowMark = /[^,[\]{}:#\n]+/y;

/** Where the line ends, or what is plain of it. */
function plainLineEnd(text: string, from: number, isFlow: boolean): number {
  for (let at = from; ; at += 1) {
    at = after(isFlow ? beforeFlowMark : beforeMark, text, at);
    const unit = text.charCodeAt(at);
    if (unit === colon && (isGap(text, at + 1) || (isFlow && isFlowIndicator(text.charCodeAt(at + 1))))) {
      if (isFlow) return at;
      throw new Doubt();
    }
    if (isLineEnd(text, at) || isComment(text, at) || (isFlow && isFlowIndicator(unit))) return at;
  }
}

function isFlowIndicator(unit: number): boolean {
  return unit === 0x2c || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d;
}

export function trimmedEnd(text: string, start: number, from: number): number {
  let end = from;
  for (; end > start; end -= 1) {
    const unit = text.charCodeAt(end - 1);
    if (!isBlank(unit) && unit !== lineFeed && unit !== 0x0d) break;
  }
  return end;
}

/** Where a plain scalar goes on, in the next line with text; -1 where it does not. A comment ends it. */
function nextText(text: string, from: number, indent: number, isFlow: boolean): number {
  for (let line = from; line < text.length; line = afterLine(text, line)) {
    const at = afterSpaces(text, line);
    if (isLineEnd(text, at)) continue;
    const unit = text.charCodeAt(at);
    if (unit === 0x23 || (isFlow && (isFlowIndicator(unit) || unit === colon))) return -1;
    return at - line > indent && !isMarker(text, line) ? at : -1;
  }
  return -1;
}

/** A `|` or `>` block: its lines are deeper than `indent`, or empty. The cursor ends at the content below. */
export function readBlockScalar(cursor: Cursor, indent: number): number {
  const { text, at: start } = cursor;
  const header = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?/.exec(text.slice(start, start + 3))?.[0] ?? "";
  cursor.at += header.length;
  endLine(cursor);
  const digit = /[1-9]/.exec(header)?.[0];
  let column = digit === undefined ? -1 : Math.max(0, indent) + Number(digit);
  let end = start + header.length;
  let widest = 0;
  let line = cursor.at;
  for (; line < text.length; line = afterLine(text, line)) {
    let at = line;
    while (text.charCodeAt(at) === space) at += 1;
    const depth = at - line;
    if (isLineEnd(text, at)) widest = Math.max(widest, depth);
    else if (depth <= indent || depth < column) {
      // What is deeper than the block around, and no comment, does not belong here.
      if (text.charCodeAt(at) === tab || (depth > indent && text.charCodeAt(at) !== 0x23)) throw new Doubt();
      break;
    } else {
      if (column === -1 && widest > depth) throw new Doubt();
      if (column === -1) column = depth;
      widest = 0;
      end = afterLine(text, at);
    }
  }
  const hasText = end > start + header.length;
  // Whether blanks below the text belong to it is not for us to say.
  if (widest > (hasText ? column : 0)) throw new Doubt();
  cursor.at = line;
  advance(cursor);
  return write(cursor.tape, tags.block, start, trimmedEnd(text, start + header.length, end), hasText ? column : -1);
}
