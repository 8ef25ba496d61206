/**
 * A text file as it was read: its path as a user would write it, its text, and where its lines begin.
 * Knows nothing of YAML or of the disk.
 */

/** A file's text. `path` is relative to the project folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a file: line and column, both from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which the lines of `file` begin; the first is 0. Computed on first use only. */
function lineStartsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf("\n"); at !== -1; at = file.text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  lineStarts.set(file, starts);
  return starts;
}

/** The position of an offset in `file`; an offset past the end is the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStartsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, file.text.length) - (starts[low] ?? 0) + 1 };
}

/** The offset of a position in `file`; of one that is not there, the end of its line or of the file. */
export function offsetAt(file: SourceFile, { line, column }: Position): number {
  const start = lineStartsOf(file)[line - 1] ?? file.text.length;
  return Math.min(start + Math.max(0, column - 1), start + lineText(file, line).length);
}

/** The text of one line (from 1) without its line break; empty when there is no such line. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStartsOf(file);
  const start = starts[line - 1];
  if (start === undefined) return "";
  const end = starts[line] ?? file.text.length + 1;
  return file.text.slice(start, end - 1).replace(/\r$/, "");
}
