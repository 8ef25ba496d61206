/** How many columns prettier counts for a text that we print, which decides whether a list fits on a line. Knows where that is not what a terminal shows. */
import { textWidth } from "../source/text-width.ts";

const printableAscii = /^[ -~]*$/;

/** Takes no column and counts as one: Hangul in pieces, joiners and tags outside of emoji, and nine emoji without their style. */
const countedMore =
  /[\u1160-\u11ff\ud7b0-\ud7ff\u200c]|(?<!\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]*)\u200d|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]|[\u261d\u26f9\u270c\u270d\u{1f3cb}\u{1f3cc}\u{1f574}\u{1f575}\u{1f590}](?![\p{Emoji_Modifier}\ufe0f\u200d])/gu;

/** The width by which prettier breaks lines. */
export function prettierWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  return textWidth(text) + (text.match(countedMore)?.length ?? 0);
}
