/**
 * Long text in the making, as a list of pieces: appending to one string would build a rope that costs more to collect than to print. Large
 * parts that several documents share (two versions of one format) are printed once. Knows no format.
 */

/** A printer's output so far. */
export interface TextPieces {
  readonly pieces: string[];
  /** The piece in the making; printers append to it. */
  text: string;
}

const pieceLength = 1 << 14;

/** Sets a long piece aside. Looking at a character makes V8 turn the rope into flat text while it is still young. */
export function finishPiece(output: TextPieces): void {
  if (output.text.length >= pieceLength) setAside(output);
}

function setAside(output: TextPieces): void {
  output.text.charCodeAt(0);
  output.pieces.push(output.text);
  output.text = "";
}

/** Everything that was printed, in its pieces. */
export function allPieces({ pieces, text }: TextPieces): readonly string[] {
  return [...pieces, text];
}

/** What a format printed of a value, and behind which beginning of a line: the text depends on nothing else. */
export type PrintedParts = WeakMap<object, { readonly lead: string; readonly pieces: readonly string[] }>;

/** How many members make an object worth remembering. */
const largeObject = 256;

/** Prints a value with `print`, or appends what it printed of the same value before. Data never change, so that is the same. */
export function printOnce(parts: PrintedParts, output: TextPieces, value: object, members: number, lead: string, print: () => void): void {
  if (members < largeObject) {
    print();
    return;
  }
  setAside(output);
  const known = parts.get(value);
  if (known?.lead === lead) {
    for (const piece of known.pieces) output.pieces.push(piece);
    return;
  }
  const start = output.pieces.length;
  print();
  setAside(output);
  parts.set(value, { lead, pieces: output.pieces.slice(start) });
}
