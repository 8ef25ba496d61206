/** `errata lint`: every finding about the catalogs, information included. Exit 1 when there is an error or a warning. */
import type { Config } from "../config/load-config.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { lintCatalogs } from "../pipeline.ts";
import { exitCodes } from "./exit-codes.ts";
import { printReport } from "./report.ts";
import { formatOf, openConfig } from "./session.ts";
import { countCodes, countFindings } from "./summary.ts";

export async function runLint(options: Readonly<Record<string, unknown>>): Promise<number> {
  const format = formatOf(options);
  const { config, sink } = await openConfig(options);
  const catalogs = config === null ? [] : lintCatalogs(config, sink);
  const exitCode = exitCodeOf(config, sink);
  const summary = `${countCodes(catalogs)}: ${countFindings(sink.diagnostics)}`;
  printReport({ command: "lint", exitCode, diagnostics: sink.diagnostics, changes: [], summary }, format);
  return exitCode;
}

function exitCodeOf(config: Config | null, sink: DiagnosticSink): number {
  if (config === null) return exitCodes.unable;
  return sink.diagnostics.some(({ severity }) => severity !== "info") ? exitCodes.findings : exitCodes.fine;
}
