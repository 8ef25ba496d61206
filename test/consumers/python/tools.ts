/** The tools of the Python tests, where `install-tools.sh` puts them, and how they are run. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";
import { repository } from "../../support/load-catalog.ts";

const tools = join(repository, "node_modules/.cache/errata-tools/python");
const python = join(tools, "venv/bin/python");

/** What is missing, with how to get it. */
export function missingTools(): readonly string[] {
  return existsSync(join(tools, "installed"))
    ? []
    : ["the Python tools: run test/consumers/python/install-tools.sh (needs Python 3.11 and npm)"];
}

/** Skips the tests of a machine without the tools, except where that must not be. */
export const describeWithTools = describe.skipIf(missingTools().length > 0 && process.env["CI"] !== "true");
if (missingTools().length > 0) console.warn(`skipped: ${missingTools().join("; ")}`);

/** Where builds happen, and what the tools keep between two runs. */
export const cacheFolder = join(repository, "node_modules/.cache/errata-consumers/python");

/** A new, empty folder for copies and builds. */
export function createFolder(): string {
  mkdirSync(cacheFolder, { recursive: true });
  return mkdtempSync(join(cacheFolder, "run-"));
}

export interface Run {
  readonly status: number;
  /** What was printed, to both streams. */
  readonly output: string;
  readonly stdout: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs Python itself. It writes no byte code beside the sources and sees no settings of the user. */
export function runPython(parameters: readonly string[], options: RunOptions): Promise<Run> {
  return run(python, parameters, options);
}

/** Runs a tool of the virtual environment. */
export function runTool(tool: "mypy" | "ruff", parameters: readonly string[], options: RunOptions): Promise<Run> {
  return run(join(tools, "venv/bin", tool), parameters, options);
}

export function runPyright(parameters: readonly string[], options: RunOptions): Promise<Run> {
  return run(process.execPath, [join(tools, "pyright/node_modules/pyright/index.js"), "--pythonpath", python, ...parameters], options);
}

function run(file: string, parameters: readonly string[], { cwd, input, env }: RunOptions): Promise<Run> {
  const settings = { PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1", PYTHONPATH: "", RUFF_NO_CACHE: "true", ...env };
  return new Promise((resolve, reject) => {
    const child = execFile(
      file,
      [...parameters],
      { cwd, env: { ...process.env, ...settings }, maxBuffer: 1 << 28, encoding: "utf8" },
      (fault, stdout, stderr) => {
        const status = fault === null ? 0 : fault.code;
        if (typeof status === "number") resolve({ status, stdout, output: stdout + stderr });
        else reject(new Error(`${file} could not run`, { cause: fault }));
      },
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input ?? "");
  });
}

/** The name by which programs import the package in a folder. */
export function importNameOf(directory: string): string {
  const [name] = readdirSync(join(directory, "src")).filter((entry) => !entry.startsWith("."));
  if (name === undefined) throw new Error(`no package in ${directory}`);
  return name;
}

/** Copies a package to where it can be built and tested. */
export function copyPackage(directory: string, folder: string): string {
  const copy = join(folder, importNameOf(directory));
  cpSync(directory, copy, { recursive: true });
  return copy;
}
