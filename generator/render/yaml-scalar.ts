/**
 * Text as a YAML scalar that every reader takes for the same text: YAML 1.1 and 1.2, in any schema. Plain where that is beyond doubt, as
 * lines where there are several, quoted otherwise. Owns the choice of style; knows nothing of mappings and lists.
 */
import { isConcealing, jsonString } from "./json-string.ts";

/**
 * Letters that a plain scalar may begin with and hold: ASCII, Latin, Greek, Cyrillic, CJK with its punctuation, Hangul, full-width
 * forms. A scalar that begins with one cannot be a number, a date, a merge key or an indicator.
 */
const letters =
  "A-Za-z\\u00c0-\\u024f\\u0370-\\u0373\\u0376\\u0377\\u037b-\\u037d\\u037f-\\u0481\\u048a-\\u052f\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30fa\\u3105-\\u312f\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60";

// Within a plain scalar any visible ASCII may stand, but no blank before `#` and none after `:`; both are asked separately.
const plain = new RegExp(
  `^[${letters}](?:[${letters}\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u00bf\\u2010-\\u2015\\u2018-\\u2026]*[${letters}\\u0021-\\u0039\\u003b-\\u007e])?$`,
);
const commentOrKey = / #|: /;

/** What some reader takes for null, true, false or a number although it begins with a letter; in upper and lower case, to be sure. */
const words = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|infinity|none|nil|undefined|e[-+]?[0-9_]+)$/i;

/** `$` begins nothing in YAML, and nobody quotes `$ref`. */
const reference = /^\$[A-Za-z]+$/;

/** Two points make no number in any reader. */
const version = /^[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}$/;

/** A scalar on one line: plain or quoted. */
export function yamlInline(text: string): string {
  if (isPlain(text)) return text;
  // Quotes and backslashes need no escapes between single quotes, and regular expressions stay legible.
  if ((text.includes('"') || text.includes("\\")) && !isConcealing(text)) return `'${text.replaceAll("'", "''")}'`;
  return jsonString(text);
}

function isPlain(text: string): boolean {
  if (version.test(text) || reference.test(text)) return true;
  return plain.test(text) && !commentOrKey.test(text) && !words.test(text);
}

const blankEnd = /\s$/;

/**
 * The lines of a text that a literal block scalar (YAML 1.2 §8.1.2) can show as they are; `null` when it needs escapes, begins with
 * a blank, has a line that ends with one, or ends in more than one line break.
 */
export function literalLines(text: string): { readonly header: "|" | "|-"; readonly lines: readonly string[] } | null {
  if (!text.includes("\n")) return null;
  const closed = text.endsWith("\n");
  const lines = (closed ? text.slice(0, -1) : text).split("\n");
  const first = lines[0] ?? "";
  if (lines.length < 2 || first === "" || first.startsWith(" ") || lines.at(-1) === "") return null;
  if (lines.some((line) => blankEnd.test(line) || isConcealing(line))) return null;
  return { header: closed ? "|" : "|-", lines };
}
