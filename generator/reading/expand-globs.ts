/** Globs to paths. The only importer of "tinyglobby". */
import { globSync } from "tinyglobby";

/** Files below `root` that match, relative to it, in code-point order; never below `node_modules`, never hidden ones. */
export function expandGlobs(root: string, pattern: string): readonly string[] {
  return globSync([pattern], { cwd: root, ignore: ["**/node_modules/**"], expandDirectories: false, dot: false })
    .map((path) => path.replaceAll("\\", "/"))
    .sort((a, b) => (a < b ? -1 : Number(a > b)));
}
