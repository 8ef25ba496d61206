/**
 * Remembers what was found for codes met lately: services fill their templated codes with the same few names again and again. Takes a
 * bounded amount of memory, whatever is sent. Knows nothing of errors.
 */
interface Recent<T> {
  readonly code: string;
  readonly found: T;
}

/** A power of two. */
const places = 512;
/** Longer codes are not kept. */
const longestCode = 256;

export class RecentCodes<T> {
  readonly #places: (Recent<T> | null)[] = [];

  /** `hash` is that of the code. */
  find(code: string, hash: number): T | null {
    const recent = this.#places[hash & (places - 1)] ?? null;
    return recent !== null && recent.code === code ? recent.found : null;
  }

  /** The code that was at the same place is forgotten. */
  keep(code: string, hash: number, found: T): void {
    if (code.length > longestCode) return;
    while (this.#places.length < places) this.#places.push(null);
    this.#places[hash & (places - 1)] = { code, found };
  }
}
