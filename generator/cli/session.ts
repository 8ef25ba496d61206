/** What every command begins with: the config, a sink with its rules, the chosen format. */
import { resolve } from "node:path";
import { configNames, findConfig } from "../config/find-config.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { DiagnosticSink } from "../diagnostics/sink.ts";
import { isFormat, type Format } from "./report.ts";

export interface Session {
  /** `null` when there is none that can be used; the sink says why. */
  readonly config: Config | null;
  readonly sink: DiagnosticSink;
}

/** Loads the config that the options or the current folder name. */
export async function openConfig(options: Readonly<Record<string, unknown>>): Promise<Session> {
  const first = new DiagnosticSink();
  const named = options["config"];
  const path = typeof named === "string" ? resolve(named) : findConfig(process.cwd());
  if (path === null) {
    first.report("no-config", { file: configNames[0] }, null);
    return { config: null, sink: first };
  }
  const config = await loadConfig(path, first);
  if (config === null || first.failed()) return { config: null, sink: first };
  return { config, sink: new DiagnosticSink(config.rules) };
}

/** Without a choice, GitHub's own format where its runner says so. */
export function formatOf(options: Readonly<Record<string, unknown>>): Format {
  const format = options["format"];
  return isFormat(format) ? format : "pretty";
}
