/** A description from disk: its main file and every file that it refers to, each read once. Refuses what is hostile; follows nothing out of the project folder. */
import { isUtf8 } from "node:buffer";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { reasonOf } from "../../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import type { Span } from "../../source/span.ts";
import { readLimits } from "../../yaml/fault.ts";
import type { ParsedFile } from "../../yaml/node.ts";
import { parseFile } from "../../yaml/read.ts";
import { collectReferences, follow, lookUp, type FindFile, type Reference, type Target } from "./references.ts";

export interface HostFiles {
  readonly main: ParsedFile;
  /** By path, in the order of reading. */
  readonly all: ReadonlyMap<string, ParsedFile>;
  readonly find: FindFile;
}

export interface ReadingOptions {
  /** The project folder, absolute: nothing outside of it is read. */
  readonly root: string;
  /** References to the network or out of the folder stay as they are instead of being refused. */
  readonly keepExternal: boolean;
  /** Bounds other than the usual ones. */
  readonly limits?: { readonly files: number; readonly bytes: number };
}

/** Reads a description; `null` after reporting why not. */
export function readHost(path: string, options: ReadingOptions, sink: DiagnosticSink): HostFiles | null {
  const all = new Map<string, ParsedFile>();
  const most = (options.limits ?? readLimits).files;
  const main = readFile(path, options, null, sink);
  if (main === null) return null;
  all.set(path, main);
  const references: Reference[] = [];
  // Files are appended while the loop runs.
  for (const file of all.values()) {
    for (const reference of collectReferences(file)) {
      references.push(reference);
      const { target } = reference;
      if (target.kind === "inside" && !all.has(target.path)) {
        if (all.size >= most) {
          sink.report("too-many-files", { file: path, limit: most }, spanOfValue(reference));
          return null;
        }
        const read = readFile(target.path, options, spanOfValue(reference), sink);
        if (read !== null) all.set(target.path, read);
      }
    }
  }
  const find: FindFile = (wanted) => all.get(wanted) ?? null;
  checkReferences(references, find, options, sink);
  return { main, all, find };
}

function spanOfValue({ file, value }: Reference): Span {
  return { file: file.source, start: value.start, end: value.end };
}

function checkReferences(references: readonly Reference[], find: FindFile, { keepExternal }: ReadingOptions, sink: DiagnosticSink): void {
  // Thousands of references say the same, and lead to the same place.
  const sound = new Set<Target>();
  for (const reference of references) {
    const { target, text, file, holder } = reference;
    if (sound.has(target)) continue;
    if (target.kind === "outside") {
      if (!keepExternal) sink.report("reference-outside", { reference: text, problem: target.problem }, spanOfValue(reference));
    } else if (find(target.path) === null || target.pointer === null) continue;
    else if (lookUp(find, target) === null) sink.report("reference-broken", { reference: text }, spanOfValue(reference));
    else if (follow(find, { file, node: holder, pointer: [] }).kind === "cycle")
      sink.report("reference-cycle", { reference: text }, spanOfValue(reference));
    else sound.add(target);
  }
}

function readFile(
  path: string,
  { root, keepExternal, limits = readLimits }: ReadingOptions,
  span: Span | null,
  sink: DiagnosticSink,
): ParsedFile | null {
  const absolute = join(root, path);
  let bytes: Buffer;
  try {
    // A link may lead out of the folder where the path does not.
    const real = realpathSync(absolute);
    if (span !== null && !real.startsWith(realpathSync(root) + sep)) {
      if (!keepExternal) sink.report("reference-outside", { reference: path, problem: "it leaves the project folder" }, span);
      return null;
    }
    if (statSync(real).size > limits.bytes) {
      sink.report("file-too-large", { file: path, limit: limits.bytes }, span);
      return null;
    }
    bytes = readFileSync(real);
  } catch (fault) {
    sink.report("file-unreadable", { file: path, problem: reasonOf(fault, "read") }, span);
    return null;
  }
  if (!isUtf8(bytes)) {
    sink.report("file-encoding", { file: path }, span);
    return null;
  }
  return parseFile({ path, text: bytes.toString("utf8") }, sink);
}
