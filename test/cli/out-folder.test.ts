/** Where outputs may go: one folder in any spelling, inside the repository, never the project itself. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { boundsOf, outFolder } from "../../generator/source/project-bounds.ts";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";
import { runCommand } from "../support/run-command.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const inRoot = (path: string) => join(project.root, path);

describe("one folder, however it is written", () => {
  const spellings = [
    "src/errors",
    "./src/errors",
    "src/errors/",
    ".//src/./errors//",
    "src/x/../errors",
    "src\\errors",
    ".\\src\\errors\\",
  ];

  test.each([...spellings, "absolute"])("%s", (spelling) => {
    project = createProject();
    const written = spelling === "absolute" ? inRoot("src/errors") : spelling;
    expect(outFolder(project.root, project.root, written)).toEqual({ path: "src/errors" });
  });

  test.each([
    [".", "hold the project"],
    ["./", "hold the project"],
    ["", "hold the project"],
    ["..", "inside"],
    ["../errors", "inside"],
    ["src/../..", "inside"],
    ["/", "inside"],
    ["C:\\errors", "no path here"],
    ["\\\\server\\share", "inside"],
    ["file:///tmp/errors", "no path here"],
    ["~/errors", "no path here"],
    ["~someone/errors", "no path here"],
    [".git", "git"],
    ["src/.GIT/errors", "git"],
  ])("%j is refused: %s", (spelling, reason) => {
    project = createProject();
    const words: Readonly<Record<string, string>> = {
      "hold the project": "must be a folder that does not hold the project",
      inside: `must be a folder inside ${project.root}`,
      "no path here": "is not a path of this system",
      git: "must not be inside .git",
    };
    expect(outFolder(project.root, project.root, spelling)).toMatchObject({ problem: words[reason] });
  });

  test("a folder that is a link may lead anywhere in the bounds, and nowhere else", () => {
    project = createProject();
    for (const folder of ["repo/project", "repo/beside", "outside"]) mkdirSync(inRoot(folder), { recursive: true });
    symlinkSync(inRoot("repo/beside"), inRoot("repo/project/in"));
    symlinkSync(inRoot("outside"), inRoot("repo/project/out"));
    const folderOf = (written: string) => outFolder(inRoot("repo/project"), inRoot("repo"), written);
    expect(folderOf("in/errors")).toEqual({ path: "in/errors" });
    expect(folderOf("out/errors")).toMatchObject({
      problem: `must be a folder inside ${inRoot("repo")}, and it is a link to ${inRoot("outside/errors")}`,
    });
  });

  test("an absolute path through a link to the project means the project", () => {
    project = createProject();
    mkdirSync(inRoot("real"));
    symlinkSync("real", inRoot("alias"));
    expect(outFolder(inRoot("real"), inRoot("real"), inRoot("alias/out"))).toEqual({ path: "out" });
    expect(outFolder(inRoot("real"), inRoot("real"), inRoot("elsewhere/out"))).toHaveProperty("problem");
  });

  test("through the command line and through a config the same files come out, under the same names in the lock", () => {
    project = createProject();
    const made = (args: readonly string[]) => {
      const { status, stderr } = runCommand(project.root, ["generate", ...args]);
      expect(status, stderr).toBe(0);
      return Object.keys(JSON.parse(project.read("errata.lock.json")).files);
    };
    const files = ["src/errors/catalog.json", "src/errors/conformance.json"];
    const oneTarget = ["spec/shop.yaml", "--target", "json"];
    expect(made([...oneTarget, "--out", "./src/errors/"])).toEqual(files);
    for (const out of ["src/errors", inRoot("src/errors"), "src\\errors"]) expect(made([...oneTarget, "--out", out]), out).toEqual(files);
    project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets: { json: }\nout: ./made/\n");
    expect(made([])).toEqual([
      "made/.gitattributes",
      "made/shop/json/catalog.json",
      "made/shop/json/conformance.json",
      "src/errors/catalog.json",
      "src/errors/conformance.json",
    ]);
    expect(runCommand(project.root, ["generate", "--check"]).status).toBe(0);
  });
});

test("an out folder that is none is refused where it stands, with a way out, and nothing is written", async () => {
  project = createProject();
  const config = project.read("errata.config.yaml");
  const whys = [
    [".", "marked as generated"],
    ["..", "holds .git"],
    ["../out", "holds .git"],
    [".git/out", "belongs to git"],
  ] as const;
  for (const [out, why] of whys) {
    project.write("errata.config.yaml", `${config}out: ${out}\n`);
    const { rules, sink } = await project.run();
    expect(rules).toEqual(["bad-value"]);
    expect(sink.diagnostics[0]).toMatchObject({ params: { place: "out" }, help: expect.stringContaining(why) as string });
    expect(sink.diagnostics[0]?.span?.start).toBe(config.length + "out: ".length);
  }
  expect(project.outputs()).toEqual({});
  const { status, stderr } = runCommand(project.root, ["generate", "spec/shop.yaml", "--target", "json", "--out", ".."]);
  expect(status).toBe(2);
  expect(stderr).toContain(`--out must be a folder inside ${project.root}`);
});

describe("a config in a subfolder of a repository", () => {
  const options = "catalogs: [../specs/*.yaml]\nout: ../errors\n";

  /** The tiny target's project with its config one folder down, and a repository around it. */
  function createMonorepo(config = options): { readonly run: Project["run"]; readonly lock: () => { readonly files: object } } {
    project = createProject();
    const targets = project.read("errata.config.yaml").replace("catalogs: [spec/*.yaml]\n", "");
    mkdirSync(inRoot(".git"));
    project.write("specs/shop.yaml", `${catalogHead}include: [parts/*.yaml]\nerrors:\n${errorEntry("Broken")}`);
    project.write("specs/parts/more.yaml", `errors:\n${errorEntry("Lost")}`);
    project.write("api/errata.config.yaml", `${config}${targets}`);
    return { run: (mode, only) => project.run(mode, only, "api"), lock: () => JSON.parse(project.read("api/errata.lock.json")) };
  }

  test("reads and writes beside its own folder, and keeps its lock in it", async () => {
    const { run, lock } = createMonorepo();
    const first = await run();
    expect(first.rules).toEqual([]);
    expect(JSON.parse(project.read("errors/shop/tiny/codes.json"))).toEqual({ Broken: "Broken", Lost: "Lost" });
    expect(Object.keys(lock().files)).toEqual(["../errors/.gitattributes", "../errors/shop/tiny/codes.json"]);
    expect((await run("check")).outcome?.changes).toEqual([]);
    expect((await run()).outcome?.changes).toEqual([]);
  });

  test("owns what it wrote there: repairs it, deletes it with the folders left empty, and spares what others wrote", async () => {
    const { run } = createMonorepo();
    await run();
    project.write("errors/shop/tiny/codes.json", "edited\n");
    expect((await run("check")).outcome?.changes.map(({ state }) => state)).toEqual(["changed"]);
    await run();
    project.write("errors/of-others.txt", "mine\n");
    project.write("api/errata.config.yaml", project.read("api/errata.config.yaml").replace("../errors", "../moved"));
    const { outcome, rules } = await run();
    expect(rules).toEqual([]);
    expect(outcome?.changes.map(({ path, state }) => `${state} ${path}`)).toEqual([
      "missing ../moved/.gitattributes",
      "missing ../moved/shop/tiny/codes.json",
      "orphaned ../errors/.gitattributes",
      "orphaned ../errors/shop/tiny/codes.json",
    ]);
    expect(Object.keys(project.outputs()).filter((path) => path.startsWith("errors/"))).toEqual(["errors/of-others.txt"]);
    project.write("moved/shop/tiny/codes.json", "edited\n");
    project.write("moved/mine.txt", "mine\n");
    expect((await run("write", ["tiny"])).rules).toEqual([]);
    expect(project.read("moved/mine.txt")).toBe("mine\n");
  });

  test("what a run without a config wrote there stays when the config runs", () => {
    const { lock } = createMonorepo();
    const standalone = ["generate", "../specs/shop.yaml", "--target", "json", "--out", "../sdk"];
    expect(runCommand(inRoot("api"), standalone).status).toBe(0);
    expect(runCommand(inRoot("api"), ["generate"]).status).toBe(0);
    expect(lock()).toMatchObject({ standalone: ["../sdk"] });
    expect(project.read("sdk/catalog.json")).toContain('"shop"');
    expect(runCommand(inRoot("api"), ["generate", "--check"]).status).toBe(0);
  });

  test.each([
    ["catalogs: [../../specs/*.yaml]\n", "file-outside", "../../specs/*.yaml"],
    ["catalogs: [/specs/*.yaml]\n", "file-outside", "/specs/*.yaml"],
  ])("nothing outside of the repository is read: %j", async (config, rule, file) => {
    const { run } = createMonorepo(config);
    const { rules, sink } = await run();
    expect(rules).toEqual([rule]);
    expect(sink.diagnostics[0]).toMatchObject({ params: { file, folder: project.root } });
    expect(sink.diagnostics[0]?.span?.file.path).toBe("errata.config.yaml");
  });

  test("neither by a catalog's own include", async () => {
    const { run } = createMonorepo();
    project.write("specs/shop.yaml", `${catalogHead}translations: { en: ../../en.yaml }\nerrors:\n${errorEntry("Broken")}`);
    const { rules, sink } = await run();
    expect(rules).toEqual(["file-outside"]);
    expect(sink.diagnostics[0]).toMatchObject({ params: { file: "../../en.yaml" }, span: { file: { path: "../specs/shop.yaml" } } });
  });

  test("nor through a link", async () => {
    const { run } = createMonorepo("catalogs: [../specs/*.yaml]\nout: ../errors\n");
    const outside = mkdtempSync(join(tmpdir(), "errata-outside-"));
    writeFileSync(join(outside, "linked.yaml"), `${catalogHead}errors:\n${errorEntry("Broken")}`);
    project.unlink("specs/shop.yaml");
    symlinkSync(join(outside, "linked.yaml"), inRoot("specs/shop.yaml"));
    const { rules, sink } = await run();
    rmSync(outside, { recursive: true });
    expect(rules).toEqual(["file-outside"]);
    expect(sink.diagnostics[0]?.help).toContain(`It is a link to ${join(outside, "linked.yaml")}.`);
  });

  test("nor written or deleted", async () => {
    const { run } = createMonorepo("catalogs: [../specs/*.yaml]\nout: ../../errors\n");
    expect((await run()).rules).toEqual(["bad-value"]);
    const inside = createMonorepo();
    await inside.run();
    const lock = project.read("api/errata.lock.json");
    for (const path of ["../../secret", "/etc/passwd", "..\\\\..\\\\secret"]) {
      project.write("api/errata.lock.json", lock.replace("../errors/.gitattributes", path));
      expect((await inside.run()).rules, path).toEqual(["lock-unreadable"]);
    }
  });
});

test("the bounds are the nearest folder with .git, be it a folder or a worktree's file; without one the project", () => {
  project = createProject();
  mkdirSync(inRoot("a/b/c"), { recursive: true });
  expect(boundsOf(inRoot("a/b/c"))).toBe(inRoot("a/b/c"));
  mkdirSync(inRoot(".git"));
  expect(boundsOf(inRoot("a/b/c"))).toBe(project.root);
  project.write("a/.git", "gitdir: elsewhere\n");
  expect(boundsOf(inRoot("a/b/c"))).toBe(inRoot("a"));
  expect(boundsOf(inRoot("a"))).toBe(inRoot("a"));
});
