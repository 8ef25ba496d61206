/** The lock as a file that people merge, edit and lose. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { emptyLock, printLock, readLock } from "../../generator/output/lock.ts";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => {
  project.remove();
});

function read() {
  const sink = new DiagnosticSink();
  const lock = readLock({ root: project.root, lockFile: "errata.lock.json", bounds: project.root }, sink);
  return { lock, problem: sink.diagnostics.map(({ rule, params }) => `${rule}: ${String(Reflect.get(params, "problem"))}`) };
}

test("a code called __proto__ is published like any other, and missed when it is gone", async () => {
  const entries = ["Proto", "Constructor"].map((name) => errorEntry(name, `    code: __${name.toLowerCase()}__\n`));
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${entries.join("")}`);
  expect((await project.run()).rules).toEqual([]);
  expect(project.read("errata.lock.json")).toContain('"__proto__": "Proto"');
  expect((await project.run("check")).outcome?.changes).toEqual([]);
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${entries[1] ?? ""}`);
  const { rules, sink } = await project.run();
  expect(rules).toEqual(["code-vanished"]);
  expect(sink.diagnostics[0]?.params).toMatchObject({ code: "__proto__" });
});

test("what was printed is read again", () => {
  const lock = {
    ...emptyLock,
    generator: "1.0.0",
    catalogs: {
      shop: Object.fromEntries([
        ["__proto__", "Proto"],
        ["10", "Ten"],
        ["9", "Nine"],
      ]),
    },
    standalone: ["src/errors"],
    files: { "out/a": "1", "../errors/__proto__": "2" },
  };
  mkdirSync(join(project.root, ".git"));
  project.write("errata.lock.json", printLock(lock));
  const sink = new DiagnosticSink();
  const bounds = join(project.root, "..");
  expect(readLock({ root: project.root, lockFile: "errata.lock.json", bounds }, sink)).toEqual(lock);
  expect(sink.diagnostics).toEqual([]);
});

test.each([
  ["", "it is not JSON"],
  ["<<<<<<< ours\n{}", "it is not JSON"],
  ["[]", "expected object"],
  ['{ "lock": 2 }', "expected 1"],
  ['{ "lock": 1, "generator": "1", "catalogs": { "shop": { "A": 1 } }, "files": {} }', "expected codes by catalog"],
  ['{ "lock": 1, "generator": "1", "catalogs": { "shop": [] }, "files": {} }', "expected codes by catalog"],
  ['{ "lock": 1, "generator": "1", "catalogs": [], "files": {} }', "expected codes by catalog"],
  ['{ "lock": 1, "generator": "1", "catalogs": {}, "files": { "out/a": null } }', "expected texts by name"],
  ['{ "lock": 1, "generator": "1", "catalogs": {}, "files": { "../a": "" } }', "it lists ../a, which is not in the project"],
  ['{ "lock": 1, "generator": "1", "catalogs": {}, "files": {}, "more": 1 }', "more"],
])("%j is refused", (text, problem) => {
  project.write("errata.lock.json", text);
  const { lock, problem: reported } = read();
  expect(lock).toBeNull();
  expect(reported).toEqual([expect.stringContaining(problem)]);
  expect(reported[0]).toMatch(/^lock-unreadable: /);
});

test("without a file it is empty", () => {
  expect(read()).toEqual({ lock: emptyLock, problem: [] });
});
