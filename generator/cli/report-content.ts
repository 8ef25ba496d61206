/** What a command has to say at its end, as data: each format prints the same. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A file that a run changed or would change. */
export interface ReportedChange {
  readonly path: string;
  readonly state: "missing" | "changed" | "orphaned";
  /** Size of the new content; `null` when the file is to go. */
  readonly bytes: number | null;
}

export interface Report {
  readonly command: "generate" | "lint" | "openapi compose";
  readonly exitCode: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: readonly ReportedChange[];
  /** One line that sums it up. */
  readonly summary: string;
}
