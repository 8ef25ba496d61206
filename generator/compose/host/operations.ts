/** The operations of a description: which there are, where they stand, what they say of themselves. Knows nothing of errors. */
import type { RelatedSpan } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { Span } from "../../source/span.ts";
import {
  dealias,
  entriesOf,
  isNull,
  memberOf,
  spanOfEntryKey,
  spanOfNode,
  textOf,
  type Located,
  type YamlMap,
  type YamlNode,
} from "../../yaml/node.ts";
import { responseSides, type HostComponents, type Sides } from "./own-parts.ts";
import type { HostFiles } from "./read-host.ts";
import { follow, placeOf, referenceIn } from "./references.ts";
import { writtenErrorsReader, type WrittenErrors } from "./written-errors.ts";

export interface Operation {
  readonly at: Located<YamlMap>;
  /** `POST /orders`; more than one where paths share a path item. */
  readonly routes: readonly Route[];
  readonly operationId: string | null;
  readonly tags: readonly string[];
  /** What its own `x-errors` says, and those of its path items and of the document. */
  readonly written: readonly WrittenErrors[];
  readonly responses: Sides;
  readonly span: Span;
}
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Methods of a Path Item Object; `query` came with 3.2. */
const methods: ReadonlySet<string> = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** All operations in the order of the paths, each once. */
export function listOperations(host: HostFiles, components: HostComponents, sink: DiagnosticSink): readonly Operation[] {
  const { main } = host;
  const paths = memberOf(main, main.root, "paths");
  if (paths === null || isNull(main, paths)) return [];
  if (paths.kind !== "map") {
    sink.report("host-shape", { place: "paths", expected: "a mapping" }, spanOfNode({ file: main, node: paths }));
    return [];
  }
  const writtenIn = writtenErrorsReader(sink);
  const everywhere = writtenIn({ file: main, node: main.root, pointer: [] });
  const found = new Map<YamlNode, FoundOperation>();
  for (const entry of entriesOf(main, paths)) {
    if (!entry.key.startsWith("/")) continue;
    for (const item of pathItems(host, { file: main, node: entry.value, pointer: ["paths", entry.key] }, sink)) {
      const inherited = [...everywhere, ...writtenIn(item)];
      for (const one of operationsIn(host, item, sink)) {
        const known = found.get(one.at.node) ?? { ...one, routes: [], written: new Set([...inherited, ...writtenIn(one.at)]) };
        found.set(one.at.node, known);
        known.routes.push({ method: one.method, path: entry.key });
        for (const list of inherited) known.written.add(list);
      }
    }
  }
  const operations = [...found.values()].map((one) => describe(host, components, one));
  checkIds(operations, sink);
  return operations;
}

/** An operation while more paths may lead to it. */
interface FoundOperation {
  readonly at: Located<YamlMap>;
  readonly span: Span;
  readonly routes: Route[];
  readonly written: Set<WrittenErrors>;
}

/** A path item and what it refers to: operations may stand beside a reference (OpenAPI 3.1 §4.8.9). */
function pathItems(host: HostFiles, start: Located, sink: DiagnosticSink): readonly Located<YamlMap>[] {
  const end = resolve(host, start, sink);
  const own = start.node.kind === "map" && referenceIn(start.file, start.node) !== null ? [{ ...start, node: start.node }] : [];
  return end === null ? own : [...own, end];
}

function operationsIn(host: HostFiles, { file, node, pointer }: Located<YamlMap>, sink: DiagnosticSink) {
  return entriesOf(file, node).flatMap((entry) => {
    if (!methods.has(entry.key)) return [];
    const at = resolve(host, { file, node: entry.value, pointer: [...pointer, entry.key] }, sink);
    return at === null ? [] : [{ method: entry.key, at, span: spanOfEntryKey(file, entry) }];
  });
}

/** Follows references to a mapping. A broken one was reported when the files were read. */
function resolve(host: HostFiles, start: Located, sink: DiagnosticSink): Located<YamlMap> | null {
  const followed = follow(host.find, start);
  if (followed.kind !== "found") return null;
  const { file, pointer } = followed.at;
  // An anchored path item or operation is shared just as a referenced one is.
  const node = dealias(followed.at.node);
  if (node.kind === "map") return { file, node, pointer };
  if (!isNull(file, node)) sink.report("host-shape", { place: placeOf(pointer), expected: "a mapping" }, spanOfNode(followed.at));
  return null;
}

function describe({ main }: HostFiles, components: HostComponents, { at, span, routes, written }: FoundOperation): Operation {
  const { file, node } = at;
  const tags = memberOf(file, node, "tags");
  return {
    at,
    routes,
    operationId: textOf(file, memberOf(file, node, "operationId")),
    tags: tags?.kind === "list" ? tags.items.map((item) => textOf(file, item)).filter((text) => text !== null) : [],
    written: [...written],
    responses: responseSides(main, components, at),
    span,
  };
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
