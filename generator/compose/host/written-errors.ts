/** What a description says of its own errors: the lists under `x-errors`, as texts with places. What the texts mean is not known here. */
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { Span } from "../../source/span.ts";
import { memberOf, spanOfNode, textOf, type Located, type YamlNode } from "../../yaml/node.ts";
import { placeOf } from "./references.ts";

/** One list. */
export interface WrittenErrors {
  readonly entries: readonly { readonly text: string; readonly span: Span }[];
}

const key = "x-errors";

/** Reads the list of an object, if it has one. A list that several objects share is read once, and is one and the same. */
export function writtenErrorsReader(sink: DiagnosticSink): (holder: Located) => readonly WrittenErrors[] {
  const known = new Map<YamlNode, readonly WrittenErrors[]>();
  return ({ file, node, pointer }) => {
    const list = memberOf(file, node, key);
    if (list === null) return [];
    const lists = known.get(list) ?? readList({ file, node: list, pointer: [...pointer, key] }, sink);
    known.set(list, lists);
    return lists;
  };
}

function readList(at: Located, sink: DiagnosticSink): readonly WrittenErrors[] {
  const { file, node, pointer } = at;
  const entries =
    node.kind === "list" ? node.items.map((item) => ({ text: textOf(file, item), span: spanOfNode({ file, node: item }) })) : null;
  const texts = entries?.flatMap(({ text, span }) => (text === null ? [] : [{ text, span }])) ?? [];
  if (entries !== null && texts.length === entries.length) return [{ entries: texts }];
  sink.report("host-shape", { place: placeOf(pointer), expected: "a list of errors, groups or categories" }, spanOfNode(at));
  return [];
}
