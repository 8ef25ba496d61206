/** The other direction of `body.ts`: values go where an envelope's pointers say. Knows no errors. */
import { itemOf, placeParts, type Parts, type Place } from "./envelope-places.ts";
import type { Envelope } from "./model.ts";

/** A JSON value with its members in the order of printing. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What goes into a body. `null` and absent members are left out. */
export type BodyContent = Parts<JsonValue>;

/** A body with code, message, request id and fields, in this order. */
export function envelopeBody(envelope: Envelope, content: BodyContent): JsonValue {
  return valueOf(placeParts(envelope, content));
}

function valueOf(place: Place<JsonValue>): JsonValue {
  if ("part" in place) return place.part;
  const item = itemOf(place);
  if (item !== null) return [valueOf(item)];
  return Object.fromEntries([...place].map(([name, member]) => [name, valueOf(member)]));
}
