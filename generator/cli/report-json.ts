/** `--format json`: one document on stdout, stable for programs; `generator/schema/report.schema.json` says what is in it. */
import { describeDiagnostic } from "../diagnostics/describe.ts";
import type { JsonReport } from "../schema/report-schema.ts";
import type { Report } from "./report-content.ts";

export function reportJson({ command, exitCode, diagnostics, changes, summary }: Report): string {
  const document: JsonReport = {
    command,
    exitCode,
    summary,
    changes: changes.map(({ path, state, bytes }) => ({ path, state, bytes })),
    diagnostics: diagnostics.map(describeDiagnostic),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
