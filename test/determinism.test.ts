/** The same input gives the same bytes, whatever the machine: time zone, language, current folder, order of folders, line ends of the checkout. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "./support/load-catalog.ts";

const root = mkdtempSync(join(tmpdir(), "errata-determinism-"));
let reference: Readonly<Record<string, string>>;

beforeAll(() => {
  reference = generateIn(project("reference"));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function project(name: string): string {
  const folder = join(root, name);
  cpSync(join(repository, "spec"), join(folder, "spec"), { recursive: true });
  cpSync(join(repository, "examples"), join(folder, "examples"), { recursive: true });
  cpSync(join(repository, "errata.config.yaml"), join(folder, "errata.config.yaml"));
  return folder;
}

function generateIn(
  folder: string,
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly node?: readonly string[] } = {},
): Readonly<Record<string, string>> {
  const { env = {}, cwd = folder, node = [] } = options;
  const args = [...node, join(repository, "dist/main.js"), "generate", "--config", join(folder, "errata.config.yaml")];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env: { ...process.env, ...env }, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return textsBelow(folder);
}

function textsBelow(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(
    paths.filter((path) => !/^(?:spec|examples)\//.test(path)).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

test("what is committed is what the catalogs give", () => {
  const committed = Object.keys(reference).filter((path) => path.startsWith("out/"));
  expect(committed.length).toBeGreaterThan(50);
  for (const path of committed)
    expect(readFileSync(join(repository, path), "utf8").replaceAll("\r\n", "\n") === reference[path], path).toBe(true);
});

test.each([
  ["time zone and language", { env: { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } }],
  ["current folder", { cwd: "/" }],
])("does not depend on %s", (name, options) => {
  expect(generateIn(project(name.replaceAll(" ", "-")), options)).toEqual(reference);
});

test("does not depend on the order in which folders are listed", () => {
  const shuffler = join(root, "shuffler.mjs");
  writeFileSync(
    shuffler,
    'import fs from "node:fs";\nimport { syncBuiltinESMExports } from "node:module";\nconst { readdirSync } = fs;\nfs.readdirSync = (...args) => readdirSync(...args).reverse();\nsyncBuiltinESMExports();\n',
  );
  expect(generateIn(project("shuffled"), { node: ["--import", pathToFileURL(shuffler).href] })).toEqual(reference);
});

test("does not depend on the line ends of the checkout", () => {
  const folder = project("crlf");
  for (const name of readdirSync(join(folder, "spec"))) {
    const path = join(folder, "spec", name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
  }
  expect(generateIn(folder)).toEqual({ ...reference, "errata.config.yaml": expect.any(String) });
});

test("names no machine: no absolute path, no date of today", () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const [path, text] of Object.entries(reference)) {
    expect(text.includes(root) || text.includes(repository), path).toBe(false);
    if (path !== "errata.config.yaml") expect(text.includes(today), path).toBe(false);
  }
});
