/** Where the config of a folder is. Loads nothing, since it is asked before anything else. */
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";

/** Configs that are data: all that they depend on is in them. */
const dataEndings: readonly string[] = [".yaml", ".yml", ".json"];
const programEndings: readonly string[] = [".mjs", ".js", ".ts"];

/** What a config is called that is found without being named. */
export const configNames: readonly string[] = [...dataEndings, ...programEndings].map((ending) => `errata.config${ending}`);

/** The same in few words. */
export const configPattern = `errata.config.{${configNames.map((name) => extname(name).slice(1)).join(",")}}`;

/** The config file that serves `folder`: there or in a folder above; `null` when there is none. Of several in one folder the first. */
export function findConfig(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const [first] = configsIn(at);
    if (first !== undefined) return join(at, first);
    if (dirname(at) === at) return null;
  }
}

/** The names of the configs of a folder. More than one is a mistake of which `loadConfig` speaks. */
export function configsIn(folder: string): readonly string[] {
  return readdirOf(folder)
    .filter((name) => configNames.includes(name) && isFile(join(folder, name)))
    .sort((a, b) => configNames.indexOf(a) - configNames.indexOf(b));
}

/** None of a folder that cannot be listed. */
function readdirOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a config is data, a program, or neither: told by the ending of its name. */
export function kindOfConfig(path: string): "data" | "program" | null {
  const ending = extname(path);
  if (dataEndings.includes(ending)) return "data";
  return programEndings.includes(ending.replace(/^\.[cm](?=[jt]s$)/, ".")) ? "program" : null;
}

/**
 * The lock of a config lies beside it and is called after it, so that two configs in one folder have two. The usual names share one, which stays when a
 * config takes another form; so does a run without a config.
 */
export function lockFileOf(config: string | null): string {
  return config === null || configNames.includes(basename(config)) ? "errata.lock.json" : `${basename(config)}.lock.json`;
}

/** A file in the folder that looks as if it were meant for a config, and is called otherwise; `null` without one. */
export function mistakenConfig(folder: string): string | null {
  const names = [...readdirOf(folder)].sort();
  return names.find((name) => /^\.?errata(?:rc)?(?:\.|$)/.test(name) && !name.endsWith(".lock.json") && isFile(join(folder, name))) ?? null;
}

export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
