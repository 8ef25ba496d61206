/**
 * How many columns a text takes, for the characters where that is certain: one or, for the scripts of East Asia, two. Encoders write all
 * others as escapes, whose width is certain again, so that lines break where prettier would break them.
 */

// Not listed: controls, formats, combining marks, surrogates, emoji and what prettier's width tables could disagree about.
const uncertain =
  /[^ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482\u048a-\u0590\u05be\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u2190-\u2193\u2200-\u22ff\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u318e\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/u;
const everyUncertain = new RegExp(uncertain.source, "gu");
const wide = /[\u3000-\uffff]/g;
const ascii = /^[ -~]*$/;

/** The text with every character of uncertain width replaced. */
export function replaceUncertain(text: string, escape: (character: string) => string): string {
  return uncertain.test(text) ? text.replace(everyUncertain, escape) : text;
}

/** Columns of one line that `replaceUncertain` has seen. */
export function columnsOf(line: string): number {
  return ascii.test(line) ? line.length : line.length + (line.match(wide)?.length ?? 0);
}
