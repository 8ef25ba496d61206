/** Findings for people: `file:line:col severity rule: message`, the line with a caret, related places, and what to do. */
import pc from "picocolors";
import { codeFrame } from "../diagnostics/code-frame.ts";
import { describeDiagnostic } from "../diagnostics/describe.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report, ReportedChange } from "./report-content.ts";

const shownFindings = 50;

/** The report as text. Where a run is about much else information is counted, not shown, so that warnings stand out. */
export function reportPretty(report: Report, isTerminal: boolean): string {
  const colors = pc.createColors(isTerminal && pc.isColorSupported);
  const shown = report.diagnostics.filter(({ severity }) => severity !== "info" || report.command !== "generate");
  const lines = shown.slice(0, shownFindings).flatMap((diagnostic) => [...printDiagnostic(diagnostic, colors), ""]);
  if (shown.length > shownFindings) lines.push(`… and ${String(shown.length - shownFindings)} more`, "");
  return `${lines.map((line) => `${line}\n`).join("")}${listChanges(report.changes, isTerminal)}${report.summary}\n`;
}

/** What changes, one file a line. */
export function listChanges(changes: readonly ReportedChange[], isTerminal: boolean): string {
  const colors = pc.createColors(isTerminal && pc.isColorSupported);
  return changes.map(({ path, state }) => `${colors.dim(verbs[state].padEnd(8))} ${path}\n`).join("");
}

const verbs = { missing: "create", changed: "change", orphaned: "delete" } as const;

type Colors = ReturnType<typeof pc.createColors>;

function printDiagnostic(diagnostic: Diagnostic, colors: Colors): readonly string[] {
  const { rule, severity, message, help, place, related } = describeDiagnostic(diagnostic);
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  const where = place === null ? "" : `${colors.bold(`${place.file}:${String(place.line)}:${String(place.column)}`)} `;
  const lines = [`${where}${paint(severity)} ${rule}: ${printable(message)}`];
  if (diagnostic.span !== null) lines.push(...codeFrame(diagnostic.span).map((line) => `  ${line}`));
  for (const other of related)
    lines.push(`  ${colors.dim("=")} ${other.file}:${String(other.line)}:${String(other.column)} ${printable(other.label)}`);
  lines.push(`  ${colors.dim("=")} help: ${printable(help)}`);
  return lines;
}

/** Catalog text must not drive the terminal (CWE-150): control and bidi characters are shown as escapes. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
