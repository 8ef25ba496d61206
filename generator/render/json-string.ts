/**
 * Text as a JSON string (RFC 8259 §7) that also is a YAML 1.2 double-quoted scalar (§7.3.1), on one line, and shows its reader
 * everything that is in it: control, bidi and invisible characters and lone surrogates are escaped. All else stays as it is.
 */

/** Characters that may not or should not stand raw, besides `"` and `\`. Joiners stay: scripts and emoji need them. */
const concealed =
  "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\p{Cs}";

// Asked of every string, so it looks at code units: surrogates are sorted out by the slower expression.
const mayNeedEscape = /["\\\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff-\uffff]/;
const escapes = new RegExp(`["\\\\${concealed}]`, "gu");
const conceals = new RegExp(`[${concealed}]`, "u");

const short: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** The text between double quotes; `JSON.parse` gives it back. */
export function jsonString(text: string): string {
  if (!mayNeedEscape.test(text)) return `"${text}"`;
  return `"${text.replace(escapes, (character) => short.get(character) ?? unicodeEscape(character))}"`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Whether a text holds a character that only an escape can show. */
export function isConcealing(text: string): boolean {
  return conceals.test(text);
}

/** A number as JSON writes it. Data has no others: infinities and NaN are a bug of the caller. */
export function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${String(value)} is not a JSON number`);
  return JSON.stringify(value).replace("e+", "e");
}
