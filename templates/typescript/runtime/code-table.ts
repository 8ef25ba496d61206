/**
 * Looks texts up by a hash over a few of their characters. A code that comes over the wire is new to the engine, and a `Map` would hash
 * all of it; here the rest is read only once, to compare it with what was found. Knows nothing of errors.
 */

/** So many steps beside its place, and the table is a `Map` from then on: its texts differ where the hash does not look. */
const manySteps = 24;

export class CodeTable<T> {
  // At the same places of two lists, not in one object: memory is slow, and both can be asked for at once. Texts go to the next free place.
  readonly #texts: string[] = [];
  readonly #things: (T | null)[] = [];
  readonly #mask: number;
  #map: Map<string, T> | null = null;

  /** `size` is the number of texts at most. */
  constructor(size: number) {
    const places = 2 << (32 - Math.clz32(size));
    for (let place = 0; place < places; place += 1) {
      this.#texts.push("");
      this.#things.push(null);
    }
    this.#mask = places - 1;
  }

  /** Adds a thing under a text, unless there is one already. */
  add(text: string, thing: T): void {
    const hash = hashOf(text);
    if (this.find(text, hash) !== null) return;
    if (this.#map !== null) {
      this.#map.set(text, thing);
      return;
    }
    let place = hash & this.#mask;
    let steps = 0;
    for (; this.#things[place] !== null; steps += 1) {
      place = (place + 1) & this.#mask;
    }
    this.#texts[place] = text;
    this.#things[place] = thing;
    if (steps > manySteps) this.#map = this.#toMap();
  }

  /** `hash` is that of the text. */
  find(text: string, hash: number): T | null {
    if (this.#map !== null) return this.#map.get(text) ?? null;
    let place = hash & this.#mask;
    let thing = this.#things[place] ?? null;
    while (thing !== null && this.#texts[place] !== text) {
      place = (place + 1) & this.#mask;
      thing = this.#things[place] ?? null;
    }
    return thing;
  }

  #toMap(): Map<string, T> {
    const map = new Map<string, T>();
    for (const [place, thing] of this.#things.entries()) {
      if (thing !== null) map.set(this.#texts[place] ?? "", thing);
    }
    return map;
  }
}

/** The length, one character in the middle, the last four: families of codes begin alike. Mixed, so that near ones are far apart. */
export function hashOf(text: string): number {
  const end = text.length;
  if (end < 4) return end;
  let sum = end * 33 + text.charCodeAt(end >> 1);
  for (let at = end - 4; at < end; at += 1) {
    sum = (Math.imul(sum, 33) + text.charCodeAt(at)) | 0;
  }
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return sum ^ (sum >>> 15);
}
