/** Where the parts of a file stand, by path. Linear however many are asked for: mappings keep an index of their keys from the first question on. */
import { spanOfFile, type Locus, type PathKey, type Span } from "../source/span.ts";
import { dealias, ownEntry, spanOfEntryKey, spanOfNode, type ParsedFile, type YamlNode } from "./node.ts";

/** Asks for the nodes when it is asked itself. */
export function locusOf(parsed: () => ParsedFile): Locus {
  const walk = (path: readonly PathKey[], isKey: boolean): Span => {
    const file = parsed();
    let node: YamlNode = file.root;
    let span = spanOfFile(file.source);
    for (const key of path) {
      const parent = dealias(node);
      const entry = parent.kind === "map" ? ownEntry(parent, String(key)) : null;
      const child = parent.kind === "list" && typeof key === "number" ? parent.items[key] : entry?.value;
      if (child === undefined) break;
      node = child;
      if (!isKey) span = spanOfNode({ file, node });
      // The name of an item is where it begins.
      else span = entry === null ? { file: file.source, start: node.start, end: node.start } : spanOfEntryKey(file, entry);
    }
    return span;
  };
  return { spanOf: (...path) => walk(path, false), spanOfKey: (...path) => walk(path, true) };
}
