/** Finds targets: every folder beside this file is one, and a config may name modules of its own. Nothing else lists targets. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isFile } from "../config/find-config.ts";
import { importProgram } from "../config/import-program.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { packageRoot, runsFromSource } from "../package-root.ts";

import type { Span } from "../source/span.ts";
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
  const module: unknown = await import(pathToFileURL(join(folder, id, fileName)).href);
  const target: unknown = typeof module === "object" && module !== null ? Reflect.get(module, "default") : undefined;
  if (!isTarget(target)) throw new Error(`${id} does not export a target by default`);
  return target;
}

/** Imports a target that a config names at `span` by its module; `null` after reporting why that is none. */
export async function importCustomTarget(root: string, file: string, span: Span, sink: DiagnosticSink): Promise<Target | null> {
  const path = resolve(root, file);
  if (!isFile(path)) {
    sink.report("file-unreadable", { file, problem: "no such file" }, span);
    return null;
  }
  const target = await importProgram({ path, file, span, instead: "JavaScript (.mjs)" }, sink);
  if (target === null || isTarget(target)) return target;
  sink.report("module-failed", { file, problem: "its default export is no target: see defineTarget" }, span);
  return null;
}

/** Whether a value has what a run asks of a target. Plain data, as `defineTarget` takes it: a copy must be as good. */
function isTarget(value: unknown): value is Target {
  const has = (owner: object, member: string) => typeof Reflect.get(owner, member) === "function";
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "naming") || !Object.hasOwn(value, "plan")) return false;
  const options: unknown = Reflect.get(value, "options");
  return has(value, "plan") && typeof options === "object" && options !== null && has(options, "safeParse");
}
