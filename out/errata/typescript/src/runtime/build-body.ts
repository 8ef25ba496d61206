/** The way back: from values to a body in the shape of an envelope, such that reading the body gives the values again. */
import type { Envelope } from "./envelope.js";
import { setMember } from "./set-member.js";
import type { FieldValue } from "./vocabulary.js";

/** What goes into a body. What is `null`, or has no place in the envelope, is left out. */
export interface BodyContent {
  readonly code: string;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly fields: object;
}

/** A JSON value. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** A body being built; maps, because every text may be the name of a member. */
type Branch = Map<string, Branch | FieldValue>;

/** Builds a body; its members come in the order code, message, request id, fields. */
export function buildBody(envelope: Envelope, content: BodyContent): JsonValue {
  const body: Branch = new Map();
  place(body, envelope.code, content.code);
  place(body, envelope.message, content.message);
  place(body, envelope.requestId, content.requestId);
  const holder = envelope.code.slice(0, -1);
  const fields = new Map<string, FieldValue>(Object.entries(content.fields));
  for (const [name] of envelope.fields) {
    place(body, [...holder, name], fields.get(name) ?? null);
  }
  return toJson(body);
}

/** Puts a value at a pointer, unless another value has the place. */
function place(
  body: Branch,
  pointer: readonly string[] | null,
  value: FieldValue | null,
): void {
  if (pointer === null || value === null) return;
  let branch = body;
  for (const token of pointer.slice(0, -1)) {
    let next = branch.get(token);
    if (next === undefined) branch.set(token, (next = new Map()));
    if (!(next instanceof Map)) return;
    branch = next;
  }
  const name = pointer.at(-1) ?? "";
  if (!branch.has(name)) branch.set(name, value);
}

/** An object; a list where the only member is called `0`, as in the pointer `/errors/0/code`. */
function toJson(branch: Branch): JsonValue {
  const first = branch.size === 1 ? branch.get("0") : undefined;
  if (first !== undefined) {
    return [first instanceof Map ? toJson(first) : first];
  }
  const object: Record<string, JsonValue> = {};
  for (const [name, member] of branch) {
    setMember(object, name, member instanceof Map ? toJson(member) : member);
  }
  return object;
}
