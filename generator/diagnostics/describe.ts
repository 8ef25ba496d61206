/** A diagnostic in words: what every report is made of. Texts come from `spec/errata.yaml` through the SDK made from it. */
import { positionAt } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { messageOf, remedyOf, type DiagnosticSeverity } from "./rules.ts";

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface DescribedDiagnostic {
  readonly rule: string;
  readonly severity: DiagnosticSeverity;
  readonly message: string;
  readonly help: string;
  readonly place: Place | null;
  readonly related: readonly (Place & { readonly label: string })[];
}

/** Words and places. The help is this case's own where there is one, else the rule's remedy. */
export function describeDiagnostic({ rule, severity, params, span, related, help }: Diagnostic): DescribedDiagnostic {
  return {
    rule,
    severity,
    message: messageOf(rule, params),
    help: help ?? remedyOf(rule),
    place: span === null ? null : placeOf(span),
    related: related.map((other) => ({ ...placeOf(other.span), label: other.label })),
  };
}

function placeOf({ file, start, end }: Span): Place {
  const from = positionAt(file, start);
  const to = positionAt(file, Math.max(start, end));
  return { file: file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
