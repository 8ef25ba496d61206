/**
 * YAML to plain data with places. The only importer of "yaml". Read with the failsafe schema: every scalar is its source text,
 * so a code `0104` stays `0104`. Refuses what a catalog has no use for: tags, directives, merge keys, further documents, cycles, excess.
 * Knows nothing of what the data mean.
 */
import { readPlainYaml } from "./plain-yaml.ts";
import { locusOfDocument, locusOfPlain, spanOfNode } from "./yaml-places.ts";
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap } from "yaml";
import type { Rule, RuleParams } from "../diagnostics/rules.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";
import { spanOfFile, type Locus, type Span } from "../source/span.ts";

/** What a YAML file holds: strings, lists and string-keyed objects (without prototype surprises: `__proto__` is refused). */
export type YamlData = string | readonly YamlData[] | { readonly [key: string]: YamlData };

export interface YamlFile {
  readonly file: SourceFile;
  readonly data: YamlData;
  readonly at: Locus;
}

/** Bounds on what is read: far beyond honest catalogs, well below what hurts. */
export const yamlLimits: YamlLimits = { bytes: 256 * 1024 * 1024, depth: 64, aliasedNodes: 1_000_000 };

export interface YamlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly aliasedNodes: number;
}

const shownFaults = 3;

/** Reads one YAML file. Reports every fault; `null` when there was one. */
export function parseYaml(file: SourceFile, sink: DiagnosticSink, limits = yamlLimits): YamlFile | null {
  if (file.text.length > limits.bytes) {
    sink.report("file-too-large", { file: file.path, limit: limits.bytes }, spanOfFile(file));
    return null;
  }
  const plain = readPlainYaml(file.text);
  if (plain !== null) return { file, data: plain.data, at: locusOfPlain(file, plain) };
  const document = composeDocument(file, sink, limits);
  if (document === null) return null;
  const walk: Walk = { file, document, sink, limits, faults: 0, aliased: 0, open: new Set() };
  refuseDirectives(walk);
  const data = toData(walk, document.contents, 0, false);
  if (walk.faults > 0) return null;
  return { file, data, at: locusOfDocument(file, document) };
}

function composeDocument(file: SourceFile, sink: DiagnosticSink, limits: YamlLimits): Document | null {
  try {
    const document = parseDocument(file.text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
    const deep = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
    // One slip makes the library stumble on for many lines; the first complaints are the useful ones.
    const faults = deep === undefined ? document.errors.slice(0, shownFaults) : [deep];
    for (const { code, message, pos } of faults) {
      const span = { file, start: pos[0], end: pos[1] };
      if (code === "RESOURCE_EXHAUSTION") sink.report("yaml-depth", { limit: limits.depth }, span);
      else if (code === "MULTIPLE_DOCS") sink.report("yaml-document", {}, span);
      else sink.report("yaml-syntax", { problem: sentence(message) }, span);
    }
    return faults.length > 0 ? null : document;
  } catch (fault) {
    // The library recurses: a hostile file can exhaust the stack, which is the file's fault and not ours.
    if (!(fault instanceof RangeError)) throw fault;
    sink.report("yaml-depth", { limit: limits.depth }, spanOfFile(file));
    return null;
  }
}

function sentence(message: string): string {
  return message.replace(/\.$/, "").replace(/\s+/g, " ");
}

interface Walk {
  readonly file: SourceFile;
  readonly document: Document;
  readonly sink: DiagnosticSink;
  readonly limits: YamlLimits;
  /** Anchored nodes that are being expanded: meeting one again is a cycle. */
  readonly open: Set<Node>;
  faults: number;
  aliased: number;
}

function refuseDirectives(walk: Walk): void {
  const directives = walk.document.directives;
  const tags = Object.keys(directives?.tags ?? {}).filter((handle) => handle !== "!!");
  if (directives?.yaml.explicit !== true && tags.length === 0) return;
  fault(walk, "yaml-directive", {}, spanOfFile(walk.file));
}

function fault<R extends Rule>(walk: Walk, rule: R, params: RuleParams<R>, span: Span): void {
  walk.faults += 1;
  walk.sink.report(rule, params, span);
}

function toData(walk: Walk, node: Node | null, depth: number, aliased: boolean): YamlData {
  if (node === null) return "";
  if (aliased) walk.aliased += 1;
  const { limits } = walk;
  if (depth > limits.depth || walk.aliased > limits.aliasedNodes) {
    // One report is enough; thousands of aliases would each repeat it.
    const span = spanOfNode(walk.file, node);
    if (walk.faults > 0) return "";
    if (depth > limits.depth) fault(walk, "yaml-depth", { limit: limits.depth }, span);
    else fault(walk, "yaml-aliases", { limit: limits.aliasedNodes }, span);
    return "";
  }
  if (isAlias(node)) return expandAlias(walk, node, depth);
  if (node.tag !== undefined) fault(walk, "yaml-tag", { tag: node.tag }, spanOfNode(walk.file, node));
  if (isScalar(node)) return typeof node.value === "string" ? node.value : "";
  if (isSeq<Node | null>(node)) return node.items.map((item) => toData(walk, item, depth + 1, aliased));
  if (isMap<Node, Node | null>(node)) return mappingToData(walk, node, depth, aliased);
  return "";
}

function expandAlias(walk: Walk, alias: Node, depth: number): YamlData {
  const target = isAlias(alias) ? alias.resolve(walk.document) : undefined;
  if (target === undefined || walk.open.has(target)) {
    const params = { alias: isAlias(alias) ? alias.source : "" };
    fault(walk, target === undefined ? "yaml-alias-unknown" : "yaml-alias-cycle", params, spanOfNode(walk.file, alias));
    return "";
  }
  walk.open.add(target);
  const data = toData(walk, target, depth + 1, true);
  walk.open.delete(target);
  return data;
}

function mappingToData(walk: Walk, node: YAMLMap<Node, Node | null>, depth: number, aliased: boolean): YamlData {
  if (node.anchor !== undefined) walk.open.add(node);
  const data: Record<string, YamlData> = {};
  const seen = new Map<string, Node>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) && typeof key.value === "string" ? key.value : null;
    if (name === null || name === "<<" || name === "__proto__" || key.tag !== undefined) {
      fault(walk, name === "<<" ? "yaml-merge-key" : "yaml-key", { key: name ?? "?" }, spanOfNode(walk.file, key));
      continue;
    }
    const earlier = seen.get(name);
    if (earlier !== undefined) {
      walk.faults += 1;
      const related = [{ span: spanOfNode(walk.file, earlier), label: "first written here" }];
      walk.sink.report("yaml-duplicate-key", { key: name }, spanOfNode(walk.file, key), { related });
      continue;
    }
    seen.set(name, key);
    data[name] = toData(walk, value, depth + 1, aliased);
  }
  if (node.anchor !== undefined) walk.open.delete(node);
  return data;
}
