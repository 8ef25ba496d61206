/** The tools of the Java tests: where they are, whether they are there, and how they are run. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../support/load-catalog.ts";

export const cacheFolder = join(repository, "node_modules/.cache/errata-consumers/java");
const toolsFolder = join(repository, "node_modules/.cache/errata-tools/java");
const formatterJar = join(toolsFolder, "google-java-format-1.28.0-all-deps.jar");

/** The oldest JDK that compiles for both releases and runs the formatter. */
const oldestJdk = 17;

let lacking: readonly string[] | null = null;

/** What this machine lacks, with how to get it. */
export function missingTools(): readonly string[] {
  lacking ??= [
    ...(jdkVersion() >= oldestJdk ? [] : [`a JDK, ${String(oldestJdk)} or later, with javac in the path`]),
    ...(spawnSync("mvn", ["--version"]).status === 0 ? [] : ["Maven 3.8 or later, with mvn in the path"]),
    ...(existsSync(formatterJar) && existsSync(join(toolsFolder, "resolved"))
      ? []
      : ["plugins and google-java-format: run test/consumers/java/install-tools.sh"]),
  ];
  return lacking;
}

function jdkVersion(): number {
  const { status, stdout } = spawnSync("javac", ["-version"], { encoding: "utf8" });
  return status === 0 ? Number(/javac (\d+)/.exec(stdout)?.[1] ?? 0) : 0;
}

/** Whether the tests can run; prints why not, and throws where they must. */
export function isReady(): boolean {
  const missing = missingTools();
  if (missing.length === 0) return true;
  const reason = `The Java tests need ${missing.join("; ")}.`;
  if (process.env["CI"] === "true") throw new Error(reason);
  console.warn(`skipped: ${reason}`);
  return false;
}

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever it says. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: object } = {},
): Promise<Outcome> {
  const env = { ...process.env, ...options.env };
  return new Promise((resolve) => {
    execFile(command, [...args], { cwd: options.cwd, env, encoding: "utf8", maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : typeof error.code === "number" ? error.code : 1, stdout, stderr });
    });
  });
}

/** Runs a program that must succeed; gives what it prints. */
export async function runOrThrow(command: string, args: readonly string[], options: { readonly cwd?: string; readonly env?: object } = {}) {
  const { status, stdout, stderr } = await run(command, args, options);
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}\n${stdout.slice(-20_000)}\n${stderr.slice(-20_000)}`);
  return stdout;
}

/** Files below a folder whose name ends so, in code-point order. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(folder, path));
}

/** Compiles sources into a folder; throws what the compiler says. */
export async function compile(sources: readonly string[], folder: string, classPath: readonly string[] = []): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = classPath.length === 0 ? [] : ["-cp", classPath.join(":")];
  await runOrThrow("javac", [...startQuickly, "-encoding", "UTF-8", "-proc:none", ...path, "-d", folder, ...sources]);
}

/** For programs that end soon: the second compiler never pays. */
export const startQuickly = ["-J-XX:TieredStopAtLevel=1"];

/** What an SDK calls its package, which is its module as well. */
export function packageOf(directory: string): string {
  const name = /^module (\S+) \{/m.exec(readFileSync(join(directory, "src/main/java/module-info.java"), "utf8"))?.[1];
  if (name === undefined) throw new Error(`${directory} has no module`);
  return name;
}

/** Folders and sources of an SDK on the class path; its own tests' `Conformance`, too, which needs no JUnit. */
export function sourcesOf(directory: string): readonly string[] {
  return [
    ...filesBelow(join(directory, "src/main/java"), ".java").filter((path) => !path.endsWith("-info.java")),
    ...filesBelow(join(directory, "src/test/java"), "/Conformance.java"),
  ];
}

export function resourcesOf(directory: string): string {
  return join(directory, "src/main/resources");
}

/** The files that google-java-format would change. */
export async function misformatted(files: readonly string[]): Promise<readonly string[]> {
  const exports = ["api", "code", "file", "parser", "tree", "util"].map(
    (name) => `--add-exports=jdk.compiler/com.sun.tools.javac.${name}=ALL-UNNAMED`,
  );
  // Strings of a catalog stay in one piece, so that people find them.
  const output = await runOrThrow("java", [...exports, "-jar", formatterJar, "--skip-reflowing-long-strings", "--dry-run", ...files]);
  return output.split("\n").filter((line) => line !== "");
}
