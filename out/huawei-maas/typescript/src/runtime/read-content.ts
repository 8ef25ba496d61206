/**
 * From a body, as text, bytes or parsed JSON, to what the first envelope that fits finds in it. A body is trusted in nothing: whatever it
 * is, nothing is thrown. Knows how bodies are spelled; `document-content.ts` and `text-content.ts` know what stands where.
 */
import { readDocument, readParsed } from "./document-content.js";
import type { Content, Envelope } from "./envelope.js";
import { readTexts } from "./text-content.js";
import { tryTextMembers } from "./text-members.js";

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
  return members === null
    ? readParsed(parseJson(text), first, envelopes)
    : readTexts(members, envelopes);
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
