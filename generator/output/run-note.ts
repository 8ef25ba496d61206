/**
 * What a run notes for the next one, in a cache folder that nobody commits: hashes of all that was read, size and time of change of all that was written
 * (as git's index does). By it the next run knows that it has nothing to do, or which outputs it need not render. A doubtful note is no note. Loads next to nothing.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "./tree.ts";

/** Path, size in bytes, time of change in milliseconds, and SHA-256 in hex of an output. */
export type OutputNote = readonly [path: string, size: number, changed: number, hash: string];

export interface RunNote {
  /** The fingerprint of the program. */
  readonly build: string;
  readonly globs: readonly { readonly pattern: string; readonly paths: readonly string[] }[];
  /** Path and SHA-256 of every file that was read, the config included. */
  readonly inputs: readonly (readonly [path: string, hash: string])[];
  /** The files that each catalog was read from, by its id. */
  readonly catalogs: Readonly<Record<string, readonly string[]>>;
  /** What the config says of each target, as text that changes when it does. */
  readonly settings: Readonly<Record<string, string>>;
  readonly outputs: readonly OutputNote[];
  /** What the command says when there is nothing to do. */
  readonly summary: string;
}

/** The note of the last run in a project, `null` without one that can be read. */
export function readNote(root: string): RunNote | null {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(root), "utf8"));
    return isNote(note) ? note : null;
  } catch {
    return null; // No note, or one that was cut short: a full run writes a new one.
  }
}

/** Leaves a note, or with `null` takes away the old one. Projects without `node_modules` get none, since nothing there is sure to stay out of version control. */
export function writeNote(root: string, note: RunNote | null): void {
  const path = notePath(root);
  if (note === null || !existsSync(join(root, "node_modules"))) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(note));
}

function notePath(root: string): string {
  return join(root, "node_modules", ".cache", "errata", "last-run.json");
}

/** The note is ours, so its shape is checked at the top only. */
function isNote(value: unknown): value is RunNote {
  const members: readonly (keyof RunNote)[] = ["build", "globs", "inputs", "catalogs", "settings", "outputs", "summary"];
  return typeof value === "object" && value !== null && members.every((member) => member in value);
}

/** SHA-256 in hex of a file, `null` when it cannot be read. */
export function hashFile(path: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return null;
  }
}

export function noteOutput(root: string, path: string, hash: string): OutputNote {
  const { size, mtimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs, hash];
}

export function isUntouched(root: string, [path, size, changed]: OutputNote): boolean {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === changed;
}

/** The outputs of the last run that still are what a run would make. */
export interface Reusable {
  /** By job (`<catalog>/<target>`) the files that it made, still on disk as they were written. */
  readonly jobs: ReadonlyMap<string, readonly GeneratedFile[]>;
  /** Whether the config asks for the same targets with the same options; documents show what other targets say. */
  readonly sameTargets: boolean;
}
export const nothingReusable: Reusable = { jobs: new Map(), sameTargets: false };

/**
 * Finds the outputs whose catalog and settings are those of the note. `settings` is what the config says now, `out` the output folder. The caller has seen to it
 * that program and globs are the same.
 */
export function findReusable(root: string, note: RunNote, settings: Readonly<Record<string, string>>, out: string): Reusable {
  const current = new Set(note.inputs.filter(([path, hash]) => hashFile(join(root, path)) === hash).map(([path]) => path));
  const byJob = groupByJob(note.outputs, out);
  const reusable = new Map<string, readonly GeneratedFile[]>();
  for (const [catalog, paths] of Object.entries(note.catalogs)) {
    if (!paths.every((path) => current.has(path))) continue;
    for (const [target, setting] of Object.entries(settings)) {
      const outputs = byJob.get(`${catalog}/${target}`) ?? [];
      const same = note.settings[target] === setting && outputs.length > 0 && outputs.every((output) => isUntouched(root, output));
      if (same)
        reusable.set(
          `${catalog}/${target}`,
          outputs.map(([path, , , hash]) => ({ path, bytes: null, hash })),
        );
    }
  }
  return { jobs: reusable, sameTargets: JSON.stringify(settings) === JSON.stringify(note.settings) };
}

function groupByJob(outputs: readonly OutputNote[], out: string): ReadonlyMap<string, readonly OutputNote[]> {
  const groups = new Map<string, OutputNote[]>();
  for (const output of outputs) {
    if (!output[0].startsWith(`${out}/`)) continue;
    const key = output[0]
      .slice(out.length + 1)
      .split("/", 2)
      .join("/");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [output]);
    else group.push(output);
  }
  return groups;
}
