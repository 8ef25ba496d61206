/** Where the outline reader is, and how it goes from line to line: indentation, blanks, comments. Gives up (`Doubt`) wherever YAML has finer rules. */
import type { Anchors } from "./anchors.ts";
import type { Tape } from "./tape.ts";

/** Not a fault of the file: the library is to read it. */
export class Doubt extends Error {}

export interface Cursor {
  readonly text: string;
  at: number;
  /** Column of the content that `advance` found; -1 at the end of the file. */
  column: number;
  readonly anchors: Anchors;
  readonly tape: Tape;
}

const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hash = 0x23;

/** Carriage returns are in front of line feeds, or the outline reader leaves the file alone. */
export function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === lineFeed || unit === carriageReturn || at >= text.length;
}

export function isBlank(unit: number): boolean {
  return unit === space || unit === tab;
}

/** Whether the unit ends a word: a blank, the end of a line or of the text. */
export function isGap(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at)) || isLineEnd(text, at);
}

/**
 * The end of what a sticky pattern matches; `at` where it does not match. A run reads a file once, before the engine has optimized a loop over characters:
 * long stretches are for patterns, which are machine code from the second use on.
 */
export function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const indented = / *(?=[^\s#.-])| +(?=[.-])/y;

/** From the start of a line to the next content; comments and empty lines are stepped over. */
export function advance(cursor: Cursor): void {
  const { text, at: start } = cursor;
  indented.lastIndex = start;
  if (indented.test(text)) {
    cursor.at = indented.lastIndex;
    cursor.column = indented.lastIndex - start;
  } else advanceFar(cursor);
}

function advanceFar(cursor: Cursor): void {
  const { text } = cursor;
  let line = cursor.at;
  while (line < text.length) {
    const at = afterSpaces(text, line);
    if (text.charCodeAt(at) !== hash && !isLineEnd(text, at)) {
      if (at === line && isMarker(text, at)) throw new Doubt();
      cursor.at = at;
      cursor.column = at - line;
      return;
    }
    line = afterLine(text, at);
  }
  cursor.at = text.length;
  cursor.column = -1;
}

/** The indentation of a line. Tabs are none, and what they are instead is not for us to say. */
export function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  if (text.charCodeAt(at) === tab) throw new Doubt();
  return at;
}

/** Between documents, when a line begins with it. */
export function isMarker(text: string, at: number): boolean {
  return text.startsWith("---", at) || text.startsWith("...", at);
}

/** The start of the line after the one that holds `at`. */
export function afterLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline + 1;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

export function skipBlanks(cursor: Cursor): void {
  cursor.at = afterBlanks(cursor.text, cursor.at);
}

/** A comment has a blank before it. */
export function isComment(text: string, at: number): boolean {
  return text.charCodeAt(at) === hash && isGap(text, at - 1);
}

/** Nothing but a comment may stand in the rest of the line; the cursor ends at the start of the next one. */
export function endLine(cursor: Cursor): void {
  skipBlanks(cursor);
  const { text, at } = cursor;
  if (!isLineEnd(text, at) && !isComment(text, at)) throw new Doubt();
  cursor.at = afterLine(text, at);
}

/** A line of a scalar in quotes is deeper than the block around it, or empty. */
export function checkContinuation(text: string, line: number, indent: number): void {
  const at = afterSpaces(text, line);
  if (isLineEnd(text, at)) return;
  if (at - line <= indent || (at === line && isMarker(text, at))) throw new Doubt();
}

const near = / *(?=[^\s#])/y;

/** Blanks, comments and lines between the parts of a flow collection. Its last bracket may stand as far left as the block around it, nothing else. */
export function skipFlowGap(cursor: Cursor, indent: number, isOutermost: boolean): void {
  const { text } = cursor;
  near.lastIndex = cursor.at;
  if (near.test(text)) cursor.at = near.lastIndex;
  else skipFlowLines(cursor, indent, isOutermost);
}

function skipFlowLines(cursor: Cursor, indent: number, isOutermost: boolean): void {
  const { text } = cursor;
  let line = -1;
  let column = 0;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.at >= text.length) throw new Doubt();
    if (!isLineEnd(text, cursor.at) && !isComment(text, cursor.at)) break;
    line = afterLine(text, cursor.at);
    cursor.at = afterSpaces(text, line);
    column = cursor.at - line;
  }
  if (line === -1) return;
  const isClosing = isOutermost && column === indent && /[\]}]/.test(text.charAt(cursor.at));
  if ((column <= indent && !isClosing) || (column === 0 && isMarker(text, cursor.at))) throw new Doubt();
}
