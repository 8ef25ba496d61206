/** Where the config of a folder is. Loads nothing, since it is asked before anything else. */
import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export const configNames = ["errata.config.yaml", "errata.config.mjs", "errata.config.js", "errata.config.ts"] as const;

/** The config file that serves `folder`: there or in a folder above; `null` when there is none. */
export function findConfig(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of configNames) if (isFile(join(at, name))) return join(at, name);
    if (dirname(at) === at) return null;
  }
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
