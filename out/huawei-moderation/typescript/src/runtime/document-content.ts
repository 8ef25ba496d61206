/**
 * What envelopes find in a parsed document: only own members count, every type is checked, and whatever the document is, nothing is
 * thrown.
 */
import {
  noFields,
  type Content,
  type Envelope,
  type FieldRow,
  type Fields,
} from "./envelope.js";
import { setMember } from "./set-member.js";
import type { FieldValue } from "./vocabulary.js";

/** As `readDocument`, quicker where the first envelope fits: for what `JSON.parse` has just made, and nobody has had in hand. */
export function readParsed(
  document: unknown,
  first: Envelope,
  envelopes: readonly Envelope[],
): Content | null {
  const content =
    isFlat(first) && isPlain(document) ? readFlat(document, first) : null;
  return content ?? readDocument(document, envelopes);
}

/** Reads any document through the first envelope that finds a code in it. */
export function readDocument(
  document: unknown,
  envelopes: readonly Envelope[],
): Content | null {
  for (const envelope of envelopes) {
    const content = readThrough(document, envelope);
    if (content !== null) return content;
  }
  return null;
}

/** A parsed object: its members are its own, or those of `Object.prototype`. */
type Plain = Readonly<Record<string, unknown>>;

function isPlain(document: unknown): document is Plain {
  return (
    typeof document === "object" &&
    document !== null &&
    !Array.isArray(document)
  );
}

/** Whether plain reading finds own members only; the language, a polyfill or an attack may have put others where all objects see them. */
function isFlat({ code, message, requestId }: Envelope): boolean {
  const all: object = Object.prototype;
  return (
    code.length === 1 &&
    !((code[0] ?? "") in all) &&
    (message === null ||
      (message.length === 1 && !((message[0] ?? "") in all))) &&
    (requestId === null ||
      (requestId.length === 1 && !((requestId[0] ?? "") in all)))
  );
}

/** Members are read here and not in a function for all, because engines are fast where one place reads one name. */
function readFlat(document: Plain, envelope: Envelope): Content | null {
  const { message, requestId, fields } = envelope;
  const code = toText(document[envelope.code[0] ?? ""]);
  if (code === null || code.length === 0) return null;
  return {
    envelope: envelope.id,
    code,
    message: message === null ? null : toText(document[message[0] ?? ""]),
    requestId: requestId === null ? null : toText(document[requestId[0] ?? ""]),
    fields: hasAny(document, fields) ? readFields(document, fields) : noFields,
  };
}

/** Whether some of the fields may be there; most often none is, and to ask that is cheap. */
function hasAny(document: Plain, rows: readonly FieldRow[]): boolean {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row !== undefined && document[row[0]] !== undefined) return true;
  }
  return false;
}

/** Any pointers, any document: objects that throw when they are read have nothing there. */
function readThrough(document: unknown, envelope: Envelope): Content | null {
  const { id, message, requestId, fields } = envelope;
  const code = readText(document, envelope.code);
  if (code === null || code.length === 0) return null;
  const holder = readValue(document, envelope.code.slice(0, -1));
  return {
    envelope: id,
    code,
    message: message === null ? null : readText(document, message),
    requestId: requestId === null ? null : readText(document, requestId),
    fields: readFields(holder, fields),
  };
}

function readText(
  document: unknown,
  pointer: readonly string[],
): string | null {
  return toText(readValue(document, pointer));
}

/** A string, or a finite number as JavaScript prints it. */
function toText(value: unknown): string | null {
  if (typeof value === "string") return value;
  return Number.isFinite(value) ? String(value) : null;
}

function readValue(document: unknown, pointer: readonly string[]): unknown {
  let value = document;
  for (const token of pointer) value = own(value, token);
  return value;
}

const index = /^(?:0|[1-9][0-9]*)$/;

/** An own member, or an element by its index; `undefined` for anything else, objects that throw included. */
function own(holder: unknown, name: string): unknown {
  if (typeof holder !== "object" || holder === null) return undefined;
  try {
    if (!Object.hasOwn(holder, name)) return undefined;
    if (Array.isArray(holder) && !index.test(name)) return undefined;
    return (holder as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}

function readFields(holder: unknown, rows: readonly FieldRow[]): Fields {
  if (isArray(holder)) return noFields;
  let fields: Record<string, FieldValue> | null = null;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const value = own(holder, row[0]);
    if (isOfType(value, row[1])) setMember((fields ??= {}), row[0], value);
  }
  return fields ?? noFields;
}

/** A revoked proxy throws even here. */
function isArray(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function isOfType(value: unknown, type: FieldRow[1]): value is FieldValue {
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return Number.isFinite(value);
  return typeof value === type;
}
