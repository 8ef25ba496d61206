/**
 * The outline of YAML as people write it: blocks, their keys and where everything stands, in one pass. It is an optimization and nothing else: at the slightest
 * doubt the library reads the file, which alone decides what YAML is and words the complaint. `test/yaml/outline.test.ts` holds the two to the same nodes.
 */
import { createAnchors } from "./anchors.ts";
import { checkKey, readLimits, ReadFault, type KeyIndex } from "./fault.ts";
import { readAlias, readAnchor, readFlow } from "./flow.ts";
import { readYamlByLibrary } from "./library.ts";
import { advance, afterLine, Doubt, endLine, isBlank, isComment, isGap, isLineEnd, skipBlanks, type Cursor } from "./lines.ts";
import type { YamlEntry, YamlNode, YamlTree } from "./node.ts";
import { readBlockScalar, readPlain, readQuoted, startsPlain, trimmedEnd } from "./scalars.ts";
import { decodeScalar } from "./text.ts";

/** Reads a whole text; throws a `ReadFault`. */
export function readYaml(text: string): YamlTree {
  return readYamlOutline(text) ?? readYamlByLibrary(text);
}

/** Reads a text whose like it knows well; `null` in doubt. */
export function readYamlOutline(text: string): YamlTree | null {
  // Line breaks of their own, and characters that YAML does not allow.
  if (/\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return null;
  const findings = { faults: [], oddities: [] };
  const cursor: Cursor = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, column: 0, anchors: createAnchors(), findings };
  try {
    skipHead(cursor);
    advance(cursor);
    if (cursor.column !== 0) return null;
    const root = readBlock(cursor, -1, 0);
    if (cursor.at < text.length) return null;
    if (findings.faults.length > 0) throw new ReadFault(findings.faults, findings.oddities);
    return { root, anchors: cursor.anchors.nodes, oddities: findings.oddities };
  } catch (fault) {
    if (fault instanceof Doubt) return null;
    throw fault;
  }
}

/** Comments, and one line `---`. */
function skipHead(cursor: Cursor): void {
  const head = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*---(?:[ \t]+#[^\n]*|[ \t]*)\r?\n/y;
  head.lastIndex = cursor.at;
  if (head.test(cursor.text)) cursor.at = head.lastIndex;
}

/** What begins at the cursor, the first content of its line. */
function readBlock(cursor: Cursor, indent: number, depth: number): YamlNode {
  if (depth > readLimits.depth) throw new Doubt();
  if (isDash(cursor)) return readList(cursor, cursor.column, depth);
  const key = readKey(cursor);
  return key === null ? readInline(cursor, indent, depth) : readMap(cursor, cursor.column, depth, key);
}

function isDash({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === 0x2d && isGap(text, at + 1);
}

interface Key {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
}

function readMap(cursor: Cursor, column: number, depth: number, first: Key): YamlNode {
  const entries: YamlEntry[] = [];
  let index: KeyIndex = null;
  let at: Key | null = first;
  let end = first.keyEnd;
  for (;;) {
    if (at === null) throw new Doubt();
    index = checkKey(cursor.findings, entries, index, at);
    const value = readValue(cursor, column, depth, true);
    end = value.end;
    entries.push({ key: at.key, keyStart: at.keyStart, keyEnd: at.keyEnd, value });
    if (cursor.column < column) break;
    if (cursor.column > column || isDash(cursor)) throw new Doubt();
    at = readKey(cursor);
  }
  return { kind: "map", layout: "block", column, start: first.keyStart, end, entries };
}

function readList(cursor: Cursor, column: number, depth: number): YamlNode {
  if (depth > readLimits.depth) throw new Doubt();
  const start = cursor.at;
  const items: YamlNode[] = [];
  do items.push(readItem(cursor, column, depth));
  while (cursor.column === column && isDash(cursor));
  if (cursor.column > column) throw new Doubt();
  return { kind: "list", layout: "block", start, end: items.at(-1)?.end ?? start, items };
}

/** A dash and what follows it: a list or mapping may begin on the same line. */
function readItem(cursor: Cursor, column: number, depth: number): YamlNode {
  const dash = cursor.at;
  cursor.at += 1;
  skipBlanks(cursor);
  const inner = column + (cursor.at - dash);
  if (isDash(cursor)) return readList(cursor, inner, depth + 1);
  const key = isLineEnd(cursor.text, cursor.at) ? null : readKey(cursor);
  return key === null ? readValue(cursor, column, depth, false) : readMap(cursor, inner, depth + 1, key);
}

/** What follows a key or a dash, up to the next content that is not part of it. */
function readValue(cursor: Cursor, indent: number, depth: number, isAfterKey: boolean): YamlNode {
  const empty = cursor.at;
  skipBlanks(cursor);
  const { text } = cursor;
  const tell = text.charCodeAt(cursor.at) === 0x26 ? readAnchor(cursor) : null;
  let node: YamlNode;
  if (isLineEnd(text, cursor.at) || isComment(text, cursor.at)) {
    cursor.at = afterLine(text, cursor.at);
    advance(cursor);
    const isBelow = cursor.column > indent || (isAfterKey && cursor.column === indent && isDash(cursor));
    if (!isBelow && tell !== null) throw new Doubt();
    node = isBelow ? readBlock(cursor, indent, depth + 1) : { kind: "scalar", style: "plain", start: empty, end: empty };
  } else node = readInline(cursor, indent, depth);
  if (tell !== null) {
    if (node.kind === "alias") throw new Doubt();
    tell(node);
  }
  return node;
}

/** A scalar or flow collection; the cursor ends at the next content. */
function readInline(cursor: Cursor, indent: number, depth: number): YamlNode {
  const node = readLeaf(cursor, indent, depth);
  advance(cursor);
  return node;
}

function readLeaf(cursor: Cursor, indent: number, depth: number): YamlNode {
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === 0x7c || unit === 0x3e) return readBlockScalar(cursor, indent);
  let node: YamlNode;
  if (unit === 0x22 || unit === 0x27) node = readQuoted(cursor, indent);
  else if (unit === 0x7b || unit === 0x5b) node = readFlow(cursor, indent, depth + 1);
  else if (unit === 0x2a) node = readAlias(cursor);
  else return readPlain(cursor, indent);
  endLine(cursor);
  return node;
}

/** YAML bounds how far a colon may be from the start of its key. */
const longestKey = 1000;

/** A key and the colon behind it; `null`, and the cursor where it was, when there is none. */
function readKey(cursor: Cursor): Key | null {
  const { text, at: keyStart } = cursor;
  const unit = text.charCodeAt(keyStart);
  if (unit === 0x22 || unit === 0x27) return readQuotedKey(cursor);
  if (unit === 0x3f && isGap(text, keyStart + 1)) throw new Doubt();
  if (!startsPlain(text, keyStart)) return null;
  for (let at = keyStart; ; at += 1) {
    const here = text.charCodeAt(at);
    if (here > 0x3a) continue;
    if (here === 0x3a && isGap(text, at + 1)) {
      if (at - keyStart > longestKey) throw new Doubt();
      const keyEnd = trimmedEnd(text, keyStart, at);
      cursor.at = at + 1;
      return { key: text.slice(keyStart, keyEnd), keyStart, keyEnd };
    }
    if (here === 0x0a || at >= text.length || (here === 0x23 && isBlank(text.charCodeAt(at - 1)))) return null;
  }
}

function readQuotedKey(cursor: Cursor): Key | null {
  const { text, at: keyStart } = cursor;
  const node = readQuoted(cursor, -1);
  const keyEnd = node.end;
  skipBlanks(cursor);
  if (text.charCodeAt(cursor.at) !== 0x3a || !isGap(text, cursor.at + 1)) {
    cursor.at = keyStart;
    return null;
  }
  if (keyEnd - keyStart > longestKey || text.slice(keyStart, keyEnd).includes("\n")) throw new Doubt();
  cursor.at += 1;
  return { key: decodeScalar(text, node), keyStart, keyEnd };
}
