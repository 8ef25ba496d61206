/**
 * How many columns a text takes when prettier aligns a table, for the characters where that is certain: one or, for the scripts of East
 * Asia, two. All others (emoji, combining marks) count as unknown and are written as character references, whose width is certain again.
 */

const unknown =
  /[^ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u10ff\u1e00-\u1fff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u2190-\u2193\u2200-\u22ff\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u318e\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]|\p{M}/gu;
const unknownAnywhere = new RegExp(unknown.source, "u");
// Most texts consist of these; the long list is only asked about the others.
const common = /^[ -~\u2010-\u2027\u3001-\u3020\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff5e]*$/;
const wide = /[\u3000-\uffff]/g;

export function hasUnknownWidth(text: string): boolean {
  return !common.test(text) && unknownAnywhere.test(text);
}

/** Characters of unknown width as `&#x1f600;`. Not for text between backticks, where references are not read. */
export function withKnownWidth(text: string): string {
  if (common.test(text)) return text;
  return text.replace(unknown, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`);
}

/** Columns of a text that `withKnownWidth` has seen. */
export function columnsOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
