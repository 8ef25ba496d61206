import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import type { FileChange } from "../../generator/output/compare.ts";
import { emptyLock, lockName } from "../../generator/output/lock.ts";
import { withRunMark, writeChanges } from "../../generator/output/write.ts";
import { createProject, type Project } from "../support/project.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const secondFile = "    second: more.json\n";

test("a file in the way that is not ours is neither overwritten nor deleted", async () => {
  project = createProject();
  project.write("out/shop/tiny/codes.json", "mine\n");
  expect((await project.run()).rules).toEqual(["unowned-file"]);
  expect(project.outputs()).toEqual({ "out/shop/tiny/codes.json": "mine\n" });
});

test("a file of ours that somebody edited is repaired", async () => {
  project = createProject();
  await project.run();
  const before = project.outputs();
  project.write("out/shop/tiny/codes.json", "edited\n");
  await project.run();
  expect(project.outputs()).toEqual(before);
});

test("orphans go, with the folders they leave empty; edited ones stay and are named", async () => {
  project = createProject(undefined, "    file: deep/codes.json\n    second: deep/more/more.json\n");
  await project.run();
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace("    second: deep/more/more.json\n", ""));
  const { outcome } = await project.run();
  expect(outcome?.changes.map(({ path, state }) => [path, state])).toEqual([["out/shop/tiny/deep/more/more.json", "orphaned"]]);
  expect(existsSync(join(project.root, "out/shop/tiny/deep/more"))).toBe(false);

  project.write("errata.config.yaml", project.read("errata.config.yaml").replace("    file: deep/codes.json\n", ""));
  project.write("out/shop/tiny/deep/codes.json", "edited\n");
  const { rules } = await project.run();
  expect(rules).toEqual(["orphan-edited"]);
  expect(project.read("out/shop/tiny/deep/codes.json")).toBe("edited\n");
});

test("unchanged files are not touched", async () => {
  project = createProject();
  await project.run();
  const before = statSync(join(project.root, "out/shop/tiny/codes.json")).mtimeMs;
  project.write("spec/shop.yaml", project.read("spec/shop.yaml").replace("Mend it", "Mend it well"));
  await project.run();
  expect(statSync(join(project.root, "out/shop/tiny/codes.json")).mtimeMs).toBe(before);
});

test("a run that was killed after the lock was written is repaired by the next one", async () => {
  project = createProject(undefined, secondFile);
  await project.run();
  const after = project.outputs();
  // The moment after the first of two files: the other is missing, the lock lists both.
  rmSync(join(project.root, "out/shop/tiny/more.json"));
  writeFileSync(join(project.root, "out/shop/tiny/codes.json"), "{");
  expect((await project.run()).rules).toEqual([]);
  expect(project.outputs()).toEqual(after);
});

test("a second run at the same time refuses; the mark of a dead process is taken over", async () => {
  project = createProject();
  const sink = new DiagnosticSink();
  await withRunMark(project.root, sink, async () => {
    const { rules, outcome } = await project.run();
    expect(outcome).toBeNull();
    expect(rules).toEqual(["run-in-progress"]);
  });
  expect((await project.run()).rules).toEqual([]);
  project.write("errata.lock.json.running", "999999999");
  expect((await project.run()).rules).toEqual([]);
  expect(existsSync(join(project.root, "errata.lock.json.running"))).toBe(false);
});

describe("large files, which are written beside each other", () => {
  const missing = (path: string, bytes: number): FileChange => ({ path, state: "missing", before: null, after: Buffer.alloc(bytes, path) });
  const changes = [missing("out/one.txt", 3 << 20), missing("out/small.txt", 100), missing("out/two.txt", 2 << 20)];
  const lock = { ...emptyLock, generator: "1.0.0" };

  test("arrive whole, with the lock behind them", async () => {
    project = createProject();
    await writeChanges(project.root, changes, lock, emptyLock);
    expect(readdirSync(join(project.root, "out"))).toEqual(["one.txt", "small.txt", "two.txt"]);
    for (const { path, after } of changes) expect(project.read(path) === after?.toString(), path).toBe(true);
    expect(project.read(lockName)).toContain("1.0.0");
  });

  test("a fault of one ends the run after the others are done; nothing is half there", async () => {
    project = createProject();
    // Where its text is to be prepared, there is a folder.
    mkdirSync(join(project.root, "out/one.txt.errata-tmp/full"), { recursive: true });
    await expect(writeChanges(project.root, changes, lock, emptyLock)).rejects.toThrow();
    rmSync(join(project.root, "out/one.txt.errata-tmp"), { recursive: true });
    expect(readdirSync(join(project.root, "out"))).toEqual(["small.txt", "two.txt"]);
    expect(statSync(join(project.root, "out/two.txt")).size).toBe(2 << 20);
  });
});
