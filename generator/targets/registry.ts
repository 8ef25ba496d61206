/** Finds targets: every folder beside this file is one, and a config may name modules of its own. Nothing else lists targets. */
import { existsSync, readdirSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot, runsFromSource } from "../package-root.ts";
import type { Target } from "./target.ts";

const folder = join(packageRoot, runsFromSource ? "generator" : "dist", "targets");
const fileName = runsFromSource ? "target.ts" : "target.js";

/** The ids of the built-in targets, in code-point order. */
export function listTargets(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, fileName)))
    .map((entry) => entry.name)
    .sort();
}

/** Imports a built-in target. Callers check the id first. */
export async function importTarget(id: string): Promise<Target> {
  return defaultExport(join(folder, id, fileName));
}

/** Imports a target that a config names by `module`; throws what the import throws. */
export async function importCustomTarget(root: string, module: string): Promise<Target> {
  return defaultExport(isAbsolute(module) ? module : resolve(root, module));
}

async function defaultExport(path: string): Promise<Target> {
  const module: unknown = await import(pathToFileURL(path).href);
  const target: unknown = typeof module === "object" && module !== null ? Reflect.get(module, "default") : undefined;
  if (!isTarget(target)) throw new Error(`${path} does not export a target by default`);
  return target;
}

function isTarget(value: unknown): value is Target {
  return typeof value === "object" && value !== null && "id" in value && "plan" in value && "options" in value;
}
