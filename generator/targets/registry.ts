/** Finds targets: every folder beside this file is one, and a config may name modules of its own. Nothing else lists targets. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isFile } from "../config/find-config.ts";
import { importProgram } from "../config/import-program.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { packageRoot, runsFromSource } from "../package-root.ts";
import type { OwnModule } from "./own-fault.ts";
import { checkedTarget, problemOfTarget } from "./own-target.ts";
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

/** Imports a target that a config names by its module, as `file`; `null` after reporting why that is none. */
export async function importOwnTarget(own: OwnModule, file: string, sink: DiagnosticSink): Promise<Target | null> {
  const { path, span } = own;
  if (!isFile(path)) {
    sink.report("file-unreadable", { file, problem: "no such file" }, span);
    return null;
  }
  const shape = "defineTarget({ … })";
  const target = await importProgram({ path, file, span, instead: "JavaScript (.mjs)", shape }, sink);
  if (target === null) return null;
  if (isTarget(target)) return checkedTarget(target, own);
  const help = `Write  export default ${shape};  docs/adding-a-target.md has an example.`;
  sink.report("module-failed", { file, problem: `its default export is no target: ${problemOfTarget(target) ?? ""}` }, span, { help });
  return null;
}

function isTarget(value: unknown): value is Target {
  return problemOfTarget(value) === null;
}
