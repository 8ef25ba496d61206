/** Writes files that are the user's own: the text changes, and nothing else of the file. All are written beside their places before the first takes its place. */
import { chmodSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf, onDisk, reportDiskFault } from "../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { undoAll, type Undo } from "./undo.ts";

/** A text for a file: its absolute path, and what people know it by. */
export interface Replacement {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

/** Replaces texts. A link to a file stays a link, the mode stays. False after reporting what the disk refused; every file is then as it was. */
export function replaceFiles(files: readonly Replacement[], sink: DiagnosticSink): boolean {
  const undo: Undo = [];
  try {
    const staged = files.map((file) => onDisk("write", file.shown, () => stage(file, undo), null));
    for (const { shown, real, temporary, before, mode } of staged) {
      onDisk(
        "write",
        shown,
        () => {
          renameSync(temporary, real);
        },
        null,
      );
      undo.push(() => {
        if (before === null) rmSync(real, { force: true });
        else place(real, before, mode);
      });
    }
    return true;
  } catch (fault) {
    const failed = undoAll(undo);
    reportDiskFault(fault, sink, failed === 0 ? null : `${String(failed)} files could not be put back.`);
    return false;
  }
}

/** Writes the text beside its place. */
function stage({ path, shown, text }: Replacement, undo: Undo) {
  const real = realPath(path);
  const mode = statSync(real, { throwIfNoEntry: false })?.mode;
  const before = mode === undefined ? null : readFileSync(real);
  mkdirSync(dirname(real), { recursive: true });
  undo.push(() => {
    rmSync(temporaryOf(real), { force: true });
  });
  writeWithMode(temporaryOf(real), text, mode);
  return { shown, real, temporary: temporaryOf(real), before, mode };
}

function place(real: string, content: Uint8Array, mode: number | undefined): void {
  writeWithMode(temporaryOf(real), content, mode);
  renameSync(temporaryOf(real), real);
}

function writeWithMode(path: string, content: Uint8Array | string, mode: number | undefined): void {
  writeFileSync(path, content);
  // Not by the option of writing, from which the process's mask takes bits away.
  if (mode !== undefined) chmodSync(path, mode);
}

function temporaryOf(real: string): string {
  return `${real}.errata-tmp`;
}

/** Where a link leads; a link that leads nowhere is a fault, anything else that is not there yet is not. */
function realPath(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink || statSync(path, { throwIfNoEntry: false }) !== undefined ? realpathSync(path) : path;
}

/** The text of a file to the byte, a byte order mark included; `null` when there is none. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (fault) {
    if (codeOf(fault) === "ENOENT" || codeOf(fault) === "ENOTDIR") return null;
    throw fault;
  }
}
