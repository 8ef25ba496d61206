/** JSON (RFC 8259) to nodes with places. Strict; knows nothing of what the data mean. */
import { checkKey, faultAt, ReadFault, readLimits, type Findings, type KeyIndex } from "./fault.ts";
import type { YamlEntry, YamlNode } from "./node.ts";
import { decodeDouble } from "./text.ts";

interface Cursor {
  readonly text: string;
  at: number;
  readonly findings: Findings;
}

/** Reads a whole text; throws a `ReadFault`. */
export function readJson(text: string): YamlNode {
  const findings: Findings = { faults: [], oddities: [] };
  const cursor: Cursor = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, findings };
  skipBlanks(cursor);
  const root = readValue(cursor, 0);
  skipBlanks(cursor);
  if (cursor.at < text.length) throw syntax(cursor, "the document has ended, but more follows");
  if (findings.faults.length > 0) throw new ReadFault(findings.faults);
  return root;
}

function syntax(cursor: Cursor, problem: string): ReadFault {
  const at = Math.min(cursor.at, cursor.text.length);
  const isEnd = at === cursor.text.length;
  return new ReadFault([faultAt("json-syntax", { problem: isEnd ? "the file ends too early" : problem }, at, at + 1)]);
}

function skipBlanks(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  for (let unit = text.charCodeAt(at); unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09; unit = text.charCodeAt(at))
    at += 1;
  cursor.at = at;
}

function readValue(cursor: Cursor, depth: number): YamlNode {
  if (depth > readLimits.depth) throw new ReadFault([faultAt("yaml-depth", { limit: readLimits.depth }, cursor.at, cursor.at + 1)]);
  const start = cursor.at;
  switch (cursor.text.charCodeAt(start)) {
    case 0x7b:
      return readObject(cursor, depth);
    case 0x5b:
      return readList(cursor, depth);
    case 0x22:
      return { kind: "scalar", style: skipString(cursor) ? "double" : "quoted", start, end: cursor.at };
    default:
      skipWord(cursor);
      return { kind: "scalar", style: "json", start, end: cursor.at };
  }
}

function readObject(cursor: Cursor, depth: number): YamlNode {
  const { text } = cursor;
  const start = cursor.at;
  const entries: YamlEntry[] = [];
  let index: KeyIndex = null;
  cursor.at += 1;
  skipBlanks(cursor);
  if (text.charCodeAt(cursor.at) !== 0x7d) {
    do {
      const keyStart = cursor.at;
      if (text.charCodeAt(keyStart) !== 0x22) throw syntax(cursor, 'expected a key in double quotes or "}"');
      const isEscaped = skipString(cursor);
      const keyEnd = cursor.at;
      const key = isEscaped ? decodeDouble(text.slice(keyStart, keyEnd)) : text.slice(keyStart + 1, keyEnd - 1);
      index = checkKey(cursor.findings, entries, index, { key, keyStart, keyEnd });
      skipBlanks(cursor);
      if (text.charCodeAt(cursor.at) !== 0x3a) throw syntax(cursor, 'expected ":"');
      cursor.at += 1;
      skipBlanks(cursor);
      entries.push({ key, keyStart, keyEnd, value: readValue(cursor, depth + 1) });
    } while (hasNext(cursor, 0x7d, "}"));
  }
  cursor.at += 1;
  return { kind: "map", layout: "flow", column: 0, start, end: cursor.at, entries };
}

function readList(cursor: Cursor, depth: number): YamlNode {
  const start = cursor.at;
  const items: YamlNode[] = [];
  cursor.at += 1;
  skipBlanks(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== 0x5d) {
    do items.push(readValue(cursor, depth + 1));
    while (hasNext(cursor, 0x5d, "]"));
  }
  cursor.at += 1;
  return { kind: "list", layout: "flow", start, end: cursor.at, items };
}

/** Steps over a comma; false at the closing bracket. */
function hasNext(cursor: Cursor, close: number, shown: string): boolean {
  skipBlanks(cursor);
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === close) return false;
  if (unit !== 0x2c) throw syntax(cursor, `expected "," or "${shown}"`);
  cursor.at += 1;
  skipBlanks(cursor);
  return true;
}

const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/** Steps over a string; true when it holds escapes. */
function skipString(cursor: Cursor): boolean {
  const { text } = cursor;
  let isEscaped = false;
  let at = cursor.at + 1;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) break;
    if (unit === 0x5c) {
      const escape = escaped.exec(text.slice(at, at + 6));
      cursor.at = at;
      if (escape === null) throw syntax(cursor, "JSON has no such escape");
      at += escape[0].length;
      isEscaped = true;
    } else if (unit >= 0x20) at += 1;
    else {
      cursor.at = at;
      throw syntax(cursor, "a string must end on its line, and control characters are written as escapes");
    }
  }
  cursor.at = at + 1;
  return isEscaped;
}

const word = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![0-9A-Za-z.+-])/y;

function skipWord(cursor: Cursor): void {
  word.lastIndex = cursor.at;
  if (!word.test(cursor.text)) throw syntax(cursor, "expected a value");
  cursor.at = word.lastIndex;
}
