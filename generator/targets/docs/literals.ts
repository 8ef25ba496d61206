/**
 * From text to Markdown: one encoder per position. What they write means the same in CommonMark, GFM, MDX and in the Vue templates
 * that VitePress and VuePress make of a page, and prettier leaves it as it is. No other module makes `Encoded<"markdown">`.
 */
import { hasCertainWidth, replaceUncertain } from "../../source/certain-width.ts";
import { textWidth } from "../../source/text-width.ts";
import type { Encoded } from "../../source/encoded.ts";
import { visibleText } from "./visible.ts";

export type Markdown = Encoded<"markdown">;

function encoded(markdown: string): Markdown {
  return markdown as Markdown;
}

/** Markdown that we wrote ourselves: separators, marks. Takes no catalog text. */
export function own<const Text extends string>(markdown: string extends Text ? never : Text): Markdown {
  return encoded(markdown);
}

/** Pieces side by side. */
export function joined(pieces: readonly Markdown[], separator: Separator = ""): Markdown {
  return encoded(pieces.join(separator));
}

type Separator = "" | " " | ", " | "; " | "、" | "；" | " · " | " | " | "\n" | "\n\n";

/** Text inside a line: white space runs become one blank. Never made a link, an element or an expression by any of the readers. */
export function text(raw: string): Markdown {
  const line = looseBlanks.test(raw) ? raw.replace(/[\s\u0085]+/g, " ").trim() : raw;
  return encoded(inertText(visibleText(line)));
}

const looseBlanks = /[^\S ]|\u0085| {2}|^ | $/;

/** Text that begins a line, where digits, dashes and hashes could begin a list or a heading. */
export function lineOfText(raw: string): Markdown {
  return encoded(shieldStart(text(raw)));
}

/** Paragraphs of text, divided where the text has an empty line. The first continues a line or, like the others, begins one. */
export function paragraphs(raw: string, first: "continues" | "begins"): Markdown {
  const parts = raw.includes("\n") ? raw.split(/\n[^\S\n]*\n\s*/).filter((part) => part.trim() !== "") : [raw];
  return joined(
    parts.map((part, index) => (index === 0 && first === "continues" ? text(part) : lineOfText(part))),
    "\n\n",
  );
}

/**
 * Text of a heading, after its hashes. Hashes at the end would close the heading, so the last one is escaped. VitePress copies the first
 * heading of a page, as plain text, into a script of the page: an end tag would end that, so it gets a blank.
 */
export function heading(raw: string): Markdown {
  const content = text(raw.replace(/<(?=\/script)/gi, "< "));
  return content.endsWith("#") ? encoded(`${content.slice(0, -1)}\\#`) : content;
}

/**
 * Code inside a line, exact to the character. Backticks where they can hold it, else a `<code>` element: a table would split the text at
 * its pipes, Markdown strips blanks at the ends, and Vue runs `{{ }}` even between backticks unless told not to.
 */
export function codeSpan(raw: string): Markdown {
  const shown = visibleText(raw);
  if (plainCode.test(shown)) return encoded(`\`${shown}\``);
  if (shown === "" || /\||\{\{|^\s|\s$|\s\s|[^\S ]/.test(shown) || !hasCertainWidth(shown)) return codeElement(shown);
  const fence = "`".repeat(missingRun(shown));
  const gap = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return encoded(`${fence}${gap}${shown}${gap}${fence}`);
}

// Printable ASCII without backticks, pipes, double braces or blanks that would get lost.
const plainCode = /^(?:[!-_a-z}~]|\{(?!\{))+(?: (?:[!-_a-z}~]|\{(?!\{))+)*$/;

function codeElement(shown: string): Markdown {
  const inside = inElement(shown)
    .replace(/^ | $| (?= )/g, "&#32;")
    // Text in an element can still become a link, but only in one piece.
    .replace(/\/\/+|@|(?<=www)\./gi, "<span>$&</span>");
  return encoded(`<code${shown.includes("{{") ? ' v-pre=""' : ""}>${inside}</code>`);
}

/** A fenced block; the fence is longer than any run of backticks inside. `lines` is shown as it is. */
export function fencedBlock(language: string, lines: string): Markdown {
  if (!/^[a-z]+$/.test(language)) throw new Error(`not the name of a language: ${JSON.stringify(language)}`);
  const fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
  return encoded(`${fence}${language}\n${lines}\n${fence}`);
}

/** An anchor's name. Slugs and identifiers consist of these characters; anything else is a bug of the caller. */
export function anchor(slug: string): Markdown {
  if (!/^[A-Za-z0-9.-]+$/.test(slug)) throw new Error(`not a slug: ${JSON.stringify(slug)}`);
  return encoded(slug);
}

/** A path below the documents, with or without `#anchor`, as the destination of a link. */
export function documentPath(path: string): Markdown {
  if (!/^[A-Za-z0-9./#-]+$/.test(path)) throw new Error(`not a path of ours: ${JSON.stringify(path)}`);
  return encoded(path);
}

/** An address of the outside world as the destination of a link; `null` unless its scheme is http, https or mailto. */
export function outsideAddress(url: string): Markdown | null {
  if (!/^(?:https?:\/\/[^/]|mailto:[^/])/i.test(url)) return null;
  const safe = visibleText(url).replace(/[^A-Za-z0-9\-._~:/?#@!$'*+,;=%&]/gu, percentEncoded);
  // `&lt;` would be read as a character reference.
  return encoded(safe.replace(/&(#?[A-Za-z0-9]{1,32});/g, "&$1%3B"));
}

export function link(label: Markdown, destination: Markdown): Markdown {
  return encoded(`[${label}](${destination})`);
}

export function strong(content: Markdown): Markdown {
  return encoded(`**${content}**`);
}

/** A piece of a line as a cell: pipes are escaped already, characters whose width is uncertain become references. */
export function tableCell(content: Markdown): Markdown {
  return encoded(replaceUncertain(content, characterReference));
}

/** Not for text between backticks, where references are not read. */
function characterReference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
}

/** A cell with blanks behind it, up to a width. */
export function padded(cell: Markdown, columns: number): Markdown {
  return encoded(cell + " ".repeat(columns - textWidth(cell)));
}

/** The hyphens below the head of a column. */
export function hyphens(columns: number): Markdown {
  return encoded("-".repeat(columns));
}

/** The one comment that CommonMark, GFM and MDX all hide: a reference definition that nothing refers to. */
export function comment(raw: string): Markdown {
  // prettier undoes escapes here, so what would need one is spelled otherwise.
  const words = visibleText(raw)
    .replace(/"/g, "'")
    .replace(/\\/g, "/")
    .replace(/&(?=#?[0-9A-Za-z]{1,32};)/g, "+");
  return encoded(`[//]: # "${words}"`);
}

/** A number in decimal. */
export function decimal(value: number): Markdown {
  return encoded(String(value));
}

/** A locale tag. The catalog's schema allows letters, digits and hyphens. */
export function localeTag(tag: string): Markdown {
  return anchor(tag);
}

function percentEncoded(character: string): string {
  return encodeURIComponent(character).replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"));
}

// Text between a pair of backticks is shown as code, the one convention that prose has. So are addresses: renderers would turn them into
// links even when their punctuation is escaped.
const quoted = /(?<!`)`(?! )[^`]+(?<! )`(?!`)/;
const address =
  /(?:https?|ftp):\/\/[!-~]*|\/\/(?=\S)[!-~]*|(?<![A-Za-z0-9])www\.[!-~]*|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+@[A-Za-z0-9._+@-]+/;
const code = new RegExp(`${quoted.source}|${address.source}`, "gi");

function inertText(line: string): string {
  if (!/\/\/|[@`]|www\./i.test(line)) return inElement(line);
  let markdown = "";
  let at = 0;
  for (const found of line.matchAll(code)) {
    const shown = found[0].startsWith("`") ? found[0].slice(1, -1) : withoutSentenceEnd(found[0]);
    const between = inElement(line.slice(at, found.index));
    // Two spans side by side would be read as one.
    const adjacent = between === "" && markdown !== "";
    markdown += between + (adjacent ? codeElement(shown) : codeSpan(shown));
    at = found.index + (found[0].startsWith("`") ? found[0].length : shown.length);
  }
  return markdown + inElement(line.slice(at));
}

function withoutSentenceEnd(found: string): string {
  let end = found.length;
  while (end > 0 && ".,:;!?'\")]}>`".includes(found.charAt(end - 1))) end -= 1;
  return found.slice(0, end);
}

/** Text without the means to begin a construct of any of the readers. */
function inElement(line: string): string {
  if (!special.test(line)) return line;
  return line
    .replace(/[\\`*[\]{<~$|]|&(?=#?[0-9A-Za-z]{1,32};)|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|:(?=[A-Za-z:])/g, escaped)
    .replace(/(?:\\\{){2,}/g, '<span v-pre="">$&</span>');
}

const special = /[\\`*[\]{<~$|&_:]/;

function escaped(character: string): string {
  return character === "&" ? "&amp;" : `\\${character}`;
}

/** Lists, headings, quotes, MDX modules, containers: all begin at the first character of a line. */
function shieldStart(markdown: string): string {
  if (/^[#+:=>-]/.test(markdown)) return `\\${markdown}`;
  if (/^[0-9]{1,9}[.)]/.test(markdown)) return markdown.replace(/[.)]/, "\\$&");
  if (/^(?:import|export)\b/.test(markdown)) return `&#${String(markdown.charCodeAt(0))};${markdown.slice(1)}`;
  return markdown;
}

/** The smallest length that no run of backticks has: what prettier chooses for a code span. */
function missingRun(code: string): number {
  const lengths = new Set((code.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (lengths.has(length)) length += 1;
  return length;
}

function longestRun(code: string): number {
  return (code.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
