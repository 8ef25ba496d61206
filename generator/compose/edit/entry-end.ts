/**
 * Where entries of block mappings end. Lines below an entry can belong to it although none of its nodes holds them: comments that are indented deeper, and
 * what a block scalar takes in behind its last text (YAML 1.2.2 §8.1.1.2: with `+` every empty line).
 */
import type { ParsedFile, YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from "../../yaml/node.ts";
import { additionsByEntry, lastStaying, type MapChanges } from "./edits.ts";

/** The start of the first line that is not the entry's; past the text where there is none. */
export function endOfEntry(file: ParsedFile, { column }: YamlMap, entry: YamlEntry): number {
  const { text } = file.source;
  return behindLines(text, nextLine(text, trimmedEnd(text, entry.value)), column, lastScalar(file, entry, column));
}

/** The same of an entry that is taken out below the block scalar `above`: nothing behind it may become part of that. */
export function endOfRemoval(file: ParsedFile, { column }: YamlMap, entry: YamlEntry, above: BlockScalar | null): number {
  const { text } = file.source;
  const own = lastScalar(file, entry, column);
  const at = nextLine(text, trimmedEnd(text, entry.value));
  const end = own?.isKeeping === true ? behindLines(text, at, column, own) : at;
  return above === null ? end : behindLines(text, end, column, above);
}

/** A scalar as it is written in a mapping or list at `column`, with the lines behind it that can be part of it; the last line break says nothing. */
export function scalarSource({ source: { text } }: ParsedFile, node: YamlScalar, column: number): string {
  const scalar = blockScalarAt(text, node, column);
  if (scalar === null) return text.slice(node.start, node.end);
  return text.slice(node.start, behindLines(text, nextLine(text, trimmedEnd(text, node)), column, scalar)).replace(/\r?\n$/, "");
}

export interface BlockScalar {
  /** Whether empty lines behind its text are part of it. */
  readonly isKeeping: boolean;
  /** How far its text is indented. */
  readonly indent: number;
}

const none: ReadonlyMap<YamlMap, MapChanges> = new Map();

/** The block scalar with which an entry of a mapping at `column` ends, once what is to go has gone. */
export function lastScalar(file: ParsedFile, entry: YamlEntry, column: number, changes = none): BlockScalar | null {
  let node: YamlNode | undefined = entry.value;
  let outer = column;
  while (node !== undefined && (node.kind === "map" || node.kind === "list")) {
    if (node.layout === "flow") return null;
    outer = columnOf(file, node);
    node = node.kind === "map" ? lastValue(node, changes.get(node)) : node.items.at(-1);
  }
  return node?.kind === "scalar" ? blockScalarAt(file.source.text, node, outer) : null;
}

/** The value of the last entry; nothing where something of ours comes behind it. */
function lastValue(map: YamlMap, changes: MapChanges | undefined): YamlNode | undefined {
  if (changes === undefined) return map.entries.at(-1)?.value;
  const last = lastStaying(map, changes);
  return last === null || additionsByEntry(map, changes).has(last) || changes.replaced.has(last) ? undefined : last.value;
}

/** The column of the keys or dashes of a block collection. */
export function columnOf({ source: { text } }: ParsedFile, node: YamlMap | YamlList): number {
  return node.kind === "map" ? node.column : node.start - lineStart(text, node.start);
}

function blockScalarAt(text: string, { start, end }: YamlScalar, column: number): BlockScalar | null {
  if (text.charCodeAt(start) !== 0x7c && text.charCodeAt(start) !== 0x3e) return null;
  const header = /^[|>](?:([1-9])?([-+]?)|([-+])([1-9]))(?=\s|$)/.exec(text.slice(start, start + 4));
  if (header === null) return null;
  const [, digit = header[4], sign = header[3]] = header;
  const first = /\n( *)[^ \r\n]/.exec(text.slice(start, end))?.[1]?.length ?? column + 1;
  return { isKeeping: sign === "+", indent: digit === undefined ? first : Math.max(0, column) + Number(digit) };
}

/** Steps over lines that are deeper than `column`, and over empty ones that a block scalar before them keeps. */
function behindLines(text: string, from: number, column: number, scalar: BlockScalar | null): number {
  const isKeeping = scalar?.isKeeping === true;
  let end = from;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    let at = line;
    while (text.charAt(at) === " ") at += 1;
    const isDeep = at - line > column;
    // Blanks without a line break are no empty line yet.
    if (at >= text.length) return (isKeeping ? at - line > scalar.indent : isDeep) ? nextLine(text, line) : end;
    const isEmpty = /^\r?\n/.test(text.slice(at, at + 2));
    if (!isEmpty && !isDeep) return end;
    if (isDeep || isKeeping) end = nextLine(text, line);
  }
  return end;
}

/** Readers differ in whether the line breaks of a block scalar are in its node. */
function trimmedEnd(text: string, { start, end }: YamlNode): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** The start of the next line; past the text when it has no final line break, where one is put for the time of the work. */
function nextLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? Number.MAX_SAFE_INTEGER : newline + 1;
}
