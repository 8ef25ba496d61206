/** One catalog whose every text attacks, through the whole pipeline and every target. What comes out is compiled, run and parsed. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import { generate } from "../../generator/pipeline.ts";
import { loadConfig } from "../../generator/config/load-config.ts";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { loadCatalogFile, repository } from "../support/load-catalog.ts";

const root = mkdtempSync(join(tmpdir(), "errata-hostile-"));
const out = join(root, "out/hostile");
const catalog = loadCatalogFile("test/hostile/hostile.yaml");
const tsc = join(repository, "node_modules/typescript/bin/tsc");

beforeAll(async () => {
  mkdirSync(join(root, "spec"));
  cpSync(join(repository, "test/hostile/hostile.yaml"), join(root, "spec/hostile.yaml"));
  writeFileSync(
    join(root, "errata.config.yaml"),
    "catalogs: [spec/*.yaml]\ntargets: { typescript: {}, openapi: {}, docs: {}, json: {} }\n",
  );
  const sink = new DiagnosticSink();
  const config = await loadConfig(join(root, "errata.config.yaml"), sink);
  const outcome = config && (await generate(config, { mode: "write", only: [], progress: () => undefined }, sink));
  expect(sink.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(outcome).not.toBeNull();
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(out, path), "utf8");

test("the SDK compiles, holds the very texts, and reads back what it creates", () => {
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", join(out, "typescript")], { encoding: "utf8" });
  expect(status, stdout).toBe(0);
  const program = `
    const sdk = await import(${JSON.stringify(pathToFileURL(join(out, "typescript/dist/index.js")).href)});
    const texts = await sdk.loadTexts("zh-CN");
    const english = await sdk.loadTexts("en");
    const created = sdk.createHostileError(sdk.ErrorCode.ToString, { variant: "Prototype", params: { constructor: "x-y", limit: 3 } });
    const result = sdk.parseHostileError(JSON.stringify(created.body));
    console.log(JSON.stringify({
      codes: Object.fromEntries(Object.entries(sdk.ErrorCode)), message: sdk.formatMessage(sdk.ErrorCode.Constructor, { toString: "v" }),
      chinese: texts.description("constructor"), remedy: english.remedy("constructor"), result: { ...result, body: null },
      proto: sdk.parseHostileError({ error: { '~/"code': "__proto__" } }).id, inherited: sdk.parseHostileError({ error: { '~/"code': "valueOf" } }).known,
    }));`;
  const printed = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }));
  expect(printed.codes).toEqual(Object.fromEntries(catalog.errors.map((error) => [error.name, error.code.source])));
  expect(printed.message).toBe("*/ } ${process.exit(1)} `v` \" ' \\ {braces}");
  expect(JSON.stringify([printed.chinese, printed.remedy])).toContain("结束 */ 注释。");
  expect(JSON.stringify(printed.remedy)).toContain(JSON.stringify(catalog.errors[0]?.remedy?.get("en")));
  expect(printed.result).toMatchObject({ known: true, id: "ToString", variant: "Prototype" });
  expect(printed.proto).toBe("Then");
  expect(printed.inherited).toBe(false);
});

test("OpenAPI documents and the machine files parse to the same data, codes untouched", () => {
  expect(parse(read("openapi/openapi.yaml")).components).toEqual(JSON.parse(read("openapi/openapi.json")).components);
  const machine = JSON.parse(read("json/catalog.json"));
  expect(machine.errors.map((error: { code: string }) => error.code)).toEqual(catalog.errors.map((error) => error.code.source));
  const vectors: readonly { readonly id: string }[] = JSON.parse(read("json/conformance.json")).vectors;
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
});

test("documents hold no live markup and no script link", () => {
  const pages = readdirSync(join(out, "docs"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  expect(pages.length).toBeGreaterThan(4);
  const markdown = new MarkdownIt({ html: true, linkify: true });
  for (const path of pages) {
    const html = markdown.render(read(`docs/${path}`));
    const tags = new Set([...html.matchAll(/<([A-Za-z][^\s>/]*)/g)].map(([, tag]) => tag));
    for (const tag of ["script", "img", "b", "Component", "h", "T", "d"]) expect(tags.has(tag), `${path}: <${tag}>`).toBe(false);
    expect(html, path).not.toMatch(/(?:href|src)="\s*javascript:/i);
  }
});
