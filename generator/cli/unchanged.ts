/**
 * What the command line does with the note of the last run: a plain `generate` that has nothing to do is answered at once, and a run with something to do
 * renders only what its changes concern.
 */
import { dirname, join } from "node:path";
import { readBuildId } from "../build-id.ts";
import { configNames, configsIn, findConfig, kindOfConfig } from "../config/find-config.ts";
import type { Config } from "../config/load-config.ts";
import { codeOf } from "../diagnostics/disk-fault.ts";
import {
  findReusable,
  hashFile,
  isUntouched,
  noteOutput,
  readNote,
  writeNote,
  nothingReusable,
  type Reusable,
  type RunNote,
} from "../output/run-note.ts";
import type { Outcome } from "../pipeline.ts";
import { summarizeIdle } from "./summary.ts";

/** Answers a plain `errata generate`; false when it must run. */
export async function answerUnchanged(args: readonly string[]): Promise<boolean> {
  if (args.length !== 1 || args[0] !== "generate") return false;
  try {
    return await isUnchanged();
  } catch (fault) {
    if (codeOf(fault) === null) throw fault;
    return false; // A run that looks closely says what the disk refuses.
  }
}

async function isUnchanged(): Promise<boolean> {
  const config = findConfig(process.cwd());
  const root = config !== null && isAloneAndData(config) ? dirname(config) : null;
  const note = root === null ? null : readNote(root);
  if (root === null || note?.build !== readBuildId()) return false;
  const unchanged =
    note.inputs.every(([path, hash]) => hashFile(join(root, path)) === hash) && note.outputs.every((output) => isUntouched(root, output));
  if (!unchanged || !(await sameGlobs(root, note))) return false;
  process.stderr.write(`${note.summary}\n`);
  return true;
}

/** Of configs that are programs nobody can say what they depend on; of two configs, which one is meant. */
function isAloneAndData(config: string): boolean {
  return kindOfConfig(config) === "data" && configsIn(dirname(config)).length === 1;
}

/** The outputs that this run need not render: their catalog, settings and program are those of the last run, and nobody touched them. */
export async function findUnchanged(config: Config): Promise<Reusable> {
  const note = isClosed(config) ? readNote(config.root) : null;
  if (note?.build !== readBuildId() || !(await sameGlobs(config.root, note))) return nothingReusable;
  return findReusable(config.root, note, settingsOf(config), config.out);
}

/** Notes a successful run for the next one. `findings` counts what it reported: a run with nothing to do does not look again. */
export function rememberRun(config: Config, outcome: Outcome, findings: string | null): void {
  const build = readBuildId();
  try {
    writeNote(config.root, build !== null && isClosed(config) ? noteOf(config, outcome, findings, build) : null);
  } catch (fault) {
    // The note saves time and nothing else, and the run has done all that it was asked for. An old one that stays no longer fits the disk.
    if (codeOf(fault) === null) throw fault;
  }
}

/** Whether all that a run depends on can be named: own templates, targets or formatters may depend on anything. */
function isClosed(config: Config): boolean {
  const custom = [...config.targets.values()].some(({ module }) => module !== null);
  const { path } = config;
  return (
    path !== null &&
    configNames.includes(path) &&
    kindOfConfig(path) === "data" &&
    config.templates === null &&
    config.format === null &&
    !custom
  );
}

function noteOf(config: Config, outcome: Outcome, findings: string | null, build: string): RunNote {
  const { files, trace, sources, lockFile } = outcome;
  const outputs = [...files].map(([path, { hash }]) => noteOutput(config.root, path, hash));
  return {
    build,
    globs: trace.globs,
    inputs: [{ path: config.path ?? "", hash: config.hash }, ...trace.files].map(({ path, hash }) => [path, hash] as const),
    catalogs: Object.fromEntries(sources),
    settings: settingsOf(config),
    outputs: [noteOutput(config.root, lockFile, hashFile(join(config.root, lockFile)) ?? ""), ...outputs],
    summary: `${summarizeIdle(outcome)}${findings === null ? "" : ` (${findings}; see errata lint)`}`,
  };
}

/** By target, in the order of the config, what its outputs depend on besides the catalog: also which other targets a catalog is for. */
function settingsOf({ targets, out, catalogs }: Config): Readonly<Record<string, string>> {
  const narrowed = catalogs.filter((entry) => entry.targets !== null);
  return Object.fromEntries([...targets].map(([id, { options }]) => [id, JSON.stringify([out, options, narrowed])]));
}

async function sameGlobs(root: string, note: RunNote): Promise<boolean> {
  const { expandGlobs } = await import("../reading/expand-globs.ts");
  return note.globs.every(({ pattern, paths }) => expandGlobs(root, pattern).join("\n") === paths.join("\n"));
}
