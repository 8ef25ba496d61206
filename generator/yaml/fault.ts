/** What stops the reading of one file: thrown by the readers, reported where the file is known. */
import type { Rule, RuleParams } from "../diagnostics/rules.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";

/** Bounds on what is read: far beyond honest descriptions, well below what hurts. */
export const readLimits = { bytes: 512 * 1024 * 1024, depth: 256, files: 50_000 } as const;

export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly report: (file: SourceFile, sink: DiagnosticSink) => void;
}

export class ReadFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super("the file cannot be read");
    this.fault = fault;
  }
}

/** A fault of the file at a place; `earlier` is the start of a second one. */
export function faultAt<R extends Rule>(rule: R, params: RuleParams<R>, start: number, end: number, earlier?: number): ReadFault {
  return new ReadFault({
    start,
    end,
    report: (file, sink) => {
      const related = earlier === undefined ? [] : [{ span: { file, start: earlier, end: earlier + 1 }, label: "first written here" }];
      sink.report(rule, params, { file, start, end }, { related });
    },
  });
}

/** Refuses a key that is written twice, and the one key that could reach a prototype in other people's programs. */
export function checkKey(
  entries: readonly { readonly key: string; readonly keyStart: number }[],
  seen: Map<string, number> | null,
  key: string,
  start: number,
  end: number,
): void {
  if (key === "__proto__") throw faultAt("yaml-key", { key }, start, end);
  const earlier = seen === null ? entries.find((entry) => entry.key === key)?.keyStart : seen.get(key);
  if (earlier !== undefined) throw faultAt("yaml-duplicate-key", { key }, start, end, earlier);
  seen?.set(key, start);
}

/** From this many entries on a map of keys is kept; below it looking through them is cheaper. */
export const indexedFrom = 16;
