/**
 * What goes wrong when files are printed: with the user's own templates, and with what a target of the user's own plans. Both are the user's to mend, so they
 * are findings; what goes wrong with templates and targets of ours is a bug, and thrown on.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config/load-config.ts";
import { codeOf, reportDiskFault } from "./diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "./diagnostics/sink.ts";
import { MissingTemplate, TemplateFault } from "./render/template-fault.ts";
import { offsetAt } from "./source/source-file.ts";
import type { Span } from "./source/span.ts";
import { OwnFault, reportOwnFault } from "./targets/own-fault.ts";
import type { SelectedTarget } from "./targets/select-targets.ts";

type Templates = Pick<Config, "root" | "templates">;

export function reportPrintFault(fault: unknown, { target, own }: SelectedTarget, config: Templates, sink: DiagnosticSink): void {
  const span = fault instanceof TemplateFault ? placeOf(fault, config) : null;
  if (fault instanceof TemplateFault && span !== null)
    sink.report("template-failed", { file: span.file.path, problem: fault.problem }, span);
  else if (fault instanceof MissingTemplate && own !== null) reportMissing(fault, target.id, config, own.span, sink);
  else if (fault instanceof OwnFault) reportOwnFault(fault.own, fault.cause, sink);
  else if (own !== null && !isOfDisk(fault)) reportOwnFault(own, fault, sink);
  else reportDiskFault(fault, sink);
}

/** Where in a template of the user's own something is wrong; `null` where the template is ours. */
function placeOf({ file: name, line, column }: TemplateFault, { root, templates }: Templates): Span | null {
  const path = `${templates ?? ""}/${name}`;
  if (templates === null || !existsSync(join(root, path))) return null;
  const file = { path, text: readFileSync(join(root, path), "utf8") };
  const at = line === null ? 0 : offsetAt(file, { line, column: column ?? 1 });
  return { file, start: at, end: at };
}

function reportMissing({ file }: MissingTemplate, target: string, { templates }: Templates, span: Span, sink: DiagnosticSink): void {
  const folder = templates ?? "errata-templates";
  const place = `${folder}/${target}/${file}`;
  const help =
    templates === null
      ? `Write  templates: ${folder}  in the config, and put the file at ${place}.`
      : `Put it at ${place}, or correct its name in the plan.`;
  sink.report("template-failed", { file: templates === null ? file : place, problem: "no such file" }, span, { help });
}

function isOfDisk(fault: unknown): boolean {
  return fault instanceof Error && (codeOf(fault) !== null || codeOf(fault.cause) !== null);
}
