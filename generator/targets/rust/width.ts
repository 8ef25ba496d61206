/**
 * Characters that stay as they are in Rust source. They are fewer than elsewhere: rustfmt counts by its own table, which its versions changed for
 * ligatures, marks and rare scripts, and clippy wants texts in normal form C. The encoders write all others as escapes.
 */

const uncertain =
  /[^ -~\u00a1-\u00ac\u00ae-\u017f\u0391-\u03a1\u03a3-\u03c9\u0401\u0410-\u044f\u0451\u2010-\u2027\u3001-\u3003\u3008-\u3011\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/u;
const everyUncertain = new RegExp(uncertain.source, "gu");

/** The text with every character of uncertain width replaced. */
export function replaceUncertain(text: string, escape: (character: string) => string): string {
  return uncertain.test(text) ? text.replace(everyUncertain, escape) : text;
}
