/** `errata lint`: every finding about the catalogs and the config, information included. Exit 1 when there is an error or a warning. */
import { resolve } from "node:path";
import { findConfig } from "../config/find-config.ts";
import { withCatalogs, wholeRunConfig, type Config } from "../config/load-config.ts";
import { DiagnosticSink } from "../diagnostics/sink.ts";
import { lintCatalogs } from "../pipeline.ts";
import { exitCodes } from "./exit-codes.ts";
import { printReport } from "./report.ts";
import { formatOf, openConfig, withoutConfig, type Session } from "./session.ts";
import { countCodes, countFindings } from "./summary.ts";

type Options = Readonly<Record<string, unknown>>;

export async function runLint(files: readonly string[], options: Options): Promise<number> {
  const format = formatOf(options);
  const { config, sink } = await openSession(files, options);
  const catalogs = config === null ? [] : await lintCatalogs(config, sink);
  const exitCode = exitCodeOf(config, sink);
  const summary = `${countCodes(catalogs)}: ${countFindings(sink.diagnostics)}`;
  printReport({ command: "lint", exitCode, diagnostics: sink.diagnostics, changes: [], summary }, format);
  return exitCode;
}

/** Of files that the command line names, only they are looked at; what a config there is says of rules and targets holds for them too. */
async function openSession(files: readonly string[], options: Options): Promise<Session> {
  if (files.length === 0) return openConfig(options, withoutConfig.lint);
  if (options["config"] === undefined && findConfig(".") === null)
    return { config: wholeRunConfig(resolve("."), files, "out", []), sink: new DiagnosticSink() };
  const { config, sink } = await openConfig(options, withoutConfig.lint);
  return { config: config && withCatalogs(config, files), sink };
}

function exitCodeOf(config: Config | null, sink: DiagnosticSink): number {
  if (config === null) return exitCodes.unable;
  return sink.diagnostics.some(({ severity }) => severity !== "info") ? exitCodes.findings : exitCodes.fine;
}
