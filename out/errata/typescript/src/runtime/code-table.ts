/**
 * Looks texts up by a hash over a few of their characters. A code that comes over the wire is new to the engine, and a `Map` would hash
 * all of it; here the rest is read only once, to compare it with what was found. Knows nothing of errors.
 */

/** What is found by its text. The table links those that share a place; each thing is in one table at most. */
export interface Linked<T> {
  readonly text: string;
  next: T | null;
}

/** This many texts with one hash, and the table is a `Map` from then on: they differ where the hash does not look. */
const manyAlike = 12;

export class CodeTable<T extends Linked<T>> {
  /** By hash; the number of places is a power of two. */
  readonly #places: (T | null)[] = [];
  readonly #mask: number;
  #map: Map<string, T> | null = null;

  /** `size` is the number of texts, about. */
  constructor(size: number) {
    const places = 2 << (32 - Math.clz32(size));
    for (let at = 0; at < places; at += 1) this.#places.push(null);
    this.#mask = places - 1;
  }

  /** Adds a thing, unless another with its text is there already. */
  add(thing: T): void {
    const { text } = thing;
    const hash = hashOf(text);
    if (this.find(text, hash) !== null) return;
    if (this.#map !== null) {
      this.#map.set(text, thing);
      return;
    }
    const place = hash & this.#mask;
    thing.next = this.#places[place] ?? null;
    this.#places[place] = thing;
    if (lengthOf(thing) > manyAlike) this.#map = this.#toMap();
  }

  /** `hash` is that of the text. */
  find(text: string, hash: number): T | null {
    if (this.#map !== null) return this.#map.get(text) ?? null;
    let thing = this.#places[hash & this.#mask] ?? null;
    while (thing !== null && thing.text !== text) thing = thing.next;
    return thing;
  }

  #toMap(): Map<string, T> {
    const map = new Map<string, T>();
    for (const first of this.#places) {
      for (let thing = first; thing !== null; thing = thing.next) {
        map.set(thing.text, thing);
      }
    }
    return map;
  }
}

function lengthOf<T extends Linked<T>>(first: T): number {
  let length = 0;
  for (let at: T | null = first; at !== null; at = at.next) length += 1;
  return length;
}

/** The length, one character in the middle, the last four: families of codes begin alike. */
export function hashOf(text: string): number {
  const end = text.length;
  if (end < 4) return end;
  let sum = end * 33 + text.charCodeAt(end >> 1);
  for (let at = end - 4; at < end; at += 1) {
    sum = (Math.imul(sum, 33) + text.charCodeAt(at)) | 0;
  }
  return sum ^ (sum >>> 15);
}
