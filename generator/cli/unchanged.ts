/**
 * A `generate` with nothing to do, answered from a note of the last run: the same program, config and inputs (by hash), the same list of catalogs,
 * outputs untouched (size and time of change, as git's index does). Anything else, and anything doubtful, is left to a full run. Loads next to nothing.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "../config/load-config.ts";
import type { Outcome } from "../pipeline.ts";
import { buildIdPath } from "./build-id.ts";

const configName = "errata.config.yaml";
const lockName = "errata.lock.json";

/** Path, size and time of change of an output. */
type OutputNote = readonly [path: string, size: number, changed: number];

interface RunNote {
  readonly build: string;
  readonly globs: readonly { readonly pattern: string; readonly paths: readonly string[] }[];
  /** Path and SHA-256 of every file that was read, the config included. */
  readonly inputs: readonly (readonly [path: string, hash: string])[];
  readonly outputs: readonly OutputNote[];
  readonly summary: string;
}

/** Answers a plain `errata generate`; false when it must run. */
export async function answerUnchanged(args: readonly string[]): Promise<boolean> {
  if (args.length !== 1 || args[0] !== "generate") return false;
  const root = rootOf(process.cwd());
  const note = root === null ? null : readNote(root);
  if (root === null || note?.build !== readBuildId()) return false;
  const unchanged =
    note.inputs.every(([path, hash]) => hashFile(join(root, path)) === hash) && note.outputs.every((output) => isUntouched(root, output));
  if (!unchanged || !(await sameGlobs(root, note))) return false;
  process.stderr.write(`${note.summary}\n`);
  return true;
}

/** Notes a successful run for the next one. Runs whose inputs cannot all be named (own templates, targets or formatter) leave no note. */
export function rememberRun(config: Config, outcome: Outcome): void {
  const path = notePath(config.root);
  const build = readBuildId();
  const closed = config.path === configName && config.templates === null && config.format === null;
  const custom = [...config.targets.values()].some((options) => typeof options === "object" && options !== null && "module" in options);
  if (build === null || !closed || custom || !existsSync(join(config.root, "node_modules"))) {
    rmSync(path, { force: true });
    return;
  }
  const inputs = [configName, ...outcome.trace.files.map((file) => file.path)].map(
    (file) => [file, hashFile(join(config.root, file)) ?? ""] as const,
  );
  const outputs = [lockName, ...outcome.files.keys()].map((file): OutputNote => {
    const { size, mtimeMs } = statSync(join(config.root, file));
    return [file, size, mtimeMs];
  });
  const codes = outcome.catalogs.reduce((sum, catalog) => sum + catalog.errors.length, 0);
  const counts = `${String(outcome.catalogs.length)} catalogs, ${String(codes)} codes, ${String(outcome.targets.length)} targets`;
  const note: RunNote = {
    build,
    globs: outcome.trace.globs,
    inputs,
    outputs,
    summary: `${counts}: all ${String(outcome.files.size)} files are up to date`,
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(note));
}

function rootOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, configName))) return at;
    if (dirname(at) === at) return null;
  }
}

function notePath(root: string): string {
  return join(root, "node_modules", ".cache", "errata", "last-run.json");
}

function readNote(root: string): RunNote | null {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(root), "utf8"));
    return isNote(note) ? note : null;
  } catch {
    return null; // No note, or one that was cut short: a full run writes a new one.
  }
}

/** The note is ours, so its shape is checked at the top only. */
function isNote(value: unknown): value is RunNote {
  return typeof value === "object" && value !== null && "build" in value && "inputs" in value && "outputs" in value && "globs" in value;
}

function readBuildId(): string | null {
  return buildIdPath !== null && existsSync(buildIdPath) ? readFileSync(buildIdPath, "utf8") : null;
}

function hashFile(path: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return null;
  }
}

function isUntouched(root: string, [path, size, changed]: OutputNote): boolean {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === changed;
}

async function sameGlobs(root: string, note: RunNote): Promise<boolean> {
  const { expandGlobs } = await import("../spec/expand-globs.ts");
  return note.globs.every(({ pattern, paths }) => expandGlobs(root, pattern).join("\n") === paths.join("\n"));
}
