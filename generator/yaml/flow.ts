/** Flow collections (`{ … }`, `[ … ]`) of the outline reader, over any number of lines. */
import { aliasOf, openAnchor } from "./anchors.ts";
import { checkKey, readLimits, type KeyIndex } from "./fault.ts";
import { Doubt, isGap, skipBlanks, skipFlowGap, type Cursor } from "./lines.ts";
import type { YamlAlias, YamlEntry, YamlNode } from "./node.ts";
import { readFlowPlain, readQuoted } from "./scalars.ts";
import { decodeScalar } from "./text.ts";

/** The collection that is being read: how deep it is in all, and how far right its lines are. */
interface Place {
  readonly indent: number;
  readonly depth: number;
  readonly isOutermost: boolean;
}

/** A collection that is no part of another one. The cursor ends behind it. */
export function readFlow(cursor: Cursor, indent: number, depth: number): YamlNode {
  return readItem(cursor, { indent, depth, isOutermost: true });
}

function readItem(cursor: Cursor, place: Place): YamlNode {
  if (place.depth > readLimits.depth) throw new Doubt();
  switch (cursor.text.charCodeAt(cursor.at)) {
    case 0x7b:
      return readFlowMap(cursor, place);
    case 0x5b:
      return readFlowList(cursor, place);
    case 0x22:
    case 0x27:
      return readQuoted(cursor, place.indent);
    case 0x2a:
      return readAlias(cursor);
    case 0x26:
      return readAnchored(cursor, place);
    default:
      return readFlowPlain(cursor, place.indent);
  }
}

function within({ indent, depth }: Place): Place {
  return { indent, depth: depth + 1, isOutermost: false };
}

function readFlowMap(cursor: Cursor, place: Place): YamlNode {
  const { text, at: start } = cursor;
  const entries: YamlEntry[] = [];
  const inner = within(place);
  let index: KeyIndex = null;
  cursor.at += 1;
  skipFlowGap(cursor, place.indent, place.isOutermost);
  while (text.charCodeAt(cursor.at) !== 0x7d) {
    const key = readFlowKey(cursor, place);
    index = checkKey(cursor.findings, entries, index, key);
    skipBlanks(cursor);
    if (text.charCodeAt(cursor.at) !== 0x3a) throw new Doubt();
    cursor.at += 1;
    skipFlowGap(cursor, place.indent, false);
    entries.push({ key: key.key, keyStart: key.keyStart, keyEnd: key.keyEnd, value: readItem(cursor, inner) });
    if (!hasNext(cursor, place, 0x7d)) break;
  }
  cursor.at += 1;
  return { kind: "map", layout: "flow", column: 0, start, end: cursor.at, entries };
}

function readFlowKey(cursor: Cursor, { indent }: Place) {
  const { text, at: keyStart } = cursor;
  const unit = text.charCodeAt(keyStart);
  const node = unit === 0x22 || unit === 0x27 ? readQuoted(cursor, indent) : readFlowPlain(cursor, indent);
  if (text.slice(keyStart, node.end).includes("\n")) throw new Doubt();
  return { key: decodeScalar(text, node), keyStart, keyEnd: node.end };
}

function readFlowList(cursor: Cursor, place: Place): YamlNode {
  const { text, at: start } = cursor;
  const items: YamlNode[] = [];
  const inner = within(place);
  cursor.at += 1;
  skipFlowGap(cursor, place.indent, place.isOutermost);
  while (text.charCodeAt(cursor.at) !== 0x5d) {
    items.push(readItem(cursor, inner));
    if (!hasNext(cursor, place, 0x5d)) break;
  }
  cursor.at += 1;
  return { kind: "list", layout: "flow", start, end: cursor.at, items };
}

/** Steps over a comma; false at the closing bracket. */
function hasNext(cursor: Cursor, { indent, isOutermost }: Place, close: number): boolean {
  skipFlowGap(cursor, indent, isOutermost);
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === close) return false;
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

export function readAlias(cursor: Cursor): YamlAlias {
  const { at: start } = cursor;
  const name = readName(cursor);
  return aliasOf(cursor.anchors, cursor.findings, name, start, cursor.at);
}

/** The anchor at the cursor and the blanks behind it; the result is told the node that has it. */
export function readAnchor(cursor: Cursor): (node: YamlNode) => void {
  const name = readName(cursor);
  if (!isGap(cursor.text, cursor.at)) throw new Doubt();
  skipBlanks(cursor);
  return openAnchor(cursor.anchors, name);
}

function readAnchored(cursor: Cursor, place: Place): YamlNode {
  const tell = readAnchor(cursor);
  skipFlowGap(cursor, place.indent, false);
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === 0x2a || unit === 0x26) throw new Doubt();
  const node = readItem(cursor, place);
  tell(node);
  return node;
}
