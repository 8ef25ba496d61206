/** Findings as one line each, to be compared with what a test expects: rule, line and column, and the help that is this case's own. */
import type { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { positionAt } from "../../generator/source/source-file.ts";

export function findingsOf(sink: DiagnosticSink): readonly string[] {
  return sink.diagnostics.map(({ rule, span, help }) => {
    if (span === null) return [rule, help].join(" ").trim();
    const { line, column } = positionAt(span.file, span.start);
    return [rule, `${String(line)}:${String(column)}`, help].join(" ").trim();
  });
}
