/** A locale that a config or the command line chooses: for the openapi target, for a composition, for `errata openapi compose`. */
import { afterEach, expect, test } from "vitest";
import { parse } from "yaml";
import { findingsOf } from "../support/findings-of.ts";
import { catalogHead, createProject, type Project } from "../support/project.ts";
import { runErrata } from "../support/run-errata.ts";

let project: Project;
afterEach(() => {
  project.remove();
});

const errors = "envelopes: [{ id: flat, code: /code }]\nerrors:\n  Broken: { status: 400, ";
const shop = `${catalogHead.replace("[en]", "[en, zh-CN]").replace("title: Shop", "title: { en: Shop, zh-CN: 商店 }")}${errors}description: { en: It broke., zh-CN: 坏了。 }, remedy: { en: Mend it., zh-CN: 修好它。 } }\n`;
const own = `${catalogHead.replace("id: shop", "id: own\nprefix: Own")}${errors}description: It broke too., remedy: Mend it. }\n`;
const api =
  "openapi: 3.1.0\ninfo: { title: Api, version: 1.0.0 }\npaths:\n  /a:\n    get: { x-errors: [shop/Broken, own/Broken], responses: {} }\n";

/** Two catalogs, one of which has Chinese. */
function projectWith(config: string, catalogs = "[spec/*.yaml]"): Project {
  project = createProject(shop);
  project.write("spec/own.yaml", own);
  project.write("api.yaml", api);
  project.write("errata.config.yaml", `catalogs: ${catalogs}\n${config}`);
  return project;
}

const ofTarget = (locale: string) => `targets:\n  openapi: { locale: ${locale}, formats: [yaml], versions: ["3.1"] }\n`;
const ofComposition = (locale: string) => `targets: {}\ncompose: [{ document: api.yaml, locale: ${locale} }]\n`;

test.each([
  ["the openapi target", ofTarget, "3:22"],
  ["a composition", ofComposition, "3:41"],
] as const)("%s: a locale that no catalog has stops the run", async (_, config, place) => {
  projectWith(config("fr"));
  const { sink, outcome } = await project.run();
  expect(findingsOf(sink)).toEqual([`locale-nowhere ${place} known here: en, zh-CN`]);
  expect(outcome).toBeNull();
  project.write("errata.config.yaml", `catalogs: [spec/*.yaml]\n${config("zh")}`);
  expect(findingsOf((await project.run()).sink)).toEqual([`locale-nowhere ${place} did you mean zh-CN?`]);
});

test.each([
  ["the openapi target", ofTarget, "3:22"],
  ["a composition", ofComposition, "3:41"],
] as const)("%s: a locale that one of two catalogs lacks is noted, and the note can be switched off", async (_, config, place) => {
  projectWith(config("zh-CN"));
  const { sink, outcome } = await project.run();
  expect(findingsOf(sink)).toEqual([`locale-fallback ${place}`]);
  expect(sink.diagnostics[0]).toMatchObject({ severity: "info", params: { catalog: "own", locale: "zh-CN", source: "en" } });
  expect(outcome).not.toBeNull();
  project.write("errata.config.yaml", `catalogs: [spec/*.yaml]\n${config("zh-CN")}rules: { locale-fallback: off }\n`);
  expect((await project.run()).rules).toEqual([]);
});

test("a catalog that lacks the locale is in its source locale throughout, our own sentences included", async () => {
  projectWith(ofTarget("zh-CN"));
  await project.run();
  const textsOf = (id: string) => JSON.stringify(parse(project.read(`out/${id}/openapi/openapi.yaml`)));
  expect(textsOf("shop")).toContain("坏了。");
  expect(textsOf("own")).not.toMatch(/[\u4e00-\u9fff]/);
});

test.each(["en", "EN", "en-GB", "zh-cn", "zh-CN"])("%s is a locale that the catalogs have, or have more generally", async (locale) => {
  projectWith(ofTarget(locale), "[spec/shop.yaml]");
  expect((await project.run()).rules).toEqual([]);
});

test("only catalogs that the target is for count", async () => {
  projectWith(`${ofTarget("zh-CN")}  json:\n`, "[spec/shop.yaml, { files: spec/own.yaml, targets: [json] }]");
  expect((await project.run()).rules).toEqual([]);
});

test("errata openapi compose --locale", () => {
  projectWith("targets: {}\n");
  const compose = (...args: readonly string[]) => runErrata(project.root, ["openapi", "compose", "api.yaml", ...args]);
  const nowhere = compose("--locale", "fr");
  expect(nowhere.status).toBe(1);
  expect(nowhere.stderr).toContain("error locale-nowhere: no catalog here has the locale fr\n  = help: known here: en, zh-CN");
  expect(nowhere.stdout).toBe("");
  const partly = compose("--locale", "zh-CN");
  expect(partly.status).toBe(0);
  expect(partly.stderr).toContain("info locale-fallback: the catalog own has no locale zh-CN, so its texts are in en here");
  expect(partly.stdout).toContain("坏了。");
});
