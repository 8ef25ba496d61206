/**
 * The templated codes of a catalog as a radix tree over the texts that they begin with. A code walks down the tree once, by the characters
 * that tell texts apart; where templates hang, it is compared with the texts that they begin and end with. Knows nothing of errors or
 * messages.
 */
import {
  fits,
  matchTemplate,
  type Bound,
  type Captures,
  type Placeholder,
  type Template,
} from "./template.js";

/** A templated code and the index of its error in the catalog. */
export interface CodeTemplate {
  readonly index: number;
  readonly template: Template;
}

/** A templated code that accepts a code, and what it captured. */
export interface CodeMatch extends CodeTemplate, Bound {}

/** Templates that begin alike and end alike, the more specific first. */
interface Bucket {
  readonly ending: string;
  readonly templates: Planted[];
}

interface Planted extends CodeTemplate {
  /** The placeholder of a template that has no other: it captures all between beginning and ending. */
  readonly only: Placeholder | null;
}

export interface CodeTree {
  /** What all codes have in common that belong here or below. */
  readonly prefix: string;
  readonly buckets: Bucket[];
  readonly byEnding: Map<string, Bucket>;
  /** Lengths of the endings, each once. */
  readonly lengths: number[];
  /** By the low bits of the character after the prefix; those that share a place are chained. */
  readonly children: (CodeTree | null)[];
  /** The next one with its place in the node above. */
  next: CodeTree | null;
}

/** Up to this many endings are tried one by one; more are looked up by their lengths. */
const fewEndings = 6;

/** Letters of one case, and digits, all have places of their own. */
const lowBits = 31;

export function buildCodeTree(templates: readonly CodeTemplate[]): CodeTree {
  const root = createNode("");
  const bySpecificity = [...templates].sort((a, b) =>
    compareSpecificity(a.template, b.template),
  );
  for (const { index, template } of bySpecificity) {
    const { parts, placeholders } = template;
    const first = parts[0];
    const last = parts.length > 1 ? parts[parts.length - 1] : undefined;
    const node = nodeFor(root, typeof first === "string" ? first : "");
    const only = placeholders.length === 1 ? (placeholders[0] ?? null) : null;
    const bucket = bucketFor(node, typeof last === "string" ? last : "");
    bucket.templates.push({ index, template, only });
  }
  return root;
}

/** More literal characters first, then fewer placeholders; equal ones keep the order of the catalog. */
function compareSpecificity(a: Template, b: Template): number {
  return (
    b.literalLength - a.literalLength ||
    a.placeholders.length - b.placeholders.length
  );
}

function createNode(prefix: string): CodeTree {
  return {
    prefix,
    buckets: [],
    byEnding: new Map(),
    lengths: [],
    children: [],
    next: null,
  };
}

function bucketFor(node: CodeTree, ending: string): Bucket {
  const known = node.byEnding.get(ending);
  if (known !== undefined) return known;
  const bucket: Bucket = { ending, templates: [] };
  node.buckets.push(bucket);
  node.byEnding.set(ending, bucket);
  if (!node.lengths.includes(ending.length)) node.lengths.push(ending.length);
  return bucket;
}

/** The node of the codes that begin with `prefix`; made, and others put below it, where there is none. */
function nodeFor(root: CodeTree, prefix: string): CodeTree {
  let node = root;
  while (node.prefix.length < prefix.length) {
    const child = childFor(node, prefix);
    if (child === null) return addChild(node, createNode(prefix));
    const shared = sharedLength(child.prefix, prefix);
    if (shared === child.prefix.length) {
      node = child;
      continue;
    }
    const middle = createNode(prefix.slice(0, shared));
    replaceChild(node, child, middle);
    addChild(middle, child);
    node = middle;
  }
  return node;
}

/** The node below for codes that go on like this one. The code must be longer than the prefix. */
function childFor(node: CodeTree, code: string): CodeTree | null {
  if (node.children.length === 0) return null;
  const at = node.prefix.length;
  const unit = code.charCodeAt(at);
  let child = node.children[unit & lowBits] ?? null;
  while (child !== null && child.prefix.charCodeAt(at) !== unit) {
    child = child.next;
  }
  return child;
}

function addChild(node: CodeTree, child: CodeTree): CodeTree {
  if (node.children.length === 0) {
    for (let place = 0; place <= lowBits; place += 1) node.children.push(null);
  }
  const place = child.prefix.charCodeAt(node.prefix.length) & lowBits;
  child.next = node.children[place] ?? null;
  node.children[place] = child;
  return child;
}

function replaceChild(node: CodeTree, child: CodeTree, by: CodeTree): void {
  const place = child.prefix.charCodeAt(node.prefix.length) & lowBits;
  by.next = child.next;
  child.next = null;
  let before = node.children[place] ?? null;
  if (before === child) {
    node.children[place] = by;
    return;
  }
  while (before !== null && before.next !== child) before = before.next;
  if (before !== null) before.next = by;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const noMatches: readonly CodeMatch[] = [];

/** The most specific templates that accept the code: several when they are equally specific, in the order of the catalog. */
export function findTemplates(
  root: CodeTree,
  code: string,
): readonly CodeMatch[] {
  let best: CodeMatch[] | null = null;
  let node: CodeTree | null = root;
  // A placeholder takes a character at least, so a code must be longer than what it begins with.
  while (node !== null && node.prefix.length < code.length) {
    if (node.buckets.length > 0) {
      if (!code.startsWith(node.prefix)) break;
      best = collectFrom(node, code, best);
    }
    node = childFor(node, code);
  }
  if (best === null) return noMatches;
  if (best.length > 1) best.sort((a, b) => a.index - b.index);
  return best;
}

function collectFrom(
  node: CodeTree,
  code: string,
  found: CodeMatch[] | null,
): CodeMatch[] | null {
  let best = found;
  const at = node.prefix.length;
  if (node.buckets.length <= fewEndings) {
    for (const bucket of node.buckets) {
      if (code.endsWith(bucket.ending)) best = collect(bucket, code, at, best);
    }
    return best;
  }
  for (const length of node.lengths) {
    if (length > code.length - at) continue;
    const bucket = node.byEnding.get(code.slice(code.length - length));
    if (bucket !== undefined) best = collect(bucket, code, at, best);
  }
  return best;
}

/** Adds what is as specific as the best so far, and starts anew with what is more specific. `at` is where the beginning ends. */
function collect(
  { ending, templates }: Bucket,
  code: string,
  at: number,
  found: CodeMatch[] | null,
): CodeMatch[] | null {
  let best = found;
  for (const { index, template, only } of templates) {
    const leader = best?.[0];
    const rank = leader ? compareSpecificity(template, leader.template) : -1;
    if (rank > 0) break;
    const captures =
      only === null
        ? matchTemplate(template, code)
        : captureBetween(only, code, at, code.length - ending.length);
    if (captures === null) continue;
    const { placeholders } = template;
    const match: CodeMatch = { index, template, placeholders, captures };
    if (best === null || rank < 0) best = [match];
    else best.push(match);
  }
  return best;
}

function captureBetween(
  placeholder: Placeholder,
  code: string,
  start: number,
  end: number,
): Captures | null {
  if (end <= start) return null;
  const value = code.slice(start, end);
  return fits(placeholder, value) ? [value] : null;
}
