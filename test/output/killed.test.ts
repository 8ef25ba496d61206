/** Runs that are killed at any moment: every file on disk is the old one or the new one, and the next run repairs. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededCatalog } from "../../bench/seeded-catalog.ts";
import { repository } from "../support/load-catalog.ts";

const root = mkdtempSync(join(tmpdir(), "errata-killed-"));
const main = join(repository, "dist/main.js");
const texts = ["old", "new"].map((word) => seededCatalog(150).replaceAll("Look at the", `Look at the ${word}`));

beforeAll(() => {
  mkdirSync(join(root, "spec"));
  writeFileSync(
    join(root, "errata.config.yaml"),
    "catalogs: [spec/*.yaml]\ntargets: { typescript: {}, openapi: {}, docs: {}, json: {} }\n",
  );
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
  execFileSync(process.execPath, [main, "generate"], { cwd: root, stdio: "ignore" });
  return outputs();
}

/** Runs `generate` and kills it as soon as the moment has come, or lets it end. */
function generateKilled(isFarEnough: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, "generate"], { cwd: root, stdio: "ignore" });
    const watch = setInterval(() => {
      if (isFarEnough()) child.kill("SIGKILL");
    }, 1);
    child.once("exit", (_, signal) => {
      clearInterval(watch);
      resolve(signal === "SIGKILL");
    });
  });
}

test("a killed run leaves old or new files and is repaired", async () => {
  const [before = "", after = ""] = texts;
  const references = [generateWhole(before), generateWhole(after)];
  const probe = [...(references[1] ?? [])].filter(([path, text]) => references[0]?.get(path) !== text).map(([path]) => path);
  expect(probe.length).toBeGreaterThan(10);
  let killed = 0;
  for (let round = 0; round < 4; round += 1) {
    const next = round % 2;
    const wanted = references[next] ?? new Map<string, string>();
    const watched = probe[Math.floor((probe.length * round) / 4)] ?? "";
    writeFileSync(join(root, "spec/bench.yaml"), texts[next] ?? "");
    if (await generateKilled(() => readFileSync(watched, "utf8") === wanted.get(watched))) killed += 1;
    for (const [path, text] of outputs())
      if (!path.endsWith(".errata-tmp"))
        expect(
          references.some((reference) => reference.get(path) === text),
          path,
        ).toBe(true);
    expect(generateWhole(texts[next] ?? "")).toEqual(wanted);
  }
  expect(killed).toBeGreaterThan(0);
});
