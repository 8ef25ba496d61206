/** Scalars and flow collections of `plain-yaml.ts`. Everything unusual throws `Doubt`, which means: let the library read this file. */
import type { YamlData } from "./yaml.ts";

/** Thrown, and caught by the reader, when the text leaves the plain part of YAML. */
export class Doubt extends Error {}

/** The text, where the reader is, and the places noted so far. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly places: Map<object, number[]>;
}

/** A quoted scalar on one line; the cursor ends behind the closing quote. */
export function readQuoted(cursor: Cursor): string {
  const { text, at } = cursor;
  return text.charCodeAt(at) === 0x22 ? readDoubleQuoted(cursor, text, at) : readSingleQuoted(cursor, text, at);
}

function readDoubleQuoted(cursor: Cursor, text: string, start: number): string {
  let at = start + 1;
  let escaped = false;
  for (; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) break;
    if (unit === 0x0a || at >= text.length) throw new Doubt();
    if (unit !== 0x5c) continue;
    escaped = true;
    at += 1;
    // The escapes that YAML and JSON share; \u surrogates are left to the library.
    if (!'"\\/bfnrtu'.includes(text.charAt(at))) throw new Doubt();
    if (text.charAt(at) === "u" && !/^(?![dD][89a-fA-F])[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) throw new Doubt();
  }
  cursor.at = at + 1;
  const inner = text.slice(start + 1, at);
  return escaped ? String(JSON.parse(`"${inner}"`)) : inner;
}

function readSingleQuoted(cursor: Cursor, text: string, start: number): string {
  let value = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf("'", from);
    if (quote === -1) throw new Doubt();
    value += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== 0x27) {
      if (value.includes("\n")) throw new Doubt();
      cursor.at = quote + 1;
      return value;
    }
    value += "'";
    from = quote + 2;
  }
}

const deepestFlow = 30;

/** A flow mapping or list, possibly over several lines that are all deeper than `indent`; the cursor ends behind it. */
export function readFlow(cursor: Cursor, indent: number, depth: number): YamlData {
  if (depth > deepestFlow) throw new Doubt();
  const isMapping = cursor.text.charCodeAt(cursor.at) === 0x7b;
  const close = isMapping ? 0x7d : 0x5d;
  const mapping: Record<string, YamlData> = {};
  const list: YamlData[] = [];
  const places: number[] = [];
  cursor.at += 1;
  for (;;) {
    skipFlowSpace(cursor, indent);
    if (cursor.text.charCodeAt(cursor.at) === close) break;
    const keyStart = cursor.at;
    const key = isMapping ? readFlowKey(cursor) : "";
    const keyEnd = cursor.at - (isMapping ? 1 : 0);
    skipFlowSpace(cursor, indent);
    const start = cursor.at;
    const value = readFlowValue(cursor, indent, depth);
    if (isMapping) {
      if (key === "<<" || key === "__proto__" || Object.hasOwn(mapping, key)) throw new Doubt();
      mapping[key] = value;
      places.push(keyStart, keyEnd, start, cursor.at);
    } else {
      list.push(value);
      places.push(start, start, start, cursor.at);
    }
    skipFlowSpace(cursor, indent);
    const unit = cursor.text.charCodeAt(cursor.at);
    if (unit === close) break;
    if (unit !== 0x2c) throw new Doubt();
    cursor.at += 1;
  }
  cursor.at += 1;
  const data = isMapping ? mapping : list;
  cursor.places.set(data, places);
  return data;
}

/** Blanks and line breaks; lines inside a flow collection must be deeper than the block around it. */
function skipFlowSpace(cursor: Cursor, indent: number): void {
  const { text } = cursor;
  for (;;) {
    const unit = text.charCodeAt(cursor.at);
    if (unit === 0x20) cursor.at += 1;
    else if (unit === 0x0a) {
      const lineStart = cursor.at + 1;
      cursor.at = lineStart;
      while (text.charCodeAt(cursor.at) === 0x20) cursor.at += 1;
      if (cursor.at - lineStart <= indent || text.charCodeAt(cursor.at) === 0x0a) throw new Doubt();
    } else if (unit === 0x23 || cursor.at >= text.length) throw new Doubt();
    else return;
  }
}

/** A key of a flow mapping with its `: `; the cursor ends behind the colon. */
function readFlowKey(cursor: Cursor): string {
  const { text, at } = cursor;
  const first = text.charCodeAt(at);
  let key: string;
  if (first === 0x22 || first === 0x27) key = readQuoted(cursor);
  else {
    const match = /^[A-Za-z0-9_$][A-Za-z0-9_$.-]{0,255}(?=:)/.exec(text.slice(at, at + 257));
    if (match === null) throw new Doubt();
    key = match[0];
    cursor.at += key.length;
  }
  const after = text.charCodeAt(cursor.at + 1);
  if (text.charCodeAt(cursor.at) !== 0x3a || (after !== 0x20 && after !== 0x0a)) throw new Doubt();
  cursor.at += 1;
  return key;
}

function readFlowValue(cursor: Cursor, indent: number, depth: number): YamlData {
  const unit = cursor.text.charCodeAt(cursor.at);
  if (unit === 0x22 || unit === 0x27) return readQuoted(cursor);
  if (unit === 0x7b || unit === 0x5b) return readFlow(cursor, indent, depth + 1);
  return readFlowPlain(cursor);
}

/** A plain scalar of a flow collection, on one line, without the characters that would end or change it. */
function readFlowPlain(cursor: Cursor): string {
  const { text, at } = cursor;
  if (/[-?:,[\]{}#&*!|>'"%@`]/.test(text.charAt(at))) throw new Doubt();
  let end = at;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === 0x2c || unit === 0x5d || unit === 0x7d || unit === 0x0a) break;
    if (unit === 0x7b || unit === 0x5b || unit === 0x3a || (unit === 0x23 && text.charCodeAt(end - 1) === 0x20)) throw new Doubt();
  }
  cursor.at = end;
  if (text.charCodeAt(end) === 0x0a && !/^\n *[,\]}]/.test(text.slice(end, end + 200))) throw new Doubt();
  const written = text.slice(at, end);
  const value = written.replace(/ +$/, "");
  if (value === "" || /\s$/.test(value)) throw new Doubt();
  return value;
}

/** A `|` or `>` scalar (YAML 1.2.2 §8.1), with `-` or without; the cursor ends at the start of the line behind it. */
export function readBlockScalar(cursor: Cursor, indent: number): string {
  const { text } = cursor;
  const header = /^([|>])(-?)\n/.exec(text.slice(cursor.at, cursor.at + 3));
  if (header === null) throw new Doubt();
  let at = cursor.at + header[0].length;
  const lines: string[] = [];
  let column = -1;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end);
    const spaces = line.length - line.replace(/^ +/, "").length;
    const blank = spaces === line.length;
    if (!blank && spaces <= indent) break;
    if (column === -1 && !blank) column = spaces;
    // Blank lines with blanks, deeper lines and lines between two depths have folding rules of their own.
    if ((blank && line !== "") || (!blank && spaces < column) || (!blank && spaces > column && header[1] === ">")) throw new Doubt();
    lines.push(line.slice(column));
    at = end + 1;
  }
  while (lines.at(-1) === "") lines.pop();
  if (lines.length === 0 || lines[0] === "" || (header[1] === ">" && lines.includes(""))) throw new Doubt();
  cursor.at = Math.min(at, text.length);
  return lines.join(header[1] === "|" ? "\n" : " ") + (header[2] === "-" ? "" : "\n");
}
