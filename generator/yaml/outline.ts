/**
 * A fast reader for YAML as descriptions are written. It is an optimization and nothing else: at the slightest doubt the library reads the file, which alone decides
 * what YAML is and words the complaint. `test/compose/read-yaml.test.ts` holds the two to the same nodes.
 */
import { checkKey, readLimits, indexedFrom } from "./fault.ts";
import type { YamlEntry, YamlNode } from "./node.ts";
import { readYamlByLibrary, type YamlTree } from "./library.ts";
import { advance, afterLine, Doubt, endLine, isBlank, isGap, isLineEnd, readFlow, readName, readQuoted, skipBlanks } from "./lines.ts";
import type { Cursor } from "./lines.ts";

/** Reads a whole text; throws a `ReadFault`. */
export function readYaml(text: string): YamlTree {
  return readYamlOutline(text) ?? readYamlByLibrary(text);
}

/** Reads a text whose like it knows well; `null` in doubt. */
export function readYamlOutline(text: string): YamlTree | null {
  // Line breaks of their own, and characters that YAML does not allow.
  if (/\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\u2028\u2029\u0085]/.test(text)) return null;
  const cursor: Cursor = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, column: 0, anchors: new Map() };
  try {
    skipHead(cursor);
    advance(cursor);
    return readRoot(cursor);
  } catch (fault) {
    if (fault instanceof Doubt) return null;
    throw fault;
  }
}

function readRoot(cursor: Cursor): YamlTree | null {
  if (cursor.column !== 0) return null;
  const root = readBlock(cursor, -1, 0);
  return cursor.at === cursor.text.length ? { root, anchors: cursor.anchors } : null;
}

/** Comments, and one line `---`. */
function skipHead(cursor: Cursor): void {
  const head = /^(?:[ ]*(?:#[^\n]*)?\r?\n)*---[ ]*\r?\n/.exec(cursor.text.slice(cursor.at, cursor.at + 4000));
  if (head !== null) cursor.at += head[0].length;
}

/** What begins at the cursor, the first content of its line. */
function readBlock(cursor: Cursor, indent: number, depth: number): YamlNode {
  if (depth > readLimits.depth) throw new Doubt();
  if (isDash(cursor)) return readList(cursor, cursor.column, depth);
  const key = readKey(cursor);
  if (key !== null) return readMap(cursor, cursor.column, depth, key);
  const node = readInline(cursor, indent, depth);
  return node;
}

function isDash({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === 0x2d && isGap(text, at + 1);
}

interface Key {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function readMap(cursor: Cursor, column: number, depth: number, first: Key): YamlNode {
  const entries: YamlEntry[] = [];
  let seen: Map<string, number> | null = null;
  let key: Key | null = first;
  for (;;) {
    if (key === null) throw new Doubt();
    if (seen === null && entries.length >= indexedFrom) seen = new Map(entries.map((entry) => [entry.key, entry.keyStart]));
    checkKey(entries, seen, key.key, key.start, key.end);
    const value = readValue(cursor, column, depth, true);
    entries.push({ key: key.key, keyStart: key.start, keyEnd: key.end, value });
    if (cursor.column < column) break;
    if (cursor.column > column || isDash(cursor)) throw new Doubt();
    key = readKey(cursor);
  }
  return { kind: "map", layout: "block", column, start: first.start, end: entries.at(-1)?.value.end ?? first.end, entries };
}

function readList(cursor: Cursor, column: number, depth: number): YamlNode {
  if (depth > readLimits.depth) throw new Doubt();
  const start = cursor.at;
  const items: YamlNode[] = [];
  do {
    const dash = cursor.at;
    cursor.at += 1;
    skipBlanks(cursor);
    const inner = cursor.at;
    const isList = isDash(cursor);
    const key = isList || isLineEnd(cursor.text, inner) ? null : readKey(cursor);
    if (isList) items.push(readList(cursor, column + (inner - dash), depth + 1));
    else if (key !== null) items.push(readMap(cursor, column + (inner - dash), depth + 1, key));
    else items.push(readValue(cursor, column, depth, false));
  } while (cursor.column === column && isDash(cursor));
  if (cursor.column > column) throw new Doubt();
  return { kind: "list", layout: "block", start, end: items.at(-1)?.end ?? start, items };
}

/** What follows a key or a dash, up to the next content that is not part of it. */
function readValue(cursor: Cursor, indent: number, depth: number, afterKey: boolean): YamlNode {
  const empty = cursor.at;
  skipBlanks(cursor);
  const { text } = cursor;
  let anchor: string | null = null;
  if (text.charCodeAt(cursor.at) === 0x26) {
    anchor = readName(cursor);
    if (!isGap(text, cursor.at)) throw new Doubt();
    skipBlanks(cursor);
  }
  let node: YamlNode;
  if (isLineEnd(text, cursor.at) || (text.charCodeAt(cursor.at) === 0x23 && isBlank(text.charCodeAt(cursor.at - 1)))) {
    cursor.at = afterLine(text, cursor.at);
    advance(cursor);
    const deeper = cursor.column > indent || (afterKey && cursor.column === indent && isDash(cursor));
    if (!deeper && anchor !== null) throw new Doubt();
    node = deeper ? readBlock(cursor, indent, depth + 1) : { kind: "scalar", style: "plain", start: empty, end: empty };
  } else node = readInline(cursor, indent, depth);
  if (anchor !== null) cursor.anchors.set(anchor, node);
  return node;
}

/** A scalar or flow collection; the cursor ends at the next content. */
function readInline(cursor: Cursor, indent: number, depth: number): YamlNode {
  const { text, at: start } = cursor;
  const unit = text.charCodeAt(start);
  let node: YamlNode;
  if (unit === 0x7c || unit === 0x3e) node = readBlockScalar(cursor, indent);
  else if (unit === 0x22 || unit === 0x27) {
    node = readQuoted(cursor, indent);
    endLine(cursor);
  } else if (unit === 0x7b || unit === 0x5b) {
    node = readFlow(cursor, indent, depth + 1);
    endLine(cursor);
  } else if (unit === 0x2a) {
    node = { kind: "alias", start, name: readName(cursor), end: cursor.at };
    endLine(cursor);
  } else node = readPlain(cursor, indent);
  advance(cursor);
  return node;
}

/** A key and the colon behind it; `null`, and the cursor where it was, when there is none. */
function readKey(cursor: Cursor): Key | null {
  const { text, at: start } = cursor;
  const unit = text.charCodeAt(start);
  if (unit === 0x22 || unit === 0x27) {
    const { end, style } = readQuoted(cursor, -1);
    skipBlanks(cursor);
    const isKey = text.charCodeAt(cursor.at) === 0x3a && isGap(text, cursor.at + 1);
    if (!isKey) {
      cursor.at = start;
      return null;
    }
    const raw = text.slice(start + 1, end - 1);
    if (style === "folded" || raw.includes("\\")) throw new Doubt();
    cursor.at += 1;
    return { key: style === "single" ? raw.replaceAll("''", "'") : raw, start, end };
  }
  if (unit === 0x3f && isGap(text, start + 1)) throw new Doubt();
  if (/[-?:]/.test(text.charAt(start)) ? isGap(text, start + 1) : /[,[\]{}#&*!|>%@`]/.test(text.charAt(start))) return null;
  for (let at = start; !isLineEnd(text, at); at += 1) {
    const here = text.charCodeAt(at);
    if (here === 0x3a && isGap(text, at + 1)) {
      let end = at;
      while (isBlank(text.charCodeAt(end - 1))) end -= 1;
      cursor.at = at + 1;
      return { key: text.slice(start, end), start, end };
    }
    if (here === 0x23 && isBlank(text.charCodeAt(at - 1))) return null;
  }
  return null;
}

/** A plain scalar; deeper lines directly below it are part of it (YAML 1.2.2 §7.3.3). */
function readPlain(cursor: Cursor, indent: number): YamlNode {
  const { text, at: start } = cursor;
  if (/[-?:]/.test(text.charAt(start)) ? isGap(text, start + 1) : /[,[\]{}#&*!|>%@`]/.test(text.charAt(start))) throw new Doubt();
  let end = start;
  let lines = 0;
  for (let at = start; ; lines += 1) {
    let comment = false;
    for (; !isLineEnd(text, at); at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0x3a && isGap(text, at + 1)) throw new Doubt();
      if (unit === 0x23 && isBlank(text.charCodeAt(at - 1))) {
        comment = true;
        break;
      }
      if (!isBlank(unit)) end = at + 1;
    }
    cursor.at = afterLine(text, at);
    const next = nextText(text, cursor.at, indent);
    if (next === null) break;
    if (comment || text.charCodeAt(next) === 0x23) throw new Doubt();
    at = next;
  }
  return { kind: "scalar", style: lines === 0 ? "plain" : "folded", start, end };
}

/** The first character of the next line with text when it is deeper than `indent`. */
function nextText(text: string, lineStart: number, indent: number): number | null {
  let line = lineStart;
  for (;;) {
    let at = line;
    while (text.charCodeAt(at) === 0x20) at += 1;
    if (at >= text.length) return null;
    if (text.charCodeAt(at) === 0x09) throw new Doubt();
    if (!isLineEnd(text, at)) {
      // A comment ends the scalar: what is deeper below it is for the library to judge.
      if (at - line <= indent) return null;
      return at;
    }
    line = afterLine(text, at);
  }
}

/** A `|` or `>` block: its lines are deeper than `indent`, or empty. */
function readBlockScalar(cursor: Cursor, indent: number): YamlNode {
  const { text, at: start } = cursor;
  const header = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?/.exec(text.slice(start, start + 3))?.[0] ?? "";
  cursor.at += header.length;
  endLine(cursor);
  const digit = /[1-9]/.exec(header)?.[0];
  let content = digit === undefined ? -1 : Math.max(0, indent) + Number(digit);
  let end = start + header.length;
  for (let line = cursor.at; line < text.length; line = afterLine(text, line)) {
    let at = line;
    while (text.charCodeAt(at) === 0x20) at += 1;
    if (!isLineEnd(text, at) && at < text.length) {
      if (at - line <= indent) break;
      if (content === -1) content = at - line;
      if (at - line < content) throw new Doubt();
      const newline = afterLine(text, at);
      end = newline;
    }
    cursor.at = afterLine(text, line);
  }
  while (/\s/.test(text.charAt(end - 1))) end -= 1;
  return { kind: "scalar", style: "folded", start, end };
}
