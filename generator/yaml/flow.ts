/** Flow collections (`{ … }`, `[ … ]`) of the outline reader, over any number of lines. */
import { openAnchor, writeAlias } from "./anchors.ts";
import { readLimits } from "./fault.ts";
import { after, Doubt, isGap, skipBlanks, skipFlowGap, type Cursor } from "./lines.ts";
import { readFlowPlain, readQuoted } from "./scalars.ts";
import { close, tags, write } from "./tape.ts";

/** The collection that is being read: how deep it is in all, and how far right its lines are. */
interface Place {
  readonly indent: number;
  readonly depth: number;
  readonly isOutermost: boolean;
}

/** A collection that is no part of another one. The cursor ends behind it. */
export function readFlow(cursor: Cursor, indent: number, depth: number): number {
  return readItem(cursor, { indent, depth, isOutermost: true });
}

function readItem(cursor: Cursor, place: Place): number {
  switch (cursor.text.charCodeAt(cursor.at)) {
    case 0x22:
    case 0x27:
      return readQuoted(cursor, place.indent);
    case 0x7b:
      return readFlowMap(cursor, place);
    case 0x5b:
      return readFlowList(cursor, place);
    case 0x2a:
      return readAlias(cursor);
    case 0x26:
      return readAnchored(cursor, place);
    default:
      return readFlowPlain(cursor, place.indent);
  }
}

function within({ indent, depth }: Place): Place {
  if (depth >= readLimits.depth) throw new Doubt();
  return { indent, depth: depth + 1, isOutermost: false };
}

function readFlowMap(cursor: Cursor, place: Place): number {
  const { text, tape, at: start } = cursor;
  const map = write(tape, tags.flowMap, start, start, 0);
  const inner = within(place);
  cursor.at += 1;
  skipFlowGap(cursor, place.indent, place.isOutermost);
  while (text.charCodeAt(cursor.at) !== 0x7d) {
    readFlowKey(cursor, place);
    skipBlanks(cursor);
    if (text.charCodeAt(cursor.at) !== 0x3a) throw new Doubt();
    cursor.at += 1;
    skipFlowGap(cursor, place.indent, false);
    readItem(cursor, inner);
    if (!hasNext(cursor, place, 0x7d)) break;
  }
  cursor.at += 1;
  close(tape, map, cursor.at);
  return map;
}

const simpleKey = /[^\s\-?:,[\]{}#&*!|>'"%@`][^\s:#,[\]{}]*(?=: )/y;

function readFlowKey(cursor: Cursor, { indent }: Place): void {
  const { text, tape, at } = cursor;
  const end = after(simpleKey, text, at);
  if (end > at) {
    write(tape, tags.plain, at, end, 0);
    cursor.at = end;
  } else if (text.charCodeAt(at) === 0x22 || text.charCodeAt(at) === 0x27) readQuoted(cursor, indent);
  else readFlowPlain(cursor, indent);
}

function readFlowList(cursor: Cursor, place: Place): number {
  const { text, tape, at: start } = cursor;
  const list = write(tape, tags.flowList, start, start, 0);
  const inner = within(place);
  cursor.at += 1;
  skipFlowGap(cursor, place.indent, place.isOutermost);
  while (text.charCodeAt(cursor.at) !== 0x5d) {
    readItem(cursor, inner);
    if (!hasNext(cursor, place, 0x5d)) break;
  }
  cursor.at += 1;
  close(tape, list, cursor.at);
  return list;
}

const comma = /, *(?=[^\s#])/y;

/** Steps over a comma; false at the closing bracket. */
function hasNext(cursor: Cursor, { indent, isOutermost }: Place, closing: number): boolean {
  const { at } = cursor;
  cursor.at = after(comma, cursor.text, at);
  if (cursor.at > at) return cursor.text.charCodeAt(cursor.at) !== closing;
  skipFlowGap(cursor, indent, isOutermost);
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === closing) return false;
  if (unit !== 0x2c) throw new Doubt();
  cursor.at += 1;
  skipFlowGap(cursor, indent, isOutermost);
  return true;
}

/** A name after `&` or `*`. */
function readName(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  while (/[A-Za-z0-9_.-]/.test(text.charAt(at))) at += 1;
  if (at === start || !(isGap(text, at) || /[,[\]{}]/.test(text.charAt(at)))) throw new Doubt();
  cursor.at = at;
  return text.slice(start, at);
}

export function readAlias(cursor: Cursor): number {
  const { at: start } = cursor;
  const name = readName(cursor);
  return writeAlias(cursor.anchors, cursor.tape, name, start, cursor.at);
}

/** The anchor at the cursor and the blanks behind it; the result is told the place of the node that has it. */
export function readAnchor(cursor: Cursor): (at: number) => void {
  const name = readName(cursor);
  if (!isGap(cursor.text, cursor.at)) throw new Doubt();
  skipBlanks(cursor);
  if (isReference(cursor)) throw new Doubt();
  return openAnchor(cursor.anchors, cursor.tape, name);
}

/** An anchor or an alias. */
function isReference({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === 0x26 || text.charCodeAt(at) === 0x2a;
}

function readAnchored(cursor: Cursor, place: Place): number {
  const tell = readAnchor(cursor);
  skipFlowGap(cursor, place.indent, false);
  if (isReference(cursor)) throw new Doubt();
  const node = readItem(cursor, place);
  tell(node);
  return node;
}
