import { afterEach, expect, test } from "vitest";
import { catalogHead, createProject, errorEntry, type Project } from "./support/project.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const two = `${catalogHead}errors:\n${errorEntry("Broken")}${errorEntry("Lost")}`;

test("writes outputs, attributes and a lock, and a second run changes nothing", async () => {
  project = createProject(two);
  const first = await project.run();
  expect(first.rules).toEqual([]);
  expect(Object.keys(project.outputs())).toEqual(["errata.lock.json", "out/.gitattributes", "out/shop/tiny/codes.json"]);
  expect(JSON.parse(project.read("out/shop/tiny/codes.json"))).toEqual({ Broken: "Broken", Lost: "Lost" });
  expect(JSON.parse(project.read("errata.lock.json"))).toMatchObject({ catalogs: { shop: { Broken: "Broken", Lost: "Lost" } } });
  const second = await project.run();
  expect(second.outcome?.changes).toEqual([]);
});

test("check and dry-run write nothing and say what would change", async () => {
  project = createProject(two);
  for (const mode of ["check", "dry-run"] as const) {
    const { outcome } = await project.run(mode);
    expect(outcome?.changes.map(({ path, state }) => [path, state])).toEqual([
      ["out/.gitattributes", "missing"],
      ["out/shop/tiny/codes.json", "missing"],
      ["errata.lock.json", "missing"],
    ]);
    expect(project.outputs()).toEqual({});
  }
  await project.run();
  const lock = project.read("errata.lock.json");
  project.write("errata.lock.json", lock.replace(/"generator": "[^"]+"/, '"generator": "0.0.1"'));
  expect(
    (await project.run("check")).outcome?.changes.map(({ path }) => path),
    "a lock left behind",
  ).toEqual(["errata.lock.json"]);
  project.write("errata.lock.json", lock);
  project.write("out/shop/tiny/codes.json", project.read("out/shop/tiny/codes.json").replaceAll("\n", "\r\n"));
  expect((await project.run("check")).outcome?.changes, "a CRLF checkout is up to date").toEqual([]);
});

test("a published code that is gone stops the run until it is reserved", async () => {
  project = createProject(two);
  await project.run();
  const before = project.outputs();
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Broken")}`);
  const { rules, sink } = await project.run();
  expect(rules).toEqual(["code-vanished"]);
  expect(sink.diagnostics[0]?.help).toContain('reserved: ["Lost"]');
  expect(project.outputs()).toEqual(before);
  project.write("spec/shop.yaml", `${catalogHead}reserved: [Lost]\nerrors:\n${errorEntry("Broken")}`);
  expect((await project.run()).rules).toEqual([]);
});

test("a published identifier is pinned", async () => {
  project = createProject(`${catalogHead}errors:\n${errorEntry("Broken", "    code: E1\n")}`);
  await project.run();
  project.write("spec/shop.yaml", `${catalogHead}errors:\n${errorEntry("Damaged", "    code: E1\n")}`);
  expect((await project.run()).rules).toEqual(["identifier-changed"]);
  project.write("spec/shop.yaml", `${catalogHead}reserved: [Broken]\nerrors:\n${errorEntry("Damaged", "    code: E1\n")}`);
  expect((await project.run()).rules).toEqual([]);
});

test("two catalogs with one id are refused", async () => {
  project = createProject(two);
  project.write("spec/twin.yaml", two);
  const { rules, sink } = await project.run();
  expect(rules).toEqual(["duplicate-catalog"]);
  expect(sink.diagnostics[0]?.related).toHaveLength(1);
});

test("a broken lock is never overwritten", async () => {
  project = createProject(two);
  project.write("errata.lock.json", "<<<<<<< ours\n");
  expect((await project.run()).rules).toEqual(["lock-unreadable"]);
  expect(project.outputs()).toEqual({ "errata.lock.json": "<<<<<<< ours\n" });
});

test.each([
  ["no-catalog", "catalogs: [nothing/*.yaml]\ntargets: {}\n"],
  ["unknown-target", "catalogs: [spec/*.yaml]\ntargets: { typscript: {} }\n"],
  ["unknown-rule", "catalogs: [spec/*.yaml]\ntargets: {}\nrules: { no-such-rule: off }\n"],
  ["unknown-key", "catalogs: [spec/*.yaml]\ntargets: {}\nrule: {}\n"],
])("a config fault is reported: %s", async (rule, config) => {
  project = createProject(two);
  project.write("errata.config.yaml", config);
  expect((await project.run()).rules).toEqual([rule]);
  expect(project.outputs()).toEqual({});
});

test("every pattern that finds nothing is named where it stands, however much the others find", async () => {
  project = createProject(two);
  const config = "catalogs: [spec/*.yaml, typo/*.yaml, 'spec\\shop.yaml']\ntargets: {}\n";
  project.write("errata.config.yaml", config);
  const { sink } = await project.run();
  expect(sink.diagnostics.map(({ rule, params, span, help }) => [rule, params, span?.start, help])).toEqual([
    ["no-catalog", { patterns: "typo/*.yaml" }, config.indexOf("typo"), null],
    ["no-catalog", { patterns: "spec\\shop.yaml" }, config.indexOf("'"), expect.stringContaining("Write / between folders")],
  ]);
});

test("unknown options of a target are reported where they stand", async () => {
  project = createProject(two, "    fil: x.json\n");
  const { sink } = await project.run();
  expect(sink.diagnostics).toMatchObject([{ rule: "unknown-key", params: { key: "fil" }, help: "did you mean file?" }]);
});

test("rules can be switched by the config and by a comment on the line", async () => {
  const catalog = `${catalogHead}errors:\n  Broken: { status: 400 }\n  Lost: { status: 400 } # errata-ignore no-remedy\n`;
  project = createProject(catalog);
  expect((await project.run()).rules).toEqual(["no-remedy"]);
  project.write("errata.config.yaml", `${project.read("errata.config.yaml")}rules: { no-remedy: error }\n`);
  const failed = await project.run("dry-run");
  expect(failed.outcome).toBeNull();
  project.write("errata.config.yaml", project.read("errata.config.yaml").replace("error }", "off }"));
  expect((await project.run("dry-run")).rules).toEqual([]);
});

test("a run for some targets leaves the files of others alone", async () => {
  project = createProject(two, "    second: more.json\n  json: {}\n");
  await project.run();
  const all = Object.keys(project.outputs());
  expect(all).toContain("out/shop/json/catalog.json");
  const { outcome } = await project.run("write", ["tiny"]);
  expect(outcome?.changes).toEqual([]);
  expect(Object.keys(project.outputs())).toEqual(all);
  expect((await project.run("write", ["nothing"])).rules).toEqual(["unknown-target"]);
});

test("included files and translations are one catalog", async () => {
  project = createProject(
    `${catalogHead.replace("[en]", "[en, zh-CN]")}include: [parts/*.yaml]\ntranslations: { zh-CN: texts/zh.yaml }\nerrors:\n${errorEntry("Broken")}`,
  );
  project.write("spec/parts/more.yaml", `errors:\n${errorEntry("Lost")}`);
  project.write("spec/texts/zh.yaml", "errors:\n  Broken: { remedy: 修好它。 }\n  Lost: { remedy: 找回它。 }\n");
  const { outcome, rules } = await project.run();
  expect(rules.filter((rule) => rule !== "missing-translation")).toEqual([]);
  expect(outcome?.catalogs[0]?.errors.map((error) => [error.name, error.remedy?.get("zh-CN")])).toEqual([
    ["Broken", "修好它。"],
    ["Lost", "找回它。"],
  ]);
});
