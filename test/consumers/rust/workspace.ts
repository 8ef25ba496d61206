/**
 * Cargo workspaces for the tests: packages lie in a cache below node_modules, files are written only when they change, and all workspaces share one target
 * folder, so that a second run compiles next to nothing. Knows Cargo, no catalog.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { repository } from "../../support/load-catalog.ts";

/** The toolchain whose compiler, formatter and linter the output is held to. */
export const toolchain = "1.95.0";

const cache = join(repository, "node_modules/.cache/errata-consumers/rust");

const environment = { ...process.env, RUSTUP_TOOLCHAIN: toolchain, CARGO_TARGET_DIR: join(cache, "target"), CARGO_TERM_COLOR: "never" };

/** What is missing to run Cargo with the pinned toolchain. */
export function missingTools(): readonly string[] {
  const tools: readonly (readonly [string, readonly string[], string])[] = [
    ["rustc", ["--version"], `rustc ${toolchain}`],
    ["cargo", ["fmt", "--version"], "rustfmt"],
    ["cargo", ["clippy", "--version"], "clippy"],
  ];
  const lacking = tools.filter(([command, args, start]) => {
    const { stdout } = spawnSync(command, args, { env: environment, encoding: "utf8" });
    return !(stdout as string | null)?.startsWith(start);
  });
  return lacking.length === 0
    ? []
    : [`Rust ${toolchain} with rustfmt and clippy (rustup toolchain install ${toolchain} -c rustfmt -c clippy)`];
}

/** Files of one package, by path. */
export type PackageFiles = ReadonlyMap<string, string>;

export interface Workspace {
  readonly folder: string;
  /** Makes the folder `name` hold exactly these files, and a package of the workspace. */
  readonly write: (name: string, files: PackageFiles) => void;
  /** Runs Cargo in the workspace. */
  readonly cargo: (args: readonly string[], more?: Readonly<Record<string, string>>) => Promise<Outcome>;
}

export interface Outcome {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both streams, for messages. */
  readonly output: string;
}

export function openWorkspace(id: string): Workspace {
  const folder = join(cache, id);
  const members = new Set<string>();
  mkdirSync(folder, { recursive: true });
  const writeManifest = () => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !members.has(entry.name)) rmSync(join(folder, entry.name), { recursive: true });
    }
    const list = [...members].sort().map((name) => JSON.stringify(name));
    const profile = "[profile.dev]\ndebug = false\nincremental = false\n";
    writeChanged(join(folder, "Cargo.toml"), `[workspace]\nresolver = "2"\nmembers = [${list.join(", ")}]\n\n${profile}`);
  };
  return {
    folder,
    write: (name, files) => {
      members.add(name);
      writePackage(join(folder, name), files);
    },
    cargo: (args, more = {}) => {
      writeManifest();
      return run(folder, args, more);
    },
  };
}

function writePackage(folder: string, files: PackageFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(relative(folder, path))) rmSync(path);
  }
  for (const [path, text] of files) writeChanged(join(folder, path), text);
}

function writeChanged(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(folder: string, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn("cargo", [...args], { cwd: folder, env: { ...environment, ...more }, stdio: ["ignore", "pipe", "pipe"] });
    const streams = { stdout: "", both: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      streams.stdout += text;
      streams.both += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (streams.both += text));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ ok: code === 0, stdout: streams.stdout, output: streams.both });
    });
  });
}

/** The files of a package that lies in a folder. */
export function readPackage(folder: string): PackageFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), readFileSync(path, "utf8")];
    }),
  );
}
