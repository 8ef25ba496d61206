/** `--format json`: one document on stdout, stable for programs. `test/cli` holds its shape. */
import { describeDiagnostic } from "../diagnostics/describe.ts";
import type { Report } from "./report-content.ts";

export function reportJson({ command, exitCode, diagnostics, changes, summary }: Report): string {
  const document = { command, exitCode, summary, changes, diagnostics: diagnostics.map(describeDiagnostic) };
  return `${JSON.stringify(document, null, 2)}\n`;
}
