/** What a run would change on disk: tree and lock against the files that are there. Reads only. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Config } from "../config/load-config.ts";
import { claimsOfOthers, reportClashes } from "./claims.ts";
import { onDisk, reportDiskFault } from "../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { emptyLock, printLock, type Lock } from "./lock.ts";
import { hashWithoutCr, linkFinder, readOutput } from "./on-disk.ts";
import type { GeneratedFile } from "./tree.ts";

export type FileState = "missing" | "changed" | "orphaned";

export interface FileChange {
  readonly path: string;
  readonly state: FileState;
  /** The bytes on disk, `null` when there are none. */
  readonly before: Uint8Array | null;
  /** The bytes to write, `null` when the file is to go. */
  readonly after: Uint8Array | null;
}

/** The file of an output folder that several configs may share: it says the same whoever writes it. */
export function attributesFile(out: string): string {
  return `${out}/.gitattributes`;
}

/**
 * Compares the planned tree with the disk. `covers` says which of the lock's files this run is about: others are left alone, and so is what other locks list.
 * Files in the way that are not ours are reported, so are links on the way to ours and orphans that somebody edited. Line ends do not count: a checkout may
 * change them.
 */
export function compareTree(
  { root, bounds, lockFile, out }: Pick<Config, "root" | "bounds" | "lockFile" | "out">,
  tree: ReadonlyMap<string, GeneratedFile>,
  lock: Lock,
  covers: (path: string) => boolean,
  sink: DiagnosticSink,
): readonly FileChange[] {
  const isReachable = reachable(linkFinder(root, out), sink);
  const claims = claimsOfOthers({ root, bounds, lockFile }, [...tree.keys(), ...Object.keys(lock.files)], sink);
  reportClashes(
    [...tree.keys()].filter((path) => path !== attributesFile(out)),
    claims,
    sink,
  );
  const isGone = (path: string) => !tree.has(path) && covers(path) && !claims.has(path);
  const old = Object.entries(lock.files).filter(([path]) => isGone(path) && isReachable(path));
  try {
    const orphans = old.flatMap(([path, hash]) => orphanAt(root, path, hash, sink));
    const going = new Set(orphans.map(({ path }) => path));
    const isOurs = (path: string) => !claims.has(path) || path === attributesFile(out);
    const written = [...tree].flatMap(([path, file]) =>
      isOurs(path) && isReachable(path) ? changeOf(root, path, file, { lock, going }, sink) : [],
    );
    return [...written, ...orphans];
  } catch (fault) {
    reportDiskFault(fault, sink);
    return [];
  }
}

/** False for what lies behind a link, each of which is reported once. */
function reachable(findLink: (path: string) => string | null, sink: DiagnosticSink): (path: string) => boolean {
  const reported = new Set<string>();
  return (path) => {
    const link = findLink(path);
    if (link !== null && !reported.has(link)) sink.report("output-linked", { file: link }, null);
    if (link !== null) reported.add(link);
    return link === null;
  };
}

function changeOf(
  root: string,
  path: string,
  { bytes: after, hash }: GeneratedFile,
  { lock, going }: { readonly lock: Lock; readonly going: ReadonlySet<string> },
  sink: DiagnosticSink,
): readonly FileChange[] {
  if (after === null) return [];
  const before = readOutput(root, path);
  const unowned = () => {
    sink.report("unowned-file", { file: path }, null);
  };
  if (before === null) return [{ path, state: "missing", before, after }];
  if (before === "folder") {
    if (!holdsOnly(going, root, path)) unowned();
    return [{ path, state: "missing", before: null, after }];
  }
  if (before.equals(after) || hashWithoutCr(before) === hash) return [];
  if (!Object.hasOwn(lock.files, path)) unowned();
  return [{ path, state: "changed", before, after }];
}

/** Whether a folder is gone as soon as the orphans are: an earlier version made files in it where there is one file now. */
function holdsOnly(orphans: ReadonlySet<string>, root: string, path: string): boolean {
  const entries = onDisk("read", path, () => readdirSync(join(root, path), { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => !entry.isDirectory())
    .every((entry) => orphans.has(`${path}/${relative(join(root, path), join(entry.parentPath, entry.name)).replaceAll("\\", "/")}`));
}

function orphanAt(root: string, path: string, hash: string, sink: DiagnosticSink): readonly FileChange[] {
  const before = readOutput(root, path);
  if (before === null || before === "folder") return [];
  if (hashWithoutCr(before) === hash) return [{ path, state: "orphaned", before, after: null }];
  sink.report("orphan-edited", { file: path }, null);
  return [];
}

/** The lock itself, where it is not what it is to become: somebody committed outputs and left it out, or another version wrote it. */
export function compareLock(lockFile: string, lock: Lock, next: Lock): readonly FileChange[] {
  const [before, after] = [printLock(lock), printLock(next)];
  if (before === after) return [];
  const missing = lock.generator === emptyLock.generator;
  return [
    { path: lockFile, state: missing ? "missing" : "changed", before: missing ? null : Buffer.from(before), after: Buffer.from(after) },
  ];
}
