/**
 * A YAML or JSON file as it stands: maps, lists, scalars and aliases with their offsets. Nothing is expanded and no value is made
 * before somebody asks, so that a document of many megabytes costs little. Knows nothing of what the file means.
 */
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Fault } from "./fault.ts";
import { decodeText, type ScalarStyle } from "./text.ts";

export type YamlNode = YamlMap | YamlList | YamlScalar | YamlAlias;

interface Placed {
  readonly start: number;
  /** After the last character; line breaks and comments that follow do not count. */
  readonly end: number;
}

export interface YamlMap extends Placed {
  readonly kind: "map";
  readonly layout: "block" | "flow";
  /** Column of the keys, from 0. Of use in block layout only. */
  readonly column: number;
  readonly entries: readonly YamlEntry[];
}
export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: YamlNode;
}
export interface YamlList extends Placed {
  readonly kind: "list";
  readonly layout: "block" | "flow";
  readonly items: readonly YamlNode[];
}
export type YamlScalar = Placed & { readonly kind: "scalar" } & (
    | { readonly style: Exclude<ScalarStyle, "block"> }
    /** Its text is `column` columns in; -1 when there is none. */
    | { readonly style: "block"; readonly column: number }
    /** The library has decoded it. */
    | { readonly style: "told"; readonly text: string }
  );
export interface YamlAlias extends Placed {
  readonly kind: "alias";
  readonly target: Exclude<YamlNode, YamlAlias>;
}

export type FileFormat = "yaml" | "json";

/** A document as nodes. */
export interface YamlTree {
  readonly root: YamlNode;
  /** Nodes that aliases can stand for. */
  readonly anchors: ReadonlySet<YamlNode>;
  /** What is well-formed, but not for files that are read as plain data. */
  readonly oddities: readonly Fault[];
}

/** A file and what is in it. */
export interface ParsedFile extends YamlTree {
  readonly source: SourceFile;
  readonly format: FileFormat;
}

/** A node and the file it is in. */
export interface Located<N extends YamlNode = YamlNode> {
  readonly file: ParsedFile;
  readonly node: N;
  /** Where it is in its file: reference tokens of a JSON Pointer. */
  readonly pointer: readonly string[];
}

export function spanOfNode({ file, node }: { readonly file: ParsedFile; readonly node: Placed }): Span {
  return { file: file.source, start: node.start, end: node.end };
}

export function spanOfEntryKey(file: ParsedFile, { keyStart, keyEnd }: YamlEntry): Span {
  return { file: file.source, start: keyStart, end: keyEnd };
}

/** What an alias stands for. */
export function dealias(node: YamlNode): Exclude<YamlNode, YamlAlias> {
  return node.kind === "alias" ? node.target : node;
}

const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();
const searched = 12;

/** The entry that a map itself has; merged ones are not seen. */
export function ownEntry(map: YamlMap, key: string): YamlEntry | null {
  if (map.entries.length <= searched) return map.entries.find((entry) => entry.key === key) ?? null;
  let index = indexes.get(map);
  if (index === undefined) {
    index = new Map(map.entries.map((entry) => [entry.key, entry]));
    indexes.set(map, index);
  }
  return index.get(key) ?? null;
}

const deepestMerge = 32;

/** All entries, those of merge keys (`<<`) included; own ones win. */
export function entriesOf(file: ParsedFile, map: YamlMap, depth = 0): readonly YamlEntry[] {
  if (file.format === "json" || ownEntry(map, "<<") === null) return map.entries;
  const merged = new Map<string, YamlEntry>();
  for (const { key, value } of map.entries) {
    if (key !== "<<" || depth > deepestMerge) continue;
    const source = dealias(value);
    const maps = source.kind === "list" ? source.items.map(dealias) : [source];
    for (const one of maps) {
      if (one.kind !== "map") continue;
      for (const entry of entriesOf(file, one, depth + 1)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
    }
  }
  const own = map.entries.filter(({ key }) => key !== "<<");
  return [...own, ...[...merged.values()].filter(({ key }) => ownEntry(map, key) === null)];
}

/** A member by its key, through aliases and merge keys; `null` when there is none. */
export function memberOf(file: ParsedFile, node: YamlNode, key: string): Exclude<YamlNode, YamlAlias> | null {
  const map = dealias(node);
  if (map.kind !== "map") return null;
  const own = ownEntry(map, key);
  if (own !== null) return dealias(own.value);
  if (file.format === "json" || ownEntry(map, "<<") === null) return null;
  const found = entriesOf(file, map).find((entry) => entry.key === key);
  return found === undefined ? null : dealias(found.value);
}

/** What a scalar says, whatever it may mean. */
export function scalarText({ source: { text } }: ParsedFile, node: YamlScalar): string {
  if (node.style === "told") return node.text;
  return decodeText(text, node.style, node.start, node.end, node.style === "block" ? node.column : 0);
}

/** The text of a scalar; `null` of anything else, of JSON's numbers and flags too, which are no text. */
export function textOf(file: ParsedFile, node: YamlNode | null): string | null {
  return node?.kind === "scalar" && node.style !== "json" ? scalarText(file, node) : null;
}

/** Whether nothing was written: an absent value, `null` or `~`. */
export function isNull(file: ParsedFile, node: YamlNode): boolean {
  if (node.kind !== "scalar" || (node.style !== "plain" && node.style !== "json")) return false;
  return ["", "~", "null", "Null", "NULL"].includes(file.source.text.slice(node.start, node.end));
}
