/** Changes to text: every one becomes an insertion, a replacement or a removal of characters, so that all others stay as they are, byte for byte. */
import type { ParsedFile, YamlMap } from "../../yaml/node.ts";
import { blockEdits } from "./edit-block.ts";
import { flowEdits } from "./edit-flow.ts";
import type { MapChanges, TextEdit } from "./edits.ts";
import { styleOf } from "./text-style.ts";

/** The text of a file after its changes. */
export function editText(file: ParsedFile, changes: ReadonlyMap<YamlMap, MapChanges>): string {
  // Where several mappings end at one place, what is added to the inner ones comes first.
  const maps = [...changes].sort(([, a], [, b]) => b.depth - a.depth);
  const edits = maps.flatMap(([map, found]) =>
    map.layout === "block" ? blockEdits(file, map, found, changes) : flowEdits(file, map, found),
  );
  return applyEdits(file.source.text, edits, styleOf(file).lineBreak);
}

/** Applies edits that do not overlap. A text without a final line break gets one for the time of the work, so that the last line is like others. */
function applyEdits(text: string, edits: readonly TextEdit[], lineBreak: string): string {
  const isOpen = !text.endsWith("\n");
  const whole = isOpen ? text + lineBreak : text;
  const clamped = (at: number) => Math.min(at, whole.length);
  const ordered = edits
    .map((edit) => ({ start: clamped(edit.start), end: clamped(edit.end), text: edit.text }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: added } of ordered) {
    // What comes into lines that go comes behind them.
    if (start < at && start !== end) throw new Error("two edits of one place");
    pieces.push(whole.slice(at, Math.max(at, start)), added);
    at = Math.max(at, end);
  }
  pieces.push(whole.slice(at));
  const result = pieces.join("");
  // An empty line at the end may be part of a text.
  return isOpen && !/\n\r?\n$/.test(result) ? result.replace(/\r?\n$/, "") : result;
}
