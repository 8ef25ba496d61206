/**
 * What a config says under `catalogs`: which files, and for which of its targets. A file that stands under a plain path or glob is for all targets; a
 * mapping `{ files, targets }` narrows the targets of its files. Knows paths, nothing of what catalogs hold.
 */
import { resolve } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { didYouMean } from "../reading/decode.ts";
import { explainBounds, isInside } from "../source/project-bounds.ts";
import type { Locus, Span } from "../source/span.ts";
import type { ConfigSyntax } from "./config.ts";

/** One entry of the list. */
export interface CatalogEntry {
  readonly patterns: readonly string[];
  /** Ids of the only targets for these files; `null` for all targets of the config. */
  readonly targets: readonly string[] | null;
}

export function toCatalogEntries(written: ConfigSyntax["catalogs"]): readonly CatalogEntry[] {
  return written.map((entry) => {
    if (typeof entry === "string") return { patterns: [entry], targets: null };
    return { patterns: typeof entry.files === "string" ? [entry.files] : entry.files, targets: entry.targets };
  });
}

/** Entries can only narrow: a target that the config does not have is reported. */
export function checkEntryTargets(entries: readonly CatalogEntry[], configured: readonly string[], at: Locus, sink: DiagnosticSink): void {
  for (const [index, { targets }] of entries.entries()) {
    for (const [item, target] of (targets ?? []).entries()) {
      if (configured.includes(target)) continue;
      const help = didYouMean(target, configured) ?? "add it under targets";
      sink.report("unknown-target", { target }, at.spanOf("catalogs", index, "targets", item), { help });
    }
  }
}

/** Catalogs lie inside the bounds of the project. */
export function checkInside(entries: readonly CatalogEntry[], root: string, bounds: string, at: Locus, sink: DiagnosticSink): void {
  for (const [index, { patterns }] of entries.entries()) {
    for (const pattern of patterns) {
      if (isInside(bounds, resolve(root, pattern))) continue;
      const help = explainBounds(root, bounds);
      sink.report("file-outside", { file: pattern, folder: bounds }, at.spanOf("catalogs", index), { help });
    }
  }
}

/** What this module needs of a config. */
export interface CatalogSettings {
  readonly catalogs: readonly CatalogEntry[];
  readonly targets: ReadonlyMap<string, unknown>;
  readonly at: Locus;
}

/** A catalog file of a run. */
export interface CatalogFile {
  readonly path: string;
  /** Where the config names it. */
  readonly span: Span;
  /** Ids of its only targets, `null` for all. */
  readonly targets: readonly string[] | null;
}

/**
 * The catalog files in the order of the entries, each once. Reports what matches nothing, files that two entries narrow, and targets that are for no file.
 * `expand` gives the paths that match a glob.
 */
export function listCatalogFiles(
  { catalogs: entries, targets, at }: CatalogSettings,
  expand: (pattern: string) => readonly string[],
  sink: DiagnosticSink,
): readonly CatalogFile[] {
  const files = new Map<string, CatalogFile>();
  for (const [index, entry] of entries.entries()) {
    const span = at.spanOf("catalogs", index);
    for (const path of new Set(entry.patterns.flatMap((pattern) => expandOne(pattern, expand, span, sink)))) {
      const known = files.get(path);
      if (known?.targets != null && entry.targets !== null) {
        const related = [{ span: known.span, label: "its targets are named here already" }];
        sink.report("duplicate-entry", { key: path, section: "catalogs" }, span, { related });
      }
      // Replacing a value keeps its place in a Map.
      if (known === undefined || entry.targets !== null) files.set(path, { path, span, targets: entry.targets });
    }
  }
  reportIdleTargets([...files.values()], [...targets.keys()], at, sink);
  return [...files.values()];
}

function expandOne(pattern: string, expand: (pattern: string) => readonly string[], span: Span, sink: DiagnosticSink): readonly string[] {
  const paths = expand(pattern);
  const help = pattern.includes("\\") ? "Write / between folders; in a pattern \\ takes a character's meaning away." : null;
  if (paths.length === 0) sink.report("no-catalog", { patterns: pattern }, span, { help });
  return paths;
}

function reportIdleTargets(files: readonly CatalogFile[], targets: readonly string[], at: Locus, sink: DiagnosticSink): void {
  if (files.length === 0 || files.some((file) => file.targets === null)) return;
  const used = new Set(files.flatMap((file) => file.targets ?? []));
  for (const target of targets) if (!used.has(target)) sink.report("target-idle", { target }, at.spanOfKey("targets", target));
}
