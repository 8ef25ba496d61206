/** Edits to flow mappings: all of JSON, and `{ … }` in YAML. Commas come and go with their entries. */
import type { Data } from "../../source/data.ts";
import { jsonString } from "../../render/json-string.ts";
import type { Addition, MapChanges, TextEdit } from "./edit-text.ts";
import type { YamlEntry, ParsedFile, YamlMap } from "../../yaml/node.ts";
import { jsonValue } from "./print-part.ts";
import { styleOf, type TextStyle } from "./text-style.ts";

/** How the entries of one mapping stand: each on a line of its own below `lead`, or all in a row. */
interface Layout {
  readonly lead: string | null;
  readonly style: TextStyle;
}

export function flowEdits(file: ParsedFile, map: YamlMap, changes: MapChanges): readonly TextEdit[] {
  const { depth, adds, replaced, removed } = changes;
  const layout = layoutOf(file, map);
  const kept = map.entries.filter((entry) => !removed.has(entry));
  const edits = [...replaced].map(([{ value }, data]) => ({ start: value.start, end: value.end, text: valueText(layout, data), depth }));
  const [first] = map.entries;
  const last = map.entries.at(-1);
  if (first === undefined || last === undefined) {
    const value = Object.fromEntries(adds.map((addition) => [addition.key, addition.value]));
    return [{ start: map.start, end: map.end, text: valueText(layout, value), depth }];
  }
  if (kept.length === 0) {
    const texts = adds.map((addition) => entryText(layout, addition));
    return [{ start: first.keyStart, end: last.value.end, text: texts.join(separator(layout)), depth }];
  }
  for (const [anchor, additions] of byAnchor(adds, kept, removed)) {
    const at = anchor.value.end;
    edits.push({ start: at, end: at, text: additions.map((addition) => separator(layout) + entryText(layout, addition)).join(""), depth });
  }
  return [...edits, ...removals(map, removed).map((edit) => ({ ...edit, depth }))];
}

function layoutOf(file: ParsedFile, map: YamlMap): Layout {
  const { text } = file.source;
  const style = styleOf(file);
  const [first] = map.entries;
  const before = text.slice(map.start + 1, first?.keyStart);
  const lead = first === undefined ? leadAt(text, map.start) : before.includes("\n") ? before.slice(before.lastIndexOf("\n") + 1) : null;
  if (file.format === "json" && lead !== null) return { lead, style };
  // Within a row everything is in the row; YAML wants a blank after the colon.
  return { lead, style: { ...style, indent: "", gap: file.format === "json" ? style.gap : " " } };
}

/** The indentation of the line that holds `at`. */
function leadAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1, at))?.[0] ?? "";
}

function separator({ lead, style }: Layout): string {
  return lead === null ? `,${style.gap}` : `,${style.lineBreak}${lead}`;
}

function valueText({ lead, style }: Layout, value: Data): string {
  return jsonValue(value, lead ?? "", style);
}

function entryText(layout: Layout, { key, value }: Addition): string {
  return `${jsonString(key)}:${layout.style.gap}${valueText(layout, value)}`;
}

function byAnchor(
  adds: readonly Addition[],
  kept: readonly YamlEntry[],
  removed: ReadonlySet<YamlEntry>,
): ReadonlyMap<YamlEntry, readonly Addition[]> {
  const found = new Map<YamlEntry, Addition[]>();
  for (const addition of adds) {
    const anchor = addition.after !== null && !removed.has(addition.after) ? addition.after : kept.at(-1);
    const others = anchor === undefined ? undefined : found.get(anchor);
    if (others !== undefined) others.push(addition);
    else if (anchor !== undefined) found.set(anchor, [addition]);
  }
  return found;
}

/** Runs of removed entries, each with the comma before it; at the beginning, with the comma after it. */
function removals({ entries }: YamlMap, removed: ReadonlySet<YamlEntry>): readonly Omit<TextEdit, "depth">[] {
  const edits: Omit<TextEdit, "depth">[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry === undefined || !removed.has(entry)) continue;
    let end = index;
    for (let next = entries[end + 1]; next !== undefined && removed.has(next); next = entries[end + 1]) end += 1;
    const [before, last, after] = [entries[index - 1], entries[end] ?? entry, entries[end + 1]];
    if (before !== undefined) edits.push({ start: before.value.end, end: last.value.end, text: "" });
    else edits.push({ start: entry.keyStart, end: after?.keyStart ?? last.value.end, text: "" });
    index = end;
  }
  return edits;
}
