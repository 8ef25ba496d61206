/** Which files of the lock a run is about, and what the lock is to say after it. Values only; nothing here reads the disk. */
import type { Catalog } from "../catalog/model.ts";
import type { Config } from "../config/load-config.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { publishedCodesOf } from "./check-published.ts";
import type { Lock } from "./lock.ts";
import type { GeneratedFile } from "./tree.ts";

/** Those that it made itself without a config; else those of its targets (all when `only` is empty), and never what runs without a config made. */
export function coverOf({ path: config, out }: Config, { catalogs, standalone }: Lock, only: readonly string[]): (path: string) => boolean {
  const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
  const madeBy = (path: string) => longest(standalone.filter((folder) => below(folder)(path)));
  if (config === null) return (path) => madeBy(path) === out;
  return (path) => {
    if (madeBy(path) !== null) return false;
    if (only.length === 0) return true;
    const [catalog = "", target = ""] = below(out)(path) ? path.slice(out.length + 1).split("/") : [];
    return Object.hasOwn(catalogs, catalog) && only.includes(target);
  };
}

function longest(folders: readonly string[]): string | null {
  return folders.reduce<string | null>((found, folder) => (folder.length > (found?.length ?? 0) ? folder : found), null);
}

/**
 * What the catalogs of a run are held to. A run without a config says nothing of the project's own catalogs, so they are not gone; but when it has made its folder
 * before, another one may have been made into it.
 */
export function publishedBefore(
  { path: config, out }: Config,
  { catalogs, files, standalone }: Lock,
  now: readonly Catalog[],
): Lock["catalogs"] {
  if (config !== null) return catalogs;
  const ofProject = Object.keys(files).filter((path) => !standalone.some((folder) => path.startsWith(`${folder}/`)));
  const isElsewhere = (id: string) => !standalone.includes(out) || ofProject.some((path) => path.includes(`/${id}/`));
  const isNow = (id: string) => now.some((catalog) => catalog.id === id);
  return Object.fromEntries(Object.entries(catalogs).filter(([id]) => isNow(id) || !isElsewhere(id)));
}

/** A run without a config takes a whole folder: one that holds outputs of another run is refused, since both would take them for their own. */
export function checkFolder(
  { path: config, out, lockFile }: Config,
  { files, standalone }: Lock,
  tree: ReadonlyMap<string, GeneratedFile>,
  sink: DiagnosticSink,
): void {
  if (config !== null || standalone.includes(out)) return;
  // A first run that was killed leaves what this one is to write.
  const file = Object.keys(files).find((path) => path.startsWith(`${out}/`) && !tree.has(path));
  if (file !== undefined)
    sink.report("output-claimed", { file, lock: lockFile }, null, {
      help: "Choose a folder by `--out` that nothing else is generated into.",
    });
}

/** The lock after a run that made `tree`. */
export function nextLock(
  { path: config, out }: Config,
  lock: Lock,
  { catalogs, tree, generator }: { catalogs: readonly Catalog[]; tree: ReadonlyMap<string, GeneratedFile>; generator: string },
  covers: (path: string) => boolean,
): Lock {
  const kept = Object.entries(lock.files).filter(([path]) => !covers(path));
  const written = [...tree].map(([path, { hash }]): [string, string] => [path, hash]);
  return {
    lock: 1,
    generator,
    // A catalog that left the config keeps its published codes: they are still in the field.
    catalogs: { ...lock.catalogs, ...Object.fromEntries(catalogs.map((catalog) => [catalog.id, publishedCodesOf(catalog)])) },
    standalone: config === null ? [...new Set([...lock.standalone, out])].sort() : lock.standalone,
    files: Object.fromEntries([...kept, ...written]),
  };
}
