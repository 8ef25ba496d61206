/** What a target of the user's own does wrong: a finding where the config names it, with the place in the module or the template, and nothing written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeDiagnostic } from "../../generator/diagnostics/describe.ts";
import { repository } from "../support/load-catalog.ts";
import { createProject, type Project } from "../support/project.ts";
import { runErrata } from "../support/run-errata.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => {
  project.remove();
});

/** Modules are loaded once a path. */
let modules = 0;

/** Runs a project whose one target is a module with this text; gives the findings in words. */
async function findingsOf(module: string, template = "{{text}}\n", more = "templates: mine\n"): Promise<readonly string[]> {
  const name = `own-${String((modules += 1))}.mjs`;
  project.write(name, module);
  project.write("mine/own/a.txt.hbs", template);
  project.write("errata.config.yaml", `catalogs: [spec/*.yaml]\n${more}targets: { own: { target: ./${name} } }\n`);
  const { sink, outcome } = await project.run();
  if (sink.diagnostics.length > 0) expect(outcome).toBeNull();
  return sink.diagnostics.map((diagnostic) => {
    const { rule, message, place, related } = describeDiagnostic(diagnostic);
    const where = [place, ...related].map((at) => at && `${at.file.replace(/^own-\d+/, "own")}:${String(at.line)}:${String(at.column)}`);
    return `${where.join(" ")} ${rule}: ${message}`;
  });
}

const target = (plan: string, naming = "null") =>
  `const naming = ${naming};\nexport default {\n  options: { safeParse: (data) => ({ success: true, data }) }, naming,\n  plan: ${plan},\n};\n`;
const file = (rest: string) => target(`() => [{ ${rest} }]`);
const templated = (view: string) => file(`kind: "template", path: "a.txt", template: "a.txt.hbs", view: ${view}`);
const named = (nameOf: string, use = "entry") =>
  target(
    `({ names }) => [{ kind: "json", path: "a.json", value: names.nameOf("${use}", "Broken") }]`,
    `{ errors: { entry: { title: "entry", nameOf: ${nameOf}, reserved: new Set() } } }`,
  );

test("one that is right", async () => {
  expect(await findingsOf(templated('{ text: "right" }'))).toEqual([]);
  expect(project.read("out/shop/own/a.txt")).toBe("right\n");
  expect(await findingsOf(named("(name) => name.toUpperCase()"))).toEqual([]);
  expect(project.read("out/shop/own/a.json")).toBe('"BROKEN"\n');
});

const config = "errata.config.yaml:3:27 target-failed: the target own fails: ";

test.each([
  [
    "plan throws",
    target("() => { throw new Error('on strike'); }"),
    "errata.config.yaml:3:27 own.mjs:4:23 target-failed: the target own fails: on strike",
  ],
  ["what is thrown is no error", target("() => { throw 'on strike'; }"), `${config}on strike`],
  [
    "a scope that is not there",
    named("String", "entri"),
    "errata.config.yaml:3:27 own.mjs:4:70 target-failed: the target own fails: no name for Broken in scope entri of target own",
  ],
  ["an async plan", target("async () => []"), `${config}plan: is a promise: a plan cannot wait, so it is not async`],
  [
    "an async plan that fails",
    target("async () => { throw new Error('late'); }"),
    `${config}plan: is a promise: a plan cannot wait, so it is not async`,
  ],
  ["no list", target("() => ({})"), `${config}plan: expected a list of files`],
  [
    "another kind",
    file('kind: "tempalte", path: "a", template: "a.txt.hbs", view: {}'),
    `${config}plan[0].kind: expected template, json, yaml, copy, copy-folder or syntax`,
  ],
  ["a member too much", file('kind: "json", path: "a", value: 1, values: 2'), `${config}plan[0]: has the unknown key values`],
  ["no path", file('kind: "json", value: 1'), `${config}plan[0].path: expected text`],
  ["a number in a view", templated("{ text: 1 }"), `${config}plan[0].view.text: is a number, and views have text: write String(1)`],
  [
    "nothing in a view",
    templated("{ list: [{ text: undefined }] }"),
    `${config}plan[0].view.list[0].text: is undefined: a part that is not there is null`,
  ],
  ["a map in a view", templated("{ text: new Map() }"), `${config}plan[0].view.text: is a Map, which no template can print`],
  ["no JSON", file('kind: "json", path: "a", value: { list: [NaN] }'), `${config}plan[0].value.list[0]: is NaN, which is no JSON`],
  ["no name", named("() => undefined"), `${config}naming.errors.entry.nameOf gives undefined for Broken, and no name`],
  ["an empty name", named("() => ''"), `${config}naming.errors.entry.nameOf gives an empty text for Broken, and no name`],
])("%s", async (_, module, expected) => {
  expect((await findingsOf(module))[0]?.replace(/ own\.mjs:\d+:\d+(?= target-failed: the target own fails: (?:plan|naming))/, "")).toBe(
    expected,
  );
  expect(project.outputs()["out/shop/own/a.txt"]).toBeUndefined();
});

test("a module that is no target is told what it lacks", async () => {
  const [found] = await findingsOf(
    "export default { options: { safeParse() {} }, plan() {}, naming: { errors: { entry: { title: 'entry', nameOf() {}, reserved: [] } } } };",
  );
  expect(found).toContain("its default export is no target: naming.errors.entry.reserved: expected a Set of names");
});

test.each([
  ["a member that the view lacks", "\n  {{txet}}\n", "mine/own/a.txt.hbs:2:5 template-failed: cannot print mine/own/a.txt.hbs: "],
  [
    "a flag that is none",
    "{{#if text}}a{{/if}}\n",
    "mine/own/a.txt.hbs:1:1 template-failed: cannot print mine/own/a.txt.hbs: {{#if}} takes true or false",
  ],
  ["what is no template", "{{#if text}}\n", "mine/own/a.txt.hbs:"],
])("a template of the user's: %s", async (_, template, expected) => {
  expect((await findingsOf(templated('{ text: "right" }'), template))[0]).toContain(expected);
});

test("a template that is not there: where it should be", async () => {
  const missing = file('kind: "template", path: "a.txt", template: "Nope.hbs", view: {}');
  expect(await findingsOf(missing)).toEqual(["errata.config.yaml:3:27 template-failed: cannot print mine/own/Nope.hbs: no such file"]);
  expect(await findingsOf(missing, "", "out: out\n")).toEqual([
    "errata.config.yaml:3:27 template-failed: cannot print Nope.hbs: no such file",
  ]);
  expect(await findingsOf(file('kind: "copy", path: "a", source: "nope.txt"'))).toEqual([
    "errata.config.yaml:3:27 template-failed: cannot print mine/own/nope.txt: no such file",
  ]);
});

test("fixed files of the user's own, one and a folder of them", async () => {
  project.write("mine/own/fixed/deep/b.txt", "fixed\n");
  expect(await findingsOf(file('kind: "copy-folder", path: "", source: "fixed"'))).toEqual([]);
  expect(project.read("out/shop/own/deep/b.txt")).toBe("fixed\n");
});

test("the command ends with 1, and programs are told the same", () => {
  project.write("own.mjs", target("() => { throw new Error('on strike'); }"));
  project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntargets: { own: { target: ./own.mjs } }\n");
  for (const args of [[], ["--print", "plan"], ["--format", "json"]]) {
    const { status, stdout, stderr } = runErrata(project.root, ["generate", ...args]);
    expect(status, args.join(" ")).toBe(1);
    expect(`${stdout}${stderr}`).toContain("on strike");
    expect(stderr).not.toContain("bug");
  }
});

test("a template in the place of one of ours is the user's too", () => {
  project.write("errata.config.yaml", "catalogs: [spec/*.yaml]\ntemplates: mine\ntargets: { python: }\n");
  const name = "codes.py.hbs";
  expect(readFileSync(join(repository, "templates/python", name), "utf8")).not.toBe("");
  project.write(`mine/python/${name}`, "# {{nope}}\n");
  const { status, stderr } = runErrata(project.root, ["generate"]);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`mine/python/${name}:1:5 error template-failed`)]);
});
