/**
 * YAML as the `yaml` library reads it: the whole grammar, and the words for what is wrong. Slow beside `outline.ts`, which hands over whatever it doubts.
 * The only importer of "yaml".
 */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Scalar, type YAMLMap } from "yaml";
import { aliasOf, createAnchors, openAnchor, type Anchors } from "./anchors.ts";
import { checkKey, faultAt, ReadFault, readLimits, type Fault, type Findings, type KeyIndex } from "./fault.ts";
import type { YamlEntry, YamlNode, YamlTree } from "./node.ts";
import { trimmedEnd } from "./scalars.ts";

interface Walk {
  readonly text: string;
  readonly anchors: Anchors;
  readonly findings: Findings;
}

/** Reads a whole text; throws a `ReadFault`. */
export function readYamlByLibrary(text: string): YamlTree {
  const document = parse(text);
  if (document.errors.length > 0) throw new ReadFault(syntaxFaults(document));
  const walk: Walk = { text, anchors: createAnchors(), findings: { faults: [], oddities: [] } };
  const { faults, oddities } = walk.findings;
  const { directives } = document;
  const isDirected = directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).some((handle) => handle !== "!!");
  if (isDirected) oddities.push(faultAt("yaml-directive", {}, 0, 0));
  const root = toNode(walk, document.contents, 0, 0);
  if (faults.length > 0) throw new ReadFault(faults, oddities);
  return { root, anchors: walk.anchors.nodes, oddities };
}

function parse(text: string): Document {
  try {
    return parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  } catch (fault) {
    // The library recurses: a hostile file can exhaust the stack, which is the file's fault and not ours.
    if (!(fault instanceof RangeError)) throw fault;
    throw new ReadFault([tooDeep(0, 0)]);
  }
}

function tooDeep(start: number, end: number): Fault {
  return faultAt("yaml-depth", { limit: readLimits.depth }, start, end);
}

const shownFaults = 3;

/** One slip makes the library stumble on for many lines; the first complaints are the useful ones. */
function syntaxFaults({ errors }: Document): Fault[] {
  const deep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep !== undefined) return [tooDeep(...deep.pos)];
  return errors.slice(0, shownFaults).map(({ code, message, pos: [start, end] }) => {
    if (code === "MULTIPLE_DOCS") return faultAt("yaml-document", {}, start, end);
    return faultAt("yaml-syntax", { problem: message.replace(/\.$/, "").replace(/\s+/g, " ") }, start, end);
  });
}

function toNode(walk: Walk, node: Node | null, at: number, depth: number): YamlNode {
  if (depth > readLimits.depth) throw new ReadFault([tooDeep(at, at + 1)]);
  if (node === null) return { kind: "scalar", style: "plain", start: at, end: at };
  const anchor = "anchor" in node ? node.anchor : undefined;
  const tell = anchor === undefined ? null : openAnchor(walk.anchors, anchor);
  const [start, valueEnd] = node.range ?? [at, at];
  const end = trimmedEnd(walk.text, start, valueEnd);
  if (!isAlias(node) && node.tag !== undefined) walk.findings.oddities.push(faultAt("yaml-tag", { tag: node.tag }, start, end));
  const made = toKind(walk, node, start, end, depth);
  tell?.(made);
  return made;
}

function toKind(walk: Walk, node: Node, start: number, end: number, depth: number): YamlNode {
  if (isAlias(node)) return aliasOf(walk.anchors, walk.findings, node.source, start, end);
  if (isMap<Node, Node | null>(node)) return toMap(walk, node, start, end, depth);
  if (isSeq<Node | null>(node)) {
    const items = node.items.map((item) => toNode(walk, item, start, depth + 1));
    const isFlow = node.flow === true;
    return { kind: "list", layout: isFlow ? "flow" : "block", start, end: isFlow ? end : (items.at(-1)?.end ?? end), items };
  }
  return isScalar(node) ? toScalar(walk, node, start, end) : { kind: "scalar", style: "plain", start, end };
}

function toScalar({ text }: Walk, { type, value }: Scalar, start: number, end: number): YamlNode {
  const raw = text.slice(start, end);
  if (type === "PLAIN" && raw === value) return { kind: "scalar", style: "plain", start, end };
  // The comment in the header of an empty block is none of it.
  const isEmptyBlock = (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") && !raw.includes("\n");
  const length = isEmptyBlock ? (/^[|>][-+1-9]*/.exec(raw)?.[0].length ?? 0) : raw.length;
  return { kind: "scalar", style: "told", start, end: start + length, text: String(value) };
}

function toMap(walk: Walk, node: YAMLMap<Node, Node | null>, start: number, end: number, depth: number): YamlNode {
  const { text, findings } = walk;
  const entries: YamlEntry[] = [];
  let index: KeyIndex = null;
  for (const { key: name, value } of node.items) {
    const [keyStart, keyEnd] = name.range ?? [start, start];
    const key = isScalar(name) && typeof name.value === "string" ? name.value : null;
    if (key === null) findings.faults.push(faultAt("yaml-key", { key: "?" }, keyStart, keyEnd));
    else index = checkKey(findings, entries, index, { key, keyStart, keyEnd });
    if (isScalar(name)) noteKey(walk, name, keyStart, keyEnd);
    // Nothing stands right behind its colon, wherever the library puts it.
    const nothing = value === null ? keyEnd : Math.max(text.indexOf(":", keyEnd) + 1, keyEnd);
    const made = toNode(walk, value, nothing, depth + 1);
    const isEmpty = made.kind === "scalar" && made.style === "plain" && made.start === made.end;
    entries.push({ key: key ?? "", keyStart, keyEnd, value: isEmpty ? { ...made, start: nothing, end: nothing } : made });
  }
  const first = entries[0]?.keyStart ?? start;
  const line = text.lastIndexOf("\n", first - 1) + 1;
  const column = first - (line === 0 && text.startsWith("\ufeff") ? 1 : line);
  const isFlow = node.flow === true;
  return { kind: "map", layout: isFlow ? "flow" : "block", column, start, end: isFlow ? end : (entries.at(-1)?.value.end ?? end), entries };
}

/** Keys can have anchors and tags like any node. */
function noteKey({ text, anchors, findings }: Walk, { anchor, tag, value }: Scalar, start: number, end: number): void {
  if (anchor !== undefined) openAnchor(anchors, anchor)({ kind: "scalar", style: "told", start, end: trimmedEnd(text, start, end), text: String(value) });
  if (tag !== undefined) findings.oddities.push(faultAt("yaml-key", { key: String(value) }, start, end));
}
