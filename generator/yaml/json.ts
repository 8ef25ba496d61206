/** JSON (RFC 8259) to a tape. Strict; knows nothing of what the data mean. */
import { faultAt, ReadFault, readLimits } from "./fault.ts";
import { close, createTape, tags, write, type Tape } from "./tape.ts";

interface Cursor {
  readonly text: string;
  at: number;
  readonly tape: Tape;
}

/** Reads a whole text; throws a `ReadFault`. */
export function readJson(text: string): Tape {
  const cursor: Cursor = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0, tape: createTape(text, "json") };
  skipBlanks(cursor);
  readValue(cursor, 0);
  skipBlanks(cursor);
  if (cursor.at < text.length) throw syntax(cursor, "the document has ended, but more follows");
  return cursor.tape;
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

function readValue(cursor: Cursor, depth: number): void {
  if (depth > readLimits.depth) throw new ReadFault([faultAt("yaml-depth", { limit: readLimits.depth }, cursor.at, cursor.at + 1)]);
  const { tape, at: start } = cursor;
  switch (cursor.text.charCodeAt(start)) {
    case 0x7b:
      readObject(cursor, depth);
      break;
    case 0x5b:
      readList(cursor, depth);
      break;
    case 0x22:
      readString(cursor);
      break;
    default:
      skipWord(cursor);
      write(tape, tags.json, start, cursor.at, 0);
  }
}

function readObject(cursor: Cursor, depth: number): void {
  const { text, tape, at: start } = cursor;
  const map = write(tape, tags.flowMap, start, start, 0);
  cursor.at += 1;
  skipBlanks(cursor);
  if (text.charCodeAt(cursor.at) !== 0x7d) {
    do {
      if (text.charCodeAt(cursor.at) !== 0x22) throw syntax(cursor, 'expected a key in double quotes or "}"');
      readString(cursor);
      skipBlanks(cursor);
      if (text.charCodeAt(cursor.at) !== 0x3a) throw syntax(cursor, 'expected ":"');
      cursor.at += 1;
      skipBlanks(cursor);
      readValue(cursor, depth + 1);
    } while (hasNext(cursor, 0x7d, "}"));
  }
  cursor.at += 1;
  close(tape, map, cursor.at);
}

function readList(cursor: Cursor, depth: number): void {
  const { tape, at: start } = cursor;
  const list = write(tape, tags.flowList, start, start, 0);
  cursor.at += 1;
  skipBlanks(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== 0x5d) {
    do readValue(cursor, depth + 1);
    while (hasNext(cursor, 0x5d, "]"));
  }
  cursor.at += 1;
  close(tape, list, cursor.at);
}

/** Steps over a comma; false at the closing bracket. */
function hasNext(cursor: Cursor, closing: number, shown: string): boolean {
  skipBlanks(cursor);
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === closing) return false;
  if (unit !== 0x2c) throw syntax(cursor, `expected "," or "${shown}"`);
  cursor.at += 1;
  skipBlanks(cursor);
  return true;
}

const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

function readString(cursor: Cursor): void {
  const { text, tape, at: start } = cursor;
  let isEscaped = false;
  let at = start + 1;
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
  write(tape, isEscaped ? tags.double : tags.quoted, start, cursor.at, 0);
}

const word = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)(?![0-9A-Za-z.+-])/y;

function skipWord(cursor: Cursor): void {
  word.lastIndex = cursor.at;
  if (!word.test(cursor.text)) throw syntax(cursor, "expected a value");
  cursor.at = word.lastIndex;
}
