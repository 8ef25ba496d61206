/** Compares what should be in a description with what is there: the changes, as data. Only parts of ours change or go; what people wrote is not looked into. */
import { posix } from "node:path";
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import { extension, sections } from "../../openapi/component.ts";
import type { Data } from "../../source/data.ts";
import { dataOf, sameData } from "../../yaml/data.ts";
import { ownEntry, spanOfEntryKey, type Located, type YamlMap } from "../../yaml/node.ts";
import type { Host } from "../host/open-host.ts";
import { stillUsed } from "../host/still-used.ts";
import type { WantedComponents } from "../parts/components.ts";
import type { OperationParts, Parts } from "../parts/plan-parts.ts";
import type { Change } from "./change.ts";
import { isVacant, memberChanges, reportFixed } from "./member-changes.ts";

export function planChanges(host: Host, { operations, components }: Parts, sink: DiagnosticSink): readonly Change[] {
  return [
    ...operations.flatMap((operation) => operationChanges(host, operation, sink)),
    ...componentChanges(host, components, staleComponents(host, components, sink), sink),
  ];
}

function operationChanges({ main }: Host, { operation: { at, responses }, sets }: OperationParts, sink: DiagnosticSink): readonly Change[] {
  const base = at.file === main ? "" : addressOf(at.file.source.path, main.source.path);
  const wanted = new Map(
    sets.map(({ status, name }): [string, Data] => [String(status), { $ref: `${base}#/components/responses/${name}` }]),
  );
  const stale = new Set([...responses.own.keys()].filter((status) => !wanted.has(status)));
  // Which responses are ours. What they carry is said once, where they are.
  const facts = wanted.size === 0 ? null : { responses: [...wanted.keys()] };
  return [...memberChanges(at, "responses", { own: responses.own, wanted, stale }, sink), ...markChanges(at, facts)];
}

function markChanges(at: Located<YamlMap>, facts: Data | null): readonly Change[] {
  const entry = ownEntry(at.node, extension);
  if (entry === null) return facts === null ? [] : [{ op: "add", at, key: extension, value: facts, after: null }];
  if (facts === null) return [{ op: "remove", at, entry }];
  return sameData(dataOf(at.file, entry.value), facts) ? [] : [{ op: "replace", at, entry, value: facts }];
}

/** The way from one file to another as a relative URL. */
function addressOf(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return encodeURI(path.startsWith(".") ? path : `./${path}`)
    .replaceAll("#", "%23")
    .replaceAll("?", "%3F");
}

/** Components of ours that nobody asks for, as `section/name`. Those that people have come to refer to are reported and stay. */
function staleComponents(host: Host, wanted: WantedComponents, sink: DiagnosticSink): ReadonlySet<string> {
  const idle = sections.flatMap((section) =>
    [...host.components[section].own].flatMap(([name, entry]) =>
      wanted[section].has(name) ? [] : [{ place: `${section}/${name}`, name, entry }],
    ),
  );
  const kept = stillUsed(host, new Set(idle.map(({ place }) => place)));
  for (const { place, name, entry } of idle) {
    if (kept.has(place)) sink.report("component-kept", { component: name }, spanOfEntryKey(host.main, entry));
  }
  return new Set(idle.map(({ place }) => place).filter((place) => !kept.has(place)));
}

function componentChanges(
  { main, components }: Host,
  wanted: WantedComponents,
  stale: ReadonlySet<string>,
  sink: DiagnosticSink,
): readonly Change[] {
  if (main.root.kind !== "map") return [];
  const root: Located<YamlMap> = { file: main, node: main.root, pointer: [] };
  const entry = ownEntry(root.node, "components");
  if (entry === null || isVacant(main, entry.value)) {
    const filled = sections.filter((section) => wanted[section].size > 0);
    if (filled.length === 0) return [];
    const value = Object.fromEntries(filled.map((section) => [section, Object.fromEntries(wanted[section])]));
    return [entry === null ? { op: "add", at: root, key: "components", value, after: null } : { op: "replace", at: root, entry, value }];
  }
  if (entry.value.kind !== "map") {
    reportFixed(main, entry, ["components"], sink);
    return [];
  }
  const at: Located<YamlMap> = { file: main, node: entry.value, pointer: ["components"] };
  const changes = sections.flatMap((section) => {
    const { own } = components[section];
    const gone = new Set([...own.keys()].filter((name) => stale.has(`${section}/${name}`)));
    return memberChanges(at, section, { own, wanted: wanted[section], stale: gone }, sink);
  });
  const isEmptied =
    changes.length === at.node.entries.length && changes.every((change) => change.op === "remove" && change.at.node === at.node);
  return isEmptied ? [{ op: "remove", at: root, entry }] : changes;
}
