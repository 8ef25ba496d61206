/**
 * Every call to the disk that a run makes fails once, with every code: either the run says so and everything is as it was, or it did not matter and everything is
 * done. And every call is once the last before the process is gone: the next run repairs.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changing, Killed, reading, systemFault, withFailure, type Failure } from "../support/failing-disk.ts";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";

vi.mock("node:fs", async (original) => (await import("../support/failing-disk.ts")).failingDisk(original));

/** Files that stay, change, go, come, and two that change places with a folder. */
const before = "    file: codes.json\n    second: old/deep/gone.json\n    third: swap\n    fourth: back/inner.json\n";
const after = "    file: codes.json\n    second: new/deep/come.json\n    third: swap/inner.json\n    fourth: back\n";

let project: Project;
const kept = mkdtempSync(join(tmpdir(), "errata-kept-"));
type Snapshot = readonly (readonly [path: string, text: string | null])[];
let states: readonly [before: Snapshot, after: Snapshot];

/** The files that matter: an empty folder or a mark that could not be removed is in nobody's way. */
const files = (state: Snapshot): Snapshot => state.filter(([path, text]) => text !== null && !path.endsWith(".running"));

/** Every file with its text and every folder. */
function snapshot(): Snapshot {
  return readdirSync(project.root, { recursive: true, withFileTypes: true })
    .map((entry): readonly [string, string | null] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(project.root.length), entry.isFile() ? readFileSync(path, "utf8") : null];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function reset(): void {
  rmSync(project.root, { recursive: true, force: true });
  cpSync(kept, project.root, { recursive: true });
}

beforeAll(async () => {
  project = createProject(undefined, before);
  expect((await project.run()).rules).toEqual([]);
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace(before, after));
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}${errorEntry("Lost")}`);
  cpSync(project.root, kept, { recursive: true });
  const first = snapshot();
  expect((await project.run()).rules).toEqual([]);
  states = [first, snapshot()];
  expect(states[1].map(([path]) => path).filter((path) => path.startsWith("/out"))).toEqual([
    "/out",
    "/out/.gitattributes",
    "/out/shop",
    "/out/shop/tiny",
    "/out/shop/tiny/back",
    "/out/shop/tiny/codes.json",
    "/out/shop/tiny/new",
    "/out/shop/tiny/new/deep",
    "/out/shop/tiny/new/deep/come.json",
    "/out/shop/tiny/swap",
    "/out/shop/tiny/swap/inner.json",
  ]);
});
afterAll(() => {
  project.remove();
  rmSync(kept, { recursive: true, force: true });
});

/** Lets the first, the second … call fail, until there are no more; `judge` looks at each. */
async function failEach(
  failure: Omit<Failure, "root" | "first">,
  judge: (rules: readonly string[], call: string) => void | Promise<void>,
): Promise<number> {
  for (let first = 1; ; first += 1) {
    reset();
    let rules: readonly string[] = ["killed"];
    const calls = await withFailure({ ...failure, root: project.root, first }, async () => {
      try {
        ({ rules } = await project.run());
      } catch (fault) {
        if (!(fault instanceof Killed)) throw fault;
      }
    });
    if (first > calls) return calls;
    await judge(rules, `call ${String(first)}`);
  }
}

async function expectRepaired(call: string): Promise<void> {
  const { rules, sink } = await project.run();
  expect(rules, `${call}: ${JSON.stringify(sink.diagnostics[0]?.params)}`).toEqual([]);
  expect(files(snapshot()), call).toEqual(files(states[1]));
}

describe("a call that changes the disk fails", () => {
  const codes = ["EACCES", "EPERM", "EROFS", "ENOSPC", "EEXIST", "ENOTDIR", "EISDIR", "ENOENT", "ENAMETOOLONG", "EIO"];

  test.each(codes)("once, with %s: all is as it was and the run says so, or all is done", async (code) => {
    let refused = 0;
    const calls = await failEach({ calls: changing, lasting: false, fault: () => systemFault(code) }, async (rules, call) => {
      if (rules.length > 0) {
        expect(rules, call).toEqual(["disk-refused"]);
        expect(snapshot(), call).toEqual(states[0]);
        refused += 1;
      } else {
        expect(files(snapshot()), call).toEqual(files(states[1]));
      }
      await expectRepaired(call);
    });
    expect(calls).toBeGreaterThan(25);
    expect(refused).toBeGreaterThan(15);
  });

  test("and all later ones, as on a disk that is gone: what can be done again is repaired", async () => {
    await failEach({ calls: changing, lasting: true, fault: () => systemFault("EROFS") }, async (rules, call) => {
      expect(rules.length === 0 || rules[0] === "disk-refused", call).toBe(true);
      await expectRepaired(call);
    });
  });

  test("the lock is never ahead of the disk", async () => {
    await failEach({ calls: changing, lasting: true, fault: () => systemFault("EROFS") }, (_, call) => {
      const lock = snapshot().find(([path]) => path === "/errata.lock.json")?.[1];
      const disk = (state: Snapshot) => state.filter(([path]) => path.startsWith("/out"));
      if (lock !== states[0].find(([path]) => path === "/errata.lock.json")?.[1])
        expect(
          disk(snapshot()).filter(([path]) => !path.endsWith(".errata-tmp")),
          call,
        ).toEqual(disk(states[1]));
    });
  });
});

describe("the process ends at a call", () => {
  const killed: Omit<Failure, "root" | "first"> = { calls: changing, lasting: true, fault: () => new Killed() };

  test("and the next run repairs, wherever it was", async () => {
    const calls = await failEach(killed, (rules, call) => {
      expect(rules, call).toEqual(["killed"]);
      return expectRepaired(call);
    });
    expect(calls).toBeGreaterThan(25);
  });

  test("every file is then the old one or the new one, or one that nobody reads", async () => {
    const texts = new Map<string, (string | null)[]>();
    for (const [path, text] of states.flat()) texts.set(path, [...(texts.get(path) ?? []), text]);
    await failEach(killed, (_, call) => {
      for (const [path, text] of snapshot())
        if (!/\.errata-tmp$|\.running/.test(path)) expect(texts.get(path), `${path} at ${call}`).toContain(text);
    });
  });

  test("a check says what is stale and does not take our files for another's", async () => {
    await failEach(killed, async (_, call) => {
      const { rules } = await project.run("check");
      expect(rules, call).toEqual([]);
    });
  });

  test("a target that is taken away then goes whole: nobody has edited what only half of a run wrote", async () => {
    await failEach(killed, async (_, call) => {
      project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets: {}\n");
      const { rules } = await project.run();
      expect(rules, call).toEqual([]);
      const left = snapshot().filter(([path]) => path.startsWith("/out"));
      expect(
        left.filter(([, text]) => text !== null).map(([path]) => path),
        call,
      ).toEqual(["/out/.gitattributes"]);
    });
  });
});

test("a call that reads the disk fails: the run says so and changes nothing, or it did not matter", async () => {
  const seen = new Set<string>();
  await failEach({ calls: reading, lasting: false, fault: () => systemFault("EACCES") }, (rules, call) => {
    for (const rule of rules) seen.add(rule);
    if (rules.length === 0) expect(snapshot(), call).toEqual(states[1]);
    else expect(snapshot(), call).toEqual(states[0]);
  });
  expect([...seen].sort()).toEqual(["disk-refused", "file-unreadable"]);
});
