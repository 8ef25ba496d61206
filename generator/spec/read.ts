/** Reads text files from disk. Knows paths and bytes, nothing of their content. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { expandGlobs } from "./expand-globs.ts";

/** Reads files below one project folder; paths in and out are relative to it, with `/`. */
export interface Reader {
  readonly root: string;
  /** The file's text, or `null` after reporting why not; `span` is where the path was written. */
  readonly read: (path: string, span: Span | null, sink: DiagnosticSink) => SourceFile | null;
  /** The files that match a glob, in code-point order. */
  readonly expand: (pattern: string) => readonly string[];
  /** Everything that was read and looked for so far: what the result of a run depends on. */
  readonly trace: ReadTrace;
}

export interface ReadTrace {
  readonly files: readonly SourceFile[];
  readonly globs: readonly { readonly pattern: string; readonly paths: readonly string[] }[];
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

export function createReader(root: string): Reader {
  const files: SourceFile[] = [];
  const globs: ReadTrace["globs"][number][] = [];
  return {
    root,
    read: (path, span, sink) => {
      const file = readSource(root, path, span, sink);
      if (file !== null) files.push(file);
      return file;
    },
    expand: (pattern) => {
      const paths = expandGlobs(root, pattern);
      globs.push({ pattern, paths });
      return paths;
    },
    trace: { files, globs },
  };
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
