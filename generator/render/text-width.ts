/**
 * How many columns a text takes in a terminal or editor with a fixed font, as prettier counts: what decides whether a list fits on a
 * line. East Asian wide characters and emoji take two, combining marks none.
 */

/** First and last code points of wide characters (Unicode, EastAsianWidth W and F), in ascending order. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2fb],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

const beyondAscii = /[^\x20-\x7f]/;
const zeroWidth = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}]/u;
const joiner = 0x200d;

/** The width of a text in columns. */
export function textWidth(text: string): number {
  if (!beyondAscii.test(text)) return text.length;
  let width = 0;
  let joined = false;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    // What follows a joiner is part of the same emoji.
    if (!joined && point !== joiner && !isControl(point) && !zeroWidth.test(character)) width += isWide(point) ? 2 : 1;
    joined = point === joiner;
  }
  return width;
}

function isControl(point: number): boolean {
  return point <= 0x1f || (point >= 0x7f && point <= 0x9f);
}

function isWide(point: number): boolean {
  if (point < 0x1100) return false;
  return wide.some(([first, last]) => point >= first && point <= last);
}
