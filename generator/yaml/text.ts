/** The text of a scalar from its source: quotes, escapes, folded lines and blocks (YAML 1.2.2 §5.7, §7.3, §8.1). Knows strings and offsets; nothing of trees. */

/**
 * How a scalar is written, which says how its text is found. `plain` is its source; `quoted` its source less the quotes; `single` and `double` hold something to
 * decode; `folded` is a plain one over several lines; `json` is a number or word of JSON; `block` follows a `|` or `>`.
 */
export type ScalarStyle = "plain" | "quoted" | "single" | "double" | "folded" | "json" | "block";

/** The text of a scalar. Of a block it is `column` columns in; -1 when there is none. */
export function decodeText(text: string, style: ScalarStyle, start: number, end: number, column: number): string {
  switch (style) {
    case "plain":
    case "json":
      return text.slice(start, end);
    case "quoted":
      return text.slice(start + 1, end - 1);
    case "single":
      return foldLines(text.slice(start + 1, end - 1)).replaceAll("''", "'");
    case "double":
      return decodeDouble(text.slice(start, end));
    case "folded":
      return foldLines(text.slice(start, end));
    case "block":
      return decodeBlock(text, start, column);
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

function isBlank(unit: number): boolean {
  return unit === space || unit === 0x09;
}

/** Lines of a plain or single-quoted scalar: one break is a blank, each further one stays; blanks around breaks go. */
function foldLines(raw: string): string {
  let text = "";
  let from = 0;
  for (let at = raw.indexOf("\n"); at !== -1; at = raw.indexOf("\n", from)) {
    text += raw.slice(from, contentEnd(raw, from, at));
    const gap = afterBreaks(raw, at);
    text += gap.text;
    from = gap.end;
  }
  return text + raw.slice(from);
}

/** The end of what is before a line break at `at`, without blanks. */
function contentEnd(raw: string, from: number, at: number): number {
  let end = at;
  while (end > from && (isBlank(raw.charCodeAt(end - 1)) || raw.charCodeAt(end - 1) === carriageReturn)) end -= 1;
  return end;
}

/** What a run of line breaks, empty lines and indentation stands for, and where it ends. */
function afterBreaks(raw: string, at: number): { readonly text: string; readonly end: number } {
  let end = at + 1;
  let breaks = 0;
  for (let unit = raw.charCodeAt(end); isBlank(unit) || unit === lineFeed || unit === carriageReturn; unit = raw.charCodeAt(end)) {
    if (unit === lineFeed) breaks += 1;
    end += 1;
  }
  return { text: breaks === 0 ? " " : "\n".repeat(breaks), end };
}

/** Escapes of one character (YAML 1.2.2 §5.7). */
const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: "\0", a: "\x07", b: "\b", t: "\t", "\t": "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b" }).concat(
    Object.entries({ " ": " ", '"': '"', "/": "/", "\\": "\\", N: "\u0085", _: "\u00a0", L: "\u2028", P: "\u2029" }),
  ),
);
const digitsOf: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** How long the escape at a backslash is; 0 when YAML has no such escape. An escaped line break counts without what follows. */
export function escapeLength(text: string, at: number): number {
  const letter = text.charAt(at + 1);
  if (escapes.has(letter) || letter === "\n") return 2;
  if (letter === "\r") return text.charCodeAt(at + 2) === lineFeed ? 3 : 0;
  const digits = digitsOf[letter] ?? 0;
  const hex = text.slice(at + 2, at + 2 + digits);
  return digits > 0 && hex.length === digits && /^[0-9A-Fa-f]+$/.test(hex) && parseInt(hex, 16) <= 0x10ffff ? 2 + digits : 0;
}

/** A double-quoted scalar with its quotes. */
function decodeDouble(raw: string): string {
  let text = "";
  let from = 1;
  for (let at = 1; at < raw.length - 1;) {
    const unit = raw.charCodeAt(at);
    if (unit === lineFeed) {
      text += raw.slice(from, contentEnd(raw, from, at));
      const gap = afterBreaks(raw, at);
      text += gap.text;
      from = at = gap.end;
    } else if (unit === 0x5c) {
      text += raw.slice(from, at);
      const length = escapeLength(raw, at);
      const letter = raw.charAt(at + 1);
      at += length;
      if (letter === "\n" || letter === "\r") while (isBlank(raw.charCodeAt(at))) at += 1;
      else text += escapes.get(letter) ?? String.fromCodePoint(parseInt(raw.slice(at - length + 2, at), 16));
      from = at;
    } else at += 1;
  }
  return text + raw.slice(from, -1);
}

/** A block scalar from its `|` or `>` on. */
function decodeBlock(text: string, start: number, column: number): string {
  const chomping = /[-+]/.exec(text.slice(start + 1, start + 3))?.[0];
  const { lines, content, breaks } = blockLines(text, start, column);
  const kept = lines.slice(0, content);
  const value = text.charAt(start) === "|" ? kept.join("\n") : foldBlock(kept);
  if (chomping === "+") return value + "\n".repeat(lines.length === 0 ? 0 : Math.max(1, breaks));
  return content === 0 || chomping === "-" ? value : `${value}\n`;
}

interface BlockLines {
  /** Without their indentation. */
  readonly lines: readonly string[];
  /** How many of them are text; empty ones follow. */
  readonly content: number;
  /** Line breaks from the end of the text on. */
  readonly breaks: number;
}

function blockLines(text: string, start: number, column: number): BlockLines {
  const lines: string[] = [];
  let content = 0;
  let breaks = 0;
  const header = text.indexOf("\n", start);
  for (let line = header + 1; header !== -1 && line < text.length;) {
    let at = line;
    while (text.charCodeAt(at) === space) at += 1;
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 ? text.length : newline;
    const end = text.charCodeAt(stop - 1) === carriageReturn ? stop - 1 : stop;
    const isEmpty = at >= end;
    if (!isEmpty && (column === -1 || at - line < column)) break;
    lines.push(text.slice(Math.min(line + column, end), end));
    if (!isEmpty) {
      content = lines.length;
      breaks = 0;
    }
    if (newline !== -1) breaks += 1;
    line = stop + 1;
  }
  return { lines, content, breaks };
}

/** Folding in blocks (YAML 1.2.2 §8.1.3): between lines that are not indented further, one break is a blank. */
function foldBlock(lines: readonly string[]): string {
  const first = lines.findIndex((line) => !/^ *$/.test(line));
  let value = lines
    .slice(0, Math.max(0, first))
    .map((line) => `${line}\n`)
    .join("");
  let gap = "";
  let wasDeeper = false;
  for (const line of lines.slice(Math.max(0, first))) {
    const isDeeper = /^[ \t]/.test(line);
    if (isDeeper) {
      if (gap === " ") gap = "\n";
      else if (!wasDeeper && gap === "\n") gap = "\n\n";
      value += gap + line;
      gap = "\n";
    } else if (line !== "") {
      value += gap + line;
      gap = " ";
    } else if (gap === "\n") value += "\n";
    else gap = "\n";
    if (line !== "") wasDeeper = isDeeper;
  }
  return value;
}
