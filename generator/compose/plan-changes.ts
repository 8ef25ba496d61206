/** Compares what should be in a description with what is there: the changes, as data. Only parts of ours change or go; what people wrote is not looked into. */
import { posix } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Data } from "../source/data.ts";
import type { Change, MemberChanges } from "./edit/change.ts";
import { sections, type Components } from "./parts/components.ts";
import { dataOf, sameData } from "../yaml/data.ts";
import {
  memberOf,
  ownEntry,
  spanOfEntryKey,
  spanOfNode,
  type YamlEntry,
  type ParsedFile,
  type YamlMap,
  type Located,
} from "../yaml/node.ts";
import { nameOf, placeOf, type Operation } from "./host/operations.ts";
import { isVacant, mark, type HostComponents, type HostResponses } from "./host/own-parts.ts";
import type { HostFiles } from "./host/read-host.ts";
import type { ResponseSet } from "./parts/response-sets.ts";

/** An operation and what we add to it. Responses that a person wrote are not among `sets`. */
export interface OperationPlan {
  readonly operation: Operation;
  readonly found: HostResponses;
  readonly sets: readonly ResponseSet[];
}

/** Tells which statuses of an operation are ours to describe, and reports the others. */
export function planOperation(
  operation: Operation,
  found: HostResponses,
  sets: ReadonlyMap<string, ResponseSet>,
  sink: DiagnosticSink,
): OperationPlan {
  const ours: ResponseSet[] = [];
  for (const set of sets.values()) {
    const foreign = found.foreign.get(set.status);
    if (foreign === undefined) ours.push(set);
    else sink.report("response-kept", { operation: nameOf(operation), response: set.status }, spanOfEntryKey(operation.at.file, foreign));
  }
  return { operation, found, sets: ours };
}

export function operationChanges(host: HostFiles, { operation, found, sets }: OperationPlan, sink: DiagnosticSink): readonly Change[] {
  const { at } = operation;
  const base = at.file === host.main ? "" : addressOf(at.file.source.path, host.main.source.path);
  const wanted = new Map(sets.map(({ status, name }): [string, Data] => [status, { $ref: `${base}#/components/responses/${name}` }]));
  const stale = new Set([...found.own.keys()].filter((status) => !wanted.has(status)));
  const facts = factsOf(sets);
  return [...memberChanges(at, "responses", found.own, { wanted, stale }, sink), ...ownMark(at, facts)];
}

/** `{ responses: ["404"] }`: which responses are ours. What they carry is said once, where they are. */
function factsOf(sets: readonly ResponseSet[]): Data | null {
  return sets.length === 0 ? null : { responses: sets.map(({ status }) => status) };
}

function ownMark({ file, node, pointer }: Located<YamlMap>, facts: Data | null): readonly Change[] {
  const entry = ownEntry(node, mark);
  const place = { file: file.source.path, pointer: [...pointer, mark] };
  if (entry === null) return facts === null ? [] : [{ op: "add", ...place, value: facts, after: null }];
  if (facts === null) return [{ op: "remove", ...place }];
  return sameData(dataOf(file, entry.value), facts) ? [] : [{ op: "replace", ...place, value: facts }];
}

/** The way from one file to another as a relative URL. */
function addressOf(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return encodeURI(path.startsWith(".") ? path : `./${path}`)
    .replaceAll("#", "%23")
    .replaceAll("?", "%3F");
}

export function componentChanges(
  host: HostFiles,
  found: HostComponents,
  wanted: Components,
  kept: ReadonlySet<string>,
  sink: DiagnosticSink,
): readonly Change[] {
  const { main } = host;
  const root: Located<YamlMap> | null = main.root.kind === "map" ? { file: main, node: main.root, pointer: [] } : null;
  if (root === null) return [];
  const entry = ownEntry(root.node, "components");
  const filled = sections.filter((section) => wanted[section].size > 0);
  const place = { file: main.source.path, pointer: ["components"] };
  if (entry === null || isVacant(main, entry.value)) {
    if (filled.length === 0) return [];
    const value = Object.fromEntries(filled.map((section) => [section, Object.fromEntries(wanted[section])]));
    return [entry === null ? { op: "add", ...place, value, after: null } : { op: "replace", ...place, value }];
  }
  if (entry.value.kind !== "map") {
    reportFixed(main, entry, ["components"], sink);
    return [];
  }
  const at: Located<YamlMap> = { file: main, node: entry.value, pointer: ["components"] };
  const changes = sections.flatMap((section) => {
    const own = found.own.get(section) ?? new Map<string, YamlEntry>();
    const stale = new Set([...own.keys()].filter((name) => !wanted[section].has(name) && !kept.has(`${section}/${name}`)));
    return memberChanges(at, section, own, { wanted: wanted[section], stale }, sink);
  });
  const gone = changes.filter(({ op, pointer }) => op === "remove" && pointer.length === 2);
  return gone.length === entry.value.entries.length && gone.length === changes.length ? [{ op: "remove", ...place }] : changes;
}

/** Changes to the members of a mapping that itself may have to come or to go. */
function memberChanges(
  parent: Located<YamlMap>,
  key: string,
  own: ReadonlyMap<string, YamlEntry>,
  { wanted, stale }: MemberChanges,
  sink: DiagnosticSink,
): readonly Change[] {
  const { file } = parent;
  const entry = ownEntry(parent.node, key);
  const place = { file: file.source.path, pointer: [...parent.pointer, key] };
  if (wanted.size === 0 && stale.size === 0) return [];
  if (entry === null && memberOf(file, parent.node, key) !== null) {
    sink.report("host-fixed", { place: placeOf(place.pointer), problem: "it comes from a merge key" }, spanOfNode(parent));
    return [];
  }
  if (entry === null || isVacant(file, entry.value)) {
    const value = Object.fromEntries(wanted);
    return [entry === null ? { op: "add", ...place, value, after: null } : { op: "replace", ...place, value }];
  }
  const node = entry.value;
  const isAnchored = file.anchors.size > 0 && [...file.anchors.values()].includes(node);
  if (node.kind !== "map" || ownEntry(node, "$ref") !== null || isAnchored) {
    reportFixed(file, entry, place.pointer, sink);
    return [];
  }
  if (wanted.size === 0 && stale.size === node.entries.length) return [{ op: "remove", ...place }];
  return [
    ...[...stale].map((name): Change => ({ op: "remove", file: place.file, pointer: [...place.pointer, name] })),
    ...[...wanted].flatMap(([name, value]) => memberChange(file, node, own.get(name), [...place.pointer, name], value)),
  ];
}

function memberChange(
  file: ParsedFile,
  node: YamlMap,
  own: YamlEntry | undefined,
  pointer: readonly string[],
  value: Data,
): readonly Change[] {
  const place = { file: file.source.path, pointer };
  if (own === undefined) return [{ op: "add", ...place, value, after: predecessorOf(node, pointer.at(-1) ?? "") }];
  return sameData(dataOf(file, own.value), value) ? [] : [{ op: "replace", ...place, value }];
}

const statusPattern = /^[1-5](?:[0-9]{2}|XX)$/;

/** Statuses stand in their order; other members at the end. */
function predecessorOf({ entries }: YamlMap, key: string): string | null {
  if (!statusPattern.test(key)) return null;
  return entries.findLast((entry) => statusPattern.test(entry.key) && entry.key < key)?.key ?? null;
}

function reportFixed(file: ParsedFile, { value }: YamlEntry, pointer: readonly string[], sink: DiagnosticSink): void {
  const shared = value.kind === "alias" || [...file.anchors.values()].includes(value);
  const problem = shared ? "it is shared by an anchor, and other places would change with it" : "it is a reference or no mapping";
  sink.report("host-fixed", { place: placeOf(pointer), problem }, spanOfNode({ file, node: value }));
}
