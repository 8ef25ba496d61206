/** Where the parts of a file stand, by path. Linear however many are asked for: collections keep an index of their parts from the first question on. */
import type { SourceFile } from "../source/source-file.ts";
import { spanOfFile, type Locus, type PathKey, type Span } from "../source/span.ts";
import { endOf, moreOf, nextOf, scalarAt, startOf, tagOf, tags, type Tape } from "./tape.ts";

export function locusOf(file: SourceFile, tape: Tape): Locus {
  const indexes = new Map<number, ReadonlyMap<PathKey, number>>();
  const childOf = (collection: number, key: PathKey): number | undefined => {
    let index = indexes.get(collection);
    if (index === undefined) {
      index = indexOf(tape, collection);
      indexes.set(collection, index);
    }
    return index.get(isMap(tape, collection) ? String(key) : key);
  };
  const walk = (path: readonly PathKey[], isKey: boolean): Span => {
    let at = 0;
    let span = spanOfFile(file);
    for (const key of path) {
      const parent = tagOf(tape, at) === tags.alias ? moreOf(tape, at) : at;
      const child = childOf(parent, key);
      if (child === undefined) break;
      at = isMap(tape, parent) ? child + 4 : child;
      span = { file, start: startOf(tape, isKey ? child : at), end: endOf(tape, isKey ? child : at) };
      // The name of an item is where it begins.
      if (isKey && child === at) span = { ...span, end: span.start };
    }
    return span;
  };
  return { spanOf: (...path) => walk(path, false), spanOfKey: (...path) => walk(path, true) };
}

function isMap(tape: Tape, at: number): boolean {
  return tagOf(tape, at) === tags.blockMap || tagOf(tape, at) === tags.flowMap;
}

/** Places of keys by name, of items by number. */
function indexOf(tape: Tape, collection: number): ReadonlyMap<PathKey, number> {
  const index = new Map<PathKey, number>();
  const tag = tagOf(tape, collection);
  if (tag < tags.blockMap || tag > tags.flowList) return index;
  const end = moreOf(tape, collection);
  const ofMap = isMap(tape, collection);
  for (let at = collection + 4; at < end; at = nextOf(tape, ofMap ? at + 4 : at)) index.set(ofMap ? scalarAt(tape, at) : index.size, at);
  return index;
}
