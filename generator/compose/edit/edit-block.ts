/** Edits to block mappings of YAML: whole lines come and go, comments of others stay where they are. */
import type { Data } from "../../source/data.ts";
import { isNull, type ParsedFile, type YamlEntry, type YamlMap } from "../../yaml/node.ts";
import { additionsByEntry, type Addition, type MapChanges, type TextEdit } from "./edits.ts";
import { endOfEntry, endOfRemoval, lastScalar, lineStart, type BlockScalar } from "./entry-end.ts";
import { yamlEntry } from "./print-part.ts";
import { styleOf } from "./text-style.ts";

/** The edits for the changes to one mapping; `all` are those to the whole file. */
export function blockEdits(
  file: ParsedFile,
  map: YamlMap,
  changes: MapChanges,
  all: ReadonlyMap<YamlMap, MapChanges>,
): readonly TextEdit[] {
  if (changes.removed.size === map.entries.length && changes.adds.length === 0) return [emptying(file, map)];
  const additions = additionsByEntry(map, changes);
  return [
    ...removals(file, map, changes, all),
    ...[...changes.replaced].map(([entry, value]) => replacement(file, map, entry, value)),
    ...[...additions].map(([after, added]) => insertion(file, map, after, added)),
  ];
}

/** A mapping without lines would be `null`. */
function emptying(file: ParsedFile, map: YamlMap): TextEdit {
  const { text } = file.source;
  const [first] = map.entries;
  const last = map.entries.at(-1);
  const start = lineStart(text, first?.keyStart ?? map.start);
  const end = last === undefined ? start : endOfRemoval(file, map, last, null);
  const head = /:[ ]*(?=\r?\n$)/.exec(text.slice(lineStart(text, start - 1), start));
  if (head === null) return { start, end, text: `${" ".repeat(map.column)}{}${styleOf(file).lineBreak}` };
  const colon = lineStart(text, start - 1) + head.index + 1;
  return { start: colon, end, text: ` {}${styleOf(file).lineBreak}` };
}

function insertion(file: ParsedFile, map: YamlMap, after: YamlEntry | null, additions: readonly Addition[]): TextEdit {
  const [first] = map.entries;
  const at = after === null ? lineStart(file.source.text, first?.keyStart ?? map.start) : endOfEntry(file, map, after);
  return { start: at, end: at, text: additions.map(({ key, value }) => entryLines(file, map, key, value)).join("") };
}

function entryLines(file: ParsedFile, { column }: YamlMap, key: string, value: Data): string {
  const style = styleOf(file);
  const [first = "", ...others] = yamlEntry(key, value, column, style);
  return [" ".repeat(column) + first, ...others].map((line) => line + style.lineBreak).join("");
}

function removals(file: ParsedFile, map: YamlMap, changes: MapChanges, all: ReadonlyMap<YamlMap, MapChanges>): readonly TextEdit[] {
  const { text } = file.source;
  const additions = additionsByEntry(map, changes);
  const edits: TextEdit[] = [];
  // The text that comes to stand directly above the lines that follow, and where it ends.
  let above: BlockScalar | null = null;
  let end = 0;
  for (const entry of changes.removed.size === 0 ? [] : map.entries) {
    if (changes.removed.has(entry)) {
      const start = lineStart(text, entry.keyStart);
      if (text.slice(end, start).trim() !== "") above = null;
      end = endOfRemoval(file, map, entry, above);
      edits.push({ start, end, text: "" });
    } else {
      const isOurs = additions.has(entry) || changes.replaced.has(entry);
      above = isOurs ? null : lastScalar(file, entry, map.column, all);
      end = endOfEntry(file, map, entry);
    }
  }
  return edits;
}

function replacement(file: ParsedFile, { column }: YamlMap, entry: YamlEntry, value: Data): TextEdit {
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
