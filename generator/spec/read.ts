/** Reads text files from disk. Knows paths and bytes, nothing of their content. */
import { readFileSync, statSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

/** Reads files below one project folder; paths in and out are relative to it, with `/`. */
export interface Reader {
  readonly root: string;
  /** The file's text, or `null` after reporting why not; `span` is where the path was written. */
  readonly read: (path: string, span: Span | null, sink: DiagnosticSink) => SourceFile | null;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

export function createReader(root: string): Reader {
  return { root, read: (path, span, sink) => readSource(root, path, span, sink) };
}

function readSource(root: string, path: string, span: Span | null, sink: DiagnosticSink): SourceFile | null {
  const absolute = resolve(root, path);
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolute);
  } catch (fault) {
    sink.report("file-unreadable", { file: path, problem: problemOf(fault) }, span);
    return null;
  }
  try {
    // A checkout with CRLF line ends means the same catalog, also inside block scalars.
    return { path, text: decoder.decode(bytes).replaceAll("\r\n", "\n") };
  } catch {
    sink.report("file-encoding", { file: path }, span);
    return null;
  }
}

function problemOf(fault: unknown): string {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const words: Readonly<Record<string, string>> = {
    ENOENT: "no such file",
    EACCES: "permission denied",
    EISDIR: "it is a folder",
  };
  return words[code] ?? (fault instanceof Error ? fault.message : String(fault));
}

/** Whether a path is an existing file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A path below `root` in the form that diagnostics and locks use. */
export function projectPath(root: string, path: string): string {
  return relative(root, resolve(root, path)).split(sep).join(posix.sep);
}
