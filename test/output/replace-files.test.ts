/** Files that are the user's own: the text changes, and nothing else of them. */
import { chmodSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { replaceFiles } from "../../generator/output/replace-files.ts";
import { changing, systemFault, withFailure } from "../support/failing-disk.ts";
import { createProject, type Project } from "../support/project.ts";

vi.mock("node:fs", async (original) => (await import("../support/failing-disk.ts")).failingDisk(original));

let project: Project;
const at = (path: string) => join(project.root, "files", path);

beforeEach(() => {
  project = createProject();
  mkdirSync(at("."));
});
afterEach(() => {
  project.remove();
});

function replace(...files: readonly (readonly [path: string, text: string])[]) {
  const sink = new DiagnosticSink();
  const done = replaceFiles(
    files.map(([path, text]) => ({ path: at(path), shown: path, text })),
    sink,
  );
  return { done, params: sink.diagnostics.map(({ params }) => params) };
}

test.each([0o600, 0o640, 0o666, 0o755, 0o777])("the mode %d stays, whatever the process would give", (mode) => {
  const mask = process.umask(0o027);
  try {
    writeFileSync(at("api.yaml"), "old");
    chmodSync(at("api.yaml"), mode);
    expect(replace(["api.yaml", "new"])).toEqual({ done: true, params: [] });
    expect(statSync(at("api.yaml")).mode & 0o777).toBe(mode);
    expect(replace(["fresh.yaml", "new"]).done).toBe(true);
    expect(statSync(at("fresh.yaml")).mode & 0o777).toBe(0o640);
  } finally {
    process.umask(mask);
  }
});

test("a link stays a link, and the file that it leads to changes", () => {
  writeFileSync(at("real.yaml"), "old");
  symlinkSync("real.yaml", at("link.yaml"));
  expect(replace(["link.yaml", "new"]).done).toBe(true);
  expect(lstatSync(at("link.yaml")).isSymbolicLink()).toBe(true);
  expect(readFileSync(at("real.yaml"), "utf8")).toBe("new");
});

test("a link to nowhere is a finding and stays", () => {
  symlinkSync("nowhere.yaml", at("link.yaml"));
  const { done, params } = replace(["link.yaml", "new"]);
  expect(done).toBe(false);
  expect(params).toEqual([{ action: "write", file: "link.yaml", problem: "a folder or link on the way to it leads nowhere" }]);
  expect(readlinkSync(at("link.yaml"))).toBe("nowhere.yaml");
});

test("whatever call fails: all files are new and nothing is reported, or all are old and it is", async () => {
  const old = { "a.yaml": "old a", "b.yaml": "old b" };
  const read = () =>
    Object.fromEntries(readdirSync(at(".")).map((name) => [name, statSync(at(name)).isFile() ? readFileSync(at(name), "utf8") : "folder"]));
  let refused = 0;
  for (let first = 1, calls = first; first <= calls; first += 1) {
    for (const [name, text] of Object.entries(old)) writeFileSync(at(name), text);
    calls = await withFailure(
      { calls: changing, root: join(project.root, "files"), first, lasting: false, fault: () => systemFault("ENOSPC") },
      () => {
        const { done, params } = replace(["a.yaml", "new a"], ["b.yaml", "new b"]);
        expect(params).toHaveLength(done ? 0 : 1);
        if (!done) refused += 1;
        expect(read()).toEqual(done ? { "a.yaml": "new a", "b.yaml": "new b" } : old);
        return Promise.resolve();
      },
    );
  }
  expect(refused).toBeGreaterThanOrEqual(6);
});
