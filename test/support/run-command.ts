/** The command as users run it: the built package in a process of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "./load-catalog.ts";

export const mainFile = join(repository, "dist/main.js");

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in `folder`; `nodeOptions` go to Node, before the program. */
export function runCommand(folder: string, args: readonly string[], nodeOptions: readonly string[] = []): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, mainFile, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}
