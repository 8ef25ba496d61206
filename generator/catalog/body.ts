/**
 * From a body to the members that an envelope names. The input is trusted in nothing: own members only, every type checked, and
 * whatever the bytes are, nothing is thrown. `docs/classification.md`, "A body becomes a result", 1 to 3.
 */
import type { Envelope, EnvelopeField, JsonPointer } from "./model.ts";

/** A body as it may reach an SDK. */
export type Body =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "json"; readonly value: unknown };

export type FieldValue = string | number | boolean;

/** What an envelope found in a body. */
export interface EnvelopeContent {
  readonly envelope: string;
  readonly code: string;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly fields: ReadonlyMap<string, FieldValue>;
}

/** Reads a body through the first envelope that finds a code; `null` when none does. */
export function readBody(body: Body, envelopes: readonly Envelope[]): EnvelopeContent | null {
  const document = parsedBody(body);
  for (const envelope of envelopes) {
    const code = textAt(document, envelope.code);
    if (code === null || code === "") continue;
    return {
      envelope: envelope.id,
      code,
      message: envelope.message && textAt(document, envelope.message),
      requestId: envelope.requestId && textAt(document, envelope.requestId),
      fields: fieldsIn(valueAt(document, envelope.code.slice(0, -1)), envelope.fields),
    };
  }
  return null;
}

/** The JSON value of a body; `undefined` when it is none. */
function parsedBody(body: Body): unknown {
  if (body.kind === "json") return body.value;
  const text = body.kind === "text" ? body.text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(body.bytes);
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** The value at a JSON Pointer (RFC 6901 §4): own members, and indexes without leading zeros. */
function valueAt(document: unknown, pointer: JsonPointer): unknown {
  let value = document;
  for (const token of pointer) {
    if (Array.isArray(value)) value = /^(?:0|[1-9][0-9]*)$/.test(token) ? (value[Number(token)] as unknown) : undefined;
    else value = ownMember(value, token);
  }
  return value;
}

function ownMember(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** A string, or a finite number as JavaScript prints it. */
function textAt(document: unknown, pointer: JsonPointer): string | null {
  const value = valueAt(document, pointer);
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
}

/** The documented members of the object beside the code whose JSON type is the documented one. */
function fieldsIn(holder: unknown, fields: readonly EnvelopeField[]): ReadonlyMap<string, FieldValue> {
  const found = new Map<string, FieldValue>();
  if (Array.isArray(holder)) return found;
  for (const { name, type } of fields) {
    const value = ownMember(holder, name);
    if (isOfType(value, type)) found.set(name, value);
  }
  return found;
}

function isOfType(value: unknown, type: EnvelopeField["type"]): value is FieldValue {
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return Number.isFinite(value);
  return typeof value === type;
}
