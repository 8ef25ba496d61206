/**
 * From a body to the members that an envelope names, and back. A body is trusted in nothing: only own members count, every type is
 * checked, and whatever it is, nothing is thrown. Knows envelopes and JSON, no errors.
 */
import { tryTextMembers, textUnder, type TextMembers } from "./text-members.js";
import type { FieldValue } from "./vocabulary.js";

/** Where an envelope keeps what: JSON Pointers (RFC 6901) as their reference tokens. */
export interface Envelope {
  readonly id: string;
  readonly contentType: string;
  readonly code: readonly string[];
  readonly message: readonly string[] | null;
  readonly requestId: readonly string[] | null;
  /** Further members beside the code, by name, with their JSON types. */
  readonly fields: readonly FieldRow[];
}

export type FieldRow = readonly [
  name: string,
  type: "string" | "integer" | "number" | "boolean",
];

export type Fields = Readonly<Record<string, FieldValue>>;

/** What an envelope found in a body. */
export interface Content {
  readonly envelope: string;
  readonly code: string;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly fields: Fields;
}

export const noFields: Fields = Object.freeze({});

// Global in browsers and in Node, but not in every `lib` of the compiler.
declare const TextDecoder: new (
  encoding: "utf-8",
  options: { readonly ignoreBOM: true },
) => Decoder;
interface Decoder {
  readonly decode: (bytes: ArrayBufferView | ArrayBuffer) => string;
}
let decoder: Decoder | null = null;

/** Reads a body through the first envelope that finds a code in it; `null` when none does. */
export function readContent(
  body: unknown,
  envelopes: readonly Envelope[],
): Content | null {
  const text = textOf(body);
  return text === null
    ? readDocument(body, envelopes)
    : readBody(text, envelopes);
}

/** Bytes are UTF-8; what is neither text nor bytes is taken as JSON that is parsed already. */
function textOf(body: unknown): string | null {
  if (typeof body === "string") return body;
  try {
    return isBytes(body) ? decode(body) : null;
  } catch {
    return null;
  }
}

function isBytes(body: unknown): body is ArrayBufferView | ArrayBuffer {
  return ArrayBuffer.isView(body) || body instanceof ArrayBuffer;
}

/** A byte order mark stays: bytes are read as their text is. */
function decode(bytes: ArrayBufferView | ArrayBuffer): string {
  decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder.decode(bytes);
}

function readBody(
  text: string,
  envelopes: readonly Envelope[],
): Content | null {
  const first = envelopes[0];
  if (first === undefined) return null;
  const members = first.code.length === 1 ? tryTextMembers(text) : null;
  if (members !== null) return readTexts(members, envelopes);
  const document = parseJson(text);
  const content =
    isFlat(first) && isPlain(document) ? readFlat(document, first) : null;
  return content ?? readDocument(document, envelopes);
}

/** The JSON value of a text; `undefined` where there is none, or none with members. */
function parseJson(text: string): unknown {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return mayHaveMembers(json) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/** Objects and lists have. A page in HTML is neither, and to see that is cheaper than an exception. */
function mayHaveMembers(json: string): boolean {
  return json.charCodeAt(0) === 0x7b || /^[\t\n\r ]*[[{]/.test(json);
}

function readTexts(
  members: TextMembers,
  envelopes: readonly Envelope[],
): Content | null {
  for (const envelope of envelopes) {
    const code = textAt(members, envelope.code);
    if (code === null || code.length === 0) continue;
    const { id, message, requestId, fields } = envelope;
    return {
      envelope: id,
      code,
      message: message === null ? null : textAt(members, message),
      requestId: requestId === null ? null : textAt(members, requestId),
      fields: fields.length === 0 ? noFields : textFields(members, fields),
    };
  }
  return null;
}

/** Texts have no members. */
function textAt(
  members: TextMembers,
  pointer: readonly string[],
): string | null {
  return pointer.length === 1 ? textUnder(members, pointer[0] ?? "") : null;
}

function textFields(members: TextMembers, rows: readonly FieldRow[]): Fields {
  let fields: Record<string, FieldValue> | null = null;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const value = row[1] === "string" ? textUnder(members, row[0]) : null;
    if (value !== null) setMember((fields ??= {}), row[0], value);
  }
  return fields ?? noFields;
}

function readDocument(
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

/** Sets an own member; plain assignment of `__proto__` would set none. */
export function setMember<T>(
  holder: Record<string, T>,
  name: string,
  value: T,
): void {
  if (name === "__proto__") {
    Object.defineProperty(holder, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    holder[name] = value;
  }
}
