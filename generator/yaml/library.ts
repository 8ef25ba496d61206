/**
 * YAML as the `yaml` library reads it: the whole grammar, and the words for what is wrong. Slow beside `read-yaml.ts`, which hands over whatever it doubts.
 * With `spec/yaml.ts` the only importer of "yaml".
 */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Scalar, type YAMLMap } from "yaml";
import type { Data } from "../source/data.ts";
import { checkKey, faultAt, readLimits, indexedFrom } from "./fault.ts";
import type { YamlEntry, YamlNode } from "./node.ts";

export interface YamlTree {
  readonly root: YamlNode;
  readonly anchors: ReadonlyMap<string, YamlNode>;
}

interface Walk {
  readonly text: string;
  readonly anchors: Map<string, YamlNode>;
}

/** Reads a whole text; throws a `ReadFault`. */
export function readYamlByLibrary(text: string): YamlTree {
  const document = parse(text);
  const [fault] = document.errors;
  if (fault !== undefined) {
    const [start, end] = fault.pos;
    if (fault.code === "RESOURCE_EXHAUSTION") throw faultAt("yaml-depth", { limit: readLimits.depth }, start, end);
    if (fault.code === "MULTIPLE_DOCS") throw faultAt("yaml-document", {}, start, end);
    throw faultAt("yaml-syntax", { problem: fault.message.replace(/\.$/, "").replace(/\s+/g, " ") }, start, end);
  }
  const walk: Walk = { text, anchors: new Map() };
  return { root: toNode(walk, document.contents, 0, 0), anchors: walk.anchors };
}

function parse(text: string) {
  try {
    return parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  } catch (fault) {
    // The library recurses: a hostile file can exhaust the stack, which is the file's fault and not ours.
    if (!(fault instanceof RangeError)) throw fault;
    throw faultAt("yaml-depth", { limit: readLimits.depth }, 0, 0);
  }
}

function toNode(walk: Walk, node: Node | null, at: number, depth: number): YamlNode {
  if (depth > readLimits.depth) throw faultAt("yaml-depth", { limit: readLimits.depth }, at, at + 1);
  if (node === null) return { kind: "scalar", style: "plain", start: at, end: at };
  const made = toKind(walk, node, at, depth);
  const anchor = "anchor" in node ? node.anchor : undefined;
  if (typeof anchor === "string") walk.anchors.set(anchor, made);
  return made;
}

function toKind(walk: Walk, node: Node, at: number, depth: number): YamlNode {
  const [start, valueEnd] = node.range ?? [at, at];
  const end = trimmedEnd(walk.text, start, valueEnd);
  if (isAlias(node)) return { kind: "alias", start, end, name: node.source };
  if (isSeq<Node | null>(node)) {
    const items = node.items.map((item) => toNode(walk, item, start, depth + 1));
    return {
      kind: "list",
      layout: node.flow === true ? "flow" : "block",
      start,
      end: node.flow === true ? end : (items.at(-1)?.end ?? end),
      items,
    };
  }
  if (isMap<Node, Node | null>(node)) return toMap(walk, node, start, end, depth);
  return { kind: "scalar", style: isScalar(node) ? styleOf(walk.text.slice(start, end), node) : "plain", start, end };
}

function toMap(walk: Walk, node: YAMLMap<Node, Node | null>, start: number, end: number, depth: number): YamlNode {
  const entries: YamlEntry[] = [];
  const seen: Map<string, number> | null = node.items.length >= indexedFrom ? new Map() : null;
  for (const { key, value } of node.items) {
    const [keyStart, keyEnd] = key.range ?? [start, start];
    if (!isScalar(key) || typeof key.value !== "string") throw faultAt("yaml-key", { key: "?" }, keyStart, keyEnd);
    checkKey(entries, seen, key.value, keyStart, keyEnd);
    const colon = walk.text.indexOf(":", keyEnd) + 1;
    const nothing = Math.max(colon, keyEnd);
    const made = toNode(walk, value, nothing, depth + 1);
    // Nothing stands right behind its colon, wherever the library puts it.
    const isEmpty = made.kind === "scalar" && made.style === "plain" && made.start === made.end;
    entries.push({ key: key.value, keyStart, keyEnd, value: isEmpty ? { ...made, start: nothing, end: nothing } : made });
  }
  const first = entries[0]?.keyStart ?? start;
  const line = walk.text.lastIndexOf("\n", first - 1) + 1;
  const column = first - (line === 0 && walk.text.startsWith("\ufeff") ? 1 : line);
  const flow = node.flow === true;
  return { kind: "map", layout: flow ? "flow" : "block", column, start, end: flow ? end : (entries.at(-1)?.value.end ?? end), entries };
}

/** Block scalars end with line breaks that belong to them; an edit must not. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function styleOf(raw: string, { type }: Scalar): "plain" | "single" | "double" | "folded" {
  if (raw.includes("\n") || type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL") return "folded";
  return type === "QUOTE_DOUBLE" ? "double" : type === "QUOTE_SINGLE" ? "single" : "plain";
}

/** The text of a scalar from its source; white space at the ends of lines is as YAML folds it. */
export function decodeYamlText(raw: string): string {
  const document = parseDocument(raw, { schema: "failsafe", prettyErrors: false, logLevel: "error" });
  return isScalar(document.contents) ? String(document.contents.value) : "";
}

/** Values from the source of a block or flow collection, `column` columns in; `undefined` where it does not stand by itself (aliases). */
export function decodeYamlData(raw: string, column: number): Data | undefined {
  const document = parseDocument(" ".repeat(column) + raw, { prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0) return undefined;
  try {
    // The core schema makes nothing but plain data.
    return document.toJS({ maxAliasCount: 0 }) as Data;
  } catch {
    return undefined;
  }
}
