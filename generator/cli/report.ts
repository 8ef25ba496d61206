/** Diagnostics and results as text: chooses the format, prints to stdout (data) or stderr (the rest). */
import type { Report, ReportedChange } from "./report-content.ts";
import { reportGithub } from "./report-github.ts";
import { reportJson } from "./report-json.ts";
import { listChanges, reportPretty } from "./report-pretty.ts";
import { reportSarif } from "./report-sarif.ts";

export const formats = ["pretty", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

/** Prints a report. Machine formats are data and go to stdout, one document; people read stderr. */
export function printReport(report: Report, format: Format): void {
  if (format === "json") process.stdout.write(reportJson(report));
  else if (format === "sarif") process.stdout.write(reportSarif(report));
  else if (format === "github") process.stdout.write(reportGithub(report));
  else process.stderr.write(reportPretty(report, process.stderr.isTTY));
}

/** Prints what would change as the result that it is where nothing is changed. */
export function printChanges(changes: readonly ReportedChange[]): void {
  process.stdout.write(listChanges(changes, process.stdout.isTTY));
}

export function isFormat(value: unknown): value is Format {
  return formats.some((format) => format === value);
}
