/**
 * The whole program as one function, to be read from top to bottom:
 *
 *   read → parse → decode → resolve → lint → (per target) name → plan → render → (all) tree → compare → write
 *
 * Three vocabularies, each made from the one before and never the other way: what was written (`spec/`, syntax with places), what it means
 * (`catalog/`, the model), what is about to be printed (`targets/<id>/`, views of encoded text). A stage takes values and a sink
 * for diagnostics, reports all it finds and returns values; after a stage that reported an error the run stops. Nothing touches the disk until every
 * target has rendered. A language is one folder in `targets/` and one in `templates/`; no list of languages exists anywhere.
 */
import { createHash } from "node:crypto";
import type { Catalog } from "./catalog/model.ts";
import { resolveCatalog } from "./catalog/resolve.ts";
import { listCatalogFiles } from "./config/catalog-entries.ts";
import type { Config } from "./config/load-config.ts";
import type { DiagnosticSink } from "./diagnostics/sink.ts";
import { checkPublished, publishedCodesOf } from "./output/check-published.ts";
import { startCompanion, takeFrom, type Companion } from "./companion.ts";
import { keyOf, keysOf, listJobs, runJobs, splitJobs, type Job } from "./jobs.ts";
import { lintCatalog } from "./lint/lint-catalog.ts";
import { compareLock, compareTree, type FileChange } from "./output/compare.ts";
import { readLock, type Lock } from "./output/lock.ts";
import { nothingReusable, type Reusable } from "./output/run-note.ts";
import { buildTree, encodeFile, type GeneratedFile } from "./output/tree.ts";
import { withRunMark, writeChanges } from "./output/write.ts";
import { expandGlobs } from "./reading/expand-globs.ts";
import { loadCatalog } from "./reading/load.ts";
import { createReader, type ReadTrace } from "./reading/read.ts";
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
  readonly trace: ReadTrace;
  /** The files that each catalog was read from, by its id. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

/** Runs the pipeline. `null` when the sink has failed; the disk is then as it was. */
export async function generate(config: Config, options: RunOptions, sink: DiagnosticSink): Promise<Outcome | null> {
  const paths = config.catalogs.flatMap(({ patterns }) => patterns.flatMap((pattern) => expandGlobs(config.root, pattern)));
  const companion = startCompanion(config, paths, options.only, keysOf(options.reusable ?? nothingReusable));
  try {
    return await generateWith(companion, config, options, sink);
  } finally {
    companion?.stop();
  }
}

async function generateWith(
  companion: Companion | null,
  config: Config,
  options: RunOptions,
  sink: DiagnosticSink,
): Promise<Outcome | null> {
  const targets = await selectTargets(config, options.only, sink);
  const lock = readLock(config.root, sink);
  const { catalogs, trace, sources, narrowed } = readCatalogs(config, sink);
  if (sink.failed() || lock === null) return null;

  for (const catalog of catalogs) checkPublished(catalog, lock.catalogs[catalog.id] ?? {}, sink);
  const all = listJobs(catalogs, targets, narrowed, sink);
  if (sink.failed()) return null;
  const { reusable = nothingReusable } = options;
  const { jobs, reused } = splitJobs(all, keysOf(reusable));

  const ids = targets.flatMap(({ target, isGenerated }) => (isGenerated ? [target.id] : []));
  const files = [...(await formatAll(await renderAll(companion, jobs, config, trace, options.progress), config, sink))];
  for (const job of reused) files.push(...(reusable.jobs.get(keyOf(job)) ?? []));
  if (config.path !== null) files.push(gitAttributes(config));
  const composed = options.only.length > 0 ? null : await composeDocuments(config, catalogs, sink);
  files.push(...(composed?.files ?? []));
  const tree = buildTree(files, sink);
  if (sink.failed()) return null;

  const covers = coverOf(config, lock, options.only.length === 0 ? null : ids);
  const next = nextLock(config, lock, catalogs, tree, covers);
  const inputs: ReadTrace = { files: [...trace.files, ...(composed?.inputs ?? [])], globs: trace.globs };
  const outcome = (changes: readonly FileChange[]): Outcome => ({
    catalogs,
    targets: ids,
    files: tree,
    changes,
    lock: next,
    trace: inputs,
    sources,
  });
  if (options.mode !== "write") {
    const changes = [...compareTree(config.root, tree, lock, covers, sink), ...compareLock(lock, next)];
    return sink.failed() ? null : outcome(changes);
  }
  return withRunMark(config.root, sink, async () => {
    // Read again under the mark: another run may have ended in between.
    const current = readLock(config.root, sink) ?? lock;
    const changes = compareTree(config.root, tree, current, covers, sink);
    if (sink.failed()) return null;
    await writeChanges(config.root, changes, next, current);
    return outcome(changes);
  });
}

/** Which files of the lock a run is about: those below its folder without a config; else those of its targets, and never what runs without a config made. */
function coverOf(
  { path: config, out }: Config,
  { catalogs, standalone }: Pick<Lock, "catalogs" | "standalone">,
  targets: readonly string[] | null,
): (path: string) => boolean {
  const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
  if (config === null) return below(out);
  return (path) => {
    if (standalone.some((folder) => below(folder)(path))) return false;
    const [catalog = "", target = ""] = path.slice(out.length + 1).split("/");
    return targets === null || (Object.hasOwn(catalogs, catalog) && targets.includes(target));
  };
}

/** The user's own descriptions with the errors in them, and what was read for it. */
async function composeDocuments(config: Config, catalogs: readonly Catalog[], sink: DiagnosticSink) {
  if (config.compositions.length === 0) return null;
  const { composeAll } = await import("./compose/compose-config.ts");
  const { files, inputs } = composeAll(config, catalogs, sink);
  return { files: files.map(({ path, text }) => encodeFile(path, [text])), inputs };
}

/** All jobs, shared with the companion where there is one. */
async function renderAll(
  companion: Companion | null,
  jobs: readonly Job[],
  config: Config,
  trace: ReadTrace,
  progress: (step: string) => void,
): Promise<GeneratedFile[]> {
  const alone = () => runJobs(jobs, config, takeFrom(new SharedArrayBuffer(4)), progress);
  if (companion === null) return [...(await alone())];
  const ours = await runJobs(jobs, config, companion.take, progress);
  const theirs = await companion.files(digestOf(config, trace));
  return theirs === null ? [...(await alone())] : [...ours, ...theirs];
}

/** The rendered files as the user's own formatter leaves them, where the config asks for it. */
async function formatAll(files: readonly GeneratedFile[], config: Config, sink: DiagnosticSink): Promise<readonly GeneratedFile[]> {
  if (config.format === null) return files;
  const { formatFiles } = await import("./render/formatter.ts");
  return formatFiles(config.root, files, sink);
}

/** Says to git and to its hosts that the outputs are generated and keep their line ends. */
function gitAttributes({ out }: Config): GeneratedFile {
  return encodeFile(`${out}/.gitattributes`, ["* linguist-generated=true text eol=lf\n"]);
}

/** Fingerprint of everything that was read, and of what a config says about the outputs: a program may have changed the one it loaded. */
export function digestOf({ out, targets, templates, format }: Config, trace: ReadTrace): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([out, [...targets], templates, format]))
    .update("\0");
  for (const file of trace.files) hash.update(file.path).update("\0").update(file.hash).update("\0");
  return hash.digest("hex");
}

export interface ReadCatalogs {
  readonly catalogs: readonly Catalog[];
  readonly trace: ReadTrace;
  /** The files that each catalog was read from, by its id. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** By the id of a catalog, the ids of its only targets, where the config narrows them. */
  readonly narrowed: ReadonlyMap<string, readonly string[]>;
}

/** The front half: every catalog of the config, read, resolved and linted. Also all that `errata lint` does. */
export function readCatalogs(config: Config, sink: DiagnosticSink): ReadCatalogs {
  const read = resolveCatalogs(config, sink);
  if (!sink.failed()) for (const catalog of read.catalogs) lintCatalog(catalog, sink);
  return read;
}

/** The front half without lint. */
export function resolveCatalogs(config: Config, sink: DiagnosticSink): ReadCatalogs {
  const reader = createReader(config.root);
  const sources = new Map<string, readonly string[]>();
  const narrowed = new Map<string, readonly string[]>();
  const catalogs = listCatalogFiles(config, reader.expand, sink).flatMap(({ path, span, targets }) => {
    const before = reader.trace.files.length;
    const file = reader.read(path, span, sink);
    const syntax = file && loadCatalog(file, reader, sink);
    const catalog = syntax && resolveCatalog(syntax, sink);
    if (catalog === null) return [];
    const read = reader.trace.files.slice(before).map((source) => source.path);
    sources.set(catalog.id, read);
    if (targets !== null) narrowed.set(catalog.id, targets);
    return [catalog];
  });
  const seen = new Map<string, Catalog>();
  for (const catalog of catalogs) {
    const other = seen.get(catalog.id);
    const related = other === undefined ? [] : [{ span: other.at.spanOf("id"), label: "it has the id already" }];
    if (other !== undefined) sink.report("duplicate-catalog", { id: catalog.id }, catalog.at.spanOf("id"), { related });
    seen.set(catalog.id, catalog);
  }
  return { catalogs, trace: reader.trace, sources, narrowed };
}

function nextLock(
  config: Config,
  lock: Lock,
  catalogs: readonly Catalog[],
  tree: ReadonlyMap<string, GeneratedFile>,
  covers: (path: string) => boolean,
): Lock {
  const kept = Object.entries(lock.files).filter(([path]) => !covers(path));
  const written = [...tree].map(([path, { hash }]): [string, string] => [path, hash]);
  return {
    lock: 1,
    generator: version,
    // A catalog that left the config keeps its published codes: they are still in the field.
    catalogs: { ...lock.catalogs, ...Object.fromEntries(catalogs.map((catalog) => [catalog.id, publishedCodesOf(catalog)])) },
    standalone: config.path === null ? [...new Set([...lock.standalone, config.out])].sort() : lock.standalone,
    files: Object.fromEntries([...kept, ...written]),
  };
}
