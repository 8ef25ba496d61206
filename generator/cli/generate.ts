/** `errata generate`: runs the pipeline in one of its modes and says what changed. */
import { resolve } from "node:path";
import { DiagnosticSink } from "../diagnostics/sink.ts";
import { wholeRunConfig, type Config } from "../config/load-config.ts";
import type { FileChange } from "../output/compare.ts";
import { nothingReusable } from "../output/run-note.ts";
import { generate, type Mode, type Outcome } from "../pipeline.ts";
import { createProgress } from "./progress.ts";
import { printReport } from "./report.ts";
import { exitCodes } from "./exit-codes.ts";
import { countFindings, formatOf, openConfig, type Session } from "./session.ts";
import { findUnchanged, rememberRun } from "./unchanged.ts";

type Options = Readonly<Record<string, unknown>>;

export async function runGenerate(catalogs: readonly string[], options: Options): Promise<number> {
  const mode: Mode = options["check"] === true ? "check" : options["dryRun"] === true ? "dry-run" : "write";
  const format = formatOf(options);
  const only = typeof options["target"] === "string" ? options["target"].split(",").filter((id) => id !== "") : [];
  const { config, sink } = catalogs.length > 0 ? configFromArguments(catalogs, only, options) : await openConfig(options);
  const progress = createProgress();
  const reusable = config !== null && mode === "write" ? await findUnchanged(config) : nothingReusable;
  const outcome =
    config && (await generate(config, { mode, only: catalogs.length > 0 ? [] : only, reusable, progress: progress.show }, sink));
  progress.end();

  const exitCode = exitCodeOf(config, outcome, mode);
  const changes = outcome?.changes ?? [];
  if (options["diff"] === true) await printDiff(changes);
  if (mode === "check") for (const { path, state } of changes) sink.report("output-stale", { file: path, state }, null);
  const summary = outcome === null ? `nothing written: ${countFindings(sink.diagnostics)}` : summaryOf(outcome, mode);
  printReport({ command: "generate", exitCode, diagnostics: sink.diagnostics, changes: mode === "check" ? [] : changes, summary }, format);
  if (mode === "write" && config !== null && outcome !== null && only.length === 0) rememberRun(config, outcome);
  return exitCode;
}

/** `errata generate errors.yaml --target typescript --out src/errors`: no config needed. */
function configFromArguments(catalogs: readonly string[], only: readonly string[], options: Options): Session {
  const sink = new DiagnosticSink();
  const out = options["out"];
  if (typeof out !== "string" || only.length !== 1 || catalogs.length !== 1) {
    sink.report("bad-usage", { problem: "without a config, name one catalog, one --target and the --out folder" }, null);
    return { config: null, sink };
  }
  return { config: wholeRunConfig(resolve("."), catalogs, out, only), sink };
}

function exitCodeOf(config: Config | null, outcome: Outcome | null, mode: Mode): number {
  if (config === null) return exitCodes.unable;
  if (outcome === null) return exitCodes.findings;
  return mode === "check" && outcome.changes.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function summaryOf({ catalogs, targets, files, changes }: Outcome, mode: Mode): string {
  const codes = catalogs.reduce((sum, catalog) => sum + catalog.errors.length, 0);
  const scope = `${String(catalogs.length)} catalogs, ${String(codes)} codes, ${String(targets.length)} targets`;
  if (changes.length === 0) return `${scope}: all ${String(files.size)} files are up to date`;
  const verb = mode === "write" ? "written or removed" : mode === "check" ? "out of date" : "would change";
  return `${scope}: ${String(changes.length)} of ${String(files.size)} files ${verb}`;
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
