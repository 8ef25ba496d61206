/**
 * What a config says under `catalogs`: which files, and for which of its targets. A file that stands under a plain path or glob is for all targets; a
 * mapping `{ files, targets }` narrows the targets of its files. Knows paths, nothing of what catalogs hold.
 */
import { resolve } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { didYouMean } from "../reading/decode.ts";
import { whyNoFile } from "../reading/expand-globs.ts";
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
  readonly root: string;
  /** `null` when the catalogs are named on the command line. */
  readonly path: string | null;
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
  settings: CatalogSettings,
  expand: (pattern: string) => readonly string[],
  sink: DiagnosticSink,
): readonly CatalogFile[] {
  const { catalogs: entries, targets, at } = settings;
  const files = new Map<string, CatalogFile>();
  for (const [index, entry] of entries.entries()) {
    const span = at.spanOf("catalogs", index);
    for (const path of new Set(entry.patterns.flatMap((pattern) => expandOne(pattern, settings, expand, span, sink)))) {
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

function expandOne(
  pattern: string,
  { root, path: config }: CatalogSettings,
  expand: (pattern: string) => readonly string[],
  span: Span,
  sink: DiagnosticSink,
): readonly string[] {
  const paths = expand(pattern);
  if (paths.length > 0) return paths;
  const problem = whyNoFile(root, pattern);
  if (problem === null) sink.report("no-catalog", { patterns: pattern }, span, { help: wayOut(pattern, config) });
  else {
    const help = problem === "it is a folder" ? `Name the files in it:  ${pattern.replace(/\/$/, "")}/*.yaml` : null;
    sink.report("file-unreadable", { file: pattern, problem }, span, { help });
  }
  return [];
}

/** What to write where nothing matches; `null` for the usual. */
function wayOut(pattern: string, config: string | null): string | null {
  if (pattern.includes("\\")) return "Write / between folders; in a pattern \\ takes a character's meaning away.";
  return config === null ? "Correct the path, which is relative to the folder that you are in." : null;
}

function reportIdleTargets(files: readonly CatalogFile[], targets: readonly string[], at: Locus, sink: DiagnosticSink): void {
  if (files.length === 0 || files.some((file) => file.targets === null)) return;
  const used = new Set(files.flatMap((file) => file.targets ?? []));
  for (const target of targets) if (!used.has(target)) sink.report("target-idle", { target }, at.spanOfKey("targets", target));
}
