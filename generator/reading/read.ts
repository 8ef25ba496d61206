/** Reads text files from disk. Knows paths and bytes, nothing of their content. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf } from "../diagnostics/disk-fault.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { explainBounds, isInside, linkedOutside } from "../source/project-bounds.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { readLimits } from "../yaml/fault.ts";
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

/** A file as it was when it was read; `hash` is the SHA-256 of its bytes, in hex. */
export interface InputFile {
  readonly path: string;
  readonly hash: string;
}

export interface ReadTrace {
  readonly files: readonly InputFile[];
  readonly globs: readonly { readonly pattern: string; readonly paths: readonly string[] }[];
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** `bounds` is the folder that nothing may lie outside of; without it the caller has seen to that. */
export function createReader(root: string, bounds: string | null = null, mostBytes: number = readLimits.bytes): Reader {
  const files: InputFile[] = [];
  const globs: ReadTrace["globs"][number][] = [];
  return {
    root,
    read: (path, span, sink) => {
      if (bounds !== null && !isWithin(bounds, root, path, span, sink)) return null;
      const bytes = readBytes(root, path, mostBytes, span, sink);
      if (bytes === null) return null;
      files.push({ path, hash: hashOf(bytes) });
      return decodeSource(path, bytes, span, sink);
    },
    expand: (pattern) => {
      const paths = expandGlobs(root, pattern);
      globs.push({ pattern, paths });
      return paths;
    },
    trace: { files, globs },
  };
}

/** False after reporting that a path leads out of the bounds, by its name or by a link. */
function isWithin(bounds: string, root: string, path: string, span: Span | null, sink: DiagnosticSink): boolean {
  const absolute = resolve(root, path);
  const link = isInside(bounds, absolute) ? linkedOutside(bounds, absolute) : null;
  if (link === null && isInside(bounds, absolute)) return true;
  const help = link === null ? explainBounds(root, bounds) : `It is a link to ${link}. ${explainBounds(root, bounds)}`;
  sink.report("file-outside", { file: path, folder: bounds }, span, { help });
  return false;
}

function readBytes(root: string, path: string, limit: number, span: Span | null, sink: DiagnosticSink): Buffer | null {
  const absolute = resolve(root, path);
  try {
    if (statSync(absolute).size <= limit) return readFileSync(absolute);
    sink.report("file-too-large", { file: path, limit }, span);
    return null;
  } catch (fault) {
    sink.report("file-unreadable", { file: path, problem: reasonOf(fault, "read") }, span);
    return null;
  }
}

function decodeSource(path: string, bytes: Buffer, span: Span | null, sink: DiagnosticSink): SourceFile | null {
  try {
    // A checkout with CRLF line ends means the same catalog, also inside block scalars.
    return { path, text: decoder.decode(bytes).replaceAll("\r\n", "\n") };
  } catch {
    sink.report("file-encoding", { file: path }, span);
    return null;
  }
}

/** SHA-256 in hex; text counts as its UTF-8. */
export function hashOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
