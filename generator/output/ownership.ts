/** Which files of the lock a run is about, and what the lock is to say after it. Values only; nothing here reads the disk. */
import type { Catalog } from "../catalog/model.ts";
import type { Config } from "../config/load-config.ts";
import { publishedCodesOf } from "./check-published.ts";
import type { Lock } from "./lock.ts";
import type { GeneratedFile } from "./tree.ts";

/** Those below its folder without a config; else those of its targets (all when `only` is empty), and never what runs without a config made. */
export function coverOf({ path: config, out }: Config, { catalogs, standalone }: Lock, only: readonly string[]): (path: string) => boolean {
  const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
  if (config === null) return below(out);
  return (path) => {
    if (standalone.some((folder) => below(folder)(path))) return false;
    if (only.length === 0) return true;
    const [catalog = "", target = ""] = below(out)(path) ? path.slice(out.length + 1).split("/") : [];
    return Object.hasOwn(catalogs, catalog) && only.includes(target);
  };
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
