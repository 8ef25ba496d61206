/** Two configs of a repository and one output folder: each keeps what it wrote, and neither takes what the other's lock lists. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { catalogHead, createProject, errorEntry, type Project } from "../support/project.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
  mkdirSync(join(project.root, ".git"));
  const targets = project.read("errata.config.yaml").replace("catalogs: [spec/*.yaml]\n", "");
  project.write("specs/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}`);
  project.write("api/errata.config.yaml", `catalogs: [../specs/*.yaml]\nout: ../errors\n${targets}`);
});
afterEach(() => {
  project.remove();
});

const run = (mode: "write" | "check" = "write") => project.run(mode, [], "api");
const lock = () => JSON.parse(project.read("api/errata.lock.json"));

test("two of them share a folder as long as their catalogs are two", async () => {
  await run();
  const other = project.read("api/errata.config.yaml").replace("../specs/*.yaml", "other.yaml");
  project.write("web/errata.config.yaml", other);
  project.write("web/other.yaml", `${catalogHead.replace("id: shop", "id: other")}errors:\n${errorEntry("Fallen")}`);
  expect((await project.run("write", [], "web")).rules).toEqual([]);
  expect((await run("check")).outcome?.changes).toEqual([]);
  expect((await project.run("check", [], "web")).outcome?.changes).toEqual([]);
  project.write("web/other.yaml", `${catalogHead}errors:\n${errorEntry("Fallen")}`);
  expect((await project.run("write", [], "web")).rules).toEqual(["output-claimed", "catalog-renamed"]);
});

test("one that leaves a shared folder takes nothing of the other with it", async () => {
  await run();
  project.write("web/errata.config.yaml", project.read("api/errata.config.yaml").replace("../specs/*.yaml", "other.yaml"));
  project.write("web/other.yaml", `${catalogHead.replace("id: shop", "id: other")}errors:\n${errorEntry("Fallen")}`);
  await project.run("write", [], "web");
  project.write("api/errata.config.yaml", project.read("api/errata.config.yaml").replace("../errors", "src/errors"));
  expect((await run()).rules).toEqual([]);
  expect(Object.keys(project.outputs()).filter((path) => path.startsWith("errors/"))).toEqual([
    "errors/.gitattributes",
    "errors/other/tiny/codes.json",
  ]);
  expect(Object.keys(lock().files)).toEqual(["src/errors/.gitattributes", "src/errors/shop/tiny/codes.json"]);
  expect((await project.run("check", [], "web")).outcome?.changes).toEqual([]);
});

test("what another lock lists is neither overwritten nor deleted, whatever this one says of it", async () => {
  await run();
  project.write("web/errata.config.yaml", project.read("api/errata.config.yaml"));
  project.write("web/errata.lock.json", project.read("api/errata.lock.json"));
  const clash = await project.run("write", [], "web");
  expect(clash.rules).toEqual(["output-claimed"]);
  expect(clash.sink.diagnostics[0]?.params).toEqual({ file: "../errors/shop/tiny/codes.json", lock: "../api/errata.lock.json" });
  project.write("web/errata.config.yaml", project.read("web/errata.config.yaml").replace(/targets:[^]*/, "targets: {}\n"));
  expect((await project.run("write", [], "web")).rules).toEqual([]);
  expect(project.read("errors/shop/tiny/codes.json")).toContain("Broken");
  expect((await run("check")).outcome?.changes).toEqual([]);
});

test("a lock that cannot be read is spoken of, and one of another program is not", async () => {
  project.write("web/errata.lock.json", "<<<<<<< ours\n");
  project.write("web/pods.lock.json", "not ours\n");
  const { rules, sink } = await run();
  expect(rules).toEqual(["other-lock-unreadable"]);
  expect(sink.diagnostics[0]?.params).toEqual({ file: "../web/errata.lock.json", problem: "it is not JSON" });
  expect((await run("check")).outcome?.changes).toEqual([]);
});
