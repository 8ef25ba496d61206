/** Nothing is written, overwritten or deleted through a link below the output folder. The folder itself may be one. */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createProject, type Project } from "../support/project.ts";

let project: Project;
const at = (path: string) => join(project.root, path);
const elsewhere = () => readdirSync(at("elsewhere"), { recursive: true }).map(String).sort();

beforeEach(() => {
  project = createProject(undefined, "    file: deep/codes.json\n");
  mkdirSync(at("elsewhere"));
});
afterEach(() => {
  project.remove();
});

/** Puts a link in the place of what an earlier run wrote, which moves to where the link leads. */
function replaceByLink(path: string): void {
  renameSync(at(path), at("elsewhere/moved"));
  symlinkSync(at("elsewhere/moved"), at(path));
}

describe("a link where outputs are to go", () => {
  test.each([
    ["out/shop", "out/shop"],
    ["out/shop/tiny", "out/shop/tiny"],
    ["out/shop/tiny/deep", "out/shop/tiny/deep"],
    ["out/shop/tiny/deep/codes.json", "out/shop/tiny/deep/codes.json"],
    ["out/.gitattributes", "out/.gitattributes"],
  ])("%s is refused, to a folder, to a file and to nowhere", async (link) => {
    mkdirSync(join(at(link), ".."), { recursive: true });
    writeFileSync(at("elsewhere/file"), "theirs\n");
    for (const leadsTo of ["elsewhere", "elsewhere/file", "elsewhere/nowhere"]) {
      symlinkSync(at(leadsTo), at(link));
      for (const mode of ["write", "check", "dry-run"] as const) {
        const { rules, sink, outcome } = await project.run(mode);
        expect(rules, `${mode} ${leadsTo}`).toEqual(["output-linked"]);
        expect(sink.diagnostics[0]?.params).toEqual({ file: link });
        expect(outcome).toBeNull();
      }
      expect(elsewhere()).toEqual(["file"]);
      expect(readFileSync(at("elsewhere/file"), "utf8")).toBe("theirs\n");
      expect(Object.keys(project.outputs())).toEqual(["elsewhere/file"]);
      rmSync(at(link));
    }
    expect((await project.run()).rules).toEqual([]);
  });

  test("also where it came to be after a run, even when what it leads to is up to date", async () => {
    await project.run();
    replaceByLink("out/shop/tiny");
    expect((await project.run()).rules).toEqual(["output-linked"]);
    expect((await project.run("check")).rules).toEqual(["output-linked"]);
    rmSync(at("out/shop/tiny"));
    expect((await project.run()).rules).toEqual([]);
    expect(elsewhere()).toEqual(["moved", "moved/deep", "moved/deep/codes.json"]);
  });
});

test.each(["out/shop", "out/shop/tiny/deep", "out/shop/tiny/deep/codes.json"])(
  "an orphan behind the link %s is not deleted",
  async (link) => {
    await project.run();
    replaceByLink(link);
    const before = elsewhere();
    project.write("errata.config.yaml", project.read("errata.config.yaml").replace("deep/codes.json", "codes.json"));
    const { rules, sink } = await project.run();
    expect(rules).toEqual(["output-linked"]);
    expect(sink.diagnostics[0]?.params).toEqual({ file: link });
    expect(elsewhere()).toEqual(before);
  },
);

test("an orphan of an earlier output folder is not deleted through a link in its way either", async () => {
  await project.run();
  replaceByLink("out");
  project.write("errata.config.yaml", `${project.read("errata.config.yaml")}out: made\n`);
  const { rules, sink } = await project.run();
  expect(rules).toEqual(["output-linked"]);
  expect(sink.diagnostics[0]?.params).toEqual({ file: "out" });
  expect(elsewhere()).toContain("moved/shop/tiny/deep/codes.json");
});

test("the output folder may be a link, and what is above it", async () => {
  symlinkSync(at("elsewhere"), at("out"));
  expect((await project.run()).rules).toEqual([]);
  expect(elsewhere()).toContain("shop/tiny/deep/codes.json");
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace("    file: deep/codes.json\n", ""));
  expect((await project.run()).rules).toEqual([]);
  expect(elsewhere()).toEqual([".gitattributes", "shop", "shop/tiny", "shop/tiny/codes.json"]);

  mkdirSync(at("real"));
  symlinkSync(at("real"), at("src"));
  project.write("errata.config.yaml", `${project.read("errata.config.yaml")}out: src/errors\n`);
  rmSync(at("out"));
  expect((await project.run()).rules).toEqual([]);
  expect(readdirSync(at("real/errors"))).toEqual([".gitattributes", "shop"]);
});
