/** The one line that sums a command up: how many of what. Knows no English beyond a plural s. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Mode, Outcome } from "../pipeline.ts";

/** `1 file`, `2 files`. */
function countOf(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}

/** `2 errors, 1 warning, 27 notes`. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const counts = (["error", "warning", "info"] as const).map((severity) =>
    countOf(diagnostics.filter((diagnostic) => diagnostic.severity === severity).length, severity === "info" ? "note" : severity),
  );
  return counts.join(", ");
}

/** `3 catalogs, 40 codes`. */
export function countCodes(catalogs: Outcome["catalogs"]): string {
  const codes = catalogs.reduce((sum, catalog) => sum + catalog.errors.length, 0);
  return `${countOf(catalogs.length, "catalog")}, ${countOf(codes, "code")}`;
}

/** What a run says that has nothing to do. */
export function summarizeIdle({ catalogs, targets, files }: Outcome): string {
  return `${countCodes(catalogs)}, ${countOf(targets.length, "target")}: all ${countOf(files.size, "file")} are up to date`;
}

/** What a run did, or would do. */
export function summarizeRun(outcome: Outcome, mode: Mode): string {
  const { catalogs, targets, files, changes, lockFile } = outcome;
  if (changes.length === 0) return summarizeIdle(outcome);
  const [writing, removing] = verbs[mode];
  const written = changes.filter(({ path, after }) => after !== null && path !== lockFile).length;
  const removed = changes.filter(({ after }) => after === null).length;
  const parts = [
    ...(written === 0 ? [] : [`${String(written)} of ${countOf(files.size, "file")} ${writing}`]),
    ...(removed === 0 ? [] : [`${countOf(removed, "file")} ${removing}`]),
    ...(changes.some(({ path }) => path === lockFile) ? [`${lockFile} ${writing}`] : []),
  ];
  return `${countCodes(catalogs)}, ${countOf(targets.length, "target")}: ${parts.join(", ")}`;
}

const verbs: Readonly<Record<Mode, readonly [writing: string, removing: string]>> = {
  write: ["written", "removed"],
  check: ["out of date", "left over"],
  "dry-run": ["would be written", "would be removed"],
};
