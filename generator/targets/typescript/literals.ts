/**
 * From text to TypeScript: one encoder per position. Names are refused when they are none, texts are encoded. No other module makes
 * `Encoded<"typescript">`, so nothing else of a catalog can reach a file.
 */
import { replaceUncertain } from "../../source/certain-width.ts";
import type { Encoded } from "../../source/encoded.ts";

export type TypeScript = Encoded<"typescript">;

function encoded(source: string): TypeScript {
  return source as TypeScript;
}

/** Source text of our own with encoded text in its gaps. */
export function ts(own: TemplateStringsArray, ...gaps: readonly TypeScript[]): TypeScript {
  let source = own[0] ?? "";
  for (let index = 0; index < gaps.length; index += 1) source += (gaps[index] ?? "") + (own[index + 1] ?? "");
  return encoded(source);
}

export const nothing: TypeScript = encoded("");

/** Pieces side by side. The separator is ours. */
export function join(pieces: readonly TypeScript[], separator: TypeScript = nothing): TypeScript {
  return encoded(pieces.join(separator));
}

/** Lines of source, the ones after the first indented. */
export function indent(source: TypeScript, depth: number): TypeScript {
  return source.includes("\n") ? encoded(source.replace(/\n(?=.)/g, `\n${"  ".repeat(depth)}`)) : source;
}

const identifierPattern = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A name, checked: catalogs and configs allow no others, so anything else is a bug. */
export function identifier(name: string): TypeScript {
  if (!identifierPattern.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return encoded(name);
}

/** A string literal that evaluates to the text: double quotes, unless it has more of them than single ones, as prettier chooses. */
export function stringLiteral(text: string): TypeScript {
  if (plain.test(text)) return encoded(`"${text}"`);
  const quote = countOf(text, '"') > countOf(text, "'") ? "'" : '"';
  const escaped = text.replace(/[\\"'\n\r\t]/g, (character) => {
    if (character === '"' || character === "'") return character === quote ? `\\${character}` : character;
    return shortEscapes.get(character) ?? character;
  });
  return encoded(`${quote}${replaceUncertain(escaped, unicodeEscape)}${quote}`);
}

/** Nothing to escape and one quote to choose. */
const plain = /^[ !#-[\]-~]*$/;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** `\u00ad`, `\u{1f600}`; halves of surrogate pairs as the unit that they are. */
function unicodeEscape(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const digits = point.toString(16);
  return point > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, "0")}`;
}

/** A string of JSON that shows everything that is in it. */
export function jsonString(text: string): TypeScript {
  return encoded(JSON.stringify(text).replace(everyUnseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** The text part of a template literal, in a type or a value. */
export function templateText(text: string): TypeScript {
  const escaped = text.replace(/[\\`\n\r\t]|\$(?=\{|$)/g, (character) => shortEscapes.get(character) ?? `\\${character}`);
  return encoded(replaceUncertain(escaped, unicodeEscape));
}

/** The name of a member: bare where it can be. Not for object literals, where a bare `__proto__` is no member. */
export function propertyKey(name: string): TypeScript {
  if (identifierPattern.test(name)) return encoded(name);
  const literal = stringLiteral(name);
  // Identifiers beyond ASCII stay in quotes; the escape keeps prettier, which knows other identifiers than we, from removing them.
  return lettersOnly.test(name) ? encoded(literal.replace(/[^ -~]/u, unicodeEscape)) : literal;
}

const lettersOnly = /^[\p{L}\p{N}\p{M}\p{Pc}$]+$/u;

/** A number in decimal. */
export function numberLiteral(value: number): TypeScript {
  if (!Number.isFinite(value) || value < 0) throw new Error(`not a plain number: ${String(value)}`);
  return encoded(String(value));
}

/** A text in one line of a comment: all white space is a blank. Nothing ends it, no `@` begins a tag, no `{@` a link, and what would not show is spelled out. */
export function commentText(text: string): TypeScript {
  return encoded(commentLine(text.replace(/\s+/g, " ")).trim());
}

function commentLine(line: string): string {
  const safe = line.replace(/\*\//g, "*\\/").replace(/(^|[\s{])@/g, "$1\\@");
  return unseen.test(safe) ? safe.replace(everyUnseen, unicodeEscape) : safe;
}

// Controls, bidirectional controls and invisible characters (CVE-2021-42574). Joiners stay: scripts and emoji need them.
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/u;
const everyUnseen = new RegExp(unseen.source, "gu");

/** An address inside `{@link …}`: what could end the link or the comment is percent-encoded. */
export function linkAddress(url: string): TypeScript {
  return encoded(commentLine(url.replace(/[\s{}|*<>"`\\^]/g, (character) => encodeURIComponent(character).replace("*", "%2A"))));
}

/** A text within a line of Markdown, if none of its characters could mean anything there; else `instead`, which is an id. */
export function inlineMarkdown(text: string, instead: string): TypeScript {
  return encoded(/^\p{L}(?:[\p{L}\p{N} ,.'()-]*[\p{L}\p{N})])?$/u.test(text) && !/ {2}|www\./i.test(text) ? text : instead);
}

/** A comment in Markdown. */
export function htmlComment(text: string): TypeScript {
  return encoded(`<!-- ${commentText(text).replace(/--+|[<>]/g, (mark) => (mark.startsWith("-") ? "-" : ""))} -->`);
}

/** The name of an npm package, as the options' schema allows it: no character of it needs encoding anywhere. */
export function packageText(name: string): TypeScript {
  if (!/^[@a-z0-9._/-]+$/.test(name)) throw new Error(`not a package name: ${JSON.stringify(name)}`);
  return encoded(name);
}
