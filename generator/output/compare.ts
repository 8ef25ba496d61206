/** What a run would change on disk: tree and lock against the files that are there. Reads only. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Lock } from "./lock.ts";
import type { GeneratedFile } from "./tree.ts";

export type FileState = "missing" | "changed" | "orphaned";

export interface FileChange {
  readonly path: string;
  readonly state: FileState;
  /** The text on disk, `null` when there is none. */
  readonly before: string | null;
  /** The text to write, `null` when the file is to go. */
  readonly after: string | null;
}

/** SHA-256 of a text's UTF-8 bytes with LF line ends, in hex: equal on a CRLF checkout. */
export function hashText(text: string): string {
  return createHash("sha256").update(toLf(text)).digest("hex");
}

function toLf(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

/**
 * Compares the planned tree with the disk. `covers` says which of the lock's files this run is about: others are left alone.
 * Files in the way that are not ours are reported, so are orphans that somebody edited.
 */
export function compareTree(
  root: string,
  tree: ReadonlyMap<string, GeneratedFile>,
  lock: Lock,
  covers: (path: string) => boolean,
  sink: DiagnosticSink,
): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (const [path, { text: after }] of tree) {
    const before = readText(join(root, path));
    if (before === null) changes.push({ path, state: "missing", before, after });
    else if (before !== after && toLf(before) !== after) {
      if (!Object.hasOwn(lock.files, path)) sink.report("unowned-file", { file: path }, null);
      changes.push({ path, state: "changed", before, after });
    }
  }
  for (const [path, hash] of Object.entries(lock.files)) {
    if (tree.has(path) || !covers(path)) continue;
    const before = readText(join(root, path));
    if (before === null) continue;
    if (hashText(before) === hash) changes.push({ path, state: "orphaned", before, after: null });
    else sink.report("orphan-edited", { file: path }, null);
  }
  return changes;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && (fault.code === "ENOENT" || fault.code === "ENOTDIR")) return null;
    throw fault;
  }
}
