/**
 * How many columns a text takes in a terminal or an editor with a fixed font. East Asian wide characters and emoji take two, marks and
 * joiners none. The one table of widths is the library's, which prettier has too. Knows no formatter: what one of them counts otherwise, it says itself.
 */
import { eastAsianWidth } from "get-east-asian-width";

const printableAscii = /^[ -~]*$/;

/** Latin letters, punctuation, the scripts of East Asia: each stands by itself, so that the width of a text is the sum. Most texts are of these. */
const standingAlone = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2e80-\u3029\u3030-\u3098\u309b-\ua48c\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]*$/;

/** What takes no column of its own: controls, marks, joiners and other formats, and the vowels and finals of Hangul in pieces. */
const zeroWidth = /[\p{Cc}\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7ff\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/u;

const joiner = "\u200d";
const emojiStyle = "\ufe0f";
const keycap = "\u20e3";
const modifier = /\p{Emoji_Modifier}/u;
const modifierBase = /\p{Emoji_Modifier_Base}/u;
const pictograph = /\p{Extended_Pictographic}/u;

/** The width of a text in columns. */
export function textWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  if (!standingAlone.test(text)) return widthOfSequences(text);
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += eastAsianWidth(text.charCodeAt(at));
  return width;
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
      baseWidth = eastAsianWidth(character.codePointAt(0) ?? 0);
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
