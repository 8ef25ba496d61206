/**
 * Every option of every target, every key of the config and of its compositions, set by a config file: what there is to set comes from the schemas, so that a new
 * option without a line in `option-effects.ts` fails here.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadConfig } from "../../generator/config/load-config.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { generate } from "../../generator/pipeline.ts";
import { jsonSchemas } from "../../generator/schema/json-schema.ts";
import { importTarget, listTargets } from "../../generator/targets/registry.ts";
import { selectTargets } from "../../generator/targets/select-targets.ts";
import { repository } from "../support/load-catalog.ts";
import { createProject, type Project } from "../support/project.ts";
import { optionEffects, projectFiles } from "./option-effects.ts";
import { optionsOf, valuesIn } from "./schema-options.ts";

let project: Project;
beforeAll(() => {
  project = createProject();
  for (const [path, text] of Object.entries(projectFiles)) project.write(path, text);
  const tiny = pathToFileURL(join(repository, "test/support/tiny-target.mjs")).href;
  project.write("my-target.mjs", `export { default } from ${JSON.stringify(tiny)};\n`);
});
afterAll(() => {
  project.remove();
});

/** What one can look at after a run: the text of an output, `paths` and `findings`. */
type Look = (where: string) => string;

async function run(config: string): Promise<Look> {
  project.write("errata.config.yaml", config);
  const first = new DiagnosticSink();
  const loaded = await loadConfig(join(project.root, "errata.config.yaml"), first);
  const sink = loaded === null ? first : new DiagnosticSink(loaded.rules);
  const outcome = loaded && (await generate(loaded, { mode: "dry-run", only: [], progress: () => undefined }, sink));
  const findings = sink.diagnostics.map(({ severity, rule }) => `${severity} ${rule}`).join("\n");
  return (where) => {
    if (where === "findings") return findings === "" ? "none" : findings;
    if (where === "paths") return [...(outcome?.files.keys() ?? [])].join("\n");
    return Buffer.from(outcome?.files.get(where)?.bytes ?? []).toString("utf8");
  };
}

/** `typescript.enumStyle`, `typescript.enumStyle=union`: what a config sets, in the words of `optionsOf`. */
function optionsIn(config: string): ReadonlySet<string> {
  const { targets, ...rest } = Object(parse(config)) as { readonly targets: Readonly<Record<string, unknown>> };
  const sections = Object.entries(targets).flatMap(([id, section]) =>
    listTargets().includes(id) && section !== null ? valuesIn(section, id) : valuesIn(section, "targets.*"),
  );
  return new Set([...valuesIn(rest, "").map((path) => path.replace(/^rules\.[^.=]+/, "rules.*")), ...sections]);
}

/** Everything that the schemas allow. */
async function allOptions(): Promise<readonly string[]> {
  const schemas = await Promise.all(
    listTargets().map(async (id) => ({ id, schema: z.toJSONSchema((await importTarget(id)).options, { io: "input" }) })),
  );
  const ofTargets = schemas.flatMap(({ id, schema }) => optionsOf(schema).map((option) => ({ ...option, path: `${id}.${option.path}` })));
  // Editors read `$schema`, and nobody else.
  const ofConfig = optionsOf(jsonSchemas()["config.schema.json"] ?? {}).filter(({ path }) => path !== "$schema");
  return [...ofConfig, ...ofTargets].flatMap(({ path, values }) =>
    values.length === 0 ? [path] : values.map((value) => `${path}=${value}`),
  );
}

test("no option is left out", async () => {
  const shown = optionEffects.flatMap(({ config, without }) => {
    const before = optionsIn(without);
    const changed = [...optionsIn(config)].filter((option) => !before.has(option));
    return changed.flatMap((option) => [option, option.split("=")[0] ?? ""]);
  });
  const all = await allOptions();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((option) => !shown.includes(option))).toEqual([]);
});

test("editors accept all of it", () => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(jsonSchemas()["config.schema.json"] ?? {});
  for (const { config } of optionEffects) expect(validate(parse(config)), `${config}${JSON.stringify(validate.errors)}`).toBe(true);
  expect(validate(parse("catalogs: [{ file: a.yaml, targets: [docs] }]\ntargets: {}\n"))).toBe(false);
});

test.each(optionEffects)("$config", async ({ config, without, where, shows, refused = false }) => {
  const look = await run(config);
  expect(look(where)).toContain(shows);
  if (where !== "findings") expect(look("findings")).not.toContain("error");
  const other = await run(without);
  expect(other(where), `without:\n${without}`).not.toContain(shows);
  expect(other("findings").includes("error "), other("findings")).toBe(refused);
});

test("a config that is a program says the same", async () => {
  for (const [index, { config }] of optionEffects.entries()) {
    const name = `config-${String(index)}.mjs`;
    project.write(name, `export default ${JSON.stringify(parse(config))};\n`);
    project.write("errata.config.yaml", config);
    expect(await meaningOf(name)).toEqual(await meaningOf("errata.config.yaml"));
  }
});

/** A config as the pipeline takes it, less the places. */
async function meaningOf(name: string): Promise<unknown> {
  const sink = new DiagnosticSink();
  const config = await loadConfig(join(project.root, name), sink);
  if (config === null) throw new Error(`${name}: ${JSON.stringify(sink.diagnostics)}`);
  const { catalogs, out, targets, compositions, rules, format, templates } = config;
  const selected = await selectTargets(config, [], sink);
  const options = selected.map(({ target, options: chosen }) => [target.id, chosen]);
  return { catalogs, out, modules: [...targets].map(([id, { module }]) => [id, module]), options, compositions, rules, format, templates };
}
