import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { withRunMark } from "../../generator/output/run-mark.ts";
import { createProject, type Project } from "../support/project.ts";

let project: Project;
const lockPlace = () => ({ root: project.root, lockFile: "errata.lock.json" });
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
  await withRunMark(lockPlace(), sink, async () => {
    const { rules, outcome } = await project.run();
    expect(outcome).toBeNull();
    expect(rules).toEqual(["run-in-progress"]);
  });
  expect((await project.run()).rules).toEqual([]);
  project.write("errata.lock.json.running", "999999999");
  expect((await project.run()).rules).toEqual([]);
  expect(existsSync(join(project.root, "errata.lock.json.running"))).toBe(false);
});
