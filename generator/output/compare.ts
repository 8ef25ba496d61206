/** What a run would change on disk: tree and lock against the files that are there. Reads only. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { emptyLock, lockName, printLock, type Lock } from "./lock.ts";
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

/**
 * Compares the planned tree with the disk. `covers` says which of the lock's files this run is about: others are left alone.
 * Files in the way that are not ours are reported, so are orphans that somebody edited. Line ends do not count: a checkout may change them.
 */
export function compareTree(
  root: string,
  tree: ReadonlyMap<string, GeneratedFile>,
  lock: Lock,
  covers: (path: string) => boolean,
  sink: DiagnosticSink,
): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (const [path, { bytes: after, hash }] of tree) {
    if (after === null) continue;
    const before = readBytes(join(root, path));
    if (before === "folder") sink.report("unowned-file", { file: path }, null);
    else if (before === null) changes.push({ path, state: "missing", before, after });
    else if (!before.equals(after) && hashWithoutCr(before) !== hash) {
      if (!Object.hasOwn(lock.files, path)) sink.report("unowned-file", { file: path }, null);
      changes.push({ path, state: "changed", before, after });
    }
  }
  for (const [path, hash] of Object.entries(lock.files)) {
    if (tree.has(path) || !covers(path)) continue;
    const before = readBytes(join(root, path));
    if (before === null || before === "folder") continue;
    if (hashWithoutCr(before) === hash) changes.push({ path, state: "orphaned", before, after: null });
    else sink.report("orphan-edited", { file: path }, null);
  }
  return changes;
}

/** The lock itself, where it is not what it is to become: somebody committed outputs and left it out, or another version wrote it. */
export function compareLock(lock: Lock, next: Lock): readonly FileChange[] {
  const [before, after] = [printLock(lock), printLock(next)];
  if (before === after) return [];
  const missing = lock === emptyLock;
  return [
    { path: lockName, state: missing ? "missing" : "changed", before: missing ? null : Buffer.from(before), after: Buffer.from(after) },
  ];
}

/** SHA-256 in hex of what a file was before a checkout turned its LF into CRLF. */
function hashWithoutCr(bytes: Buffer): string {
  const original = bytes.includes("\r\n") ? Buffer.from(bytes.toString("utf8").replaceAll("\r\n", "\n")) : bytes;
  return createHash("sha256").update(original).digest("hex");
}

function readBytes(path: string): Buffer | "folder" | null {
  try {
    return readFileSync(path);
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : null;
    if (code === "EISDIR") return "folder";
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw fault;
  }
}
