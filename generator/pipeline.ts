/**
 * The whole program as one function, to be read from top to bottom:
 *
 *   read → parse → decode → resolve → lint → (per target) name → plan → render → (all) tree → compare → write
 *
 * Three vocabularies, each made from the one before and never the other way: what was written (`reading/`, syntax with places), what it means
 * (`catalog/`, the model), what is about to be printed (`targets/<id>/`, views of encoded text). A stage takes values and a sink
 * for diagnostics, reports all it finds and returns values; after a stage that reported an error the run stops. Nothing touches the disk until every
 * target has rendered. A language is one folder in `targets/` and one in `templates/`; no list of languages exists anywhere.
 */
import type { Catalog } from "./catalog/model.ts";
import { resolveCatalog } from "./catalog/resolve.ts";
import { listCatalogFiles } from "./config/catalog-entries.ts";
import type { Config } from "./config/load-config.ts";
import type { DiagnosticSink } from "./diagnostics/sink.ts";
import { nameJobs, planJob, renderJob, reusedFiles, type Job } from "./jobs.ts";
import { lintCatalog } from "./lint/lint-catalog.ts";
import { checkAllPublished } from "./output/check-published.ts";
import { attributesFile, compareLock, compareTree, type FileChange } from "./output/compare.ts";
import { readLock, type Lock } from "./output/lock.ts";
import { checkFolder, coverOf, nextLock, publishedBefore } from "./output/ownership.ts";
import { withRunMark } from "./output/run-mark.ts";
import { nothingReusable, type Reusable } from "./output/run-note.ts";
import { buildTree, encodeFile, type GeneratedFile } from "./output/tree.ts";
import { writeChanges } from "./output/write.ts";
import { loadCatalog, type CatalogFiles } from "./reading/load.ts";
import { createReader, type Reader, type ReadTrace } from "./reading/read.ts";
import { reportIdleNames } from "./targets/idle-names.ts";
import { selectTargets } from "./targets/select-targets.ts";
import { version } from "./version.ts";

/** `write` changes the disk; `check` and `dry-run` only say what would change. */
export type Mode = "write" | "check" | "dry-run";

export interface RunOptions {
  readonly mode: Mode;
  /** Target ids to generate; all of the config when empty. */
  readonly only: readonly string[];
  /** Outputs that need not be rendered again. */
  readonly reusable?: Reusable;
  /** Told what the run is at, for a progress line. */
  readonly progress: (step: string) => void;
}

/** What a run did, or would do. */
export interface Outcome {
  readonly catalogs: readonly Catalog[];
  readonly targets: readonly string[];
  /** The files that this run is about, by path. */
  readonly files: ReadonlyMap<string, GeneratedFile>;
  readonly changes: readonly FileChange[];
  readonly lock: Lock;
  /** The lock's path. */
  readonly lockFile: string;
  readonly trace: ReadTrace;
  /** The files that each catalog was read from, by its id. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

/** Runs the pipeline. `null` when the sink has failed; the disk is then as it was. */
export async function generate(config: Config, options: RunOptions, sink: DiagnosticSink): Promise<Outcome | null> {
  const { mode, only, progress, reusable = nothingReusable } = options;
  const targets = await selectTargets(config, only, sink);
  const lock = readLock(config, sink);

  // read → parse → decode → resolve
  const reader = readerOf(config);
  const syntax = readCatalogs(config, reader, sink);
  const catalogs = resolveCatalogs(syntax, sink);
  if (sink.failed() || lock === null) return null;

  // lint → name
  lintAll(catalogs, config, sink);
  checkAllPublished(catalogs, publishedBefore(config, lock, catalogs), sink);
  const jobs = nameJobs(catalogs, targets, narrowedOf(syntax), sink);
  if (sink.failed()) return null;

  // plan → render
  const kept: GeneratedFile[] = config.path === null ? [] : [gitAttributes(config)];
  const rendered: GeneratedFile[] = [];
  for (const job of jobs) {
    const reused = reusedFiles(job, reusable);
    if (reused === null) progress(`${job.catalog.id} · ${job.target.target.id}`);
    const plans = reused === null ? planJob(job, sink) : null;
    if (plans !== null) rendered.push(...(await renderJob(job, plans, config, sink)));
    kept.push(...(reused ?? []));
  }
  if (sink.failed()) return null;
  const files = [...kept, ...(await formatAll(rendered, config, sink))];
  const composed = only.length > 0 ? nothingComposed : await composeDocuments(config, catalogs, sink);

  // tree
  const tree = buildTree(config.out, [...files, ...composed.files], sink);
  if (sink.failed()) return null;

  // compare → write
  const ids = targets.flatMap(({ target, isGenerated }) => (isGenerated ? [target.id] : []));
  const trace = { files: [...reader.trace.files, ...composed.inputs], globs: reader.trace.globs };
  const done = { catalogs, lockFile: config.lockFile, targets: ids, files: tree, trace, sources: sourcesOf(syntax) };
  const about = { config, catalogs, tree, only: only.length > 0 ? ids : [] };
  if (mode !== "write") {
    const { next, changes } = compareOutputs(about, lock, sink);
    return sink.failed() ? null : { ...done, lock: next, changes: [...changes, ...compareLock(config.lockFile, lock, next)] };
  }
  return withRunMark(config, sink, (mark) => {
    // Read again under the mark: another run may have ended in between.
    const previous = readLock(config, sink) ?? lock;
    const { next, changes } = compareOutputs(about, previous, sink);
    if (sink.failed() || !writeChanges({ root: config.root, lockFile: config.lockFile, changes, lock: next, previous }, mark, sink))
      return null;
    return { ...done, lock: next, changes };
  });
}

/** What a config reads belongs to its repository; what somebody names on the command line may lie anywhere. */
function readerOf({ path: config, root, bounds }: Config): Reader {
  return createReader(root, config === null ? null : bounds);
}

/** The rendered files as the user's own formatter leaves them. */
async function formatAll(files: readonly GeneratedFile[], config: Config, sink: DiagnosticSink): Promise<readonly GeneratedFile[]> {
  if (config.format === null) return files;
  const { formatFiles } = await import("./render/formatter.ts");
  return formatFiles(config.root, files, sink);
}

/** A catalog of the config as it was written. */
interface WrittenCatalog extends CatalogFiles {
  /** Ids of its only targets, `null` for all of the config. */
  readonly targets: readonly string[] | null;
}

/** read → parse → decode: every catalog of the config as it was written. */
function readCatalogs(config: Config, reader: Reader, sink: DiagnosticSink): readonly WrittenCatalog[] {
  return listCatalogFiles(config, reader.expand, sink).flatMap(({ path, span, targets }) => {
    const file = reader.read(path, span, sink);
    const syntax = file && loadCatalog(file, reader, sink);
    return syntax === null ? [] : [{ ...syntax, targets }];
  });
}

/** resolve: what they mean. */
function resolveCatalogs(syntax: readonly CatalogFiles[], sink: DiagnosticSink): readonly Catalog[] {
  const catalogs = syntax.map((files) => resolveCatalog(files, sink));
  const seen = new Map<string, Catalog>();
  for (const catalog of catalogs) {
    const other = seen.get(catalog.id);
    const related = other === undefined ? [] : [{ span: other.at.spanOf("id"), label: "it has the id already" }];
    if (other !== undefined) sink.report("duplicate-catalog", { id: catalog.id }, catalog.at.spanOf("id"), { related });
    seen.set(catalog.id, catalog);
  }
  return catalogs;
}

/** The front half without lint: what composing a description and programs need. */
export function loadCatalogs(config: Config, sink: DiagnosticSink): readonly Catalog[] {
  return loadInputs(config, sink).catalogs;
}

/** The same with the paths of all files that were read for it, the config's own among them. */
export function loadInputs(
  config: Config,
  sink: DiagnosticSink,
): { readonly catalogs: readonly Catalog[]; readonly files: readonly string[] } {
  const reader = readerOf(config);
  const catalogs = resolveCatalogs(readCatalogs(config, reader, sink), sink);
  const own = config.path === null ? [] : [config.path];
  return { catalogs, files: [...own, ...reader.trace.files.map(({ path }) => path)] };
}

/** The front half: every catalog of the config, read, resolved and linted, and what the config says of targets. */
export async function lintCatalogs(config: Config, sink: DiagnosticSink): Promise<readonly Catalog[]> {
  const catalogs = loadCatalogs(config, sink);
  if (!sink.failed()) lintAll(catalogs, config, sink);
  await selectTargets(config, [], sink);
  return catalogs;
}

/** lint: the rules of catalogs, and what catalogs say of targets. */
function lintAll(catalogs: readonly Catalog[], { targets }: Config, sink: DiagnosticSink): void {
  for (const catalog of catalogs) lintCatalog(catalog, sink);
  reportIdleNames(catalogs, targets.keys(), sink);
}

/** The pipeline as far as names, for those who look at a stage. `null` after a stage that reported an error. */
export async function listJobs(config: Config, only: readonly string[], sink: DiagnosticSink): Promise<readonly Job[] | null> {
  const targets = await selectTargets(config, only, sink);
  const syntax = readCatalogs(config, readerOf(config), sink);
  const catalogs = resolveCatalogs(syntax, sink);
  if (sink.failed()) return null;
  lintAll(catalogs, config, sink);
  const jobs = nameJobs(catalogs, targets, narrowedOf(syntax), sink);
  return sink.failed() ? null : jobs;
}

/** compare: what is to change on disk, and the lock after it. `only` are the targets that the run is about, none for all. */
function compareOutputs(
  { config, catalogs, tree, only }: Pick<Outcome, "catalogs"> & { config: Config; tree: Outcome["files"]; only: readonly string[] },
  lock: Lock,
  sink: DiagnosticSink,
): { readonly next: Lock; readonly changes: readonly FileChange[] } {
  checkFolder(config, lock, tree, sink);
  const covers = coverOf(config, lock, only);
  const next = nextLock(config, lock, { catalogs, tree, generator: version }, covers);
  return { next, changes: compareTree(config, tree, lock, covers, sink) };
}

/** By the id of a catalog, the files that it was read from. */
function sourcesOf(syntax: readonly CatalogFiles[]): ReadonlyMap<string, readonly string[]> {
  return new Map(syntax.map(({ main, parts, translations }) => [main.value.id, [main, ...parts, ...translations].map(({ path }) => path)]));
}

/** By the id of a catalog, the ids of its only targets, where the config narrows them. */
function narrowedOf(syntax: readonly WrittenCatalog[]): ReadonlyMap<string, readonly string[]> {
  return new Map(syntax.flatMap(({ main, targets }) => (targets === null ? [] : [[main.value.id, targets]])));
}

const nothingComposed = { files: [], inputs: [] };

/** The user's own descriptions with the errors in them, and what was read for it. */
async function composeDocuments(config: Config, catalogs: readonly Catalog[], sink: DiagnosticSink) {
  if (config.compositions.length === 0) return nothingComposed;
  const { composeAll } = await import("./compose/compose-config.ts");
  const { files, inputs } = composeAll(config, catalogs, sink);
  return { files: files.map(({ path, text }) => encodeFile(path, [text])), inputs };
}

/** Says to git and to its hosts that the outputs are generated and keep their line ends. */
function gitAttributes({ out }: Config): GeneratedFile {
  return encodeFile(attributesFile(out), ["* linguist-generated=true text eol=lf\n"]);
}
