/** The files of a run in memory, by path below the project folder. Refuses paths that leave the output folder or that some file system cannot hold. */
import { createHash } from "node:crypto";
import type { DiagnosticSink } from "../diagnostics/sink.ts";

/** A file to be: path relative to the project folder with `/`, its whole content as UTF-8, and the SHA-256 of it in hex. */
export interface GeneratedFile {
  readonly path: string;
  /** `null` when the file is known to be on disk already as an earlier run wrote it, and was not made again. */
  readonly bytes: Uint8Array | null;
  readonly hash: string;
}

/** Encodes a text once; hash, comparison and writing all use the bytes. */
export function encodeFile(path: string, pieces: readonly string[]): GeneratedFile {
  const bytes = encodePieces(pieces);
  return { path, bytes, hash: createHash("sha256").update(bytes).digest("hex") };
}

/** Piece by piece: most are ASCII, which is copied, while one string of all would be as wide as its widest character. */
function encodePieces(pieces: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafeSlow(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces) at += bytes.write(piece, at);
  return bytes;
}

/** Names that Windows keeps for devices, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const segmentPattern = /^[A-Za-z0-9_@][A-Za-z0-9._@-]*$|^\.[a-z][a-z.-]*$/;

/** Checks the paths of all files together, as far as they are ours: what the output folder is called is the user's. The map keeps code-point order. */
export function buildTree(out: string, files: readonly GeneratedFile[], sink: DiagnosticSink): ReadonlyMap<string, GeneratedFile> {
  const tree = new Map<string, GeneratedFile>();
  const folded = new Map<string, string>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))) {
    const { path } = file;
    const problem = problemOf(out, path) ?? collisionOf(path, folded);
    if (problem !== null) sink.report("output-unsafe", { file: path, problem }, null);
    folded.set(path.toLowerCase(), path);
    tree.set(path, file);
  }
  return tree;
}

function problemOf(out: string, path: string): string | null {
  if (path.length > 240) return "the path is longer than 240 characters";
  if (!path.startsWith(`${out}/`)) return "it would leave the output folder";
  for (const segment of path.slice(out.length + 1).split("/")) {
    if (segment === ".." || segment === ".") return "it would leave the output folder";
    if (!segmentPattern.test(segment) || segment.endsWith(".")) return `${JSON.stringify(segment)} is no portable file name`;
    if (deviceName.test(segment)) return `${segment} is a device name on Windows`;
  }
  return null;
}

function collisionOf(path: string, folded: ReadonlyMap<string, string>): string | null {
  const other = folded.get(path.toLowerCase());
  if (other === undefined) return null;
  return other === path ? "two outputs would have this path" : `it is the same file as ${other} where case does not count`;
}
