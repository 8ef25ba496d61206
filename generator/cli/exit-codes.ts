/** Exit codes, documented in the README and held by tests: 1 is about the user's files, 2 about how we were called, 70 about us (sysexits EX_SOFTWARE). */
import type { DiagnosticSink } from "../diagnostics/sink.ts";

export const exitCodes = { fine: 0, findings: 1, unable: 2, bug: 70 } as const;

/** What a command ends with that did nothing, and said why. */
export function exitCodeOfFailure(sink: DiagnosticSink): number {
  return sink.diagnostics.some(({ rule }) => rule === "disk-refused") ? exitCodes.unable : exitCodes.findings;
}
