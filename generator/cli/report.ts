/** Diagnostics and results as text: chooses the format, prints to stdout (data) or stderr (the rest). */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reportGithub } from "./report-github.ts";
import { reportJson } from "./report-json.ts";
import { reportPretty } from "./report-pretty.ts";
import { reportSarif } from "./report-sarif.ts";

export const formats = ["pretty", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

/** A file that a run changed or would change. */
export interface ReportedChange {
  readonly path: string;
  readonly state: "missing" | "changed" | "orphaned";
  /** Size of the new content; `null` when the file is to go. */
  readonly bytes: number | null;
}

/** What a command has to say at its end. */
export interface Report {
  readonly command: "generate" | "lint" | "openapi compose";
  readonly exitCode: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: readonly ReportedChange[];
  /** One line that sums it up. */
  readonly summary: string;
}

/** Prints a report. Machine formats are data and go to stdout, one document; people read stderr. */
export function printReport(report: Report, format: Format): void {
  if (format === "json") process.stdout.write(reportJson(report));
  else if (format === "sarif") process.stdout.write(reportSarif(report));
  else if (format === "github") process.stdout.write(reportGithub(report));
  else process.stderr.write(reportPretty(report, process.stderr.isTTY));
}

export function isFormat(value: unknown): value is Format {
  return formats.some((format) => format === value);
}
