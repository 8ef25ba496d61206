/**
 * The only writer to disk. Every file is written to a temporary name beside its place and renamed, so that a reader sees the old text or the new one.
 * The lock goes first, listing old and new files, and is written again at the end: whatever moment a run is killed at, the next one knows what is ours and repairs it.
 */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFile as writeFileLater,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { FileChange } from "./compare.ts";
import { lockName, printLock, type Lock } from "./lock.ts";

/** From this many bytes on, a file is left to a thread while the next ones are written. */
const large = 1 << 20;

/** Applies changes and leaves `lock` as the new lock. Paths are relative to `root`. */
export async function writeChanges(root: string, changes: readonly FileChange[], lock: Lock, previous: Lock): Promise<void> {
  const text = printLock(lock);
  if (changes.length > 0) {
    const orphans = Object.fromEntries(changes.filter(({ after }) => after === null).map(({ path }) => [path, previous.files[path] ?? ""]));
    await writeFile(join(root, lockName), printLock({ ...lock, files: { ...lock.files, ...orphans } }));
  }
  await writeFiles(root, changes);
  if (changes.length > 0 || text !== printLock(previous)) await writeFile(join(root, lockName), text);
}

async function writeFiles(root: string, changes: readonly FileChange[]): Promise<void> {
  const writing: Promise<void>[] = [];
  try {
    for (const { path, after } of changes) {
      if (after === null) removeFile(root, path);
      else if (after.length < large) await writeFile(join(root, path), after);
      else writing.push(writeFile(join(root, path), after));
    }
  } finally {
    // However this ends, nothing is being written afterwards.
    await Promise.allSettled(writing);
  }
  await Promise.all(writing);
}

async function writeFile(path: string, content: Uint8Array | string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  // One name per file, since one run at a time writes: what a killed run left is taken up by the next.
  const temporary = `${path}.errata-tmp`;
  try {
    if (content.length < large) writeFileSync(temporary, content);
    else await writeInThread(temporary, content);
    renameSync(temporary, path);
  } catch (fault) {
    rmSync(temporary, { force: true });
    throw fault;
  }
}

const writeInThread = promisify(writeFileLater);

/** Removes a file and the folders that it leaves empty. */
function removeFile(root: string, path: string): void {
  unlinkSync(join(root, path));
  for (let folder = dirname(path); folder !== "." && folder !== "/"; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return; // Not empty: it and everything above it stay.
    }
  }
}

/** The marks that this process holds. One of them with its number that is not here was left by another, as happens where each container counts anew. */
const held = new Set<string>();

/** Takes the project's run mark for the time of `work`; reports and gives `null` when another living process has it. */
export async function withRunMark<T>(root: string, sink: DiagnosticSink, work: () => Promise<T>): Promise<T | null> {
  const path = join(root, `${lockName}.running`);
  const holder = takeMark(path);
  if (holder !== null) {
    sink.report("run-in-progress", { process: holder }, null);
    return null;
  }
  held.add(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
    held.delete(path);
  }
}

/** The process that holds the mark, or `null` after taking it. The mark of a dead process is taken over. */
function takeMark(path: string): number | null {
  for (let attempt = 0; ; attempt += 1) {
    const ours = `${path}.${String(process.pid)}`;
    writeFileSync(ours, String(process.pid));
    try {
      // A link appears with its content or not at all, so nobody reads a mark without a process in it.
      linkSync(ours, path);
      return null;
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
      const holder = holderOf(path);
      const isLeft = holder === process.pid ? !held.has(path) : !isAlive(holder);
      if (attempt > 0 || !isLeft) return holder;
      rmSync(path, { force: true });
    } finally {
      rmSync(ours, { force: true });
    }
  }
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return 0; // It went away in between: nobody holds it.
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && "code" in fault && fault.code === "EPERM";
  }
}
