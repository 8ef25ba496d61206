/**
 * From text to what stands in a description: one encoder per position. Descriptions are CommonMark, patterns are regular expressions of
 * ECMA-262; both are text in the document, which the JSON and YAML printers quote. No other module makes these types.
 */
import type { CharacterClass, ParameterType } from "../catalog/model.ts";
import type { Encoded } from "../source/encoded.ts";

export type Markdown = Encoded<"markdown">;
export type Pattern = Encoded<"ecma-262">;
/** Text of a position that no reader interprets (titles, summaries): whatever cannot be seen is spelled out. */
export type PlainText = Encoded<"plain">;

/** Our own Markdown around encoded pieces. (Not called `markdown`: prettier would format the text.) */
export function prose(own: TemplateStringsArray, ...pieces: readonly Markdown[]): Markdown {
  return own.reduce((sum, words, index) => sum + (pieces[index - 1] ?? "") + words) as Markdown;
}

/** Blocks, divided by empty lines. */
export function blocks(parts: readonly Markdown[]): Markdown {
  return parts.filter((part) => part !== "").join("\n\n") as Markdown;
}

/** Items of a list, one a line. */
export function bulletList(items: readonly Markdown[]): Markdown {
  return items.map((item) => `- ${item}`).join("\n") as Markdown;
}

/** Items in a row. */
export function enumeration(items: readonly Markdown[]): Markdown {
  return items.join(", ") as Markdown;
}

/** A number in decimal. */
export function decimal(value: number): Markdown {
  return String(value) as Markdown;
}

/** Text within a line; white space runs become one blank. What stands between a pair of backticks is code, the one habit that prose has. */
export function inlineText(raw: string): Markdown {
  const line = visible(raw.replace(/[\s\u0085]+/g, " ").trim());
  if (!line.includes("`")) return inert(line) as Markdown;
  return line
    .split(quotedCode)
    .map((piece) => (quotedCode.test(piece) ? piece : inert(piece)))
    .join("") as Markdown;
}

const quotedCode = /((?<!`)`(?! )[^`]+(?<! )`(?!`))/;

/** Text as paragraphs, divided where it has an empty line. */
export function paragraphs(raw: string): Markdown {
  if (!raw.includes("\n")) return shieldStart(inlineText(raw)) as Markdown;
  const parts = raw.split(/\n[^\S\n]*\n/).map((part) => shieldStart(inlineText(part)) as Markdown);
  return blocks(parts);
}

/** Code within a line, exact to the character: CommonMark §6.1, with a fence that the code does not hold. */
export function codeSpan(raw: string): Markdown {
  const shown = visible(raw);
  const runs = shown.match(/`+/g);
  if (runs === null) return `\`${shown}\`` as Markdown;
  const fence = "`".repeat(Math.max(...runs.map((run) => run.length)) + 1);
  return `${fence} ${shown} ${fence}` as Markdown;
}

/** Text for positions without markup. */
export function plainText(raw: string): PlainText {
  return visible(raw) as PlainText;
}

/** A whole pattern from its pieces. */
export function anchored(pieces: readonly Pattern[]): Pattern {
  return `^${pieces.join("")}$` as Pattern;
}

/** Text that matches itself. Only syntax characters are escaped, as ECMA-262 with the flag `u` demands; other dialects agree. */
export function literalPattern(text: string): Pattern {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") as Pattern;
}

/** One of several texts. */
export function alternatives(texts: readonly string[]): Pattern {
  return `(${texts.map(literalPattern).join("|")})` as Pattern;
}

/** What a placeholder takes. Beside another placeholder it takes a single character (`docs/classification.md`, "Templates"). */
export function placeholderPattern(type: ParameterType, characters: CharacterClass, single: boolean): Pattern {
  // A code's token holds no point, so neither does a number in it.
  if (type === "number" && characters === "text") return numberPattern;
  if (type !== "string") return integerPattern;
  return `${classPatterns[characters]}${single ? "" : "+"}` as Pattern;
}

const integerPattern = "(0|-?[1-9][0-9]{0,14})" as Pattern;
const numberPattern = "(0|-?[1-9][0-9]{0,14}|-?(0|[1-9][0-9]{0,8})\\.[0-9]{0,5}[1-9])" as Pattern;
const classPatterns: Readonly<Record<CharacterClass, string>> = { word: "[A-Za-z0-9_-]", token: "[^.\\s]", text: "." };

// Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji are spelled with them.
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Spells out what would not show, so that no text can reorder or hide its neighbors (CVE-2021-42574). */
function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Text without the means to begin markup, with as few escapes as that takes: people also read descriptions in source and in editors. */
function inert(line: string): string {
  if (!/[\\`*_[<&~]/.test(line)) return line;
  return line.replace(
    /\\(?=[!-/:-@[-`{-~]|$)|[`*[~]|<(?=[A-Za-z/!?])|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|&(?=#?[0-9A-Za-z]{1,32};)/g,
    (character) => (character === "&" ? "&amp;" : `\\${character}`),
  );
}

/** Headings, quotes, lists and underlines begin at the first character of a line. */
function shieldStart(line: string): string {
  if (/^[#>+=-]/.test(line)) return `\\${line}`;
  return /^[0-9]{1,9}[.)]/.test(line) ? line.replace(/[.)]/, "\\$&") : line;
}
