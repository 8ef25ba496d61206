/**
 * Runs of the real command that are killed between two of their steps: every file on disk is the old one or the new one, and the next run repairs. `disk-faults.test.ts`
 * ends at every single step, in this process; here the process is really gone.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededCatalog } from "../../bench/seeded-catalog.ts";
import { mainFile } from "../support/run-command.ts";

const root = mkdtempSync(join(tmpdir(), "errata-killed-"));
const texts = ["old", "new"].map((word) => seededCatalog(20).replaceAll("Look at the", `Look at the ${word}`));
let references: readonly ReadonlyMap<string, string>[];

/** Ends the process at its n-th renaming, and says so. */
const killAt = (renaming: number) =>
  `--import=data:text/javascript,${encodeURIComponent(`
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const rename = fs.renameSync;
  let left = ${String(renaming)};
  fs.renameSync = (from, to) => {
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
    rename(from, to);
  };
  syncBuiltinESMExports();`)}`;

beforeAll(() => {
  mkdirSync(join(root, "spec"));
  writeFileSync(
    join(root, "errata.config.yaml"),
    "catalogs: [spec/*.yaml]\ntargets: { typescript: {}, openapi: {}, docs: {}, json: {} }\n",
  );
  references = texts.map(generateWhole);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function outputs(): ReadonlyMap<string, string> {
  if (!existsSync(join(root, "out"))) return new Map();
  const files = readdirSync(join(root, "out"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), "utf8")]));
}

function generateWhole(text: string): ReadonlyMap<string, string> {
  writeFileSync(join(root, "spec/bench.yaml"), text);
  execFileSync(process.execPath, [mainFile, "generate"], { cwd: root, stdio: "ignore" });
  return outputs();
}

// Of the renamings one is the mark's, the last one the lock's, and those between are the outputs'.
test.each([1, 2, 7, "last"] as const)("at renaming %s", (at) => {
  const [old = new Map<string, string>(), wanted = new Map<string, string>()] = references;
  generateWhole(texts[0] ?? "");
  const changing = [...wanted].filter(([path, text]) => old.get(path) !== text).length;
  expect(changing).toBeGreaterThan(7);
  const lock = readFileSync(join(root, "errata.lock.json"), "utf8");
  writeFileSync(join(root, "spec/bench.yaml"), texts[1] ?? "");
  const renaming = at === "last" ? changing + 2 : at;
  const { signal } = spawnSync(process.execPath, [killAt(renaming), mainFile, "generate"], { cwd: root, stdio: "ignore" });
  expect(signal).toBe("SIGKILL");
  const left = [...outputs()].filter(([path]) => !path.endsWith(".errata-tmp"));
  for (const [path, text] of left) expect([old.get(path), wanted.get(path)], path).toContain(text);
  expect(left.filter(([path, text]) => text !== old.get(path))).toHaveLength(Math.max(0, renaming - 2));
  expect(readFileSync(join(root, "errata.lock.json"), "utf8"), "the lock comes last").toBe(lock);
  expect(generateWhole(texts[1] ?? "")).toEqual(wanted);
  expect(readdirSync(root).sort()).toEqual(["errata.config.yaml", "errata.lock.json", "out", "spec"]);
});
