/**
 * The lock (`errata.lock.json`): which files are ours, which codes are published under which identifiers, and which version wrote them. Committed with
 * the output, sorted, without dates. Everything that may change between two runs of the same input stays out of it.
 */
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { isInside } from "../source/project-bounds.ts";
import { reportDiskFault } from "../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { hashWithoutCr, readLockFile, readOutput, type LockPlace } from "./on-disk.ts";
import { readPending, type Pending } from "./run-mark.ts";

/** Texts by name. Not `z.record`, which leaves out `__proto__`: that may well be a code. */
const texts = z.custom<Readonly<Record<string, string>>>(
  (value) => isObject(value) && Object.values(value).every((text) => typeof text === "string"),
  { error: "expected texts by name" },
);
const textsByCatalog = z.custom<Readonly<Record<string, Readonly<Record<string, string>>>>>(
  (value) => isObject(value) && Object.values(value).every((codes) => texts.safeParse(codes).success),
  { error: "expected codes by catalog" },
);

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const lockSchema = z.strictObject({
  lock: z.literal(1),
  generator: z.string(),
  /** Per catalog: wire code → identifier, as published. */
  catalogs: textsByCatalog,
  /** Folders that runs without a config wrote: the project's own runs leave them alone. */
  standalone: z.array(z.string()).default([]),
  /** Per file: SHA-256 of what we wrote, in hex. */
  files: texts,
});
export type Lock = z.infer<typeof lockSchema>;

export const emptyLock: Lock = { lock: 1, generator: "", catalogs: {}, standalone: [], files: {} };

/** Where a project has its lock, and how far it reaches. */
export interface LockBounds extends LockPlace {
  readonly bounds: string;
}

/** Reads the lock of a project; an absent one is empty, one that is broken or cannot be read is reported and gives `null`. */
export function readLock(place: LockBounds, sink: DiagnosticSink): Lock | null {
  const { root, lockFile } = place;
  try {
    const bytes = readLockFile(place);
    const lock = bytes === null ? emptyLock : parseLock(bytes);
    const problem = typeof lock === "string" ? lock : problemOf(lock, place);
    if (typeof lock !== "string" && problem === null) return withPending(root, lock, readPending(place));
    sink.report("lock-unreadable", { file: lockFile, problem: problem ?? "" }, null);
  } catch (fault) {
    reportDiskFault(fault, sink);
  }
  return null;
}

/** The lock, or what is wrong with it. */
export function parseLock(bytes: Buffer | "folder"): Lock | string {
  if (bytes === "folder") return "it is a folder";
  try {
    const parsed = lockSchema.safeParse(JSON.parse(bytes.toString("utf8")));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error).replace(/\s+/g, " ");
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return "it is not JSON";
  }
}

/** What it lists may be deleted, so none of it may lie elsewhere. */
function problemOf({ files }: Lock, { root, bounds }: LockBounds): string | null {
  const outside = Object.keys(files).find((path) => isAbsolute(path) || path.includes("\\") || !isInside(bounds, join(root, path)));
  return outside === undefined ? null : `it lists ${outside}, which is not in the project`;
}

/** The lock of what is on disk after a run that was killed: of the files that it was about to write, some are there. */
function withPending(root: string, lock: Lock, pending: Pending): Lock {
  const there = Object.entries(pending).filter(([path, hash]) => {
    const bytes = readOutput(root, path);
    return bytes !== null && bytes !== "folder" && hashWithoutCr(bytes) === hash;
  });
  return there.length === 0 ? lock : { ...lock, files: { ...lock.files, ...Object.fromEntries(there) } };
}

/** The lock as text: one entry a line, keys in code-point order. */
export function printLock(lock: Lock): string {
  const sorted = (record: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
  const catalogs = Object.fromEntries(Object.keys(sorted(lock.catalogs)).map((id) => [id, sorted(lock.catalogs[id] ?? {})]));
  const standalone = lock.standalone.length === 0 ? undefined : lock.standalone;
  return `${JSON.stringify({ ...lock, catalogs, standalone, files: sorted(lock.files) }, null, 2)}\n`;
}
