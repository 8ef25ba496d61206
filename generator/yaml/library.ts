/**
 * YAML as the `yaml` library reads it: the whole grammar, and the words for what is wrong. Slow beside `outline.ts`, which hands over whatever it doubts.
 * The only importer of "yaml".
 */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Scalar, type YAMLMap } from "yaml";
import { openAnchor, writeAlias, type Anchors } from "./anchors.ts";
import { inOurWords } from "./complaints.ts";
import { faultAt, ReadFault, readLimits, type Fault } from "./fault.ts";
import { trimmedEnd } from "./scalars.ts";
import { close, createTape, endOf, tags, write, type Tape } from "./tape.ts";

interface Walk {
  readonly text: string;
  readonly tape: Tape;
  readonly anchors: Anchors;
}

/** Reads a whole text; throws a `ReadFault`. */
export function readByLibrary(text: string): Tape {
  const document = parse(text);
  if (document.errors.length > 0) throw new ReadFault(syntaxFaults(document));
  const tape = createTape(text, "yaml");
  const { directives } = document;
  const isDirected = directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).some((handle) => handle !== "!!");
  if (isDirected) tape.oddities.push(faultAt("yaml-directive", {}, 0, 0));
  writeNode({ text, tape, anchors: new Map() }, document.contents, 0, 0);
  return tape;
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
function syntaxFaults({ errors }: Document): readonly Fault[] {
  const deep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep !== undefined) return [tooDeep(...deep.pos)];
  return errors.slice(0, shownFaults).map(({ code, message, pos: [start, end] }) => {
    if (code === "MULTIPLE_DOCS") return faultAt("yaml-document", {}, start, end);
    return faultAt("yaml-syntax", { problem: inOurWords(message) }, start, end);
  });
}

function writeNode(walk: Walk, node: Node | null, absent: number, depth: number): number {
  const { text, tape, anchors } = walk;
  if (depth > readLimits.depth) throw new ReadFault([tooDeep(absent, absent + 1)]);
  if (node === null) return write(tape, tags.plain, absent, absent, 0);
  const [start, valueEnd] = node.range ?? [absent, absent];
  const end = trimmedEnd(text, start, valueEnd);
  if (isAlias(node)) return writeAlias(anchors, tape, node.source, start, end);
  const tell = node.anchor === undefined ? null : openAnchor(anchors, tape, node.anchor);
  if (node.tag !== undefined) tape.oddities.push(faultAt("yaml-tag", { tag: node.tag }, start, end));
  let at: number;
  if (isMap<Node, Node | null>(node)) at = writeMap(walk, node, start, end, depth);
  else if (isSeq<Node | null>(node)) at = writeList(walk, node.items, node.flow === true, start, end, depth);
  else if (isScalar(node) && start === end && node.value === "") at = write(tape, tags.plain, absent, absent, 0);
  else at = writeScalar(walk, isScalar(node) ? node : { value: "" }, start, end);
  tell?.(at);
  return at;
}

function writeList(walk: Walk, items: readonly (Node | null)[], isFlow: boolean, start: number, end: number, depth: number): number {
  const { tape } = walk;
  const list = write(tape, isFlow ? tags.flowList : tags.blockList, start, end, 0);
  let last = end;
  for (const item of items) last = endOf(tape, writeNode(walk, item, item?.range?.[0] ?? start, depth + 1));
  close(tape, list, isFlow ? end : last);
  return list;
}

function writeScalar({ text, tape }: Walk, { type, value }: Pick<Scalar, "type" | "value">, start: number, end: number): number {
  const raw = text.slice(start, end);
  if (type === "PLAIN" && raw === value) return write(tape, tags.plain, start, end, 0);
  // The comment in the header of an empty block is none of it.
  const isEmptyBlock = (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") && !raw.includes("\n");
  const length = isEmptyBlock ? (/^[|>][-+1-9]*/.exec(raw)?.[0].length ?? 0) : raw.length;
  return write(tape, tags.told, start, start + length, tape.told.push(String(value)) - 1);
}

function writeMap(walk: Walk, node: YAMLMap<Node, Node | null>, start: number, end: number, depth: number): number {
  const { text, tape } = walk;
  const isFlow = node.flow === true;
  const map = write(tape, isFlow ? tags.flowMap : tags.blockMap, start, end, 0);
  let last = end;
  for (const { key, value } of node.items) {
    const [keyStart, keyEnd] = key.range ?? [start, start];
    if (!isScalar(key) || typeof key.value !== "string") {
      tape.faults.push(faultAt("yaml-key", { key: "?" }, keyStart, keyEnd));
      continue;
    }
    writeKey(walk, key, keyStart, keyEnd);
    // Nothing stands right behind its colon, wherever the library puts it.
    const absent = value === null ? keyEnd : Math.max(text.indexOf(":", keyEnd) + 1, keyEnd);
    last = endOf(tape, writeNode(walk, value, absent, depth + 1));
  }
  close(tape, map, isFlow ? end : last);
  return map;
}

/** Keys can have anchors and tags like any node. */
function writeKey({ text, tape, anchors }: Walk, { anchor, tag, value }: Scalar, start: number, end: number): void {
  const at = write(tape, tags.told, start, trimmedEnd(text, start, end), tape.told.push(String(value)) - 1);
  if (anchor !== undefined) openAnchor(anchors, tape, anchor)(at);
  if (tag !== undefined) tape.oddities.push(faultAt("yaml-key", { key: String(value) }, start, end));
}
