/**
 * The back half of the pipeline works on jobs: one catalog and one target each, with its names. Here is what the stages name, plan and render do for a
 * job; which jobs there are and in which order they are done says `pipeline.ts`.
 */
import { checkChosenLocale } from "./catalog/chosen-locale.ts";
import type { Catalog } from "./catalog/model.ts";
import type { Config } from "./config/load-config.ts";
import type { DiagnosticSink } from "./diagnostics/sink.ts";
import { assignNames, noNames } from "./naming/assign-names.ts";
import type { NameTable } from "./naming/name-table.ts";
import type { Reusable } from "./output/run-note.ts";
import { encodeFile, type GeneratedFile } from "./output/tree.ts";
import { reportPrintFault } from "./print-fault.ts";
import type { SingleFilePlan } from "./render/fixed-files.ts";
import { filePlans, renderFiles } from "./render/render-files.ts";
import type { Usage } from "./sdk/usage.ts";
import { attempt } from "./targets/own-fault.ts";
import type { SelectedTarget } from "./targets/select-targets.ts";
import type { FilePlan } from "./render/file-plan.ts";

/** One catalog for one target, with its names decided. */
export interface Job {
  readonly catalog: Catalog;
  readonly target: SelectedTarget;
  readonly names: NameTable;
  /** What the targets of this catalog's other jobs show of each error. */
  readonly usages: readonly Usage[];
}

/**
 * name: all jobs of a run in a fixed order; `narrowed` has the only targets of a catalog that is not for all. Collisions of names are reported here,
 * before anything is planned.
 */
export function nameJobs(
  catalogs: readonly Catalog[],
  targets: readonly SelectedTarget[],
  narrowed: ReadonlyMap<string, readonly string[]>,
  sink: DiagnosticSink,
): readonly Job[] {
  const isFor = (catalog: Catalog, { target }: SelectedTarget) => narrowed.get(catalog.id)?.includes(target.id) ?? true;
  for (const target of targets)
    checkLocale(
      target,
      catalogs.filter((catalog) => isFor(catalog, target)),
      sink,
    );
  return catalogs.flatMap((catalog) => {
    const own = targets.filter((target) => isFor(catalog, target));
    const named = own.flatMap((target) => {
      const names = attempt(target.own, sink, () => namesFor(catalog, target, sink));
      return names === null ? [] : [{ catalog, target, names }];
    });
    const usages = named.flatMap(({ target: { target, options, own: module }, names }) => {
      return attempt(module, sink, () => target.usage?.({ catalog, names, options }) ?? []) ?? [];
    });
    return named.filter(({ target }) => target.isGenerated).map((job) => ({ ...job, usages }));
  });
}

function namesFor(catalog: Catalog, { target: { id, naming } }: SelectedTarget, sink: DiagnosticSink): NameTable {
  return naming === null ? noNames : assignNames(catalog, id, naming, sink);
}

function checkLocale({ target, own, options, at, isGenerated }: SelectedTarget, catalogs: readonly Catalog[], sink: DiagnosticSink): void {
  const chosen = isGenerated ? attempt(own, sink, () => target.chosenLocale?.(options) ?? null) : null;
  if (chosen !== null) checkChosenLocale(catalogs, chosen, at.spanOf("locale"), sink);
}

/** plan: the files that the job wants, not yet printed; `null` after reporting why a target of the user's own does not say. */
export function planJob(
  { catalog, target: { target, own, options }, names, usages }: Job,
  sink: DiagnosticSink,
): readonly FilePlan[] | null {
  return attempt(own, sink, () => target.plan({ catalog, names, options, banner: bannerOf(catalog), usages }));
}

/** render: the job's files with their paths and bytes; none after reporting what is wrong with templates or a target of the user's own. */
export async function renderJob(
  job: Job,
  plans: readonly FilePlan[],
  config: Config,
  sink: DiagnosticSink,
): Promise<readonly GeneratedFile[]> {
  const { catalog, target } = job;
  const folder = folderOf(job, config);
  try {
    const context = { root: config.root, templates: config.templates, banner: bannerOf(catalog) };
    const files = await renderFiles(target.target.id, plans, context);
    return files.map(({ path, pieces }) => encodeFile(`${folder}/${path}`, pieces));
  } catch (fault) {
    reportPrintFault(fault, target, config, sink);
    return [];
  }
}

/** The plans of a job file by file; none after reporting why that cannot be said. */
export function listFiles(job: Job, config: Config, sink: DiagnosticSink): readonly SingleFilePlan[] {
  try {
    return filePlans(job.target.target.id, planJob(job, sink) ?? [], config);
  } catch (fault) {
    reportPrintFault(fault, job.target, config, sink);
    return [];
  }
}

/** Where the job's files go, below the project folder. A run without a config writes one target of one catalog straight into the folder that was asked for. */
export function folderOf({ catalog, target: { target } }: Job, { path: config, out }: Config): string {
  return config === null ? out : `${out}/${catalog.id}/${target.id}`;
}

function bannerOf({ file }: Catalog): string {
  return `Code generated by errata from ${file}. DO NOT EDIT.`;
}

/** The job's files as an earlier run left them on disk, `null` where they are not known to be what this run would make. */
export function reusedFiles({ catalog, target: { target } }: Job, { jobs, sameTargets }: Reusable): readonly GeneratedFile[] | null {
  if (!sameTargets && target.showsUsages === true) return null;
  return jobs.get(`${catalog.id}/${target.id}`) ?? null;
}
