/**
 * The templated codes of a catalog as a radix tree over the texts that they begin with. A code walks down the tree once; at each
 * node that it passes it is compared with the texts that the templates there end with. Knows nothing of errors or messages.
 */
import { matchTemplate, type Captures, type Template } from "./template.js";

/** A templated code and the index of its error in the catalog. */
export interface CodeTemplate {
  readonly index: number;
  readonly template: Template;
}

/** A templated code that accepts a code, and what it captured. */
export interface CodeMatch extends CodeTemplate {
  readonly captures: Captures;
}

/** Templates that begin alike and end alike, the more specific first. */
interface Bucket {
  readonly ending: string;
  readonly templates: CodeTemplate[];
}

export interface CodeTree {
  /** What a code must have here, beyond the node above. */
  text: string;
  /** By the first UTF-16 unit of their text. */
  readonly children: Map<number, CodeTree>;
  readonly buckets: Map<string, Bucket>;
  /** Lengths of the endings; made when the tree is complete. */
  lengths: readonly number[];
}

/** Up to this many endings are compared one by one; more are looked up by their length. */
const fewEndings = 6;

export function buildCodeTree(templates: readonly CodeTemplate[]): CodeTree {
  const root = createNode("");
  const bySpecificity = [...templates].sort((a, b) =>
    compareSpecificity(a.template, b.template),
  );
  for (const entry of bySpecificity) {
    const { parts } = entry.template;
    const first = parts[0];
    const last = parts.length > 1 ? parts[parts.length - 1] : undefined;
    const node = nodeFor(root, typeof first === "string" ? first : "");
    const ending = typeof last === "string" ? last : "";
    const bucket = node.buckets.get(ending);
    if (bucket === undefined) {
      node.buckets.set(ending, { ending, templates: [entry] });
    } else {
      bucket.templates.push(entry);
    }
  }
  measureEndings(root);
  return root;
}

/** More literal characters first, then fewer placeholders; equal ones keep the order of the catalog. */
function compareSpecificity(a: Template, b: Template): number {
  return (
    b.literalLength - a.literalLength ||
    a.placeholders.length - b.placeholders.length
  );
}

function createNode(text: string): CodeTree {
  return { text, children: new Map(), buckets: new Map(), lengths: [] };
}

/** The node of the texts that begin with `prefix`; made, and others split, where there is none. */
function nodeFor(root: CodeTree, prefix: string): CodeTree {
  let node = root;
  let rest = prefix;
  while (rest !== "") {
    const child = node.children.get(rest.charCodeAt(0));
    if (child === undefined) {
      const leaf = createNode(rest);
      node.children.set(rest.charCodeAt(0), leaf);
      return leaf;
    }
    const shared = sharedLength(child.text, rest);
    node = shared === child.text.length ? child : split(node, child, shared);
    rest = rest.slice(shared);
  }
  return node;
}

function split(parent: CodeTree, child: CodeTree, length: number): CodeTree {
  const middle = createNode(child.text.slice(0, length));
  child.text = child.text.slice(length);
  middle.children.set(child.text.charCodeAt(0), child);
  parent.children.set(middle.text.charCodeAt(0), middle);
  return middle;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function measureEndings(root: CodeTree): void {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const lengths = new Set<number>();
    for (const ending of node.buckets.keys()) lengths.add(ending.length);
    node.lengths = [...lengths];
    waiting.push(...node.children.values());
  }
}

/** The most specific templates that accept the code: several when they are equally specific, in the order of the catalog. */
export function findTemplates(root: CodeTree, code: string): CodeMatch[] {
  const best: CodeMatch[] = [];
  let node: CodeTree | undefined = root;
  let at = 0;
  while (node !== undefined && code.startsWith(node.text, at)) {
    at += node.text.length;
    if (node.buckets.size > fewEndings) collectByLength(node, code, best);
    else collectOneByOne(node, code, best);
    node = node.children.get(code.charCodeAt(at));
  }
  if (best.length > 1) best.sort((a, b) => a.index - b.index);
  return best;
}

function collectOneByOne(
  node: CodeTree,
  code: string,
  best: CodeMatch[],
): void {
  for (const bucket of node.buckets.values()) {
    if (code.endsWith(bucket.ending)) collect(bucket, code, best);
  }
}

function collectByLength(
  node: CodeTree,
  code: string,
  best: CodeMatch[],
): void {
  for (const length of node.lengths) {
    if (length > code.length) continue;
    const bucket = node.buckets.get(code.slice(code.length - length));
    if (bucket !== undefined) collect(bucket, code, best);
  }
}

/** Adds what is as specific as the best so far, and starts anew with what is more specific. */
function collect(bucket: Bucket, code: string, best: CodeMatch[]): void {
  for (const { index, template } of bucket.templates) {
    const rank = best[0] ? compareSpecificity(template, best[0].template) : -1;
    if (rank > 0) return;
    const captures = matchTemplate(template, code);
    if (captures === null) continue;
    if (rank < 0) best.length = 0;
    best.push({ index, template, captures });
  }
}
