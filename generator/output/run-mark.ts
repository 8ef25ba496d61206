/**
 * The mark of a run (`errata.lock.json.running`): one run at a time writes, and says in its mark which files it is about to write. The lock is written after them, so it never
 * promises what is not on disk; of a run that was killed in between, the next one learns from its mark which of the files are ours.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { onLock, type LockPlace } from "./on-disk.ts";

/** SHA-256 in hex by path. */
export type Pending = Readonly<Record<string, string>>;

/** The mark while it is held. */
export interface RunMark {
  /** The files that runs which were killed had announced: what they prepared for them may still lie there. */
  readonly left: readonly string[];
  /** Says what is about to be written, before it is. Throws a `DiskFault` where the mark could not be left: then nothing may be written. */
  readonly announce: (files: Pending) => void;
  /** Leaves the mark behind when the run ends, for the next one to see what this one could not put back. */
  readonly abandon: () => void;
}

/** The marks that this process holds. One of them with its number that is not here was left by another, as happens where each container counts anew. */
const held = new Set<string>();

/** Takes the project's run mark for the time of `work`; reports and gives `null` when another living process has it. */
export async function withRunMark<T>(
  place: LockPlace,
  sink: DiagnosticSink,
  work: (mark: RunMark) => T | null | Promise<T | null>,
): Promise<T | null> {
  const { lockFile } = place;
  const path = markPath(place);
  let refused: Error | null = null;
  let left: readonly string[] = [];
  try {
    const holder = onLock("write", lockFile, () => takeMark(path));
    if (holder !== null) {
      sink.report("run-in-progress", { process: holder }, null, { help: `Wait for it. If there is none, delete ${lockFile}.running.` });
      return null;
    }
    held.add(path);
    left = Object.keys(readPending(place));
  } catch (fault) {
    // Where nothing is to be written, it does not matter that nothing can be.
    refused = fault instanceof Error ? fault : new Error(String(fault));
  }
  try {
    return await work({
      left,
      announce: (files) => {
        if (refused !== null) throw refused;
        onLock("write", lockFile, () => {
          replaceMark(path, { process: process.pid, files: { ...readMark(path)?.files, ...files } });
        });
      },
      abandon: () => {
        held.delete(path);
      },
    });
  } finally {
    if (held.delete(path)) removeMark(path);
    removeMark(draftOf(path));
  }
}

/** What runs that were killed had announced; empty while another process is at it, which alone knows how far it is. */
export function readPending(place: LockPlace): Pending {
  const path = markPath(place);
  const mark = onLock("read", place.lockFile, () => readMark(path));
  return mark === null || (!held.has(path) && isAtWork(mark, path)) ? {} : mark.files;
}

interface Mark {
  readonly process: number;
  readonly files: Pending;
}

/** Where a mark is written before it takes its place; each process has its own. */
function draftOf(path: string, pid = process.pid): string {
  return `${path}.${String(pid)}`;
}

function markPath({ root, lockFile }: LockPlace): string {
  return join(root, `${lockFile}.running`);
}

/** The process that holds the mark, or `null` after taking it. The mark of a dead process is taken over, with what it announced. */
function takeMark(path: string): number | null {
  for (let attempt = 0; ; attempt += 1) {
    const left = readMark(path);
    if (left !== null && (attempt > 1 || isAtWork(left, path))) return left.process;
    if (left !== null) setAside(path, left);
    if (createMark(path, { process: process.pid, files: left?.files ?? {} })) return null;
  }
}

/** Takes a dead process's mark away, unless another run was faster and has put its own there. */
function setAside(path: string, left: Mark): void {
  removeMark(draftOf(path, left.process));
  const aside = draftOf(path);
  try {
    renameSync(path, aside);
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return;
    throw fault;
  }
  if (readMark(aside)?.process === left.process) removeMark(aside);
  else renameSync(aside, path);
}

/** False when there is a mark. */
function createMark(path: string, mark: Mark): boolean {
  const ours = draftOf(path);
  try {
    writeFileSync(ours, JSON.stringify(mark));
    // A link appears with its content or not at all, so nobody reads a mark without a process in it.
    linkSync(ours, path);
    return true;
  } catch (fault) {
    if (codeOf(fault) === "EEXIST") return false;
    if (codeOf(fault) !== "EPERM" && codeOf(fault) !== "ENOTSUP" && codeOf(fault) !== "ENOSYS") throw fault;
    return createWithoutLinks(path, mark);
  } finally {
    removeMark(ours);
  }
}

/** For file systems that have no links. */
function createWithoutLinks(path: string, mark: Mark): boolean {
  try {
    writeFileSync(path, JSON.stringify(mark), { flag: "wx" });
    return true;
  } catch (fault) {
    if (codeOf(fault) === "EEXIST") return false;
    throw fault;
  }
}

function replaceMark(path: string, mark: Mark): void {
  const ours = draftOf(path);
  try {
    writeFileSync(ours, JSON.stringify(mark));
    renameSync(ours, path);
  } catch (fault) {
    removeMark(ours);
    throw fault;
  }
}

/** A mark that cannot be removed is taken over by the next run, as that of a dead process. */
function removeMark(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (fault) {
    if (codeOf(fault) === null) throw fault;
  }
}

/** `null` when there is none; process 0, which nobody has, for one that cannot be understood. */
function readMark(path: string): Mark | null {
  try {
    const mark: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isMark(mark) ? mark : { process: typeof mark === "number" ? mark : 0, files: {} };
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return null;
    if (fault instanceof SyntaxError) return { process: 0, files: {} };
    throw fault;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== "object" || value === null || !("process" in value) || !("files" in value)) return false;
  const { process: pid, files } = value;
  return (
    typeof pid === "number" && typeof files === "object" && files !== null && Object.values(files).every((hash) => typeof hash === "string")
  );
}

function isAtWork({ process: pid }: Mark, path: string): boolean {
  if (pid === process.pid) return held.has(path);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return codeOf(fault) === "EPERM";
  }
}
