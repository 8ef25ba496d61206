/**
 * From a body to the members that an envelope names, and back. A body is trusted in nothing: only own members count, every type is
 * checked, and whatever it is, nothing is thrown. Knows envelopes and JSON, no errors.
 */
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

// Global in browsers and in Node, but not in every `lib` of the compiler. It drops a leading byte order mark.
declare const TextDecoder: new () => Decoder;
interface Decoder {
  readonly decode: (bytes: ArrayBufferView | ArrayBuffer) => string;
}
let decoder: Decoder | null = null;

/** The JSON value of a body; `undefined` when there is none. Bytes are UTF-8; what is neither text nor bytes is taken as JSON already. */
export function readJson(body: unknown): unknown {
  try {
    if (typeof body === "string") {
      return JSON.parse(body.startsWith("\uFEFF") ? body.slice(1) : body);
    }
    if (ArrayBuffer.isView(body) || body instanceof ArrayBuffer) {
      return JSON.parse((decoder ??= new TextDecoder()).decode(body));
    }
    return body;
  } catch {
    return undefined;
  }
}

/** Reads a document through the first envelope that finds a code in it; `null` when none does. */
export function readContent(
  document: unknown,
  envelopes: readonly Envelope[],
): Content | null {
  for (const envelope of envelopes) {
    const code = readText(document, envelope.code);
    if (code === null || code === "") continue;
    const { id, message, requestId, fields } = envelope;
    return {
      envelope: id,
      code,
      message: message === null ? null : readText(document, message),
      requestId: requestId === null ? null : readText(document, requestId),
      fields:
        fields.length === 0
          ? noFields
          : readFields(readValue(document, envelope.code.slice(0, -1)), fields),
    };
  }
  return null;
}

/** A string, or a finite number as JavaScript prints it. */
function readText(
  document: unknown,
  pointer: readonly string[],
): string | null {
  const value = readValue(document, pointer);
  if (typeof value === "string") return value;
  return Number.isFinite(value) ? String(value) : null;
}

function readValue(document: unknown, pointer: readonly string[]): unknown {
  let value = document;
  for (const token of pointer) value = readMember(value, token);
  return value;
}

const index = /^(?:0|[1-9][0-9]*)$/;

/** An own member, or an element by its index; `undefined` for anything else, objects that throw included. */
function readMember(holder: unknown, name: string): unknown {
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
  if (Array.isArray(holder)) return noFields;
  const fields: Record<string, FieldValue> = {};
  for (const [name, type] of rows) {
    const value = readMember(holder, name);
    if (isOfType(value, type)) setMember(fields, name, value);
  }
  return fields;
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
