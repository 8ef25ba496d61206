/**
 * How far a project reaches: it reads and writes inside the repository that its config is part of, in a monorepo also beside its own folder. A repository is
 * the nearest folder upwards that holds `.git`; without one the project's own folder is all there is. Knows paths, not what is in the files.
 */
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The folder that nothing of the project may leave, absolute. `root` is the folder of the config. */
export function boundsOf(root: string): string {
  for (let at = root; ; at = dirname(at)) {
    // A file in a worktree or a submodule, a folder elsewhere.
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return root;
  }
}

/** Why the bounds are where they are, and how to move them. */
export function explainBounds(root: string, bounds: string): string {
  return bounds === root
    ? "No folder above the config holds .git, so its own folder is all there is: put the config higher up, or make the repository first."
    : `The repository is ${bounds}: all paths of its configs lie inside it.`;
}

/** Whether an absolute path is `folder` or below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}

/**
 * An output folder in any spelling (`./out/`, `..\errors`, an absolute path) as a path from the root with `/`. `null` where it is not inside the bounds, or holds
 * the root: a whole project cannot be an output.
 */
export function outFolder(root: string, bounds: string, written: string): string | null {
  // A config is read on other systems than the one it was written on.
  const portable = written.replaceAll("\\", "/");
  if (sep === "/" && /^[A-Za-z]:/.test(portable)) return null;
  const path = resolve(root, portable);
  // A shell may name by links what the process knows by its real path.
  const found = [path, ...(isAbsolute(portable) ? [join(realPath(root), relative(realPath(root), realPath(path)))] : [])].find(
    (candidate) => isInside(bounds, candidate) && !isInside(candidate, root),
  );
  return found === undefined ? null : relative(root, found).split(sep).join("/");
}

/** The real path of as much as exists, with the rest as it is. */
function realPath(path: string): string {
  for (let at = path, rest = ""; ; rest = join(relative(dirname(at), at), rest), at = dirname(at)) {
    if (existsSync(at)) return join(realpathSync(at), rest);
    if (dirname(at) === at) return path;
  }
}
