/** The documents as other tools read them: validators, linters, a bundler, two generators whose output must type-check. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { classify, classifierOf } from "../../../generator/catalog/classify.ts";
import openapi from "../../../generator/targets/openapi/target.ts";
import { printJson } from "../../../generator/render/json-printer.ts";
import { noNames } from "../../../generator/naming/assign-names.ts";
import { loadCatalogFile, repository } from "../../support/load-catalog.ts";
import { createHost, type ComponentDocument } from "./host.ts";

const catalogs = ["alibaba-imm", "huawei-moderation", "huawei-maas"];
const created: string[] = [];
afterAll(() => {
  for (const folder of created) rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], cwd: string) {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { cwd, encoding: "utf8", env });
  return { status, output: `${stdout}\n${stderr}` };
}
const module = (path: string) => join(repository, "node_modules", path);
const documentsOf = (id: string) => join(repository, "out", id, "openapi");
const read = (id: string, file: string): ComponentDocument => Object(parse(readFileSync(join(documentsOf(id), file), "utf8")));

function hostOf(id: string, file: string): { readonly folder: string; readonly host: string } {
  const host = createHost(documentsOf(id), file, read(id, file));
  created.push(host.folder);
  return host;
}

describe.each(catalogs)("%s", (id) => {
  test.each(["openapi.yaml", "openapi-3.0.yaml"])("%s stands alone and says the same in JSON", async (file) => {
    const document = read(id, file);
    expect(read(id, file.replace(".yaml", ".json")).components).toEqual(document.components);
    await expect(SwaggerParser.validate(structuredClone(Object(document)))).resolves.toBeDefined();
  });

  test.each(["openapi.yaml", "openapi-3.0.json"])("a host that uses every response of %s is clean in redocly and spectral, and bundles", (file) => {
    const { folder, host } = hostOf(id, file);
    const redocly = run([module("@redocly/cli/bin/cli.js"), "lint", host, "--extends", "recommended", "--skip-rule", "operation-4xx-response", "--format", "stylish"], folder);
    expect(redocly.status, redocly.output).toBe(0);
    expect(redocly.output).not.toMatch(/\bwarning\b.*\n.*\bwarning\b/);
    writeFileSync(join(folder, ".spectral.yaml"), 'extends: ["spectral:oas"]\n');
    const spectral = run([module("@stoplight/spectral-cli/dist/index.js"), "lint", host, "--ruleset", join(folder, ".spectral.yaml"), "--fail-severity", "warn"], folder);
    expect(spectral.status, spectral.output).toBe(0);
    const bundle = run([module("@redocly/cli/bin/cli.js"), "bundle", host, "-o", join(folder, "bundle.json")], folder);
    expect(bundle.status, bundle.output).toBe(0);
    const bundled: ComponentDocument = Object(JSON.parse(readFileSync(join(folder, "bundle.json"), "utf8")));
    expect(Object.keys(bundled.components.responses).sort()).toEqual(Object.keys(read(id, file).components.responses).sort());
  });

  test("every example is valid and is read back as its own error", () => {
    const catalog = loadCatalogFile(`spec/${id}.yaml`);
    const document = read(id, "openapi.yaml");
    const validate = new Ajv2020({ strict: false, validateFormats: false }).addSchema(Object(document), "doc").compile({ $ref: `doc#/components/schemas/${catalog.prefix}Error` });
    const validateOld = new Ajv({ strict: false, validateFormats: false }).addSchema(Object(read(id, "openapi-3.0.yaml")), "doc").compile({ $ref: `doc#/components/schemas/${catalog.prefix}Error` });
    const classifier = classifierOf(catalog);
    const shown = new Set<string>();
    for (const [name, response] of Object.entries(document.components.responses)) {
      for (const [label, { $ref }] of Object.entries(Object.values(response.content)[0]?.examples ?? {})) {
        const value = document.components.examples[$ref?.split("/").at(-1) ?? ""]?.value;
        expect(validate(value), `${name} ${label}`).toBe(true);
        expect(validateOld(value), `${name} ${label}`).toBe(true);
        const result = classify(classifier, { body: { kind: "text", text: JSON.stringify(value) } });
        const [error, variant = null] = label.split(".");
        expect([result.known && result.name, result.known && result.variant], label).toEqual([error, variant]);
        shown.add(label);
      }
    }
    const sent = catalog.errors.filter((error) => error.kind === "error" && error.origin !== "client" && error.status.length > 0);
    expect([...shown].map((label) => label.split(".")[0])).toEqual(expect.arrayContaining(sent.map((error) => error.name)));
  });

  test("openapi-typescript and hey-api understand it, and their output type-checks", () => {
    const { folder, host } = hostOf(id, "openapi.yaml");
    const bundle = join(folder, "bundle.json");
    expect(run([module("@redocly/cli/bin/cli.js"), "bundle", host, "-o", bundle], folder).status).toBe(0);
    mkdirSync(join(folder, "generated"));
    const types = run([module("openapi-typescript/bin/cli.js"), bundle, "-o", join(folder, "generated/openapi.ts")], folder);
    expect(types.status, types.output).toBe(0);
    const hey = run([module("@hey-api/openapi-ts/bin/run.js"), "-i", bundle, "-o", join(folder, "generated/hey"), "-p", "@hey-api/typescript", "--no-log-file"], folder);
    expect(hey.status, hey.output).toBe(0);
    const { prefix } = loadCatalogFile(`spec/${id}.yaml`);
    const known = read(id, "openapi.yaml").components.schemas[`${prefix}KnownErrorCode`] as { readonly enum: readonly string[] };
    const first = JSON.stringify(known.enum[0]);
    writeFileSync(
      join(folder, "generated/use.ts"),
      `import type { components } from "./openapi.js";\nimport type { ${prefix}ErrorCode } from "./hey/types.gen.js";\nconst known: components["schemas"]["${prefix}KnownErrorCode"] = ${first};\n// @ts-expect-error a code that nobody knows\nconst wrong: components["schemas"]["${prefix}KnownErrorCode"] = "no such code";\nconst open: ${prefix}ErrorCode = "NewerCode";\nexport const all = [known, wrong, open];\n`,
    );
    const tsc = run([module("typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "generated/use.ts", "generated/openapi.ts", "generated/hey/types.gen.ts"], folder);
    expect(tsc.status, tsc.output).toBe(0);
  });
});

test("problem details: every example has the standard members and its parameters beside them", () => {
  const catalog = loadCatalogFile("spec/alibaba-imm.yaml");
  const options = openapi.options.parse({ problemDetails: true, versions: ["3.1"], formats: ["json"] });
  const [plan] = openapi.plan({ catalog, names: noNames, options, banner: "", handlings: [] });
  const document: ComponentDocument = Object(JSON.parse(plan?.kind === "json" ? printJson(plan.value) : "null"));
  const problem = document.components.responses["ImmNotFoundProblem"]?.content["application/problem+json"];
  expect(problem?.examples["InvalidResourceNotFound"]?.value).toMatchObject({
    type: "https://errors.example.com/imm/invalid-resourcetype.notfound",
    status: 404,
    code: expect.stringMatching(/^Invalid.+\.NotFound$/),
    ResourceType: expect.any(String),
  });
});
