/**
 * From text to Python: one encoder per position. Names are refused when they are none, texts are encoded. No other module makes
 * `Encoded<"python">`, so nothing else of a catalog can reach a file.
 */
import type { Encoded } from "../../source/encoded.ts";

export type Python = Encoded<"python">;

function encoded(source: string): Python {
  return source as Python;
}

/** Source text of our own with encoded text in its gaps. */
export function py(own: TemplateStringsArray, ...gaps: readonly Python[]): Python {
  let source = own[0] ?? "";
  for (let index = 0; index < gaps.length; index += 1) source += (gaps[index] ?? "") + (own[index + 1] ?? "");
  return encoded(source);
}

/** Pieces side by side. The separator is ours. */
export function join(pieces: readonly Python[], separator: Python = encoded("")): Python {
  return encoded(pieces.join(separator));
}

/** Lines of source, the ones after the first indented. Text in literals has no line ends. */
export function indent(source: Python, depth: number): Python {
  return encoded(source.replaceAll("\n", `\n${"    ".repeat(depth)}`));
}

const identifierPattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A name, checked: catalogs and configs allow no others, so anything else is a bug. */
export function identifier(name: string): Python {
  if (!identifierPattern.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return encoded(name);
}

/** A string literal that evaluates to the text: double quotes, unless it has more of them than single ones, as ruff chooses. */
export function stringLiteral(text: string): Python {
  if (plain.test(text)) return encoded(`"${text}"`);
  const quote = countOf(text, '"') > countOf(text, "'") ? "'" : '"';
  const escaped = text.replace(/[\\"'\n\r\t]/g, (character) => {
    if (character === '"' || character === "'") return character === quote ? `\\${character}` : character;
    return shortEscapes.get(character) ?? character;
  });
  return encoded(`${quote}${escaped.replace(notAscii, unicodeEscape)}${quote}`);
}

/** Nothing to escape and one quote to choose. */
const plain = /^[ !#-[\]-~]*$/;

// Ambiguous and invisible characters are spelled out; codes beyond ASCII are rare enough for all to be.
const notAscii = /[^ -~]/gu;

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** `\xad`, `\u4e00`, `\U0001f600`; a lone half of a surrogate pair is the code point that it is. */
function unicodeEscape(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const digits = point.toString(16);
  if (point > 0xffff) return `\\U${digits.padStart(8, "0")}`;
  return point > 0xff ? `\\u${digits.padStart(4, "0")}` : `\\x${digits.padStart(2, "0")}`;
}

/**
 * A text in a docstring: it evaluates to the text with all of its white space made single blanks. No quote is left that could end the
 * docstring, and characters that would not show are spelled out.
 */
export function docText(text: string): Python {
  if (plainDoc.test(text)) return encoded(text);
  const words = text.split(/[\s\u0085\u001c-\u001f]+/).filter((word) => word !== "");
  return encoded(words.map(docWord).join(" "));
}

function docWord(word: string): string {
  return word
    .replace(/\\/g, "\\\\")
    .replace(/^"|"$|"(?=")/g, "\\x22")
    .replace(unseen, unicodeEscape);
}

/** The lines of a text that `docText` made, none longer than `width` unless a word is. */
export function wrapped(text: Python, width: number): readonly Python[] {
  const lines: Python[] = [];
  let rest: string = text;
  while (rest.length > width) {
    const before = rest.lastIndexOf(" ", width);
    const cut = before === -1 ? rest.indexOf(" ", width) : before;
    if (cut === -1) break;
    lines.push(encoded(rest.slice(0, cut)));
    rest = rest.slice(cut + 1);
  }
  return rest === "" ? lines : [...lines, encoded(rest)];
}

/** A title in a docstring that needs no escape, which ruff would have raw; else `instead`, which is an id. */
export function docTitle(text: string, instead: string): Python {
  return encoded(/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{P} ]*[\p{L}\p{M}\p{N})])?$/u.test(text) && !/[\\"]/.test(text) ? text : instead);
}

const plainDoc = /^[!#-[\]-~]+(?: [!#-[\]-~]+)*$/;

// Controls, bidirectional controls (CVE-2021-42574), other formats, unassigned and private characters, variation selectors.
const unseen = /[\p{C}\p{Z}\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f]/gu;

/** A text in one line of a comment. */
export function commentText(text: string): Python {
  return encoded(text.replace(/\s+/g, " ").trim().replace(unseenButBlank, unicodeEscape));
}

const unseenButBlank = /(?! )[\p{C}\p{Z}]/gu;

/** A basic string of TOML (1.0.0, "String"). */
export function tomlString(text: string): Python {
  const whole = text.replace(/\p{Cs}/gu, "\ufffd");
  return encoded(`"${whole.replace(/["\\]/g, "\\$&").replace(unseenButBlank, tomlEscape)}"`);
}

function tomlEscape(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const digits = point.toString(16);
  return point > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

/** A number in decimal. */
export function numberLiteral(value: number): Python {
  if (!Number.isFinite(value)) throw new Error(`not a number: ${String(value)}`);
  return encoded(String(value));
}

/** The name of a package, as the options' schema allows it: no character of it needs encoding anywhere. */
export function packageText(name: string): Python {
  if (!/^[a-z0-9._-]+$/.test(name)) throw new Error(`not a package name: ${JSON.stringify(name)}`);
  return encoded(name);
}

/** A version of a catalog (semver) as packages of Python have them (PEP 440). What has no counterpart there becomes a local label. */
export function packageVersion(version: string): Python {
  const [, release = "0", label] = /^([0-9.]+)(?:-(.*))?$/.exec(version) ?? [];
  if (label === undefined) return encoded(release);
  const [, phase, number] = /^(alpha|beta|rc|a|b|c)[.-]?([0-9]*)$/.exec(label) ?? [];
  if (phase !== undefined) return encoded(`${release}${phases.get(phase) ?? phase}${String(Number(number))}`);
  const words = label.split(/[^0-9A-Za-z]+/).filter((word) => word !== "");
  return encoded(`${release}.dev0${words.length === 0 ? "" : `+${words.join(".")}`}`);
}

const phases: ReadonlyMap<string, string> = new Map([
  ["alpha", "a"],
  ["beta", "b"],
  ["c", "rc"],
]);

/** A text within a line of Markdown, if none of its characters could mean anything there; else `instead`, which is an id. */
export function inlineMarkdown(text: string, instead: string): Python {
  return encoded(/^\p{L}(?:[\p{L}\p{N} ,.'()-]*[\p{L}\p{N})])?$/u.test(text) && !/ {2}|www\./i.test(text) ? text : instead);
}

/** A comment in Markdown. */
export function htmlComment(text: string): Python {
  return encoded(`<!-- ${commentText(text).replace(/--+|[<>]/g, (mark) => (mark.startsWith("-") ? "-" : ""))} -->`);
}
