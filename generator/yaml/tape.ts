/**
 * A document as a row of numbers, four for each node in the order of the file: what it is, where it begins and ends, and one more. Readers write it; data and
 * nodes are made of it when somebody asks. At 10,000 codes a tree of objects would cost more than the reading. Knows no syntax.
 */
import type { Fault } from "./fault.ts";
import type { FileFormat } from "./node.ts";
import { decodeText, type ScalarStyle } from "./text.ts";

/**
 * What the first number of a node can be. A mapping or list is followed by its entries, and its fourth number is the place behind them; of a mapping, each is a
 * scalar, its key, and a node. Scalars are tagged with their style.
 */
export const tags = {
  plain: 0,
  quoted: 1,
  single: 2,
  double: 3,
  folded: 4,
  json: 5,
  block: 6,
  told: 7,
  blockMap: 8,
  flowMap: 9,
  blockList: 10,
  flowList: 11,
  alias: 12,
} as const;

/** Styles by tag. */
export const styles: readonly (ScalarStyle | "told")[] = ["plain", "quoted", "single", "double", "folded", "json", "block", "told"];

export interface Tape {
  readonly text: string;
  readonly format: FileFormat;
  numbers: Int32Array;
  length: number;
  /** Texts that the library has decoded; of such a scalar, the fourth number is the index. */
  readonly told: string[];
  /** Places on the tape of nodes that aliases can stand for; of an alias, the fourth number is that place. */
  readonly anchored: Set<number>;
  readonly faults: Fault[];
  /** What is well-formed, but not for files that are read as plain data: tags, directives, merge keys. */
  readonly oddities: Fault[];
}

export function createTape(text: string, format: FileFormat): Tape {
  // Rarely less than a node for sixteen characters.
  const numbers = new Int32Array((text.length >> 2) + 64);
  return { text, format, numbers, length: 0, told: [], anchored: new Set(), faults: [], oddities: [] };
}

/** Appends a node; gives its place. */
export function write(tape: Tape, tag: number, start: number, end: number, more: number): number {
  const at = tape.length;
  if (at + 4 > tape.numbers.length) {
    const grown = new Int32Array(tape.numbers.length * 2);
    grown.set(tape.numbers);
    tape.numbers = grown;
  }
  const { numbers } = tape;
  numbers[at] = tag;
  numbers[at + 1] = start;
  numbers[at + 2] = end;
  numbers[at + 3] = more;
  tape.length = at + 4;
  return at;
}

/** Says that a collection ends here. */
export function close({ numbers, length }: Tape, at: number, end: number): void {
  numbers[at + 2] = end;
  numbers[at + 3] = length;
}

/** The place of the node behind this one. */
export function nextOf(tape: Tape, at: number): number {
  const tag = tagOf(tape, at);
  return tag >= tags.blockMap && tag <= tags.flowList ? moreOf(tape, at) : at + 4;
}

/** What there is at a place of the tape, number by number: objects and lists of them would cost more than the reading. */
export function tagOf({ numbers }: Tape, at: number): number {
  return numbers[at] ?? 0;
}

export function startOf({ numbers }: Tape, at: number): number {
  return numbers[at + 1] ?? 0;
}

export function endOf({ numbers }: Tape, at: number): number {
  return numbers[at + 2] ?? 0;
}

export function moreOf({ numbers }: Tape, at: number): number {
  return numbers[at + 3] ?? 0;
}

/** The text of a scalar. */
export function scalarAt({ text, numbers, told }: Tape, at: number): string {
  const start = numbers[at + 1] ?? 0;
  const end = numbers[at + 2] ?? 0;
  const more = numbers[at + 3] ?? 0;
  const style = styles[numbers[at] ?? 0] ?? "plain";
  if (style === "plain") return text.slice(start, end);
  return style === "told" ? (told[more] ?? "") : decodeText(text, style, start, end, more);
}
