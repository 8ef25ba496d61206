/**
 * The only writer of outputs. Every file is written to a temporary name beside its place before the first takes its place, so that a full disk changes nothing; a
 * reader sees the old text or the new one. The lock comes last: it never promises what is not there. Whatever the disk refuses on the way is undone.
 */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf, onDisk, reportDiskFault } from "../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { FileChange } from "./compare.ts";
import { printLock, type Lock } from "./lock.ts";
import { onLock, type LockPlace } from "./on-disk.ts";
import type { Pending, RunMark } from "./run-mark.ts";
import { undoAll, type Undo } from "./undo.ts";

/** What is to be on disk: changes with paths relative to `root`, and the lock after them. */
export interface WritePlan extends LockPlace {
  readonly changes: readonly FileChange[];
  readonly lock: Lock;
  /** The lock as it was, for what stands behind it: nothing is written when neither differs. */
  readonly previous: Lock;
}

/** Applies changes and leaves the new lock. False after reporting what the disk refused; then everything is as it was, or the finding says otherwise. */
export function writeChanges({ root, lockFile, changes, lock, previous }: WritePlan, mark: RunMark, sink: DiagnosticSink): boolean {
  const text = printLock(lock);
  const undo: Undo = [];
  try {
    if (mark.left.length > 0) for (const path of [...mark.left, lockFile]) removeStaged(root, path);
    if (changes.length === 0 && text === printLock(previous)) return true;
    mark.announce(announcementOf(changes, lock));
    applyChanges({ root, lockFile }, changes, text, undo);
    return true;
  } catch (fault) {
    const failed = undoAll(undo);
    if (failed > 0) mark.abandon();
    const left = failed === 0 ? null : `${String(failed)} files could not be put back; run again as soon as the disk can be written.`;
    reportDiskFault(fault, sink, left);
    return false;
  }
}

function announcementOf(changes: readonly FileChange[], lock: Lock): Pending {
  return Object.fromEntries(changes.flatMap(({ path, after }) => (after === null ? [] : [[path, lock.files[path] ?? ""]])));
}

/** Every step that succeeds leaves the step that takes it back. */
function applyChanges({ root, lockFile }: LockPlace, changes: readonly FileChange[], lock: string, undo: Undo): void {
  const writes = changes.flatMap(({ path, before, after }) => (after === null ? [] : [{ path, before, after }]));
  const orphans = changes.filter(({ after }) => after === null);
  const isInTheWay = inTheWayOf(writes.map(({ path }) => path));
  const remove = (orphan: FileChange) => {
    removeFile(root, orphan, undo);
  };
  orphans.filter(({ path }) => isInTheWay(path)).forEach(remove);
  const makeFolder = folderMaker(root, undo);
  for (const { path, after } of writes) {
    makeFolder(path);
    stageFile(root, path, after, undo);
  }
  onLock("write", lockFile, () => {
    stageBytes(root, lockFile, lock, undo);
  });
  for (const { path, before } of writes) {
    if (before === null) removeEmptyFolders(root, path, undo);
    placeFile(root, path, before, undo);
  }
  orphans.filter(({ path }) => !isInTheWay(path)).forEach(remove);
  onLock("write", lockFile, () => {
    renameSync(temporaryOf(root, lockFile), join(root, lockFile));
  });
}

/** Whether an orphan has to go before files are written: a folder is to be in its place, or a file in the place of its folder. */
function inTheWayOf(written: readonly string[]): (orphan: string) => boolean {
  const folders = new Set(written.flatMap(foldersOf));
  const files = new Set(written);
  return (orphan) => folders.has(orphan) || foldersOf(orphan).some((folder) => files.has(folder));
}

function foldersOf(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path || folder === "." ? [] : [folder, ...foldersOf(folder)];
}

/** One name per file, since one run at a time writes: what a killed run left is taken up by the next. */
function temporaryOf(root: string, path: string): string {
  return join(root, `${path}.errata-tmp`);
}

function folderMaker(root: string, undo: Undo): (path: string) => void {
  const known = new Set<string>();
  return (path) => {
    const folder = join(root, dirname(path));
    if (known.has(folder)) return;
    const first = onDisk("write", path, () => mkdirSync(folder, { recursive: true }));
    known.add(folder);
    if (first === undefined) return;
    undo.push(() => {
      for (let at = folder; at.length >= first.length && removeEmpty(at); at = dirname(at));
    });
  };
}

function stageFile(root: string, path: string, content: Uint8Array, undo: Undo): void {
  onDisk("write", path, () => {
    stageBytes(root, path, content, undo);
  });
}

function stageBytes(root: string, path: string, content: Uint8Array | string, undo: Undo): void {
  const temporary = temporaryOf(root, path);
  undo.push(() => {
    rmSync(temporary, { force: true });
  });
  writeFileSync(temporary, content);
}

/** What a killed run prepared and nobody will read. Where it cannot be removed, it is in nobody's way. */
function removeStaged(root: string, path: string): void {
  undoAll([
    () => {
      rmSync(temporaryOf(root, path), { force: true });
    },
  ]);
}

/** Makes way for a file where a folder was whose files are gone. */
function removeEmptyFolders(root: string, path: string, undo: Undo): void {
  const folder = join(root, path);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(folder)) removeEmptyFolders(root, `${path}/${name}`, undo);
  onDisk("delete", path, () => {
    rmdirSync(folder);
  });
  undo.push(() => {
    mkdirSync(folder, { recursive: true });
  });
}

function placeFile(root: string, path: string, before: Uint8Array | null, undo: Undo): void {
  onDisk("write", path, () => {
    renameSync(temporaryOf(root, path), join(root, path));
  });
  undo.push(() => {
    if (before === null) rmSync(join(root, path), { force: true });
    else putBack(root, path, before);
  });
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(root: string, { path, before }: FileChange, undo: Undo): void {
  onDisk("delete", path, () => {
    unlinkSync(join(root, path));
  });
  undo.push(() => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    putBack(root, path, before ?? "");
  });
  for (let folder = dirname(path); folder !== "." && folder !== "/" && removeEmpty(join(root, folder)); folder = dirname(folder));
}

function putBack(root: string, path: string, content: Uint8Array | string): void {
  writeFileSync(temporaryOf(root, path), content);
  renameSync(temporaryOf(root, path), join(root, path));
}

/** False where the folder stays, because it is not empty or not ours to remove. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (fault) {
    if (codeOf(fault) === null) throw fault;
    return false;
  }
}
