/**
 * A fast reader for the plain part of YAML that catalogs are written in: block mappings and lists, one-line quoted and plain scalars, folded plain ones, flow
 * collections, `|` and `>` blocks. It is an optimization and nothing else: at the slightest doubt it gives up (`null`), and the `yaml` library, which alone decides
 * what YAML is, reads the file and words the complaint. `test/spec/plain-yaml.test.ts` holds the two to the same data. At 10,000 codes it takes a thirtieth of the time.
 */
import { endLine, isLineEnd, nextIndent, nextLine } from "./plain-yaml-lines.ts";
import { Doubt, readBlockScalar, readFlow, readQuoted, type Cursor } from "./plain-yaml-scalars.ts";
import type { YamlData } from "./yaml.ts";

/** Where the members of each list and mapping stand: for each member key start, key end, value start, value end (lists: the value twice). */
export type PlainPlaces = ReadonlyMap<object, readonly number[]>;

export interface PlainYaml {
  readonly data: YamlData;
  readonly places: PlainPlaces;
}

const deepest = 60;

/** Reads a whole file, or gives up. */
export function readPlainYaml(text: string): PlainYaml | null {
  // Tabs, control characters and a byte order mark have rules of their own.
  if (/[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/.test(text)) return null;
  const cursor: Cursor = { text, at: 0, places: new Map() };
  try {
    if (nextIndent(cursor) !== 0) return null;
    const data = readMapping(cursor, 0, 0);
    return nextIndent(cursor) === -1 ? { data, places: cursor.places } : null;
  } catch (fault) {
    if (fault instanceof Doubt) return null;
    throw fault;
  }
}

/** Reads a mapping whose first key is at the cursor, `indent` columns in. Leaves the cursor at the start of the line after it. */
function readMapping(cursor: Cursor, indent: number, depth: number): YamlData {
  if (depth > deepest) throw new Doubt();
  const data: Record<string, YamlData> = {};
  const places: number[] = [];
  cursor.places.set(data, places);
  for (;;) {
    const keyStart = cursor.at;
    const key = readKey(cursor);
    if (key === null || key === "<<" || key === "__proto__" || isIndex(key) || Object.hasOwn(data, key)) throw new Doubt();
    const keyEnd = cursor.at;
    cursor.at += 1;
    data[key] = readValue(cursor, indent, depth, places, keyStart, keyEnd);
    const lineStart = cursor.at;
    const next = nextIndent(cursor);
    if (next < indent) {
      cursor.at = lineStart;
      return data;
    }
    if (next > indent) throw new Doubt();
    if (isListItem(cursor)) throw new Doubt();
  }
}

/** JavaScript lists members of such names before the others; places are found by the order of the file. */
function isIndex(key: string): boolean {
  return /^(?:0|[1-9][0-9]*)$/.test(key);
}

function readList(cursor: Cursor, indent: number, depth: number): YamlData {
  if (depth > deepest) throw new Doubt();
  const data: YamlData[] = [];
  const places: number[] = [];
  cursor.places.set(data, places);
  for (;;) {
    const start = cursor.at;
    cursor.at += 1;
    data.push(readItem(cursor, indent, depth, places, start));
    const lineStart = cursor.at;
    const next = nextIndent(cursor);
    if (next < indent || (next === indent && !isListItem(cursor))) {
      cursor.at = lineStart;
      return data;
    }
    if (next > indent) throw new Doubt();
  }
}

function isListItem({ text, at }: Cursor): boolean {
  const after = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0x2d && (after === 0x20 || after === 0x0a || at + 1 === text.length);
}

/** What stands after `- `: a mapping that begins on the same line, or what can follow a key. */
function readItem(cursor: Cursor, indent: number, depth: number, places: number[], start: number): YamlData {
  const { text } = cursor;
  let at = cursor.at;
  while (text.charCodeAt(at) === 0x20) at += 1;
  const first = text.charCodeAt(at);
  if (first !== 0x7b && first !== 0x5b && first !== 0x0a) {
    const probe: Cursor = { ...cursor, at };
    if (isListItem(probe)) throw new Doubt();
    if (readKey(probe) !== null) {
      cursor.at = at;
      const column = indent + (at - start);
      const data = readMapping(cursor, column, depth + 1);
      places.push(at, at, at, cursor.at);
      return data;
    }
  }
  return readValue(cursor, indent, depth, places, -1, -1);
}

/** Reads what follows `key:` or `-` and notes its place. A list may stand at the indentation of its key; everything else is deeper. */
function readValue(cursor: Cursor, indent: number, depth: number, places: number[], keyStart: number, keyEnd: number): YamlData {
  const { text } = cursor;
  while (text.charCodeAt(cursor.at) === 0x20) cursor.at += 1;
  const isKey = keyStart >= 0;
  let start = cursor.at;
  let data: YamlData = "";
  let end = start;
  if (isLineEnd(text, start)) {
    const next = nextLine(cursor);
    if (next > indent || (isKey && next === indent && isListItem(cursor))) {
      start = cursor.at;
      data = readBelow(cursor, indent, next, depth);
      end = cursor.at;
    } else cursor.at -= Math.max(0, next);
  } else {
    data = readInline(cursor, indent);
    end = typeof data === "string" ? Math.min(cursor.at, start + data.length + 2) : cursor.at;
  }
  places.push(isKey ? keyStart : start, isKey ? keyEnd : start, start, end);
  return data;
}

/** A value that begins on a line of its own: a list, a flow collection, or a mapping. */
function readBelow(cursor: Cursor, indent: number, column: number, depth: number): YamlData {
  const unit = cursor.text.charCodeAt(cursor.at);
  if (isListItem(cursor)) return readList(cursor, column, depth + 1);
  if (unit === 0x7b || unit === 0x5b) return readInline(cursor, indent);
  return readNestedMapping(cursor, column, depth + 1);
}

/** A value that begins on the line of its key; the cursor ends at the start of the line after it. */
function readInline(cursor: Cursor, indent: number): YamlData {
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === 0x7c || unit === 0x3e) return readBlockScalar(cursor, indent);
  const quoted = unit === 0x22 || unit === 0x27;
  if (!quoted && unit !== 0x7b && unit !== 0x5b) return readPlain(cursor, indent);
  const data = quoted ? readQuoted(cursor) : readFlow(cursor, indent, 0);
  endLine(cursor);
  return data;
}

function readNestedMapping(cursor: Cursor, indent: number, depth: number): YamlData {
  const probe: Cursor = { ...cursor };
  if (readKey(probe) === null) throw new Doubt();
  return readMapping(cursor, indent, depth);
}

/** A key and the `:` after it, with a blank or the end of the line behind; the cursor ends at the colon. `null` when there is none. */
function readKey(cursor: Cursor): string | null {
  const { text, at } = cursor;
  const first = text.charCodeAt(at);
  let key: string;
  if (first === 0x22 || first === 0x27) {
    key = readQuoted(cursor);
  } else {
    let end = at;
    while (isKeyUnit(text.charCodeAt(end))) end += 1;
    key = text.slice(at, end);
    cursor.at = end;
  }
  const after = text.charCodeAt(cursor.at + 1);
  const colon = text.charCodeAt(cursor.at) === 0x3a && (after === 0x20 || after === 0x0a || cursor.at + 1 === text.length);
  return colon && cursor.at > at ? key : null;
}

/** Letters, digits and `_ $ . -`: what plain keys of catalogs are made of. A leading `-` or digit is fine for YAML, too. */
function isKeyUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x24
  );
}

/** A plain scalar; deeper lines directly below it are folded into it (YAML 1.2.2 §7.3.3). */
function readPlain(cursor: Cursor, indent: number): string {
  const { text } = cursor;
  if (/[-?:,[\]{}#&*!|>'"%@`]/.test(text.charAt(cursor.at)) && !/^-[^\s]/.test(text.slice(cursor.at, cursor.at + 2))) throw new Doubt();
  let value = "";
  for (;;) {
    const newline = text.indexOf("\n", cursor.at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(cursor.at, end).trimEnd();
    const comment = line.indexOf(" #");
    const content = comment === -1 ? line : line.slice(0, comment).trimEnd();
    // Trimming must not take what YAML keeps: only blanks are white space there.
    if (
      content.includes(": ") ||
      content.endsWith(":") ||
      /\s$|^\s/.test(content) ||
      /[^\S ]/.test(text.slice(cursor.at + content.length, end))
    )
      throw new Doubt();
    value = value === "" ? content : `${value} ${content}`;
    cursor.at = newline === -1 ? text.length : newline + 1;
    const lineStart = cursor.at;
    const next = nextIndent(cursor);
    if (next <= indent) {
      cursor.at = lineStart;
      return value;
    }
    const skipped = cursor.at - lineStart !== next;
    if (skipped || comment !== -1) throw new Doubt();
  }
}
