/** The cursor of the fast YAML reader: lines, indentation, quoted scalars, flow collections. Gives up (`Doubt`) wherever YAML has finer rules. */
import { checkKey, readLimits, indexedFrom } from "./fault.ts";
import type { YamlEntry, YamlNode, YamlScalar } from "./node.ts";

/** Not a fault of the file: the library is to read it. */
export class Doubt extends Error {}

export interface Cursor {
  readonly text: string;
  at: number;
  /** Column of the content that `advance` found; -1 at the end of the file. */
  column: number;
  readonly anchors: Map<string, YamlNode>;
}

const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const hash = 0x23;

export function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === lineFeed || at >= text.length || (unit === carriageReturn && text.charCodeAt(at + 1) === lineFeed);
}

export function isBlank(unit: number): boolean {
  return unit === space || unit === tab;
}

/** Whether the unit ends a word: a blank, the end of a line or of the text. */
export function isGap(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at)) || isLineEnd(text, at);
}

/** From the start of a line to the next content; comments and empty lines are stepped over. */
export function advance(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const start = cursor.at;
    let at = start;
    while (text.charCodeAt(at) === space) at += 1;
    if (at >= text.length) {
      cursor.at = text.length;
      cursor.column = -1;
      return;
    }
    const unit = text.charCodeAt(at);
    if (unit === tab) throw new Doubt();
    if (unit !== hash && !isLineEnd(text, at)) {
      if (at === start && isMarker(text, at)) throw new Doubt();
      cursor.at = at;
      cursor.column = at - start;
      return;
    }
    cursor.at = afterLine(text, at);
  }
}

function isMarker(text: string, at: number): boolean {
  return text.startsWith("---", at) || text.startsWith("...", at);
}

/** The start of the line after the one that holds `at`. */
export function afterLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? text.length : newline + 1;
}

export function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.text.charCodeAt(cursor.at))) cursor.at += 1;
}

/** Nothing but a comment may stand in the rest of the line; the cursor ends at the start of the next one. */
export function endLine(cursor: Cursor): void {
  const before = cursor.at;
  skipBlanks(cursor);
  const { text, at } = cursor;
  const comment = text.charCodeAt(at) === hash && at > before;
  if (!comment && !isLineEnd(text, at)) throw new Doubt();
  cursor.at = afterLine(text, at);
}

/** A quoted scalar, which may go on over lines deeper than `indent`. */
export function readQuoted(cursor: Cursor, indent: number): YamlScalar {
  const { text, at: start } = cursor;
  const quote = text.charCodeAt(start);
  const single = quote === 0x27;
  let at = start + 1;
  let lines = false;
  for (; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (at >= text.length) throw new Doubt();
    if (unit === quote) {
      if (!single || text.charCodeAt(at + 1) !== quote) break;
      at += 1;
    } else if (unit === 0x5c && !single) at += text.charCodeAt(at + 1) === lineFeed ? 0 : 1;
    else if (unit === lineFeed) {
      lines = true;
      checkContinuation(text, at + 1, indent);
    }
  }
  cursor.at = at + 1;
  return { kind: "scalar", style: lines ? "folded" : single ? "single" : "double", start, end: cursor.at };
}

function checkContinuation(text: string, lineStart: number, indent: number): void {
  let at = lineStart;
  while (text.charCodeAt(at) === space) at += 1;
  if (isLineEnd(text, at)) return;
  if (at - lineStart <= indent || text.charCodeAt(at) === tab || (at === lineStart && isMarker(text, at))) throw new Doubt();
}

/** A name after `&` or `*`. */
export function readName(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  while (/[A-Za-z0-9_.-]/.test(text.charAt(at))) at += 1;
  if (at === start) throw new Doubt();
  cursor.at = at;
  return text.slice(start, at);
}

/** A flow collection or a value in one. */
export function readFlow(cursor: Cursor, indent: number, depth: number): YamlNode {
  const { text, at: start } = cursor;
  if (depth > readLimits.depth) throw new Doubt();
  const unit = text.charCodeAt(start);
  if (unit === 0x7b) return readFlowMap(cursor, indent, depth);
  if (unit === 0x5b) return readFlowList(cursor, indent, depth);
  if (unit === 0x22 || unit === 0x27) return readQuoted(cursor, indent);
  if (unit === 0x2a) return { kind: "alias", start, name: readName(cursor), end: cursor.at };
  return readFlowPlain(cursor);
}

function readFlowMap(cursor: Cursor, indent: number, depth: number): YamlNode {
  const { text, at: start } = cursor;
  const entries: YamlEntry[] = [];
  let seen: Map<string, number> | null = null;
  cursor.at += 1;
  skipFlowGap(cursor, indent);
  while (text.charCodeAt(cursor.at) !== 0x7d) {
    const { start: keyStart, end: keyEnd, key } = readFlowKey(cursor, indent);
    if (seen === null && entries.length >= indexedFrom) seen = new Map(entries.map((entry) => [entry.key, entry.keyStart]));
    checkKey(entries, seen, key, keyStart, keyEnd);
    skipBlanks(cursor);
    if (text.charCodeAt(cursor.at) !== 0x3a) throw new Doubt();
    cursor.at += 1;
    skipFlowGap(cursor, indent);
    entries.push({ key, keyStart, keyEnd, value: readFlow(cursor, indent, depth + 1) });
    if (!hasNext(cursor, indent, 0x7d)) break;
  }
  cursor.at += 1;
  return { kind: "map", layout: "flow", column: 0, start, end: cursor.at, entries };
}

function readFlowKey(cursor: Cursor, indent: number) {
  const { text, at: start } = cursor;
  const node = text.charCodeAt(start) === 0x22 || text.charCodeAt(start) === 0x27 ? readQuoted(cursor, indent) : readFlowPlain(cursor);
  const raw = text.slice(start, node.end);
  if (node.style !== "plain" && (node.style === "folded" || /[\\']/.test(raw.slice(1, -1)))) throw new Doubt();
  return { start, end: node.end, key: node.style === "plain" ? raw : raw.slice(1, -1) };
}

function readFlowList(cursor: Cursor, indent: number, depth: number): YamlNode {
  const { text, at: start } = cursor;
  const items: YamlNode[] = [];
  cursor.at += 1;
  skipFlowGap(cursor, indent);
  while (text.charCodeAt(cursor.at) !== 0x5d) {
    items.push(readFlow(cursor, indent, depth + 1));
    if (!hasNext(cursor, indent, 0x5d)) break;
  }
  cursor.at += 1;
  return { kind: "list", layout: "flow", start, end: cursor.at, items };
}

function hasNext(cursor: Cursor, indent: number, close: number): boolean {
  skipFlowGap(cursor, indent);
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === close) return false;
  if (unit !== 0x2c) throw new Doubt();
  cursor.at += 1;
  skipFlowGap(cursor, indent);
  return true;
}

/** Blanks, comments and line breaks between the parts of a flow collection. */
function skipFlowGap(cursor: Cursor, indent: number): void {
  const { text } = cursor;
  for (;;) {
    const before = cursor.at;
    skipBlanks(cursor);
    const comment = text.charCodeAt(cursor.at) === hash && cursor.at > before;
    if (cursor.at >= text.length) throw new Doubt();
    if (!comment && !isLineEnd(text, cursor.at)) return;
    cursor.at = afterLine(text, cursor.at);
    checkContinuation(text, cursor.at, indent);
  }
}

/** A plain scalar in a flow collection, on one line. */
function readFlowPlain(cursor: Cursor): YamlScalar {
  const { text, at: start } = cursor;
  if (!/[A-Za-z0-9_$./<+\u0080-\uffff]|-[^\s,[\]{}]/.test(text.slice(start, start + 2))) throw new Doubt();
  if (/[!&*|>'"%@`#,[\]{}?:]/.test(text.charAt(start))) throw new Doubt();
  let at = start;
  let end = start;
  for (; !isLineEnd(text, at); at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2c || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d) break;
    if (unit === 0x3a && (isGap(text, at + 1) || /[,[\]{}]/.test(text.charAt(at + 1)))) break;
    if (unit === hash && isBlank(text.charCodeAt(at - 1))) break;
    if (!isBlank(unit)) end = at + 1;
  }
  // The next line might go on with it.
  if (isLineEnd(text, at) && !/^\s*[,\]}]/.test(text.slice(at, at + 200))) throw new Doubt();
  cursor.at = end;
  return { kind: "scalar", style: "plain", start, end };
}
