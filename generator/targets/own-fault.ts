/**
 * What a target of the user's own does wrong. It is the user's to mend, so it is a finding: at the config, which names the module, with the place in the
 * module where one is known. What a target of ours throws is a bug, and thrown on.
 */
import { readFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { RelatedSpan } from "../diagnostics/diagnostic.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { offsetAt } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

/** The module of a target that a config names. */
export interface OwnModule {
  /** The name that the config gives to the target. */
  readonly id: string;
  /** The project folder and the module, both absolute. */
  readonly root: string;
  readonly path: string;
  /** Where the config names it. */
  readonly span: Span;
}

/** Thrown where another target meets what an own one gave it, so that the right one is blamed. */
export class OwnFault extends Error {
  readonly own: OwnModule;

  constructor(own: OwnModule, cause: unknown) {
    super("a target of the user's own failed", { cause });
    this.own = own;
  }
}

/** Does what a target says; `null` after reporting what a module of the user's own threw. `own` is `null` for a target of ours. */
export function attempt<T>(own: OwnModule | null, sink: DiagnosticSink, work: () => T): T | null {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof OwnFault) reportOwnFault(fault.own, fault.cause, sink);
    else if (own !== null) reportOwnFault(own, fault, sink);
    else throw fault;
    return null;
  }
}

export function reportOwnFault(own: OwnModule, fault: unknown, sink: DiagnosticSink): void {
  const [problem = ""] = (fault instanceof Error ? fault.message : String(fault)).split("\n");
  sink.report("target-failed", { target: own.id, problem: problem === "" ? "it throws an error without a message" : problem }, own.span, {
    related: fault instanceof Error ? placeIn(own, fault) : [],
  });
}

/** The first frame of the stack in the module, or else in a file beside it. */
function placeIn({ root, path }: OwnModule, { stack = "" }: Error): readonly RelatedSpan[] {
  const frames = stack.split("\n").flatMap((line) => {
    const [, file, row, column] = /(file:\/\/[^\s)]+|\/[^\s():]+|[A-Za-z]:\\[^():]+):(\d+):(\d+)\)?$/.exec(line) ?? [];
    return file === undefined ? [] : [{ file: pathOf(file), line: Number(row), column: Number(column) }];
  });
  const isBeside = (file: string) => file.startsWith(dirname(path) + sep) && !file.includes(`${sep}node_modules${sep}`);
  const frame = frames.find(({ file }) => file === path) ?? frames.find(({ file }) => isBeside(file));
  if (frame === undefined) return [];
  try {
    const file = { path: relative(root, frame.file).split(sep).join("/"), text: readFileSync(frame.file, "utf8") };
    const at = offsetAt(file, frame);
    return [{ span: { file, start: at, end: at }, label: "it happens here" }];
  } catch {
    return []; // The finding stands without it.
  }
}

function pathOf(file: string): string {
  return file.startsWith("file:") ? fileURLToPath(file.replace(/\?.*$/, "")) : file;
}
