/**
 * From text to Rust, Markdown and TOML: one encoder per position. Names are refused when they are none, texts are encoded. No other module makes
 * `Encoded<"rust">`, so nothing else of a catalog can reach a file.
 */
import type { Encoded } from "../../source/encoded.ts";

export type Rust = Encoded<"rust">;

function encoded(source: string): Rust {
  return source as Rust;
}

/** Source text of our own with encoded text in its gaps. */
export function rust(own: TemplateStringsArray, ...gaps: readonly Rust[]): Rust {
  let source = own[0] ?? "";
  for (let index = 0; index < gaps.length; index += 1) source += (gaps[index] ?? "") + (own[index + 1] ?? "");
  return encoded(source);
}

export const nothing: Rust = encoded("");

/** Pieces side by side. The separator is ours. */
export function join(pieces: readonly Rust[], separator: Rust = nothing): Rust {
  return encoded(pieces.join(separator));
}

/** Lines of source, one below the other. */
export function lines(pieces: readonly Rust[]): Rust {
  return encoded(pieces.join("\n"));
}

/** White space before the first character of a line; a level is four columns. */
export function margin(depth: number): Rust {
  return margins[depth] ?? encoded("    ".repeat(depth));
}
const margins = [0, 1, 2, 3, 4].map((depth) => encoded("    ".repeat(depth)));

const identifierPattern = /^(?:r#)?[A-Za-z_][A-Za-z0-9_]*$/;

/** A name, checked: catalogs, configs and `naming.ts` allow no others, so anything else is a bug. */
export function identifier(name: string): Rust {
  if (!identifierPattern.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return encoded(name);
}

/** Nothing to escape. */
const plain = /^[ !#-[\]-~]*$/;

/** A string literal that evaluates to the text. What would not show, or not for certain in so many columns, is escaped. */
export function stringLiteral(text: string): Rust {
  if (plain.test(text)) return encoded(`"${text}"`);
  const escaped = text.replace(/[\\"\n\r\t]/g, (character) => shortEscapes.get(character) ?? character);
  return encoded(`"${escapeUncertain(escaped)}"`);
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * Characters that do not stay as they are in Rust source. They are more than elsewhere: rustfmt counts by its own table, which its versions
 * changed for ligatures, marks and rare scripts, and clippy wants texts in normal form C.
 */
const uncertain =
  /[^ -~\u00a1-\u00ac\u00ae-\u017f\u0391-\u03a1\u03a3-\u03c9\u0401\u0410-\u044f\u0451\u2010-\u2027\u3001-\u3003\u3008-\u3011\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/u;
const everyUncertain = new RegExp(uncertain.source, "gu");

/** The text with every character of uncertain width as an escape. */
function escapeUncertain(text: string): string {
  return uncertain.test(text) ? text.replace(everyUncertain, unicodeEscape) : text;
}

function unicodeEscape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A string literal without escapes, where every character of the text shows. */
export function rawString(text: string): Rust {
  if (!/^[ -~]*$/.test(text)) return stringLiteral(text);
  const longest = Math.max(0, ...[...text.matchAll(/"(#*)/g)].map(([, marks = ""]) => marks.length + 1));
  const marks = "#".repeat(longest);
  return encoded(`r${marks}"${text}"${marks}`);
}

/** A number in decimal. */
export function numberLiteral(value: number): Rust {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not a plain integer: ${String(value)}`);
  const digits = String(value);
  // clippy asks for groups of three from six digits on.
  return encoded(digits.length > 5 ? digits.replace(/\B(?=(?:\d{3})+$)/g, "_") : digits);
}

/** A whole number in decimal, as the text of a parameter. */
export function integerLiteral(text: string): Rust {
  const value = Number(text);
  return value < 0 ? rust`-${numberLiteral(-value)}` : numberLiteral(value);
}

/** A floating-point number as a literal. */
export function floatLiteral(value: number): Rust {
  if (!Number.isFinite(value)) throw new Error(`not a finite number: ${String(value)}`);
  return encoded(/[.e]/.test(String(value)) ? String(value) : `${String(value)}.0`);
}

/** A text in one line of a plain comment: all white space is a blank. */
export function commentText(text: string): Rust {
  return encoded(visible(text.replace(/\s+/g, " ")).trim());
}

/**
 * A text in one line of documentation, where rustdoc reads Markdown: no link, tag, list, heading, code or address comes of it. It may stand at
 * the beginning of the line.
 */
export function docText(text: string): Rust {
  if (words.test(text)) return encoded(text);
  const line = text.replace(/\s+/g, " ").trim();
  const escaped = line
    .replace(/[\\`*_[\]<>#|~&!^]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
  return encoded(visible(escaped, "\\\\").trim());
}

/** Nothing that Markdown could read as anything else. */
const words = /^[A-Za-z](?: ?[A-Za-z0-9,.;()'"?%/-])*$/;

/** A text as code in documentation; for texts whose characters could end it, `instead`. */
export function docCode(text: string, instead: string): Rust {
  return encoded(`\`${/^[A-Za-z0-9 ._-]+$/.test(text) ? text : instead}\``);
}

/** An address in angle brackets in documentation: what could end it is percent-encoded. */
export function docAddress(url: string): Rust {
  return encoded(
    visible(
      url.replace(/[\s<>"`\\^{|}]/g, (character) => encodeURIComponent(character)),
      "%5C",
    ),
  );
}

// Controls, bidirectional controls and invisible characters (CVE-2021-42574). Joiners stay: scripts and emoji need them.
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/u;
const everyUnseen = new RegExp(unseen.source, "gu");

function visible(text: string, backslash = "\\"): string {
  if (!unseen.test(text)) return text;
  return text.replace(everyUnseen, (character) => `${backslash}${unicodeEscape(character).slice(1)}`);
}

/** A text within a line of Markdown, if none of its characters could mean anything there; else `instead`, which is an id. */
export function inlineMarkdown(text: string, instead: string): Rust {
  return encoded(/^\p{L}(?:[\p{L}\p{N} ,.'()-]*[\p{L}\p{N})])?$/u.test(text) && !/ {2}|www\./i.test(text) ? text : instead);
}

/** A comment in Markdown. */
export function htmlComment(text: string): Rust {
  return encoded(`<!-- ${commentText(text).replace(/--+|[<>]/g, (mark) => (mark.startsWith("-") ? "-" : ""))} -->`);
}

/** A basic string of TOML (TOML 1.0.0, "String"). */
export function tomlString(text: string): Rust {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f-\u009f]|\p{Cs}/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
  return encoded(`"${escaped.replace(everyUnseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`);
}

/** The name of a package, as the options' schema allows it: no character of it needs encoding anywhere. */
export function packageText(name: string): Rust {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) throw new Error(`not a package name: ${JSON.stringify(name)}`);
  return encoded(name);
}
