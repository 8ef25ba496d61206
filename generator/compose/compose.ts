/**
 * Errors into a description, as one function: read → operations → select → responses → components → changes → text. Pure but for reading; what comes out is
 * the files as they should be, and the same as data.
 */
import type { Catalog } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Decoded } from "../reading/decode.ts";
import type { Version } from "../openapi/version.ts";
import type { Change } from "./edit/change.ts";
import { buildComponents, sections, type Components, type ComposeStyle } from "./parts/components.ts";
import { editText } from "./edit/edit-text.ts";
import type { ErrorMapSyntax } from "./select/error-map.ts";
import { freePrefixes } from "./parts/free-prefix.ts";
import { memberOf, spanOfEntryKey, spanOfNode, textOf } from "../yaml/node.ts";
import { listOperations } from "./host/operations.ts";
import { hostComponents, hostResponses, type HostComponents } from "./host/own-parts.ts";
import { componentChanges, operationChanges, planOperation, type OperationPlan } from "./plan-changes.ts";
import { readHost, type HostFiles, type ReadingOptions } from "./host/read-host.ts";
import { reportUnused } from "./select/report-unused.ts";
import { responseSetsFor } from "./parts/response-sets.ts";
import { selectErrors } from "./select/select-errors.ts";
import { indexCases } from "./select/selectors.ts";
import { stillUsed } from "./host/still-used.ts";
import { verifyText } from "./edit/verify-text.ts";
import { spanOfFile } from "../source/span.ts";

export interface ComposeInput extends ReadingOptions {
  /** The description, relative to the root, with `/`. */
  readonly document: string;
  readonly catalogs: readonly Catalog[];
  readonly map: Decoded<ErrorMapSyntax> | null;
  readonly style: ComposeStyle;
}

export interface Composed {
  /** All files of the description, the main one first, each with its text afterwards. */
  readonly files: readonly ComposedFile[];
  readonly changes: readonly Change[];
  readonly operations: number;
  /** Operations that can return an error. */
  readonly failing: number;
}
export interface ComposedFile {
  readonly source: SourceFile;
  readonly after: string;
}

/** Composes; `null` when the sink has failed. */
export function compose(input: ComposeInput, sink: DiagnosticSink): Composed | null {
  const host = readHost(input.document, input, sink);
  const version = host && versionOf(host, sink);
  if (host === null || version === null || sink.failed()) return null;
  const operations = listOperations(host, sink);
  const index = indexCases(input.catalogs);
  const selections = selectErrors(operations, input.map, index, sink);
  if (sink.failed()) return null;
  reportUnused(selections, index, sink);

  const components = hostComponents(host);
  const prefixes = freePrefixes(input.catalogs, components);
  const setsFor = responseSetsFor({
    catalogs: input.catalogs,
    prefixes,
    problemDetails: input.style.problemDetails,
    defaultResponse: input.style.defaultResponse,
    taken: components.foreign.get("responses") ?? new Set(),
  });
  const plans = selections.map(({ operation, cases }) =>
    planOperation(operation, hostResponses(host, components, operation.at), setsFor(cases), sink),
  );
  const sets = [...new Set(plans.flatMap((plan) => plan.sets))].sort((a, b) => (a.name < b.name ? -1 : 1));
  const wanted = buildComponents(sets, prefixes, input.style, version);
  const kept = keptComponents(host, components, wanted, plans, sink);
  const changes = [
    ...plans.flatMap((plan) => operationChanges(host, plan, sink)),
    ...componentChanges(host, components, wanted, kept, sink),
  ];
  if (sink.failed()) return null;
  return {
    files: editFiles(host, changes),
    changes,
    operations: operations.length,
    failing: selections.filter(({ cases }) => cases.length > 0).length,
  };
}

/** 3.2 is read as 3.1; what else there is says what it is. */
function versionOf({ main }: HostFiles, sink: DiagnosticSink): Version | null {
  const node = memberOf(main, main.root, "openapi");
  const written = node?.kind === "scalar" ? (textOf(main, node) ?? main.source.text.slice(node.start, node.end)) : null;
  if (written !== null && /^3\.0(?:\.|$)/.test(written)) return "3.0";
  if (written !== null && /^3\.[12](?:\.|$)/.test(written)) {
    if (written.startsWith("3.2") && node !== null) sink.report("openapi-newer", { version: written }, spanOfNode({ file: main, node }));
    return "3.1";
  }
  const others = [
    ["openapi", "OpenAPI"],
    ["swagger", "Swagger"],
    ["asyncapi", "AsyncAPI"],
    ["overlay", "an Overlay, version"],
    ["arazzo", "Arazzo"],
  ] as const;
  for (const [key, name] of others) {
    const found = memberOf(main, main.root, key);
    if (found?.kind !== "scalar") continue;
    const version = textOf(main, found) ?? main.source.text.slice(found.start, found.end);
    sink.report("openapi-version", { file: main.source.path, version: `${name} ${version}` }, spanOfNode({ file: main, node: found }));
    return null;
  }
  sink.report("openapi-version", { file: main.source.path, version: "no API description" }, spanOfFile(main.source));
  return null;
}

function keptComponents(
  host: HostFiles,
  { own, foreign }: HostComponents,
  wanted: Components,
  plans: readonly OperationPlan[],
  sink: DiagnosticSink,
): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const section of sections) {
    for (const name of own.get(section)?.keys() ?? []) if (!wanted[section].has(name)) stale.add(`${section}/${name}`);
  }
  const kept = stillUsed(
    host,
    { own, foreign },
    plans.map(({ found }) => found),
    stale,
  );
  for (const section of sections) {
    for (const [name, entry] of own.get(section) ?? []) {
      if (kept.has(`${section}/${name}`)) sink.report("component-kept", { component: name }, spanOfEntryKey(host.main, entry));
    }
  }
  return kept;
}

function editFiles(host: HostFiles, changes: readonly Change[]): readonly ComposedFile[] {
  const byFile = new Map<string, Change[]>();
  for (const change of changes) {
    const found = byFile.get(change.file);
    if (found === undefined) byFile.set(change.file, [change]);
    else found.push(change);
  }
  return [...host.all.values()].map((file) => {
    const found = byFile.get(file.source.path);
    if (found === undefined) return { source: file.source, after: file.source.text };
    const after = editText(file, found);
    verifyText(file, after, found);
    return { source: file.source, after };
  });
}
