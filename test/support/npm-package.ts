/** Public packages that single tests look at: too large for everybody's `npm ci`, pinned here, kept in the cache folder of node_modules. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "./load-catalog.ts";

const cache = join(repository, "node_modules/.cache/errata-packages");

/**
 * The folder of a package, `name@version`, with its dependencies; without a network `null` and a printed reason. In CI a package that cannot be had is a
 * failure.
 */
export function npmPackage(spec: string): string | null {
  const name = spec.slice(0, spec.lastIndexOf("@"));
  const folder = join(cache, spec.replaceAll("/", "+"));
  const place = join(folder, "node_modules", name);
  if (existsSync(place)) return place;
  const staging = `${folder}.${String(process.pid)}`;
  mkdirSync(staging, { recursive: true });
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error", "--prefix", staging];
  const { status, stderr } = spawnSync("npm", ["install", ...quiet, spec], {
    cwd: staging,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    rmSync(staging, { recursive: true, force: true });
    if (process.env["CI"] === "true") throw new Error(`${spec} cannot be installed\n${stderr}`);
    process.stdout.write(`skipped: ${spec} cannot be installed here\n`);
    return null;
  }
  mkdirSync(dirname(folder), { recursive: true });
  try {
    renameSync(staging, folder);
  } catch {
    // Another test was faster.
    rmSync(staging, { recursive: true, force: true });
  }
  return place;
}
