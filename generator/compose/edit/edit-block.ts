/** Edits to block mappings of YAML: whole lines come and go, comments of others stay where they are. */
import type { Data } from "../../source/data.ts";
import type { Addition, MapChanges, TextEdit } from "./edit-text.ts";
import { isNull, type YamlEntry, type ParsedFile, type YamlMap } from "../../yaml/node.ts";
import { yamlEntry } from "./print-part.ts";
import { styleOf } from "./text-style.ts";

export function blockEdits(file: ParsedFile, map: YamlMap, { depth, adds, replaced, removed }: MapChanges): readonly TextEdit[] {
  const { text } = file.source;
  const kept = map.entries.filter((entry) => !removed.has(entry));
  const last = kept.at(-1);
  const byAnchor = new Map<YamlEntry | null, Addition[]>();
  for (const addition of adds) {
    const anchor = addition.after !== null && !removed.has(addition.after) ? addition.after : (last ?? null);
    const others = byAnchor.get(anchor);
    if (others === undefined) byAnchor.set(anchor, [addition]);
    else others.push(addition);
  }
  const edits: TextEdit[] = [...removed].map((entry) => ({
    start: lineStart(text, entry.keyStart),
    end: nextLine(text, entry.value.end),
    text: "",
    depth,
  }));
  for (const [entry, value] of replaced) edits.push({ ...replacement(file, map, entry, value), depth });
  for (const [anchor, additions] of byAnchor) {
    const at = anchor === null ? lineStart(text, map.entries[0]?.keyStart ?? map.start) : nextLine(text, anchor.value.end);
    edits.push({ start: at, end: at, text: additions.map(({ key, value }) => entryLines(file, map, key, value)).join(""), depth });
  }
  return edits;
}

function entryLines(file: ParsedFile, { column }: YamlMap, key: string, value: Data): string {
  const style = styleOf(file);
  const [first = "", ...others] = yamlEntry(key, value, column, style);
  return [" ".repeat(column) + first, ...others].map((line) => line + style.lineBreak).join("");
}

function replacement(file: ParsedFile, { column }: YamlMap, entry: YamlEntry, value: Data): Omit<TextEdit, "depth"> {
  const { text } = file.source;
  const style = styleOf(file);
  const [first = "", ...others] = yamlEntry(entry.key, value, column, style);
  const body = others.map((line) => style.lineBreak + line).join("");
  const { end } = entry.value;
  if (!isNull(file, entry.value) || others.length === 0) return { start: entry.keyStart, end, text: first + body };
  // `components: # ours` has its comment between key and value; it stays there.
  const ending = lineEnd(text, end);
  return { start: text.indexOf(":", entry.keyEnd) + 1, end: ending, text: text.slice(end, ending) + body };
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  if (newline === -1) return text.length;
  return text.charAt(newline - 1) === "\r" ? newline - 1 : newline;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** The start of the next line; past the text when it has no final line break, where `applyEdits` puts one. */
function nextLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline === -1 ? Number.MAX_SAFE_INTEGER : newline + 1;
}
