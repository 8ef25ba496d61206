/**
 * How many columns a text takes in Rust source, for the characters where that is certain: one, or two in the scripts of East Asia. The encoders
 * write all others as escapes, so that lines break where rustfmt would break them. All characters that stay are their own NFC.
 */

/** The text with every character of uncertain width replaced. */
export function replaceUncertain(text: string, escape: (character: string) => string): string {
  return uncertain.test(text) ? text.replace(everyUncertain, escape) : text;
}

const uncertain =
  /[^ -~\u00a1-\u00ac\u00ae-\u017f\u0391-\u03a1\u03a3-\u03c9\u0401\u0410-\u044f\u0451\u2010-\u2027\u3001-\u3003\u3008-\u3011\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/u;
const everyUncertain = new RegExp(uncertain.source, "gu");
const wide = /[\u3000-\uffff]/g;
const ascii = /^[ -~]*$/;

/** Columns of one line that `replaceUncertain` has seen. */
export function columnsOf(line: string): number {
  return ascii.test(line) ? line.length : line.length + (line.match(wide)?.length ?? 0);
}
