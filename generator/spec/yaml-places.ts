/** Where the parts of a YAML file stand, by path: from the library's nodes, or from the notes of the plain reader. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from "yaml";
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

/** The child of a node by key or index, through aliases; linear in the mapping, since only findings ask. */
function childOf(document: Document, node: Node | null, key: PathKey): Step | null {
  const parent = isAlias(node) ? (node.resolve(document) ?? null) : node;
  if (isSeq<Node | null>(parent)) {
    const item = typeof key === "number" ? (parent.items[key] ?? null) : null;
    return item === null ? null : { key: item, value: item };
  }
  if (!isMap<Node, Node | null>(parent)) return null;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === String(key));
  return pair === undefined ? null : { key: pair.key, value: pair.value };
}

/** Places from the plain reader's notes. */
export function locusOfPlain(file: SourceFile, { data, places }: PlainYaml): Locus {
  const walk = (path: readonly PathKey[], column: 0 | 2): Span => {
    let value: unknown = data;
    let span = spanOfFile(file);
    for (const key of path) {
      if (typeof value !== "object" || value === null) break;
      const index = Array.isArray(value) ? Number(key) : Object.keys(value).indexOf(String(key));
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
