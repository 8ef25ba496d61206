/**
 * Where the parts of an error stand in a body: the one place that knows how the pointers of an envelope meet, and when a mapping is a list. Bodies are
 * made from it, and what describes bodies. Knows neither JSON Schema nor errors.
 */
import type { Envelope, EnvelopeField, JsonPointer } from "./model.ts";

/** What goes to the places of an envelope: values, or what stands for them. `null` and absent members are left out. */
export interface Parts<T> {
  readonly code: T;
  readonly message?: T | null;
  readonly requestId?: T | null;
  /** Beside the code. */
  readonly fields?: ReadonlyMap<string, T>;
}

/** A body, or one of its members: a part, or members of its own. Maps, so that names such as `__proto__` are names like others. */
export type Place<T> = { readonly part: T } | ReadonlyMap<string, Place<T>>;

/** Puts the parts where the envelope says: code, message, request id, fields. Where two pointers meet, the first one stays. */
export function placeParts<T>(envelope: Envelope, { code, message, requestId, fields }: Parts<T>): Place<T> {
  if (envelope.code.length === 0) return { part: code };
  const root: Branch<T> = new Map();
  put(root, envelope.code, code);
  if (envelope.message !== null && message !== undefined && message !== null) put(root, envelope.message, message);
  if (envelope.requestId !== null && requestId !== undefined && requestId !== null) put(root, envelope.requestId, requestId);
  for (const [name, value] of fields ?? []) put(root, [...envelope.code.slice(0, -1), name], value);
  return root;
}

type Branch<T> = Map<string, Branch<T> | { readonly part: T }>;

function put<T>(root: Branch<T>, pointer: JsonPointer, part: T): void {
  let branch = root;
  for (const [index, token] of pointer.entries()) {
    const member = branch.get(token);
    if (index === pointer.length - 1) {
      if (member === undefined) branch.set(token, { part });
    } else if (member === undefined) {
      const next: Branch<T> = new Map();
      branch.set(token, next);
      branch = next;
    } else if ("part" in member) return;
    else branch = member;
  }
}

/** The item of a list: what is called `0` where nothing else is there, as in the pointer `/errors/0/code`. `null` of an object. */
export function itemOf<T>(members: ReadonlyMap<string, T>): T | null {
  return members.size === 1 ? (members.get("0") ?? null) : null;
}

/** What stands at a place of an envelope. */
export type EnvelopePart =
  { readonly kind: "code" | "message" | "requestId" } | { readonly kind: "field"; readonly name: string; readonly field: EnvelopeField };

/** Everything that the bodies of an envelope, or one of their members, can be. */
export type Shape = PartShape | BranchShape;
export interface PartShape {
  readonly part: EnvelopePart;
  /** Whether every body has it. */
  readonly isRequired: boolean;
}
export interface BranchShape {
  readonly members: ReadonlyMap<string, Shape>;
  readonly isRequired: boolean;
  /** The item, where a body can have a list here. Which form it has depends on the members that it has. */
  readonly item: Shape | null;
  /** Whether a body can have an object here. */
  readonly isObject: boolean;
}

export function shapeOf(envelope: Envelope): Shape {
  const fields = envelope.fields.map((field): [string, PartShape] => [
    field.name,
    { part: { kind: "field", name: field.name, field }, isRequired: field.required },
  ]);
  return shapeAt(
    placeParts<PartShape>(envelope, {
      code: { part: { kind: "code" }, isRequired: true },
      message: { part: { kind: "message" }, isRequired: true },
      requestId: { part: { kind: "requestId" }, isRequired: false },
      fields: new Map(fields),
    }),
  );
}

function shapeAt(place: Place<PartShape>): Shape {
  if ("part" in place) return place.part;
  const members = new Map([...place].map(([name, member]) => [name, shapeAt(member)]));
  const required = [...members].filter(([, { isRequired }]) => isRequired);
  // A body with as few members as there can be, and one with all of them.
  const fewest = new Map([...members].filter(([name, { isRequired }]) => name === "0" || isRequired));
  return { members, isRequired: required.length > 0, item: itemOf(fewest), isObject: itemOf(members) === null };
}
