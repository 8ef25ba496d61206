/** Globs to paths. The only importer of "tinyglobby". */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { globSync } from "tinyglobby";
import { reasonOf } from "../diagnostics/disk-fault.ts";

/** Files below `root` that match, relative to it, in code-point order; never below `node_modules`, never hidden ones. */
export function expandGlobs(root: string, pattern: string): readonly string[] {
  return globSync([pattern], { cwd: root, ignore: ["**/node_modules/**"], expandDirectories: false, dot: false })
    .map((path) => path.replaceAll("\\", "/"))
    .sort((a, b) => (a < b ? -1 : Number(a > b)));
}

/** Why a path that looks like one file matches none, where more can be said than that it is not there; `null` for what is a pattern or absent. */
export function whyNoFile(root: string, pattern: string): string | null {
  try {
    const stat = statSync(resolve(root, pattern), { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) return "it is a folder";
    if (stat === undefined || isGlob(pattern)) return null;
    return stat.isFile() ? "files in node_modules and files whose names begin with a dot are not looked at" : "it is no regular file";
  } catch (fault) {
    return reasonOf(fault, "read");
  }
}

function isGlob(pattern: string): boolean {
  return /[*?{}[\]()!\\]/.test(pattern);
}
