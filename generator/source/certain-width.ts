/**
 * Characters about whose width formatters, their versions and those of Unicode could disagree: marks, formats, emoji, rare scripts. Where
 * a line must break as a formatter would break it, encoders write them as escapes, whose width is certain. `textWidth` counts the lines.
 */

const uncertain =
  /[^ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u10ff\u1e00-\u1fff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u2190-\u2193\u2200-\u22ff\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u318e\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]|[\p{M}\p{Cf}]/u;
const everyUncertain = new RegExp(uncertain.source, "gu");

// Most texts consist of these; the long list is only asked about the others.
const common = /^[ -~\u2010-\u2027\u3001-\u3020\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Whether every formatter gives the text the same width. */
export function hasCertainWidth(text: string): boolean {
  return common.test(text) || !uncertain.test(text);
}

/** The text with every character of uncertain width replaced. */
export function replaceUncertain(text: string, escape: (character: string) => string): string {
  return hasCertainWidth(text) ? text : text.replace(everyUncertain, escape);
}
