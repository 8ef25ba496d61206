/**
 * From text to Go: one encoder per position. Names are refused when they are none, texts are encoded. No other module makes
 * `Encoded<"go">`, so nothing else of a catalog can reach a file.
 */
import type { Encoded } from "../../source/encoded.ts";

export type Go = Encoded<"go">;

function encoded(source: string): Go {
  return source as Go;
}

/** Source text of our own with encoded text in its gaps. */
export function go(own: TemplateStringsArray, ...gaps: readonly Go[]): Go {
  let source = own[0] ?? "";
  for (let index = 0; index < gaps.length; index += 1) source += (gaps[index] ?? "") + (own[index + 1] ?? "");
  return encoded(source);
}

export const nothing: Go = encoded("");

/** Pieces side by side. The separator is ours. */
export function join(pieces: readonly Go[], separator: Go = nothing): Go {
  return encoded(pieces.join(separator));
}

/** Lines with a tab more before each that is not empty. */
export function indent(lines: Go): Go {
  return encoded(lines.replace(/^(?=.)/gm, "\t"));
}

/** A name, checked: naming makes no others, so anything else is a bug. */
export function identifier(name: string): Go {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return encoded(name);
}

/** Nothing to escape. */
const plain = /^[ !#-[\]-~]*$/;
const escaping = /["\\]|(?! )[\p{C}\p{Z}]/gu;

/** An interpreted string literal of the text. Everything that does not show is escaped; half a surrogate pair, which UTF-8 cannot hold, is U+FFFD. */
export function stringLiteral(text: string): Go {
  return encoded(plain.test(text) ? `"${text}"` : `"${text.replace(escaping, escapeOf)}"`);
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escapeOf(character: string): string {
  return shortEscapes.get(character) ?? unicodeEscape(character);
}

/** `\u00ad`, `\U0001f600`. */
function unicodeEscape(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point >= 0xd800 && point <= 0xdfff) return "\\ufffd";
  const digits = point.toString(16);
  return point > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/** A string literal that shows quotes as they are, where that is possible. */
export function readableLiteral(text: string): Go {
  return text.includes("`") || /(?! )[\p{C}\p{Z}]/u.test(text) ? stringLiteral(text) : encoded(`\`${text}\``);
}

/** Members of a composite literal, one on a line, their values below each other as gofmt has them. Names are short and ours. */
export function alignedMembers(members: readonly (readonly [name: Go, value: Go])[]): Go {
  const width = Math.max(...members.map(([name]) => name.length));
  return encoded(members.map(([name, value]) => `${name}: ${" ".repeat(width - name.length)}${value},\n`).join(""));
}

/** A whole number in decimal. */
export function numberLiteral(value: number): Go {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not a plain number: ${String(value)}`);
  return encoded(String(value));
}

/** A number as templates spell it, which is how Go does. */
export function decimalLiteral(text: string): Go {
  if (!/^-?[0-9]+(?:\.[0-9]+)?$/.test(text)) throw new Error(`not a decimal number: ${JSON.stringify(text)}`);
  return encoded(text);
}

/** Columns of a comment, its slashes included; the indentation is beside them, as gofmt's own comments have it. */
const columns = 80;

/** Most texts: the quick test before the slow one. */
const certain = /^(?:[!-&(-_a-~]+(?: [!-&(-_a-~]+)*)?$/;

/** What gofmt would print otherwise (quotes made of two marks), and what does not show. Blanks become one. */
const uncertain = /``+|''+|(?! )[\p{C}\p{Z}]|  /u;

/** A text for a comment, all white space a blank. Nothing in it begins a paragraph, so nothing in it is a heading, a list or a deprecation. */
export function commentText(text: string): Go {
  if (certain.test(text) || !uncertain.test(text)) return encoded(text.trim());
  const line = text.replace(/[\s\u0085]+/g, " ").trim();
  return encoded(line.replace(/``+|''+/g, '"').replace(/(?! )[\p{C}\p{Z}]/gu, unicodeEscape));
}

/** A doc comment of paragraphs. Each begins with words of ours, which is what makes it a paragraph to gofmt. `before` is what lines begin with. */
export function docComment(paragraphs: readonly Go[], before: "" | "\t" = ""): Go {
  let lines = "";
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) lines += `${before}//\n`;
    lines += wrapped(paragraph.trimEnd(), `${before}// `);
  }
  return encoded(lines);
}

function wrapped(paragraph: string, before: string): string {
  const width = columns - 3;
  let lines = "";
  let at = 0;
  while (paragraph.length - at > width) {
    let end = paragraph.lastIndexOf(" ", at + width);
    if (end <= at) end = paragraph.indexOf(" ", at + width);
    if (end === -1) break;
    lines += `${before}${paragraph.slice(at, end)}\n`;
    at = end + 1;
  }
  return `${lines}${before}${paragraph.slice(at)}\n`;
}

/** A comment of one line, however long: the banner. */
export function lineComment(text: string): Go {
  return encoded(`// ${commentText(text)}`);
}

/** What a program prints, as a line of an `Output:` comment; `null` for text that such a line cannot hold. */
export function printedText(text: string): Go | null {
  return text === "" || /(?! )[\p{C}\p{Z}]|^ | $| {2}/u.test(text) ? null : encoded(text);
}

/** An address within a comment: what could end it or would not show is percent-encoded. */
export function commentAddress(url: string): Go {
  if (/^[!#-&(-;=?-_a-~]*$/.test(url)) return encoded(url);
  return encoded(url.replace(/[\s\p{C}\p{Z}<>"`']/gu, percentEncoded));
}

function percentEncoded(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point >= 0xd800 && point <= 0xdfff ? "%EF%BF%BD" : encodeURIComponent(character).replaceAll("'", "%27");
}

/** Path of a module or of a package in it; the options' schema allows no others. */
export function modulePath(path: string): Go {
  if (!/^[A-Za-z0-9._~/-]+$/.test(path)) throw new Error(`not a module path: ${JSON.stringify(path)}`);
  return encoded(path);
}

/** An SPDX expression. */
export function licenseText(license: string): Go {
  return commentText(license.replace(/[^A-Za-z0-9.+() :-]/g, ""));
}

/** A text within a line of Markdown, if none of its characters could mean anything there; else `instead`, which is an id. */
export function inlineMarkdown(text: string, instead: string): Go {
  return encoded(/^\p{L}(?:[\p{L}\p{N} ,.'()-]*[\p{L}\p{N})])?$/u.test(text) && !/ {2}|www\./i.test(text) ? text : instead);
}

/** A comment in Markdown. */
export function htmlComment(text: string): Go {
  return encoded(`<!-- ${commentText(text).replace(/--+|[<>]/g, (mark) => (mark.startsWith("-") ? "-" : ""))} -->`);
}
