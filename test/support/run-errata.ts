/** The command as users run it: the built package in a process of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "./load-catalog.ts";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `errata` in a folder. `node` are arguments for Node.js itself. */
export function runErrata(folder: string, args: readonly string[], node: readonly string[] = []): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, join(repository, "dist/main.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
