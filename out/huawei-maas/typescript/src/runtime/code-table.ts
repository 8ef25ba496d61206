/**
 * Looks texts up by a hash over a few of their characters. A code that comes over the wire is new to the engine, and a `Map` would hash
 * all of it; here the rest is read only once, to compare it with what was found. Knows nothing of errors.
 */

/** A text and the number that belongs to it. */
export interface Slot<T> {
  readonly text: string;
  readonly index: number;
  /** Whatever the user of the table wants to find here the next time. */
  value: T | null;
  /** The slot that was made before, with the same hash. */
  readonly next: Slot<T> | null;
}

/** This many texts with one hash, and the table is a `Map` from then on: they differ where the hash does not look. */
const manySlots = 12;

export class CodeTable<T> {
  /** By hash; the number of places is a power of two. */
  readonly #places: (Slot<T> | null)[] = [];
  readonly #mask: number;
  #map: Map<string, Slot<T>> | null = null;

  /** `size` is the number of texts, about. */
  constructor(size: number) {
    const places = 4 << (32 - Math.clz32(size));
    for (let at = 0; at < places; at += 1) this.#places.push(null);
    this.#mask = places - 1;
  }

  /** Adds a text; one that is there already keeps its number. */
  add(text: string, index: number): void {
    if (this.find(text) !== null) return;
    const place = hash(text) & this.#mask;
    const next = this.#map === null ? (this.#places[place] ?? null) : null;
    const slot: Slot<T> = { text, index, value: null, next };
    if (this.#map !== null) this.#map.set(text, slot);
    else this.#places[place] = slot;
    if (lengthOf(slot) > manySlots) this.#map = this.#toMap();
  }

  find(text: string): Slot<T> | null {
    if (this.#map !== null) return this.#map.get(text) ?? null;
    let slot = this.#places[hash(text) & this.#mask] ?? null;
    while (slot !== null && slot.text !== text) slot = slot.next;
    return slot;
  }

  #toMap(): Map<string, Slot<T>> {
    const map = new Map<string, Slot<T>>();
    for (const first of this.#places) {
      for (let slot = first; slot !== null; slot = slot.next) {
        map.set(slot.text, slot);
      }
    }
    return map;
  }
}

function lengthOf<T>(slot: Slot<T>): number {
  let length = 0;
  for (let at: Slot<T> | null = slot; at !== null; at = at.next) length += 1;
  return length;
}

/** The length, one character in the middle, the last four: families of codes begin alike. */
function hash(text: string): number {
  const end = text.length;
  if (end < 4) return end;
  let sum = end * 33 + text.charCodeAt(end >> 1);
  for (let at = end - 4; at < end; at += 1) {
    sum = (Math.imul(sum, 33) + text.charCodeAt(at)) | 0;
  }
  return sum ^ (sum >>> 15);
}
