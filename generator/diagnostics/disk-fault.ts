/**
 * What a disk refuses, in words: which file, what was to be done with it, and why not. Such a fault is nobody's bug, so it is a finding. Knows the error codes
 * of the system calls, and nothing of what the files are.
 */
import type { DiagnosticSink } from "./sink.ts";

export type DiskAction = "read" | "write" | "delete";

/** Thrown in place of what a system call throws, for those who know which file it was about; `reportDiskFault` makes a finding of it. */
class DiskFault extends Error {
  readonly action: DiskAction;
  /** As people know it: relative to the project, never the name of a temporary file. */
  readonly file: string;
  readonly code: string;
  readonly choice: string | null;

  constructor(action: DiskAction, file: string, cause: Error, choice: string | null) {
    super(`cannot ${action} ${file}: ${reasonOf(cause, action)}`, { cause });
    this.action = action;
    this.file = file;
    this.code = codeOf(cause) ?? "";
    this.choice = choice;
  }
}

/** What somebody can say to have an output written elsewhere. */
const otherOut = "choose another folder by `out`";

/** Does something on the disk; what the system refuses becomes a `DiskFault`. `choice` is what else one could do than to mend the disk: by default the file is an output. */
export function onDisk<T>(action: DiskAction, file: string, work: () => T, choice: string | null = otherOut): T {
  try {
    return work();
  } catch (fault) {
    throw fault instanceof Error && codeOf(fault) !== null ? new DiskFault(action, file, fault, choice) : fault;
  }
}

/** Reports a `DiskFault`; anything else is a bug, and thrown on. `left` says what the fault leaves behind, where that is not nothing. */
export function reportDiskFault(fault: unknown, sink: DiagnosticSink, left: string | null = null): void {
  if (!(fault instanceof DiskFault)) throw fault;
  const { action, file, code, choice } = fault;
  const wayOut = waysOut(choice)[code] ?? null;
  const help = left === null ? wayOut : wayOut === null ? left : `${left} ${wayOut}`;
  sink.report("disk-refused", { action, file, problem: reasonOf(fault.cause, action) }, null, { help });
}

/** The code of a fault of the system (`EACCES`), `null` of any other fault. */
export function codeOf(fault: unknown): string | null {
  const isSystem = fault instanceof Error && "syscall" in fault && "code" in fault;
  return isSystem && typeof fault.code === "string" ? fault.code : null;
}

/** Why a file could not be read or written, without its path. */
export function reasonOf(fault: unknown, action: DiskAction): string {
  const code = codeOf(fault) ?? "";
  if (code === "ENOENT" && action !== "read") return "a folder or link on the way to it leads nowhere";
  const own = reasons[code];
  if (own !== undefined) return own;
  // `EIO: i/o error, open '/path'`: all but the call and the path.
  return fault instanceof Error ? (fault.message.split(", ")[0] ?? fault.message) : String(fault);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "the system does not permit it",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left on the disk",
  EDQUOT: "your quota of the disk is used up",
  EEXIST: "a file is where a folder should be",
  ENOTDIR: "a file is where a folder should be",
  EISDIR: "it is a folder",
  ENOENT: "no such file",
  ENAMETOOLONG: "a name in its path is longer than the file system can hold",
  ELOOP: "links on the way to it lead in a circle",
};

const inTheWay = "Move away what is in the way: the folder and everything on the way to a file must be folders.";

function waysOut(choice: string | null): Readonly<Record<string, string>> {
  const or = choice === null ? "" : `, or ${choice}`;
  const permission = `Give yourself the right to it${or}.`;
  return {
    EACCES: permission,
    EPERM: `${permission} It may be write-protected, or belong to somebody else.`,
    EROFS: `Run where the file system can be written${or}.`,
    ENOSPC: "Make room and run again.",
    EDQUOT: "Make room and run again.",
    EEXIST: inTheWay,
    ENOTDIR: inTheWay,
    EISDIR: "Move the folder away: a file is to be there.",
    ENOENT: "Mend or remove the link, or make the folder that it leads to.",
    ELOOP: "Mend or remove the links.",
    ENAMETOOLONG: `Shorten the name${or}.`,
  };
}
