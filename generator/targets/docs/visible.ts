/**
 * Characters that would not show: controls, bidirectional controls, invisible ones, halves of surrogate pairs, noncharacters. A page shows them as
 * `\u202e`, so that no text can reorder or hide its neighbors (CVE-2021-42574). Knows nothing of Markdown.
 */

// Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji are spelled with them.
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

// Most texts consist of these; the long list is only asked about the others.
const common = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;

/** The text with everything that does not show spelled out, as in a string of JSON. */
export function visibleText(text: string): string {
  return common.test(text) ? text : text.replace(unseen, spelledOut);
}

function spelledOut(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (character === "\r") return "\\r";
  return unicodeEscape(character);
}

/** One `\uXXXX` for each UTF-16 unit: also what JSON accepts inside a string. */
export function unicodeEscape(character: string): string {
  let escape = "";
  for (let at = 0; at < character.length; at += 1) {
    escape += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }
  return escape;
}
