/** The documents as other tools read them: validators, linters, a bundler, and two generators whose output must type-check. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { classifierOf, classify } from "../../../generator/catalog/classify.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import { planOpenapi } from "../../targets/openapi/plan-openapi.ts";
import { createHost, readDocument, type ComponentDocument, type Host } from "./host.ts";

const vendors = ["alibaba-imm", "huawei-moderation", "huawei-maas"].map((id) => loadCatalogFile(`spec/${id}.yaml`));
const catalogs = [...vendors, loadCatalogText(hostileCatalog)].map((catalog) => [catalog.id, catalog] as const);
const files = new Map(catalogs.map(([id, catalog]) => [id, planOpenapi(catalog, { problemDetails: true })]));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function hostOf(id: string, file: string, uses?: (response: string) => boolean): Host {
  const host = createHost(files.get(id) ?? new Map<string, string>(), file, uses);
  folders.push(host.folder);
  return host;
}

const documentOf = (id: string, file: string): ComponentDocument => readDocument(files.get(id)?.get(file) ?? "");

/** Runs a tool of node_modules. None may reach the network. */
function run(tool: string, args: readonly string[], cwd: string) {
  const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const nowhere = { HTTP_PROXY: "http://127.0.0.1:9", HTTPS_PROXY: "http://127.0.0.1:9" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, "node_modules", tool), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...quiet, ...nowhere },
  });
  return { status, stdout, output: `${stdout}\n${stderr}` };
}

const redocly = "@redocly/cli/bin/cli.js";

function bundle({ folder, path }: Host): { readonly path: string; readonly document: ComponentDocument } {
  const bundled = join(folder, "bundle.json");
  const { status, output } = run(redocly, ["bundle", path, "-o", bundled], folder);
  expect(status, output).toBe(0);
  return { path: bundled, document: readDocument(readFileSync(bundled, "utf8")) };
}

const byVersion = catalogs.flatMap(([id]) => ["openapi.yaml", "openapi-3.0.json"].map((file) => [id, file] as const));

describe.each(byVersion)("%s, %s", (id, file) => {
  test("is a valid document by itself, and through a host", async () => {
    const offline = { resolve: { http: false as const } };
    await expect(SwaggerParser.validate(structuredClone(documentOf(id, file)) as never, offline)).resolves.toBeDefined();
    await expect(SwaggerParser.validate(hostOf(id, file).path, offline)).resolves.toBeDefined();
  });

  test("redocly has nothing to say of a host that uses everything", () => {
    const { folder, path } = hostOf(id, file);
    const { status, stdout, output } = run(redocly, ["lint", path, "--extends", "recommended", "--format", "json"], folder);
    expect(status, output).toBe(0);
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly { readonly ruleId: string; readonly message: string }[] };
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  test("nor has spectral", () => {
    const { folder, path } = hostOf(id, file);
    const ruleset = join(folder, ".spectral.yaml");
    writeFileSync(ruleset, 'extends: ["spectral:oas"]\n');
    const { status, output } = run(
      "@stoplight/spectral-cli/dist/index.js",
      ["lint", path, "--ruleset", ruleset, "--fail-severity", "hint"],
      folder,
    );
    expect(status, output).toBe(0);
  });

  test("redocly bundles all of it into the host", () => {
    const { document } = bundle(hostOf(id, file));
    const { components } = documentOf(id, file);
    for (const section of ["schemas", "responses", "examples", "headers"] as const) {
      expect(Object.keys(document.components[section] ?? {}).sort(), section).toEqual(Object.keys(components[section] ?? {}).sort());
    }
  });

  test("every example is valid against the schema of its response", () => {
    const document = documentOf(id, file);
    const options = { strict: false, validateFormats: false };
    const ajv = file.includes("3.0") ? new Ajv(options) : new Ajv2020(options);
    ajv.addSchema(document, "errors");
    let examples = 0;
    for (const response of Object.values(document.components.responses ?? {})) {
      for (const { schema, examples: shown } of Object.values(response.content ?? {})) {
        const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"errors#/')) as object);
        for (const [name, example] of Object.entries(shown)) {
          const value = example.value ?? document.components.examples?.[example.$ref?.split("/").at(-1) ?? ""]?.value;
          expect(validate(value), `${name}: ${JSON.stringify(validate.errors)}`).toBe(true);
          examples += 1;
        }
        expect(validate({}), "an empty body is no error").toBe(false);
      }
    }
    expect(examples).toBeGreaterThan(10);
  });
});

describe.each(vendors.map((catalog) => [catalog.id, catalog] as const))("%s", (id, catalog) => {
  test("every example parses back to its own error, and every error that is sent has one", () => {
    const classifier = classifierOf(catalog);
    const { components } = documentOf(id, "openapi.json");
    const shown = new Set<string>();
    for (const example of Object.values(components.examples ?? {})) {
      const facts = example["x-errata"];
      const body = { kind: "text", text: JSON.stringify(example.value) } as const;
      const result = classify(classifier, { body });
      expect(result).toMatchObject({ known: true, name: facts?.name, variant: facts?.variant ?? null });
      shown.add(facts?.name ?? "");
    }
    const sent = catalog.errors.filter((error) => error.kind === "error" && error.origin !== "client" && error.status.length > 0);
    expect([...shown].sort()).toEqual(sent.map(({ name }) => name).sort());
  });

  test("openapi-typescript and hey-api understand it, and their output type-checks", () => {
    const host = hostOf(id, "openapi.yaml");
    const { folder } = host;
    const bundled = bundle(host).path;
    mkdirSync(join(folder, "generated"));
    const types = run("openapi-typescript/bin/cli.js", [bundled, "-o", join(folder, "generated/openapi.ts")], folder);
    expect(types.status, types.output).toBe(0);
    const heyArguments = ["-i", bundled, "-o", join(folder, "generated/hey"), "-p", "@hey-api/typescript", "--no-log-file"];
    const hey = run("@hey-api/openapi-ts/bin/run.js", heyArguments, folder);
    expect(hey.status, hey.output).toBe(0);
    const [known = ""] = documentOf(id, "openapi.yaml").components.schemas[`${catalog.prefix}KnownErrorCode`]?.enum ?? [];
    writeFileSync(join(folder, "generated/use.ts"), userOf(catalog.prefix, known));
    const compilerArguments = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext", "--target", "es2022"];
    const sources = ["generated/use.ts", "generated/openapi.ts", "generated/hey/types.gen.ts"];
    const tsc = run("typescript/bin/tsc", [...compilerArguments, ...sources], folder);
    expect(tsc.status, tsc.output).toBe(0);
  });

  test("problem responses are what redocly asks of problem details", () => {
    const { folder, path } = hostOf(id, "openapi.yaml", (name) => name.endsWith("Problem"));
    const host = JSON.parse(readFileSync(path, "utf8")) as {
      readonly paths: Record<string, { readonly get: { readonly responses: object } }>;
    };
    for (const [key, { get }] of Object.entries(host.paths)) {
      Reflect.deleteProperty(get.responses, "418");
      if (key === "/codes") Reflect.deleteProperty(host.paths, key);
    }
    writeFileSync(path, JSON.stringify(host));
    writeFileSync(join(folder, "redocly.yaml"), "rules:\n  operation-4xx-problem-details-rfc7807: error\n");
    const { status, output } = run(redocly, ["lint", path, "--config", join(folder, "redocly.yaml")], folder);
    expect(status, output).toBe(0);
  });
});

/** A program that handles an error by its code. */
function userOf(prefix: string, known: string): string {
  const code = JSON.stringify(known);
  return `import type { components } from "./openapi.js";
import type { ${prefix}ErrorCode, ${prefix}KnownErrorCode } from "./hey/types.gen.js";

type Schemas = components["schemas"];
export const known: Schemas["${prefix}KnownErrorCode"] = ${code};
export const sameKnown: ${prefix}KnownErrorCode = known;
export const open: Schemas["${prefix}ErrorCode"] = "CodeOfNextYear";
export const sameOpen: ${prefix}ErrorCode = open;
// @ts-expect-error a code that nobody knows
export const unknown: Schemas["${prefix}KnownErrorCode"] = "CodeOfNextYear";
// @ts-expect-error the same for the other generator
export const sameUnknown: ${prefix}KnownErrorCode = "CodeOfNextYear";
export function isKnown(error: Schemas["${prefix}Problem"]): boolean {
  return error.code === ${code} && error.status >= 400;
}
`;
}
