/**
 * How many columns a text takes in a terminal or an editor with a fixed font. East Asian wide characters and emoji take two, marks and
 * joiners none. The one table of widths is the library's, which prettier has too. Knows no formatter: what one of them counts otherwise, it says itself.
 */
import { eastAsianWidth } from "get-east-asian-width";

const printableAscii = /^[ -~]*$/;

/** What takes no column of its own: controls, marks, joiners and other formats, and the vowels and finals of Hangul in pieces. */
const zeroWidth = /[\p{Cc}\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7ff\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u;

const joiner = "\u200d";
const emojiStyle = "\ufe0f";
const keycap = "\u20e3";
const modifier = /\p{Emoji_Modifier}/u;
const modifierBase = /\p{Emoji_Modifier_Base}/u;
const pictograph = /\p{Extended_Pictographic}/u;

/** Present in every text whose width is not the sum of its characters. */
const composed = new RegExp(`${zeroWidth.source}|${modifier.source}`, "u");

/** The width of a text in columns. */
export function textWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  if (composed.test(text)) return widthOfSequences(text);
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

/** Several characters that show as one emoji take two columns: one with a skin, a style or a keycap, and those with joiners between. */
function widthOfSequences(text: string): number {
  let width = 0;
  // What the next character may become a part of, and what came right before it.
  let base = "";
  let baseWidth = 0;
  let last = "";
  for (const character of text) {
    if (continuesEmoji(base, last, character)) {
      width += 2 - baseWidth;
      baseWidth = 2;
    } else if (!zeroWidth.test(character)) {
      base = character;
      baseWidth = widthOfCharacter(character);
      width += baseWidth;
    }
    last = character;
  }
  return width;
}

function continuesEmoji(base: string, last: string, character: string): boolean {
  if (character === keycap) return /^[#*0-9]$/.test(base) && (last === base || last === emojiStyle);
  if (character === emojiStyle) return pictograph.test(last);
  if (modifier.test(character)) return modifierBase.test(last);
  return last === joiner && pictograph.test(base) && pictograph.test(character);
}
