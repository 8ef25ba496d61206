/** The go command and what the gates need beside it: where they are, what is missing, and how they are run. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../support/load-catalog.ts";

const tools = join(repository, "node_modules/.cache/errata-tools/go");
const install = "run test/consumers/go/install-tools.sh";

export const staticcheck = join(tools, "staticcheck");

/** The oldest Go that the SDK supports, as `GOTOOLCHAIN` wants it. */
export function oldestToolchain(): string {
  return readFileSync(join(tools, "oldest"), "utf8").trim();
}

export function missingGo(): readonly string[] {
  const { status } = spawnSync("go", ["version"], { stdio: "ignore" });
  return status === 0 ? [] : ["go: https://go.dev/doc/install, any version from 1.21 on"];
}

export function missingTools(): readonly string[] {
  return [
    ...missingGo(),
    ...(existsSync(staticcheck) ? [] : [`staticcheck: ${install}`]),
    ...(existsSync(join(tools, "oldest")) ? [] : [`the oldest supported Go: ${install}`]),
  ];
}

/** Says why a test cannot run here; where everything must be there, it is a failure. */
export function skipReason(missing: readonly string[]): boolean {
  if (missing.length === 0) return false;
  if (process.env["CI"] === "true") throw new Error(`missing: ${missing.join("; ")}`);
  console.log(`skipped, missing: ${missing.join("; ")}`);
  return true;
}

export interface Ran {
  readonly status: number | null;
  /** Both streams, as they came. */
  readonly output: string;
  readonly stdout: string;
}

/** Runs a tool. `GOFLAGS` and the like of the machine count; a workspace around the folder does not. */
export async function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, GOWORK: "off", ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, output, stdout });
    });
  });
}

/** Runs a tool that must succeed, and gives what it prints. */
export async function mustRun(
  command: string,
  args: readonly string[],
  cwd: string,
  env?: Readonly<Record<string, string>>,
): Promise<string> {
  const { status, output, stdout } = await run(command, args, cwd, env);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: exit ${String(status)}\n${output.slice(-4000)}`);
  return stdout;
}
