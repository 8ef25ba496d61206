/** How a file is written, found out from what is there: what we add should look as if its author had added it. */
import type { ParsedFile, YamlMap, YamlNode } from "../../yaml/node.ts";

export interface TextStyle {
  readonly lineBreak: "\n" | "\r\n";
  /** One step of indentation; empty when all of a JSON file is on one line. */
  readonly indent: string;
  /** YAML: the quotes that the author prefers. */
  readonly quote: '"' | "'";
  /** YAML: whether the dashes of a list are indented below their key. */
  readonly indentedLists: boolean;
  /** JSON: whether short lists stand on one line. */
  readonly flatLists: boolean;
  /** JSON: what stands after the colon of a key. */
  readonly gap: string;
}

const styles = new WeakMap<ParsedFile, TextStyle>();

export function styleOf(file: ParsedFile): TextStyle {
  let style = styles.get(file);
  if (style === undefined) {
    style = findStyle(file);
    styles.set(file, style);
  }
  return style;
}

function findStyle(file: ParsedFile): TextStyle {
  const { text } = file.source;
  const lists = findLists(file);
  const single = countOf(text, /[:-] '/g);
  return {
    lineBreak: text.slice(0, 10_000).includes("\r\n") ? "\r\n" : "\n",
    indent: indentOf(file),
    quote: single > countOf(text, /[:-] "/g) ? "'" : '"',
    ...lists,
    gap: /^\s*\{\s*"(?:[^"\\]|\\.)*":(?! )/.test(text.slice(0, 1000)) && file.format === "json" ? "" : " ",
  };
}

/** As much of a file as tells its habits. */
const looked = 200_000;

function countOf(text: string, pattern: RegExp): number {
  return [...text.slice(0, looked).matchAll(pattern)].length;
}

function indentOf({ source: { text }, format, root }: ParsedFile): string {
  if (root.kind !== "map") return "  ";
  const inner = root.entries.map(({ value }) => value).find((value): value is YamlMap => value.kind === "map" && value.entries.length > 0);
  if (format === "yaml") return inner?.layout === "block" ? " ".repeat(Math.max(1, inner.column - root.column)) : "  ";
  const first = root.entries[0];
  const lead = first === undefined ? "" : text.slice(root.start + 1, first.keyStart);
  return lead.includes("\n") ? lead.slice(lead.lastIndexOf("\n") + 1) : first === undefined ? "  " : "";
}

/** Looks at the first lists of the file, one of each kind. */
function findLists({ source: { text }, root }: ParsedFile): Pick<TextStyle, "indentedLists" | "flatLists"> {
  const found: { indented: boolean | null; flat: boolean | null } = { indented: null, flat: null };
  let left = 20_000;
  const visit = (node: YamlNode, column: number): void => {
    left -= 1;
    if (left < 0 || (found.indented !== null && found.flat !== null)) return;
    if (node.kind === "map") for (const { value } of node.entries) visit(value, node.column);
    if (node.kind !== "list") return;
    if (node.layout === "block") found.indented ??= node.start - (text.lastIndexOf("\n", node.start - 1) + 1) > column;
    else if (node.items.length > 0 && node.items.every(({ kind }) => kind === "scalar")) {
      found.flat ??= !text.slice(node.start, node.end).includes("\n");
    }
    for (const item of node.items) visit(item, column);
  };
  visit(root, 0);
  return { indentedLists: found.indented ?? true, flatLists: found.flat ?? false };
}
