/**
 * The outline of YAML as people write it: blocks, their keys and where everything stands, in one pass. It is an optimization and nothing else: at the slightest
 * doubt the library reads the file, which alone decides what YAML is and words the complaint. `test/yaml/outline.test.ts` holds the two to the same nodes.
 */
import { readLimits } from "./fault.ts";
import { readAlias, readAnchor, readFlow } from "./flow.ts";
import {
  advance,
  after,
  afterLine,
  afterSpaces,
  Doubt,
  endLine,
  isBlank,
  isComment,
  isGap,
  isLineEnd,
  skipBlanks,
  type Cursor,
} from "./lines.ts";
import { beforeMark, readBlockScalar, readPlain, readQuoted, startsPlain, trimmedEnd } from "./scalars.ts";
import { close, createTape, endOf, startOf, tagOf, tags, write, type Tape } from "./tape.ts";

/** Reads a text whose like it knows well; `null` in doubt. */
export function readOutline(text: string): Tape | null {
  // A line break of its own.
  if (/\r(?!\n)/.test(text)) return null;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const cursor: Cursor = { text, at: start, column: 0, anchors: new Map(), tape: createTape(text, "yaml") };
  try {
    skipHead(cursor);
    advance(cursor);
    // Nothing at all, or a mark of byte order below comments.
    if (cursor.column === -1 || text.charCodeAt(cursor.at) === 0xfeff) return null;
    const root = readBlock(cursor, -1, 0);
    // Lines of a lone scalar can look like the marks between documents.
    return cursor.at === text.length && tagOf(cursor.tape, root) >= tags.blockMap ? cursor.tape : null;
  } catch (fault) {
    if (fault instanceof Doubt) return null;
    throw fault;
  }
}

/** Comments, and one line `---`. */
function skipHead(cursor: Cursor): void {
  const { text } = cursor;
  let line = cursor.at;
  let at = afterSpaces(text, line);
  while (at < text.length && (isLineEnd(text, at) || text.charCodeAt(at) === 0x23)) {
    line = afterLine(text, at);
    at = afterSpaces(text, line);
  }
  if (at > line || !text.startsWith("---", line) || !isGap(text, line + 3)) return;
  cursor.at = line + 3;
  endLine(cursor);
}

/** What begins at the cursor, the first content of its line. Gives its place on the tape. */
function readBlock(cursor: Cursor, indent: number, depth: number): number {
  if (isDash(cursor)) return readList(cursor, cursor.column, depth);
  return readMap(cursor, cursor.column, depth) ?? readInline(cursor, indent, depth);
}

function isDash({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === 0x2d && isGap(text, at + 1);
}

/** The library counts, too, and puts it into words. */
function checkDepth(depth: number): void {
  if (depth >= readLimits.depth) throw new Doubt();
}

/** A mapping whose first key is at the cursor; `null`, and the cursor where it was, when there is none. */
function readMap(cursor: Cursor, column: number, depth: number): number | null {
  const { tape, at: start } = cursor;
  const map = write(tape, tags.blockMap, start, start, 0);
  if (!readKey(cursor)) {
    tape.length = map;
    cursor.at = start;
    return null;
  }
  checkDepth(depth);
  let value = readValue(cursor, column, depth, true);
  while (cursor.column === column) {
    if (isDash(cursor) || !readKey(cursor)) throw new Doubt();
    value = readValue(cursor, column, depth, true);
  }
  close(tape, map, endOf(tape, value));
  return map;
}

/** A list whose first dash is at the cursor. */
function readList(cursor: Cursor, column: number, depth: number): number {
  checkDepth(depth);
  const { tape, at: start } = cursor;
  const list = write(tape, tags.blockList, start, start, 0);
  let item: number;
  do item = readItem(cursor, column, depth);
  while (cursor.column === column && isDash(cursor));
  close(tape, list, endOf(tape, item));
  return list;
}

const dashed = /- */y;

/** A dash and what follows it: a list or mapping may begin on the same line. */
function readItem(cursor: Cursor, column: number, depth: number): number {
  const dash = cursor.at;
  cursor.at = after(dashed, cursor.text, dash);
  if (isBlank(cursor.text.charCodeAt(cursor.at))) throw new Doubt();
  const inner = column + (cursor.at - dash);
  if (isDash(cursor)) return readList(cursor, inner, depth + 1);
  const map = isLineEnd(cursor.text, cursor.at) ? null : readMap(cursor, inner, depth + 1);
  return map ?? readValue(cursor, column, depth, false);
}

/** What follows a key or a dash, up to the next content that is not part of it. */
function readValue(cursor: Cursor, indent: number, depth: number, isAfterKey: boolean): number {
  const { text, tape, at: empty } = cursor;
  skipBlanks(cursor);
  const tell = text.charCodeAt(cursor.at) === 0x26 ? readAnchor(cursor) : null;
  let node: number;
  if (isLineEnd(text, cursor.at) || isComment(text, cursor.at)) {
    const below = afterLine(text, cursor.at);
    cursor.at = below;
    advance(cursor);
    const isBelow = cursor.column > indent || (isAfterKey && cursor.column === indent && isDash(cursor));
    if (tell !== null && (!isBelow || text.charCodeAt(cursor.at) === 0x2a)) throw new Doubt();
    node = isBelow ? readBlock(cursor, indent, depth + 1) : write(tape, tags.plain, empty, empty, 0);
    // Behind a comment without a blank the library reckons a scalar's lines in another way.
    if (isBelow && tagOf(tape, node) < tags.blockMap && /^ *#\S/m.test(text.slice(below, startOf(tape, node)))) throw new Doubt();
  } else node = readInline(cursor, indent, depth);
  tell?.(node);
  return node;
}

/** A scalar or flow collection; the cursor ends at the next content. */
function readInline(cursor: Cursor, indent: number, depth: number): number {
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === 0x7c || unit === 0x3e) return readBlockScalar(cursor, indent);
  let node: number;
  if (unit === 0x22 || unit === 0x27) node = readQuoted(cursor, indent);
  else if (unit === 0x7b || unit === 0x5b) node = readFlow(cursor, indent, depth + 1);
  else if (unit === 0x2a) node = readAlias(cursor);
  else return readPlain(cursor, indent);
  endLine(cursor);
  advance(cursor);
  return node;
}

/** YAML bounds how far a colon may be from the start of its key. */
const longestKey = 1000;

const simpleKey = /[^\s\-?:,[\]{}#&*!|>'"%@`][^\s:#]{0,100}(?=:[ \r\n])/y;

/** Reads a key and the colon behind it; false when there is none on this line. */
function readKey(cursor: Cursor): boolean {
  const { text, at: start } = cursor;
  const end = after(simpleKey, text, start);
  if (end === start) return readOddKey(cursor);
  write(cursor.tape, tags.plain, start, end, 0);
  cursor.at = end + 1;
  return true;
}

function readOddKey(cursor: Cursor): boolean {
  const { text, at: start } = cursor;
  const unit = text.charCodeAt(start);
  if (unit === 0x22 || unit === 0x27) return readQuotedKey(cursor);
  if (unit === 0x3f && isGap(text, start + 1)) throw new Doubt();
  if (!startsPlain(text, start)) return false;
  for (let at = start; ; at += 1) {
    at = after(beforeMark, text, at);
    const here = text.charCodeAt(at);
    if (here === 0x3a && isGap(text, at + 1)) {
      if (at - start > longestKey) throw new Doubt();
      write(cursor.tape, tags.plain, start, trimmedEnd(text, start, at), 0);
      cursor.at = at + 1;
      return true;
    }
    if (isLineEnd(text, at) || (here === 0x23 && isComment(text, at))) return false;
  }
}

function readQuotedKey(cursor: Cursor): boolean {
  const { text, tape, at: start } = cursor;
  const end = endOf(tape, readQuoted(cursor, -1));
  skipBlanks(cursor);
  if (text.charCodeAt(cursor.at) !== 0x3a || !isGap(text, cursor.at + 1)) return false;
  if (end - start > longestKey || text.slice(start, end).includes("\n")) throw new Doubt();
  cursor.at += 1;
  return true;
}
