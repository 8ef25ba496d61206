/**
 * `errata generate --print <stage>`: what a stage of the pipeline gives for every catalog and target, as JSON on stdout, for whoever works on a target or wonders
 * where a name comes from. It calls the very functions that a run calls, up to that stage, and writes nothing.
 */
import type { Config } from "../config/load-config.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { folderOf, listFiles, type Job } from "../jobs.ts";
import { listJobs } from "../pipeline.ts";
import type { FilePlan } from "../render/file-plan.ts";

import { exitCodes } from "./exit-codes.ts";
import { chosenTargets, openSession } from "./generate.ts";
import { printedStages, type PrintedStage } from "./printed-stages.ts";
import { printReport } from "./report.ts";
import { countFindings } from "./summary.ts";

export async function runPrint(catalogs: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> {
  const only = chosenTargets(options);
  const { config, sink } = await openSession(catalogs, only, options);
  const stage = printedStages.find((name) => name === options["print"]) ?? "names";
  const jobs = config && (await listJobs(config, catalogs.length > 0 ? [] : only, sink));
  const document = config !== null && jobs !== null ? stageDocument(stage, jobs, config, sink) : null;
  const exitCode = config === null ? exitCodes.unable : document === null ? exitCodes.findings : exitCodes.fine;
  if (document !== null) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  const printed = jobs === null || document === null ? "nothing printed" : `the ${stage} of ${String(jobs.length)} jobs`;
  const summary = `${printed}: ${countFindings(sink.diagnostics)}`;
  printReport({ command: "generate", exitCode, diagnostics: sink.diagnostics, changes: [], summary }, "pretty");
  return exitCode;
}

/** `null` when the sink has failed. */
function stageDocument(stage: PrintedStage, jobs: readonly Job[], config: Config, sink: DiagnosticSink): object | null {
  const entries = jobs.map((job) => ({ catalog: job.catalog.id, target: job.target.target.id, ...stageOf(stage, job, config, sink) }));
  return sink.failed() ? null : { print: stage, jobs: entries };
}

function stageOf(stage: PrintedStage, job: Job, config: Config, sink: DiagnosticSink): object {
  if (stage === "names")
    return { names: Object.fromEntries([...job.names.scopes].map(([scope, names]) => [scope, Object.fromEntries(names)])) };
  const folder = folderOf(job, config);
  const plans = listFiles(job, config, sink);
  if (stage === "plan") return { files: plans.map((plan) => ({ path: `${folder}/${plan.path}`, kind: plan.kind, ...originOf(plan) })) };
  return {
    files: plans.flatMap((plan) =>
      plan.kind === "template" ? [{ path: `${folder}/${plan.path}`, template: plan.template, view: plan.view }] : [],
    ),
  };
}

/** What a file is printed from, where that is a file of `templates/<target>`. */
function originOf(plan: FilePlan): object {
  if (plan.kind === "template") return { template: plan.template };
  return plan.kind === "copy" ? { source: plan.source } : {};
}
