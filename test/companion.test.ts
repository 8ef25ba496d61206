/** The second thread: large runs share their work with it, small ones end without it, and neither shows in what is written. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { seededCatalog } from "../bench/seeded-catalog.ts";
import { repository } from "./support/load-catalog.ts";
import { createProject, type Project } from "./support/project.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

/** Says how many files a second thread made, if one was told to make any. */
const listen = `process.on("worker", (worker) => {
  worker.postMessage = (task) => {
    worker.on("message", ({ files }) => console.log(\`companion: \${files.length}\`));
    Object.getPrototypeOf(worker).postMessage.call(worker, task);
  };
});`;

function runCommand() {
  const hook = `--import=data:text/javascript,${encodeURIComponent(listen)}`;
  const main = join(repository, "dist/main.js");
  return spawnSync(process.execPath, [hook, main, "generate"], { cwd: project.root, encoding: "utf8", timeout: 60_000 });
}

function createSeeded(codes: number): Project {
  const seeded = createProject(seededCatalog(codes));
  seeded.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets: { typescript: {}, openapi: {}, docs: {}, json: {} }\n");
  return seeded;
}

test("a large run shares its work, and writes what one thread alone writes", async () => {
  project = createSeeded(600);
  const { status, stdout, stderr } = runCommand();
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^companion: \d+$/m);
  // The pipeline from its sources has no second thread.
  const { outcome } = await project.run("check");
  expect(outcome?.files.size).toBeGreaterThan(40);
  expect(outcome?.changes).toEqual([]);
});

test("a small run does not wait for it", () => {
  project = createSeeded(20);
  const { status, stdout, signal } = runCommand();
  expect([status, signal]).toEqual([0, null]);
  expect(stdout).not.toContain("companion");
});
