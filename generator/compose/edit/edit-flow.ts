/** Edits to flow mappings: all of JSON, and `{ … }` in YAML. Commas come and go with their entries. */
import type { Data } from "../../source/data.ts";
import { jsonString } from "../../render/json-string.ts";
import type { ParsedFile, YamlEntry, YamlMap } from "../../yaml/node.ts";
import { additionsByEntry, type Addition, type MapChanges, type TextEdit } from "./edits.ts";
import { jsonValue } from "./print-part.ts";
import { styleOf, type TextStyle } from "./text-style.ts";

/** How the entries of one mapping stand: each on a line of its own below `lead`, or all in a row. */
interface Layout {
  readonly lead: string | null;
  readonly style: TextStyle;
}

export function flowEdits(file: ParsedFile, map: YamlMap, changes: MapChanges): readonly TextEdit[] {
  const { adds, replaced, removed } = changes;
  const layout = layoutOf(file, map);
  const [first] = map.entries;
  const last = map.entries.at(-1);
  if (first === undefined || last === undefined) {
    const value = Object.fromEntries(adds.map((addition) => [addition.key, addition.value]));
    return [{ start: map.start, end: map.end, text: valueText(layout, value) }];
  }
  if (removed.size === map.entries.length) {
    const texts = adds.map((addition) => entryText(layout, addition));
    return [{ start: first.keyStart, end: last.value.end, text: texts.join(separator(layout)) }];
  }
  return [
    ...[...replaced].map(([{ value }, data]) => ({ start: value.start, end: value.end, text: valueText(layout, data) })),
    ...[...additionsByEntry(map, changes)].map(([after, added]) => insertion(layout, after ?? last, added)),
    ...removals(map, removed),
  ];
}

function insertion(layout: Layout, after: YamlEntry, additions: readonly Addition[]): TextEdit {
  const at = after.value.end;
  return { start: at, end: at, text: additions.map((addition) => separator(layout) + entryText(layout, addition)).join("") };
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

/** Runs of removed entries, each with the comma before it; at the beginning, with the comma after it. */
function removals({ entries }: YamlMap, removed: ReadonlySet<YamlEntry>): readonly TextEdit[] {
  const edits: TextEdit[] = [];
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
