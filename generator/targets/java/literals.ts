/**
 * From text to Java: one encoder per position. Names are refused when they are none, texts are encoded. No other module makes
 * `Encoded<"java">`, so nothing else of a catalog can reach a file. Java reads `\u` escapes before anything else, in comments too, so
 * a backslash of a text never stands before a `u`.
 */
import type { Encoded } from "../../source/encoded.ts";

export type Java = Encoded<"java">;

function encoded(source: string): Java {
  return source as Java;
}

/** Source text of our own with encoded text in its gaps. */
export function java(own: TemplateStringsArray, ...gaps: readonly Java[]): Java {
  let source = own[0] ?? "";
  for (let index = 0; index < gaps.length; index += 1) source += (gaps[index] ?? "") + (own[index + 1] ?? "");
  return encoded(source);
}

export const nothing: Java = encoded("");

/** Pieces side by side. The separator is ours. */
export function join(pieces: readonly Java[], separator: Java): Java {
  return encoded(pieces.join(separator));
}

/** A number in decimal, for counts and names of our own. */
export function numeral(value: number): Java {
  return encoded(String(value));
}

/** A name, checked: what comes here was made by `naming.ts`, so anything else is a bug. */
export function identifier(name: string): Java {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return encoded(name);
}

/** A package, a module or the coordinates of Maven, as the options' schemas allow them: no character needs encoding anywhere. */
export function dottedName(name: string): Java {
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) throw new Error(`not a dotted name: ${JSON.stringify(name)}`);
  return encoded(name);
}

/** A string literal that evaluates to the text. */
export function stringLiteral(text: string): Java {
  if (plain.test(text)) return encoded(`"${text}"`);
  const escaped = text.replace(/[\\"]/g, "\\$&").replace(everyUncertain, escapeInString);
  return encoded(`"${escaped}"`);
}

/** Nothing to escape. */
const plain = /^[ !#-[\]-~]*$/;

// All that is not a printable character of ASCII or a letter: editors and compilers show those alike.
const everyUncertain = /[^ -~\p{L}\p{N}]/gu;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\b", "\\b"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\f", "\\f"],
  ["\r", "\\r"],
]);

/** Controls of ASCII in octal, because `\u000a` would be a line end in the source. The rest by UTF-16 units. */
function escapeInString(character: string): string {
  const short = shortEscapes.get(character);
  if (short !== undefined) return short;
  if (character < " ") return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
}

/** A text in a Javadoc comment, words with one blank between them: nothing ends it, nothing is a tag, an element or an entity. */
export function docWords(text: string): Java {
  if (harmless.test(text)) return encoded(text);
  // A pair of backticks is code (docs/adr/0006).
  const pieces = text.split(/`([^`\n]+)`/);
  const words = pieces.map((piece, index) => (index % 2 === 0 ? docText(piece) : docCode(piece))).join("");
  return encoded(words.replace(/ {2,}/g, " ").trim());
}

/** Words in lines of at most `columns`, where they have a blank. What lines begin with is ours. */
export function fillWords(words: Java, begin: Java, continuation: Java, columns: number): Java {
  let lines: string = begin;
  let at = 0;
  let room = columns - begin.length;
  while (words.length - at > room) {
    // The last blank that fits; else the first one at all.
    const fitting = words.lastIndexOf(" ", at + room);
    const blank = fitting > at ? fitting : words.indexOf(" ", at);
    if (blank === -1) break;
    lines += `${words.slice(at, blank)}\n${continuation}`;
    at = blank + 1;
    room = columns - continuation.length;
  }
  return encoded(lines + words.slice(at));
}

/** Code in a Javadoc comment, exact, as one word. */
export function docCode(text: string): Java {
  if (simpleCode.test(text)) return encoded(`{@code ${text}}`);
  return encoded(`<code>${docText(text.replace(/ /g, "\u0000")).replaceAll("U+0000", "&#32;")}</code>`);
}

// Of braces only pairs, not nested.
const simpleCode = /^(?:[\w.-]|\{\w+\})+$/;

function docText(text: string): string {
  const visible = text.replace(/[\s\u0085]+/g, " ").replace(everyUnseen, codePointName);
  return visible.replace(/[&<>@*\\{}]/g, entity);
}

// One blank at a time, none at the ends, no character that means anything to Java or HTML.
const harmless = /^(?:[\w,.;:()'"/?!=+#%|~^[\]${}-]+(?: (?! |$)|$))*$/;

// Controls, bidirectional controls, invisible characters (CVE-2021-42574), halves of surrogate pairs. Joiners stay: scripts need them.
const everyUnseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

/** Braces stay readable; an at sign, without which they mean nothing, is encoded. */
function entity(character: string): string {
  if (character === "{" || character === "}") return character;
  return entities.get(character) ?? `&#${String(character.charCodeAt(0))};`;
}

/** A text within a line comment. */
export function lineComment(text: string): Java {
  return encoded(docText(text).replaceAll("&#64;", "@").replaceAll("&#42;", "*").replaceAll("&amp;", "&"));
}

/** The content of an XML element. What XML 1.0 cannot hold is spelled out. */
export function xmlText(text: string): Java {
  const visible = text.replace(/[\s\u0085]+/g, " ").replace(everyUnseen, codePointName);
  return encoded(visible.replace(/[&<>]/g, (mark) => entities.get(mark) ?? mark));
}

/** A comment in XML, HTML or Markdown. */
export function xmlComment(text: string): Java {
  return encoded(`<!-- ${xmlText(text).replace(/--+|&[lg]t;/g, (mark) => (mark.startsWith("-") ? "-" : ""))} -->`);
}

/** A text within a line of Markdown, if none of its characters could mean anything there; else `instead`, which is an id. */
export function inlineMarkdown(text: string, instead: string): Java {
  return encoded(/^\p{L}(?:[\p{L}\p{N} ,.'()-]*[\p{L}\p{N})])?$/u.test(text) && !/ {2}|www\./i.test(text) ? text : instead);
}
