/**
 * How far a project reaches: it reads and writes inside the repository that its config is part of, in a monorepo also beside its own folder. A repository is
 * the nearest folder upwards that holds `.git`; without one the project's own folder is all there is. Knows paths, not what is in the files.
 */
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The folder that nothing of the project may leave, absolute. `root` is the folder of the config. */
export function boundsOf(root: string): string {
  for (let at = root; ; at = dirname(at)) {
    if (isRepository(at)) return at;
    if (dirname(at) === at) return root;
  }
}

/** Whether a folder is the top of a repository: `.git` is a file in a worktree or a submodule, a folder elsewhere. */
export function isRepository(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

/** Why the bounds are where they are, and how to move them. */
export function explainBounds(root: string, bounds: string): string {
  return isRepository(bounds)
    ? `The repository is ${bounds}: all paths of its configs lie inside it.`
    : `No folder from ${root} upwards holds .git, so that folder is all there is: put the config higher up, or make the repository first.`;
}

/** Whether an absolute path is `folder` or below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== "..";
}

/** Whether a path is inside by its name, and still inside where the links on its way lead. */
function isReallyInside(folder: string, path: string): boolean {
  return isInside(folder, path) && linkedOutside(folder, path) === null;
}

/** Where a path leads that is inside by its name, and outside by the links on its way; `null` when it stays inside. */
export function linkedOutside(folder: string, path: string): string | null {
  const real = realPath(path);
  return isInside(realPath(folder), real) ? null : real;
}

/** Where outputs are to go, as a path from the root with `/`; or why they cannot go there, and what to do. */
export type OutFolder = { readonly path: string } | { readonly problem: string; readonly help: string };

/** An output folder in any spelling: `./out/`, `..\errors`, an absolute path. It lies inside the bounds and does not hold the root: a whole project cannot be an output. */
export function outFolder(root: string, bounds: string, written: string): OutFolder {
  // A config is read on other systems than the one it was written on.
  const portable = written.replaceAll("\\", "/");
  if (isForeign(portable))
    return { problem: "is not a path of this system", help: "Write a path relative to the config, such as src/errors." };
  const path = resolve(root, portable);
  // A shell may name by links what the process knows by its real path.
  const candidates = [path, ...(isAbsolute(portable) ? [join(realPath(root), relative(realPath(root), realPath(path)))] : [])];
  const found = candidates.find((candidate) => isReallyInside(bounds, candidate));
  if (found === undefined) {
    const link = candidates.some((candidate) => isInside(bounds, candidate)) ? `, and it is a link to ${realPath(path)}` : "";
    return { problem: `must be a folder inside ${bounds}${link}`, help: explainBounds(root, bounds) };
  }
  if ([root, realPath(root)].some((folder) => isInside(found, folder))) {
    const help = "Everything in it is marked as generated, so name a folder of its own, such as src/errors.";
    return { problem: "must be a folder that does not hold the project", help };
  }
  const way = relative(root, found).split(sep);
  if (way.some((name) => name.toLowerCase() === ".git"))
    return { problem: "must not be inside .git", help: "That folder belongs to git: name one of your own, such as src/errors." };
  return { path: way.join("/") };
}

/** Paths that mean something to a shell, to a browser or to Windows, and would become folders of that name here. */
function isForeign(path: string): boolean {
  return /^~[^/]*(?:\/|$)/.test(path) || /^[A-Za-z][A-Za-z0-9+.-]+:/.test(path) || (sep === "/" && /^[A-Za-z]:/.test(path));
}

/** The real path of as much as exists, with the rest as it is. */
function realPath(path: string): string {
  for (let at = path, rest = ""; ; rest = join(relative(dirname(at), at), rest), at = dirname(at)) {
    const real = existing(at);
    if (real !== null) return join(real, rest);
    if (dirname(at) === at) return path;
  }
}

/** `null` for what is not there or cannot be looked at: whoever reads or writes it hears why. */
function existing(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
