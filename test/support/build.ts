/** Builds `dist/` once for all tests that run the command. */
import { execFileSync } from "node:child_process";
import { repository } from "./load-catalog.ts";

export function setup(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: repository, stdio: "inherit" });
}
