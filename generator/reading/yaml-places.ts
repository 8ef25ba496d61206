/** Where the parts of a YAML file stand, by path: from the library's nodes, or from the notes of the plain reader. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type YAMLMap } from "yaml";
import type { SourceFile } from "../source/source-file.ts";
import { spanOfFile, type Locus, type PathKey, type Span } from "../source/span.ts";
import type { PlainYaml } from "./plain-yaml.ts";

export function spanOfNode(file: SourceFile, node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { file, start, end };
}

export function locusOfDocument(file: SourceFile, document: Document): Locus {
  const root = document.contents;
  return {
    spanOf: (...path) => {
      let node: Node | null = root;
      let span = node === null ? spanOfFile(file) : spanOfNode(file, node);
      for (const key of path) {
        const step = childOf(document, node, key);
        if (step === null) break;
        node = step.value;
        span = spanOfNode(file, step.value ?? step.key);
      }
      return span;
    },
    spanOfKey: (...path) => {
      let node: Node | null = root;
      let span = spanOfFile(file);
      for (const key of path) {
        const step = childOf(document, node, key);
        if (step === null) break;
        node = step.value;
        span = spanOfNode(file, step.key);
      }
      return span;
    },
  };
}

interface Step {
  readonly key: Node;
  readonly value: Node | null;
}

/**
 * Where each name stands among those of a collection. Made when a finding first asks and kept from then on: there may be a finding
 * for every error. Of equal names the first counts.
 */
class Positions<T extends object> {
  readonly #known = new WeakMap<T, ReadonlyMap<string, number>>();
  readonly #namesOf: (holder: T) => readonly (string | null)[];

  constructor(namesOf: (holder: T) => readonly (string | null)[]) {
    this.#namesOf = namesOf;
  }

  of(holder: T, name: string): number | null {
    let positions = this.#known.get(holder);
    if (positions === undefined) {
      const entries = this.#namesOf(holder).flatMap((key, at): [string, number][] => (key === null ? [] : [[key, at]]));
      positions = new Map(entries.reverse());
      this.#known.set(holder, positions);
    }
    return positions.get(name) ?? null;
  }
}

const nodePositions = new Positions<YAMLMap<Node, Node | null>>(({ items }) =>
  items.map(({ key }) => (isScalar(key) && typeof key.value === "string" ? key.value : null)),
);

/** The child of a node by key or index, through aliases. */
function childOf(document: Document, node: Node | null, key: PathKey): Step | null {
  const parent = isAlias(node) ? (node.resolve(document) ?? null) : node;
  if (isSeq<Node | null>(parent)) {
    const item = typeof key === "number" ? (parent.items[key] ?? null) : null;
    return item === null ? null : { key: item, value: item };
  }
  if (!isMap<Node, Node | null>(parent)) return null;
  const pair = parent.items[nodePositions.of(parent, String(key)) ?? -1];
  return pair === undefined ? null : { key: pair.key, value: pair.value };
}

/** The plain reader leaves names that look like numbers to the library, so these are in the order of the file. */
const plainPositions = new Positions<object>(Object.keys);

/** Places from the plain reader's notes. */
export function locusOfPlain(file: SourceFile, { data, places }: PlainYaml): Locus {
  const walk = (path: readonly PathKey[], column: 0 | 2): Span => {
    let value: unknown = data;
    let span = spanOfFile(file);
    for (const key of path) {
      if (typeof value !== "object" || value === null) break;
      const index = Array.isArray(value) ? Number(key) : (plainPositions.of(value, String(key)) ?? -1);
      const noted = places.get(value) ?? [];
      const start = noted[index * 4 + column];
      if (index < 0 || start === undefined) break;
      span = { file, start, end: noted[index * 4 + column + 1] ?? start };
      value = Reflect.get(value, key);
    }
    return span;
  };
  return { spanOf: (...path) => walk(path, 2), spanOfKey: (...path) => walk(path, 0) };
}
