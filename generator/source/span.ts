/**
 * Where a value stands in a file. Spans are made on demand: a model of 100,000 errors would otherwise carry
 * millions of them, and nearly none is ever shown.
 */
import type { SourceFile } from "./source-file.ts";

/** A stretch of a file: `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A step from a mapping or list to one of its children. */
export type PathKey = string | number;

/** A value of a catalog or config: knows where it was written, and where each of its parts was. */
export interface Locus {
  /** The span of the value at `path` below this value; of the nearest enclosing value when there is none. */
  readonly spanOf: (...path: readonly PathKey[]) => Span;
  /** The span of the last key of `path` itself, for findings about the name and not the value. */
  readonly spanOfKey: (...path: readonly PathKey[]) => Span;
}

/** A locus inside another one. */
export function within(locus: Locus, ...base: readonly PathKey[]): Locus {
  return {
    spanOf: (...path) => locus.spanOf(...base, ...path),
    spanOfKey: (...path) => locus.spanOfKey(...base, ...path),
  };
}

/** Stands for the command line where it says what a config says elsewhere: findings about it have no place. */
export const commandLine: SourceFile = { path: "(command line)", text: "" };

/** The span of a file as a whole, shown as its first character. */
export function spanOfFile(file: SourceFile): Span {
  return { file, start: 0, end: 0 };
}
