/** Composed documents as other tools read them: validators, linters, generators, tools for overlays. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { withoutOurs } from "../../compose/compose-files.ts";
import { repository } from "../../support/load-catalog.ts";
import { npmPackage } from "../../support/npm-package.ts";
import { composeMedia, mediaMap, mediaText } from "./media.ts";
import { heyApi, openapiTypescript, redocly, runTool, spectral, tsc } from "./run-tool.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "errata-composed-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const forms = [
  ["3.1", {}],
  ["3.1", { codeSchema: "enum", defaultResponse: true }],
  ["3.1", { problemDetails: true }],
  ["3.0", {}],
  ["3.0", { codeSchema: "string", defaultResponse: true, locale: "zh-CN" }],
] as const;

describe.each(forms)("OpenAPI %s, %o", (version, options) => {
  const host = version === "3.0" ? mediaText.replace("openapi: 3.1.1", "openapi: 3.0.4") : mediaText;
  const composed = () => {
    write("host.yaml", host);
    write("errors.map.yaml", mediaMap);
    return composeMedia({ ...options, root: folder, document: "host.yaml", operations: "errors.map.yaml" }).text;
  };

  test("swagger-parser, redocly and spectral find nothing wrong with it", async () => {
    const path = write("openapi.yaml", composed());
    await expect(SwaggerParser.validate(path, { resolve: { http: false } })).resolves.toBeDefined();
    const linted = runTool(redocly, ["lint", path, "--extends", "recommended", "--format", "json"], folder);
    const { problems } = JSON.parse(linted.stdout) as {
      readonly problems: readonly { readonly ruleId: string; readonly message: string }[];
    };
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect(linted.status, linted.output).toBe(0);
    write(".spectral.yaml", 'extends: ["spectral:oas"]\n');
    const ruled = runTool(spectral, ["lint", path, "--ruleset", join(folder, ".spectral.yaml"), "--fail-severity", "hint"], folder);
    expect(ruled.status, ruled.output).toBe(0);
  });

  test("without our parts it is the host", () => {
    expect(withoutOurs(composed())).toEqual(parse(host));
  });
});

/** A program that handles an error of one operation by its code, written against the output of both generators. */
const closedUse = `import type { paths } from "./openapi.js";
import type { CreateProjectErrors } from "./hey/types.gen.js";

type Forbidden = paths["/projects"]["post"]["responses"][403]["content"]["application/json"];

export function explain(error: Forbidden): string {
  switch (error.Code) {
    case "Forbidden":
      return "not allowed";
    case "Throttling":
      return "wait";
    default: {
      const nothing: never = error.Code;
      return nothing;
    }
  }
}

export function explainOther(error: CreateProjectErrors[403]): string {
  if (error.Code === "Throttling") return "wait";
  const other: "Forbidden" = error.Code;
  return other;
}

// @ts-expect-error this operation cannot return it
export const impossible: Forbidden["Code"] = "StatusConflict";
`;

const openUse = `import type { paths } from "./openapi.js";
import type { CreateProjectErrors } from "./hey/types.gen.js";

type Forbidden = paths["/projects"]["post"]["responses"][403]["content"]["application/json"];

export const later: Forbidden["Code"] = "CodeOfNextYear";
export function isThrottled(error: Forbidden | CreateProjectErrors[403]): "Throttling" | null {
  return error.Code === "Throttling" ? error.Code : null;
}
`;

test.each([
  ["enum", closedUse],
  ["anyOf", openUse],
] as const)("openapi-typescript and hey-api: code narrows (%s)", (codeSchema, use) => {
  const source = write("openapi.yaml", composeMedia({ codeSchema }).text);
  const generated = join(folder, codeSchema);
  mkdirSync(generated);
  const types = runTool(openapiTypescript, [source, "-o", join(generated, "openapi.ts")], folder);
  expect(types.status, types.output).toBe(0);
  const hey = runTool(heyApi, ["-i", source, "-o", join(generated, "hey"), "-p", "@hey-api/typescript", "--no-log-file"], folder);
  expect(hey.status, hey.output).toBe(0);
  writeFileSync(join(generated, "use.ts"), use);
  const flags = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext", "--target", "es2022"];
  const compiled = runTool(tsc, [...flags, ...["use.ts", "openapi.ts", "hey/types.gen.ts"].map((name) => join(codeSchema, name))], folder);
  expect(compiled.status, compiled.output).toBe(0);
});

test("without composing: a reference to the generated components, through redocly bundle", () => {
  const address = relative(folder, join(repository, "out/alibaba-imm/openapi/openapi.yaml")).replaceAll("\\", "/");
  const reference = `{ $ref: "${address}#/components/responses/ImmNotFound" }`;
  write("plain.yaml", mediaText.replace('"204":\n', `"404": ${reference}\n        "204":\n`));
  const { status, output } = runTool(redocly, ["bundle", "plain.yaml", "-o", "bundled.yaml"], folder);
  expect(status, output).toBe(0);
  const { components } = parse(readFileSync(join(folder, "bundled.yaml"), "utf8")) as {
    readonly components: Record<string, Record<string, unknown>>;
  };
  expect(components["responses"]).toHaveProperty("ImmNotFound");
  expect(components["schemas"]).toHaveProperty("ImmError");
});

/** Public tools that apply overlays, and how they are called. */
const appliers = [
  [
    "openapi-format@1.33.6",
    (tool: string) => [join(tool, "bin/cli.js"), "host.yaml", "--overlayFile", "overlay.yaml", "--no-sort", "-o", "applied.yaml"],
  ],
  ["openapi-overlays-js@0.2.0", (tool: string) => [join(tool, "index.js"), "--openapi", "host.yaml", "--overlay", "overlay.yaml"]],
] as const;

test.each(appliers)("%s makes of the overlay what compose makes", (name, argumentsOf) => {
  const tool = npmPackage(name);
  if (tool === null) return;
  const { text, overlay } = composeMedia({ defaultResponse: true });
  // The second overlay changes what the first has made: it also removes.
  const smaller = composedAgain(text);
  for (const [host, change, result] of [
    [mediaText, overlay, text],
    [text, smaller.overlay, smaller.text],
  ] as const) {
    write("host.yaml", host);
    write("overlay.yaml", change);
    const [script = "", ...args] = argumentsOf(tool);
    const { status, stdout, output } = runTool(script, args, folder);
    expect(status, output).toBe(0);
    const applied = args.includes("-o") ? readFileSync(join(folder, "applied.yaml"), "utf8") : stdout;
    expect(parse(applied)).toEqual(parse(result));
  }
});

/** The composed example with another map. */
function composedAgain(text: string) {
  write("composed.yaml", text);
  write("small.map.yaml", "operations:\n  - { tag: projects, errors: [Forbidden, InternalError] }\n");
  return composeMedia({ root: folder, document: "composed.yaml", operations: "small.map.yaml" });
}
