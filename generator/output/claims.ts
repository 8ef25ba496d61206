/**
 * What other runs have written: the files that the locks of other configs in the same repository list. They are neither overwritten nor deleted. Reads
 * locks only; nothing here writes.
 */
import { readFileSync, readdirSync, type Dirent } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { codeOf, reasonOf } from "../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { isRepository } from "../source/project-bounds.ts";
import { parseLock, type Lock, type LockBounds } from "./lock.ts";

/** By the path of a file, that of the lock which lists it; both relative to the project folder. */
export type Claims = ReadonlyMap<string, string>;

/** What other locks list; one that cannot be read is reported. `paths` are those that the run is about. */
export function claimsOfOthers({ root, bounds, lockFile }: LockBounds, paths: Iterable<string>, sink: DiagnosticSink): Claims {
  const own = join(root, lockFile);
  const claims = new Map<string, string>();
  const below = (path: string) => relative(root, path).split(sep).join("/");
  const locks = isRepository(bounds) ? locksBelow(bounds) : foldersTo(root, paths).flatMap(locksIn);
  for (const lock of locks.filter((path) => path !== own).sort()) {
    const { files, problem } = filesIn(lock);
    for (const file of files) claims.set(below(join(dirname(lock), file)), below(lock));
    if (problem !== null) sink.report("other-lock-unreadable", { file: below(lock), problem }, null);
  }
  return claims;
}

/** Two runs that write one file: reported once for each other lock. */
export function reportClashes(written: Iterable<string>, claims: Claims, sink: DiagnosticSink): void {
  const clashes = new Map<string, string[]>();
  for (const path of written) {
    const lock = claims.get(path);
    if (lock !== undefined) clashes.set(lock, [...(clashes.get(lock) ?? []), path]);
  }
  for (const [lock, [file = "", ...others]] of clashes) {
    const more = others.length === 0 ? "" : `So it is with ${String(others.length)} more. `;
    const help = `${more}Give one of the configs another \`out\`, or its catalog another \`id\`. If the config of that lock is gone, delete the lock.`;
    sink.report("output-claimed", { file, lock }, null, { help });
  }
}

/** Every lock of a repository: a config anywhere in it may have its outputs anywhere else in it. Repositories inside are others. */
function locksBelow(folder: string): readonly string[] {
  const locks: string[] = [];
  const visit = (at: string) => {
    const entries = entriesOf(at);
    if (at !== folder && entries.some(({ name }) => name === ".git")) return;
    for (const entry of entries) {
      if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") visit(join(at, entry.name));
      else if (isLock(entry)) locks.push(join(at, entry.name));
    }
  };
  visit(folder);
  return locks;
}

/** Without a repository a config reaches no further than its own folder, so those that reach a file lie on the way to it. */
function foldersTo(root: string, paths: Iterable<string>): readonly string[] {
  const folders = new Set<string>([root]);
  for (const path of paths)
    for (let at = dirname(path); at !== "." && !folders.has(join(root, at)); at = dirname(at)) folders.add(join(root, at));
  return [...folders];
}

function locksIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter(isLock)
    .map(({ name }) => join(folder, name));
}

function isLock(entry: Dirent): boolean {
  return entry.name.endsWith(".lock.json") && !entry.isDirectory();
}

/** What cannot be looked into has no lock that anybody could read. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (fault) {
    if (codeOf(fault) === null) throw fault;
    return [];
  }
}

/** What a lock lists, or why that cannot be said. Other programs have files of such a name too: of those only that one is spoken of which is called as ours are. */
function filesIn(lock: string): { readonly files: readonly string[]; readonly problem: string | null } {
  const parsed = parsedAt(lock);
  if (typeof parsed !== "string") return { files: Object.keys(parsed.files), problem: null };
  return { files: [], problem: basename(lock).startsWith("errata.") ? parsed : null };
}

function parsedAt(lock: string): Lock | string {
  try {
    return parseLock(readFileSync(lock));
  } catch (fault) {
    if (codeOf(fault) === null) throw fault;
    return reasonOf(fault, "read");
  }
}
