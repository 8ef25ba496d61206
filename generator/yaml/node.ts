/**
 * An OpenAPI document as it stands in its file: maps, lists, scalars and aliases with their offsets. Nothing is expanded and no value is made
 * before somebody asks, so that a document of many megabytes costs little. Knows nothing of OpenAPI.
 */
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { decodeYamlText } from "./library.ts";

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
export interface YamlScalar extends Placed {
  readonly kind: "scalar";
  /** `json` is anything that `JSON.parse` reads; `folded` is what only YAML itself can tell: block scalars and all that spans lines. */
  readonly style: "plain" | "single" | "double" | "folded" | "json";
}
export interface YamlAlias extends Placed {
  readonly kind: "alias";
  readonly name: string;
}

export type FileFormat = "yaml" | "json";

/** One file of a description. */
export interface ParsedFile {
  readonly source: SourceFile;
  readonly format: FileFormat;
  readonly root: YamlNode;
  readonly anchors: ReadonlyMap<string, YamlNode>;
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

const mostHops = 32;

/** What an alias stands for; `null` where it stands for nothing. */
export function dealias(file: ParsedFile, node: YamlNode): Exclude<YamlNode, YamlAlias> | null {
  let at = node;
  for (let hops = 0; hops < mostHops; hops += 1) {
    if (at.kind !== "alias") return at;
    const next = file.anchors.get(at.name);
    if (next === undefined) return null;
    at = next;
  }
  return null;
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

/** All entries, those of merge keys (`<<`) included; own ones win. */
export function entriesOf(file: ParsedFile, map: YamlMap, depth = 0): readonly YamlEntry[] {
  if (file.format === "json" || ownEntry(map, "<<") === null) return map.entries;
  const merged = new Map<string, YamlEntry>();
  for (const { key, value } of map.entries) {
    if (key !== "<<" || depth > mostHops) continue;
    const source = dealias(file, value);
    const maps = source?.kind === "list" ? source.items.map((item) => dealias(file, item)) : [source];
    for (const one of maps) {
      if (one?.kind !== "map") continue;
      for (const entry of entriesOf(file, one, depth + 1)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
    }
  }
  const own = map.entries.filter(({ key }) => key !== "<<");
  return [...own, ...[...merged.values()].filter(({ key }) => ownEntry(map, key) === null)];
}

/** A member by its key, through aliases and merge keys; `null` when there is none. */
export function memberOf(file: ParsedFile, node: YamlNode, key: string): Exclude<YamlNode, YamlAlias> | null {
  const map = dealias(file, node);
  if (map?.kind !== "map") return null;
  const own = ownEntry(map, key);
  if (own !== null) return dealias(file, own.value);
  if (file.format === "json" || ownEntry(map, "<<") === null) return null;
  const found = entriesOf(file, map).find((entry) => entry.key === key);
  return found === undefined ? null : dealias(file, found.value);
}

/** The text of a scalar; `null` of anything else, of JSON's numbers and flags too, which are no text. */
export function textOf(file: ParsedFile, node: YamlNode | null): string | null {
  if (node?.kind !== "scalar") return null;
  const raw = file.source.text.slice(node.start, node.end);
  switch (node.style) {
    case "plain":
      return raw;
    case "single":
      return raw.slice(1, -1).replaceAll("''", "'");
    case "double":
      return raw.includes("\\") ? decodeYamlText(raw) : raw.slice(1, -1);
    case "folded":
      return decodeYamlText(raw);
    case "json":
      return raw.startsWith('"') ? String(JSON.parse(raw)) : null;
  }
}

/** Whether nothing was written: an absent value, `null` or `~`. */
export function isNull(file: ParsedFile, node: YamlNode): boolean {
  if (node.kind !== "scalar" || (node.style !== "plain" && node.style !== "json")) return false;
  return ["", "~", "null", "Null", "NULL"].includes(file.source.text.slice(node.start, node.end));
}
