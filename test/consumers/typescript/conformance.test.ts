/** The conformance vectors of every catalog, run through its TypeScript SDK; and through broken SDKs, which must fail them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { conformanceDocument } from "../../../generator/targets/json/conformance.ts";
import { loadCatalogFile, repository } from "../../support/load-catalog.ts";
import { generateSdk, type SdkFiles } from "../../targets/typescript/support/generate-sdk.ts";
import { loadSdk } from "../../targets/typescript/support/load-sdk.ts";
import { failuresOf, type Failure, type VectorFile } from "../../targets/typescript/support/run-vectors.ts";

const catalogs = readdirSync(join(repository, "spec"))
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => loadCatalogFile(`spec/${file}`));

type Change = (path: string, source: string) => string;

async function runVectors(catalog: Catalog, files: SdkFiles, change?: Change): Promise<readonly Failure[]> {
  const sdk = await loadSdk(files, catalog.prefix, change);
  const codes = new Map(catalog.errors.map(({ name, code }) => [name, code.source]));
  const locales = [...files].filter(([path]) => path.startsWith("locales/")).map(([, text]): unknown => JSON.parse(text));
  const vectors: unknown = JSON.parse(JSON.stringify(conformanceDocument(catalog)));
  return failuresOf(sdk, vectors as VectorFile, (name) => codes.get(name) ?? "", locales);
}

describe.each(catalogs.map((catalog) => [catalog.id, catalog] as const))("%s", (_, catalog) => {
  test("passes all of its vectors", async () => {
    expect(await runVectors(catalog, await generateSdk(catalog))).toEqual([]);
  });
});

/** One slip each, such as a port might make: the file, what it says, what it says instead. */
const mutations: readonly (readonly [file: string, from: string, to: string])[] = [
  ["template", "input.endsWith(next)", "input.includes(next)"],
  ["template", "return at === input.length ? captures : null;", "return captures;"],
  ["template", "unit === 0x2e ||", ""],
  ["template", "if (end <= at) return null;", "if (end < at) return null;"],
  ["code-tree", "b.literalLength - a.literalLength ||", ""],
  ["code-tree", "if (rank < 0) best.length = 0;", ""],
  ["classify", 'others.length === 0 ? "template" : "ambiguous"', '"template"'],
  ["classify", "template.literalLength < longest", "template.literalLength <= longest"],
  ["classify", "code.captures[same] !== captures[at]", "false"],
  ["envelope", 'if (code === null || code === "") continue;', "if (code === null) continue;"],
  ["envelope", "Number.isFinite(value) ? String(value) : null", "null"],
  ["envelope", "if (!Object.hasOwn(holder, name)) return undefined;", ""],
  ["envelope", "return JSON.parse(body.startsWith(\"\\uFEFF\") ? body.slice(1) : body);", "return JSON.parse(body);"],
  ["read-result", "status ?? facts.status[0] ?? null", "status"],
  ["read-result", "retryAfter ?? facts.retryAfter", "facts.retryAfter ?? retryAfter"],
  ["retry-after", "Math.ceil", "Math.floor"],
  ["category", "status >= 400 && status < 500", "status > 400 && status < 400"],
  ["create-error", "variant?.message ?? entry.message", "entry.message"],
  ["texts", "const chosen = new Set<L>();", "const chosen = new Set<L>(available);"],
];

describe("an SDK with a slip", () => {
  const richest = catalogs.filter(({ id }) => id === "alibaba-imm" || id === "huawei-maas");

  test.each(mutations)("in %s.ts fails: %s", async (file, from, to) => {
    let applied = 0;
    const change: Change = (path, source) => {
      if (path !== `src/runtime/${file}.ts`) return source;
      applied += source.split(from).length - 1;
      return source.replace(from, to);
    };
    const failures: Failure[] = [];
    for (const catalog of richest) failures.push(...(await runVectors(catalog, await generateSdk(catalog), change)));
    expect(applied).toBeGreaterThan(0);
    expect(failures.length).toBeGreaterThan(0);
  });
});
