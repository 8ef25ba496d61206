/** The operations of a description: which there are, where they stand, what they say of themselves. Knows nothing of errors. */
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { RelatedSpan } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../source/span.ts";
import {
  dealias,
  entriesOf,
  isNull,
  memberOf,
  spanOfEntryKey,
  spanOfNode,
  textOf,
  type ParsedFile,
  type YamlMap,
  type YamlNode,
  type Located,
} from "../../yaml/node.ts";
import type { HostFiles } from "./read-host.ts";
import { follow, referenceIn } from "./references.ts";

export interface Operation {
  readonly at: Located<YamlMap>;
  /** `POST /orders`; more than one where paths share a path item. */
  readonly routes: Route[];
  readonly operationId: string | null;
  readonly tags: readonly string[];
  /** The lists under `x-errors`: of the operation, its path items, the document. */
  readonly written: Located[];
  readonly span: Span;
}
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Methods of a Path Item Object; `query` came with 3.2. */
const methods: ReadonlySet<string> = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** All operations in the order of the paths, each once. */
export function listOperations(host: HostFiles, sink: DiagnosticSink): readonly Operation[] {
  const { main } = host;
  const paths = memberOf(main, main.root, "paths");
  if (paths === null || isNull(main, paths)) return [];
  if (paths.kind !== "map") {
    sink.report("host-shape", { place: "paths", expected: "a mapping" }, spanOfNode({ file: main, node: paths }));
    return [];
  }
  const byNode = new Map<YamlNode, Operation>();
  for (const entry of entriesOf(main, paths)) {
    if (!entry.key.startsWith("/")) continue;
    for (const item of pathItems(host, { file: main, node: entry.value, pointer: ["paths", entry.key] }, sink)) {
      addOperations(host, byNode, item, entry.key, sink);
    }
  }
  const operations = [...byNode.values()];
  checkIds(operations, sink);
  return operations;
}

/** A path item and what it refers to: operations may stand beside a reference (OpenAPI 3.1 §4.8.9). */
function pathItems(host: HostFiles, start: Located, sink: DiagnosticSink): readonly Located<YamlMap>[] {
  const end = resolve(host, start, sink);
  const own = start.node.kind === "map" && referenceIn(start.file, start.node) !== null ? [{ ...start, node: start.node }] : [];
  return end === null ? own : [...own, end];
}

/** Follows references to a mapping. A broken one was reported when the files were read. */
function resolve(host: HostFiles, start: Located, sink: DiagnosticSink): Located<YamlMap> | null {
  const followed = follow(host.find, start);
  if (followed.kind !== "found") return null;
  const { file, pointer } = followed.at;
  // An anchored path item or operation is shared just as a referenced one is.
  const node = dealias(followed.at.node);
  if (node.kind === "map") return { file, node, pointer };
  if (!isNull(file, node))
    sink.report("host-shape", { place: placeOf(pointer), expected: "a mapping" }, spanOfNode(followed.at));
  return null;
}

export function placeOf(pointer: readonly string[]): string {
  return pointer.length === 0 ? "the document" : pointer.join(" › ");
}

function addOperations(
  host: HostFiles,
  byNode: Map<YamlNode, Operation>,
  item: Located<YamlMap>,
  path: string,
  sink: DiagnosticSink,
): void {
  const inherited = [writtenIn({ file: host.main, node: host.main.root, pointer: [] }), writtenIn(item)].filter((one) => one !== null);
  for (const entry of entriesOf(item.file, item.node)) {
    if (!methods.has(entry.key)) continue;
    const at = resolve(host, { file: item.file, node: entry.value, pointer: [...item.pointer, entry.key] }, sink);
    if (at === null) continue;
    const route: Route = { method: entry.key, path };
    const known = byNode.get(at.node);
    if (known === undefined) byNode.set(at.node, describe(at, route, inherited, spanOfEntryKey(item.file, entry)));
    else {
      known.routes.push(route);
      known.written.push(...inherited.filter((one) => !known.written.some((other) => other.node === one.node)));
    }
  }
}

function describe(at: Located<YamlMap>, route: Route, inherited: readonly Located[], span: Span): Operation {
  const { file, node } = at;
  const own = writtenIn(at);
  return {
    at,
    routes: [route],
    operationId: textOf(file, memberOf(file, node, "operationId")),
    tags: textsOf(file, memberOf(file, node, "tags")),
    written: own === null ? [...inherited] : [...inherited, own],
    span,
  };
}

function writtenIn({ file, node, pointer }: Located): Located | null {
  const list = memberOf(file, node, "x-errors");
  return list === null ? null : { file, node: list, pointer: [...pointer, "x-errors"] };
}

function textsOf(file: ParsedFile, node: YamlNode | null): readonly string[] {
  return node?.kind === "list" ? node.items.map((item) => textOf(file, item)).filter((text) => text !== null) : [];
}

function checkIds(operations: readonly Operation[], sink: DiagnosticSink): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    const { operationId } = operation;
    if (operationId === null) continue;
    const first = seen.get(operationId);
    if (first === undefined) seen.set(operationId, operation);
    else {
      const related: RelatedSpan[] = [{ span: idSpan(first), label: "it has the operationId already" }];
      sink.report("duplicate-operation", { operation: operationId }, idSpan(operation), { related });
    }
  }
}

function idSpan({ at, span }: Operation): Span {
  const node = memberOf(at.file, at.node, "operationId");
  return node === null ? span : spanOfNode({ file: at.file, node });
}

/** What people call it: its id, else method and path. */
export function nameOf({ operationId, routes: [route] }: Operation): string {
  return operationId ?? (route === undefined ? "" : `${route.method.toUpperCase()} ${route.path}`);
}
