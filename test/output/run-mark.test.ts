/** One run at a time, and what it leaves behind when it is killed. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { readPending, withRunMark, type RunMark } from "../../generator/output/run-mark.ts";
import { createProject, type Project } from "../support/project.ts";

let project: Project;
const lockPlace = () => ({ root: project.root, lockFile: "errata.lock.json" });
const mark = "errata.lock.json.running";
const left = () => readdirSync(project.root).filter((name) => name.includes("running"));

beforeEach(() => {
  project = createProject();
});
afterEach(() => {
  project.remove();
});

/** Takes the mark; gives what `work` gives and the rules that were reported. */
async function take<T>(work: (held: RunMark) => T) {
  const sink = new DiagnosticSink();
  const given = await withRunMark(lockPlace(), sink, work);
  return { given, reported: sink.diagnostics.map(({ rule, params }) => [rule, params] as const) };
}

test("a second run at the same time refuses and names the first", async () => {
  const inner = await take(() => take(() => "second"));
  expect(inner.given).toEqual({ given: null, reported: [["run-in-progress", { process: process.pid }]] });
  expect(left()).toEqual([]);
});

test("the mark of another living process is respected", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  try {
    project.write(mark, JSON.stringify({ process: child.pid, files: { "out/x": "hash" } }));
    expect((await take(() => "taken")).reported).toEqual([["run-in-progress", { process: child.pid }]]);
    expect(readPending(lockPlace()), "only it knows how far it is").toEqual({});
    expect((await project.run("check")).rules).toEqual([]);
  } finally {
    child.kill();
  }
});

test.each([
  ["a dead process", '{ "process": 999999999, "files": { "out/x": "hash" } }', { "out/x": "hash" }],
  [
    "this very number, as happens where each container counts anew",
    JSON.stringify({ process: process.pid, files: { a: "b" } }),
    { a: "b" },
  ],
  ["a dead process, by an earlier version", "999999999", {}],
  ["this very number, by an earlier version", String(process.pid), {}],
  ["nobody: it was cut short", '{ "process": 12', {}],
  ["nobody: it is empty", "", {}],
  ["nobody: it is of another shape", '{ "process": "1", "files": {} }', {}],
  ["nobody: its files are none", '{ "process": 1, "files": { "out/x": 7 } }', {}],
])("a mark that %s left is taken over with what it announced", async (_, text, announced) => {
  project.write(mark, text);
  expect(readPending(lockPlace())).toEqual(announced);
  const { given, reported } = await take((held) => {
    held.announce({ more: "hash" });
    expect(JSON.parse(project.read(mark))).toEqual({ process: process.pid, files: { ...announced, more: "hash" } });
    return held.left;
  });
  expect(reported).toEqual([]);
  expect(given).toEqual(Object.keys(announced));
  expect(left()).toEqual([]);
});

test("a fault in the work takes the mark along", async () => {
  await expect(
    take(() => {
      throw new Error("a bug");
    }),
  ).rejects.toThrow("a bug");
  expect(left()).toEqual([]);
});

test("a mark that is abandoned stays, and this process may take it again", async () => {
  await take((held) => {
    held.announce({ "out/x": "hash" });
    held.abandon();
  });
  expect(left()).toEqual([mark]);
  expect(readPending(lockPlace())).toEqual({ "out/x": "hash" });
  expect((await take((held) => held.left)).given).toEqual(["out/x"]);
  expect(existsSync(join(project.root, mark))).toBe(false);
});
