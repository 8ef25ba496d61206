/** The other direction of `body.ts`: values go where an envelope's pointers say. Knows no errors. */
import type { Envelope, JsonPointer } from "./model.ts";

/** A JSON value with its members in the order of printing. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What goes into a body. `null` and absent members are left out. */
export interface BodyContent {
  readonly code: JsonValue;
  readonly message?: JsonValue | null;
  readonly requestId?: JsonValue | null;
  readonly fields?: ReadonlyMap<string, JsonValue>;
}

/** A body with code, message, request id and fields, in this order. Where two pointers meet, the first value stays. */
export function envelopeBody(envelope: Envelope, { code, message, requestId, fields }: BodyContent): JsonValue {
  if (envelope.code.length === 0) return code;
  const body: Branch = new Map();
  place(body, envelope.code, code);
  if (envelope.message !== null && message !== undefined && message !== null) place(body, envelope.message, message);
  if (envelope.requestId !== null && requestId !== undefined && requestId !== null) place(body, envelope.requestId, requestId);
  for (const [name, value] of fields ?? []) place(body, [...envelope.code.slice(0, -1), name], value);
  return valueOf(body);
}

/** An object being built; maps, so that member names such as `__proto__` are names like others. */
type Branch = Map<string, Branch | Leaf>;
interface Leaf {
  readonly value: JsonValue;
}

/** Puts a value at a pointer; nothing happens where another value already stands. */
function place(root: Branch, pointer: JsonPointer, value: JsonValue): void {
  let branch = root;
  for (const [index, token] of pointer.entries()) {
    const member = branch.get(token);
    if (index === pointer.length - 1) {
      if (member === undefined) branch.set(token, { value });
    } else if (member === undefined) {
      const next: Branch = new Map();
      branch.set(token, next);
      branch = next;
    } else if (member instanceof Map) branch = member;
    else return;
  }
}

/** An object; a list when its only member is called `0`, as in the pointer `/errors/0/code`. */
function valueOf(branch: Branch | Leaf): JsonValue {
  if (!(branch instanceof Map)) return branch.value;
  const only = branch.size === 1 ? branch.get("0") : undefined;
  if (only !== undefined) return [valueOf(only)];
  return Object.fromEntries([...branch].map(([name, member]) => [name, valueOf(member)]));
}
