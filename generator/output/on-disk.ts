/** How outputs lie on disk: their bytes, whether they are what was written, and links on the way to them. Reads only. */
import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { codeOf, onDisk, type DiskAction } from "../diagnostics/disk-fault.ts";

/** The lock of a project: the folder of its config, absolute, and the file in it. */
export interface LockPlace {
  readonly root: string;
  readonly lockFile: string;
}

/** Does something to the lock, whose place nobody chooses: it lies beside the config. */
export function onLock<T>(action: DiskAction, lockFile: string, work: () => T): T {
  return onDisk(action, lockFile, work, null);
}

/** The bytes of an output, `"folder"` where a folder is in its place, `null` where there is nothing. */
export function readOutput(root: string, path: string): Buffer | "folder" | null {
  return onDisk("read", path, () => bytesAt(root, path));
}

/** The same for the lock. */
export function readLockFile({ root, lockFile }: LockPlace): Buffer | "folder" | null {
  return onLock("read", lockFile, () => bytesAt(root, lockFile));
}

function bytesAt(root: string, path: string): Buffer | "folder" | null {
  try {
    return readFileSync(join(root, path));
  } catch (fault) {
    const code = codeOf(fault);
    if (code === "EISDIR") return "folder";
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw fault;
  }
}

/** SHA-256 in hex of what a file was before a checkout turned its LF into CRLF. */
export function hashWithoutCr(bytes: Buffer): string {
  const original = bytes.includes("\r\n") ? Buffer.from(bytes.toString("utf8").replaceAll("\r\n", "\n")) : bytes;
  return createHash("sha256").update(original).digest("hex");
}

/**
 * Finds the first link on the way to an output, its own place included; `null` without one. The output folder and what is above it may be links: that is
 * the user's choice. Of files elsewhere, which an earlier run left in another folder, only the `../` at the front is above suspicion.
 */
export function linkFinder(root: string, out: string): (path: string) => string | null {
  const known = new Map<string, string | null>([[".", null]]);
  const find = (path: string): string | null => {
    if (path === out || /^(?:\.\.\/)*\.\.$/.test(path)) return null;
    const seen = known.get(path);
    if (seen !== undefined) return seen;
    const link = find(posix.dirname(path)) ?? (isLink(join(root, path)) ? path : null);
    known.set(path, link);
    return link;
  };
  return find;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false; // Whatever it is, it is not a link; the next to touch it hears what is wrong.
  }
}
