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

/** What a reader met on its way. */
export interface Findings {
  readonly faults: Fault[];
  /** What is well-formed, but not for files that are read as plain data: tags, directives, merge keys. */
  readonly oddities: Fault[];
}

/** Thrown by readers: the file cannot be read. */
export class ReadFault extends Error implements Findings {
  readonly faults: Fault[];
  readonly oddities: Fault[];
  constructor(faults: Fault[], oddities: Fault[] = []) {
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

interface PlacedKey {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
}

/** From this many entries on an index of keys is kept; below it looking through them is cheaper. */
const indexedFrom = 16;

/** Where each key of a large mapping is among its entries; `null` while it is small. */
export type KeyIndex = Map<string, number> | null;

/**
 * Looks at the next key of a mapping: one that is written twice, and the one that could reach a prototype in other people's programs, are faults.
 * Gives the index to hand in with the key after it.
 */
export function checkKey(
  { faults, oddities }: Findings,
  entries: readonly PlacedKey[],
  index: KeyIndex,
  { key, keyStart, keyEnd }: PlacedKey,
): KeyIndex {
  if (key === "__proto__") faults.push(faultAt("yaml-key", { key }, keyStart, keyEnd));
  if (key === "<<") oddities.push(faultAt("yaml-merge-key", { key }, keyStart, keyEnd));
  const known = index ?? (entries.length < indexedFrom ? null : new Map(entries.map((entry, at) => [entry.key, at])));
  const earlier = entries[known === null ? positionOf(entries, key) : (known.get(key) ?? -1)];
  if (earlier === undefined) known?.set(key, entries.length);
  else {
    faults.push((file, sink) => {
      const related = [{ span: { file, start: earlier.keyStart, end: earlier.keyEnd }, label: "first written here" }];
      sink.report("yaml-duplicate-key", { key }, { file, start: keyStart, end: keyEnd }, { related });
    });
  }
  return known;
}

function positionOf(entries: readonly PlacedKey[], key: string): number {
  for (let at = 0; at < entries.length; at += 1) if (entries[at]?.key === key) return at;
  return -1;
}
