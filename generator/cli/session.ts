/** What every command begins with: the config, a sink with its rules, the chosen format. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { configPattern, findConfig, mistakenConfig } from "../config/find-config.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { DiagnosticSink } from "../diagnostics/sink.ts";
import { isFormat, type Format } from "./report.ts";

export interface Session {
  /** `null` when there is none that can be used; the sink says why. */
  readonly config: Config | null;
  readonly sink: DiagnosticSink;
}

/** Loads the config that the options or the current folder name. `without` is how the same command is given without one. */
export async function openConfig(options: Readonly<Record<string, unknown>>, without: string): Promise<Session> {
  const first = new DiagnosticSink();
  const named = options["config"];
  const path = typeof named === "string" ? resolve(named) : findConfig(process.cwd());
  if (path === null) {
    const mistaken = mistakenConfig(process.cwd());
    const found = mistaken === null ? "" : `${mistaken}, which lies here, is not looked at: rename it, or name it by --config. `;
    const help = `${found}Write an errata.config.yaml, such as  { catalogs: [errors.yaml], targets: { typescript: } }, or do without:  ${without}`;
    first.report("no-config", { file: configPattern }, null, { help });
    return { config: null, sink: first };
  }
  if (typeof named === "string" && isFolder(path)) {
    first.report("file-unreadable", { file: named, problem: "it is a folder" }, null, {
      help: `Name the config itself: ${configPattern}.`,
    });
    return { config: null, sink: first };
  }
  const config = await loadConfig(path, first);
  if (config === null || first.failed()) return { config: null, sink: first };
  return { config, sink: new DiagnosticSink(config.rules) };
}

/** A command line that means nothing. */
export function refuse(problem: string, help: string | null = null): Session {
  const sink = new DiagnosticSink();
  sink.report("bad-usage", { problem }, null, { help });
  return { config: null, sink };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The same command line without a config, and nothing else of it. */
export const withoutConfig = {
  generate: "errata generate errors.yaml --target typescript --out src/errors",
  lint: "errata lint errors.yaml",
  compose: "errata openapi compose openapi.yaml --catalog errors.yaml",
} as const;

/** Without a choice, GitHub's own format where its runner says so. */
export function formatOf(options: Readonly<Record<string, unknown>>): Format {
  const format = options["format"];
  return isFormat(format) ? format : "pretty";
}
