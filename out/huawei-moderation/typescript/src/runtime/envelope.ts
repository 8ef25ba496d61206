/** The shapes in which errors are sent, and what one of them found in a body. Knows no body. */
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
