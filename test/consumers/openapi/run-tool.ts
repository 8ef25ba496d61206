/** Tools of other people, as processes of their own. None may reach the network. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "../../support/load-catalog.ts";

export interface ToolRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly output: string;
}

const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
const nowhere = { HTTP_PROXY: "http://127.0.0.1:9", HTTPS_PROXY: "http://127.0.0.1:9" };

/** Runs a script of node_modules, or one at an absolute path. */
export function runTool(script: string, args: readonly string[], cwd: string): ToolRun {
  const path = script.startsWith("/") ? script : join(repository, "node_modules", script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...quiet, ...nowhere },
  });
  return { status, stdout, output: `${stdout}\n${stderr}` };
}

export const redocly = "@redocly/cli/bin/cli.js";
export const spectral = "@stoplight/spectral-cli/dist/index.js";
export const openapiTypescript = "openapi-typescript/bin/cli.js";
export const heyApi = "@hey-api/openapi-ts/bin/run.js";
export const tsc = "typescript/bin/tsc";
