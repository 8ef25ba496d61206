/** `errata generate`: runs the pipeline in one of its modes and says what changed. */
import { resolve } from "node:path";
import { DiagnosticSink } from "../diagnostics/sink.ts";
import { wholeRunConfig, type Config } from "../config/load-config.ts";
import type { FileChange } from "../output/compare.ts";
import { nothingReusable } from "../output/run-note.ts";
import { generate, type Mode, type Outcome } from "../pipeline.ts";
import { boundsOf, outFolder } from "../source/project-bounds.ts";
import { createProgress } from "./progress.ts";
import type { ReportedChange } from "./report-content.ts";
import { printChanges, printReport } from "./report.ts";
import { exitCodeOfFailure, exitCodes } from "./exit-codes.ts";
import { formatOf, openConfig, refuse, withoutConfig, type Session } from "./session.ts";
import { countFindings, summarizeRun } from "./summary.ts";
import { findUnchanged, rememberRun } from "./unchanged.ts";

type Options = Readonly<Record<string, unknown>>;

export async function runGenerate(catalogs: readonly string[], options: Options): Promise<number> {
  const mode: Mode = options["check"] === true ? "check" : options["dryRun"] === true ? "dry-run" : "write";
  const format = formatOf(options);
  const only = chosenTargets(options);
  const { config, sink } = await openSession(catalogs, only, options);
  const progress = createProgress();
  const reusable = config !== null && mode === "write" ? await findUnchanged(config) : nothingReusable;
  const outcome =
    config && (await generate(config, { mode, only: catalogs.length > 0 ? [] : only, reusable, progress: progress.show }, sink));
  progress.end();

  const exitCode = exitCodeOf(config, outcome, mode, sink);
  const changes = outcome?.changes ?? [];
  if (options["diff"] === true) await printDiff(changes);
  if (mode === "check") for (const { path, state } of changes) sink.report("output-stale", { file: path, state }, null);
  const summary = outcome === null ? `nothing written: ${countFindings(sink.diagnostics)}` : summarizeRun(outcome, mode);
  if (mode === "dry-run" && format === "pretty" && options["diff"] !== true) printChanges(changes.map(reportedChange));
  // What `--check` finds stale is a finding already; only programs want it as a list too.
  const isListed = format === "json" || mode === "write" || (mode === "dry-run" && (format !== "pretty" || options["diff"] === true));
  const listed = isListed ? changes.map(reportedChange) : [];
  printReport({ command: "generate", exitCode, diagnostics: sink.diagnostics, changes: listed, summary }, format);
  if (mode === "write" && config !== null && outcome !== null && only.length === 0)
    rememberRun(config, outcome, sink.diagnostics.length === 0 ? null : countFindings(sink.diagnostics));
  return exitCode;
}

/** The ids that `--target` names. */
export function chosenTargets({ target }: Options): readonly string[] {
  return Array.isArray(target) ? target.flatMap((ids) => String(ids).split(",")).filter((id) => id !== "") : [];
}

/** The config of a run: the one that the options or the folder name, or what the arguments say of one catalog and one target. */
export async function openSession(catalogs: readonly string[], only: readonly string[], options: Options): Promise<Session> {
  const problem = problemOf(catalogs, only, options);
  if (problem !== null) return refuse(problem);
  return catalogs.length > 0 ? configFromArguments(catalogs, only, options) : openConfig(options, withoutConfig.generate);
}

/** Options that are fine one by one, and mean nothing together. */
function problemOf(
  catalogs: readonly string[],
  only: readonly string[],
  { diff, print, format, target, out, config }: Options,
): string | null {
  if (print !== undefined && format !== "pretty") return "--print has JSON of its own and goes with --format pretty only";
  if (diff === true && format !== "pretty") return "--diff prints a patch and goes with --format pretty only";
  if (target !== undefined && only.length === 0) return "--target names no target";
  if (out !== undefined && catalogs.length === 0) return "--out is for a catalog named on the command line; a config says it by  out:";
  if (config !== undefined && catalogs.length > 0)
    return "--config and catalogs on the command line both say what to generate: give one of them";
  return null;
}

/** `errata generate errors.yaml --target typescript --out src/errors`: no config needed. */
function configFromArguments(catalogs: readonly string[], only: readonly string[], { out: written }: Options): Session {
  if (typeof written !== "string" || only.length !== 1 || catalogs.length !== 1)
    return refuse("without a config, name one catalog, one --target and the --out folder");
  const root = resolve(".");
  const bounds = boundsOf(root);
  const out = outFolder(root, bounds, written);
  if ("problem" in out) return refuse(`--out ${out.problem}`, out.help);
  return { config: wholeRunConfig(root, catalogs, out.path, only), sink: new DiagnosticSink() };
}

function exitCodeOf(config: Config | null, outcome: Outcome | null, mode: Mode, sink: DiagnosticSink): number {
  if (config === null) return exitCodes.unable;
  if (outcome === null) return exitCodeOfFailure(sink);
  return mode === "check" && outcome.changes.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function reportedChange({ path, state, after }: FileChange): ReportedChange {
  return { path, state, bytes: after?.length ?? null };
}

async function printDiff(changes: readonly FileChange[]): Promise<void> {
  const { createTwoFilesPatch } = await import("diff");
  for (const { path, before, after } of changes) {
    const from = before === null ? "/dev/null" : `a/${path}`;
    process.stdout.write(createTwoFilesPatch(from, after === null ? "/dev/null" : `b/${path}`, textOf(before), textOf(after)));
  }
}

function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? "" : Buffer.from(bytes).toString("utf8");
}
