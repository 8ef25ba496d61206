/**
 * Where the parts of a config that is a program stand. Nobody can say for sure, since a program makes its data as it likes; but a key that is written once in
 * the file is most likely the one that is meant, and the file as a whole is always true.
 */
import type { SourceFile } from "../source/source-file.ts";
import { spanOfFile, type Locus, type PathKey, type Span } from "../source/span.ts";

/** Places in a program, by the names of keys. */
export function placesIn(file: SourceFile): Locus {
  const spanOf = (...path: readonly PathKey[]): Span => {
    for (const key of path.toReversed()) {
      const start = typeof key === "string" ? onlyPlaceOf(key, file.text) : null;
      if (start !== null) return { file, start, end: start + String(key).length };
    }
    return spanOfFile(file);
  };
  return { spanOf, spanOfKey: spanOf };
}

/** Where a word stands in a text, if it stands there once. */
function onlyPlaceOf(word: string, text: string): number | null {
  if (word === "") return null;
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = `${text.charAt(at - 1)}${text.charAt(at + word.length)}`;
    if (!/[\w$-]/.test(around)) places.push(at);
  }
  const [only, another] = places;
  return only === undefined || another !== undefined ? null : only;
}
