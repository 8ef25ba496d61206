/** What is wrong with a file: found by the readers, told where the file is known. Bounds on what is read. */
import type { Rule, RuleParams } from "../diagnostics/rules.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";

/** Bounds on what is read: far beyond honest files, well below what hurts. */
export const readLimits = {
  bytes: 256 * 1024 * 1024,
  depth: 256,
  /** Levels of what is read whole, as data. */
  dataDepth: 64,
  aliasedNodes: 1_000_000,
  files: 50_000,
} as const;

/** Tells one fault. */
export type Fault = (file: SourceFile, sink: DiagnosticSink) => void;

/** Thrown by readers: the file cannot be read. */
export class ReadFault extends Error {
  readonly faults: readonly Fault[];
  /** What is well-formed, but not for files that are read as plain data. */
  readonly oddities: readonly Fault[];
  constructor(faults: readonly Fault[], oddities: readonly Fault[] = []) {
    super("the file cannot be read");
    this.faults = faults;
    this.oddities = oddities;
  }
}

export function faultAt<R extends Rule>(rule: R, params: RuleParams<R>, start: number, end: number): Fault {
  return (file, sink) => {
    sink.report(rule, params, { file, start, end });
  };
}
