/** The conformance vectors of every catalog, run through its TypeScript SDK; and through broken SDKs, which must fail them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { conformanceDocument } from "../../../generator/vectors/conformance.ts";
import { awkwardCatalog } from "../../support/awkward-catalog.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { generateSdk, type SdkFiles } from "../../targets/typescript/support/generate-sdk.ts";
import { loadSdk } from "../../targets/typescript/support/load-sdk.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import { failuresOf, type Failure, type VectorFile } from "../../targets/typescript/support/run-vectors.ts";

const catalogs = readdirSync(join(repository, "spec"))
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => loadCatalogFile(`spec/${file}`));

const awkward = loadCatalogText(awkwardCatalog);

/** With a case of everything that the rules of classification name. */
const hostile = loadCatalogText(hostileCatalog);

type Change = (path: string, source: string) => string;

async function runVectors(catalog: Catalog, files: SdkFiles, change?: Change): Promise<readonly Failure[]> {
  const sdk = await loadSdk(files, catalog.prefix, change);
  const codes = new Map(catalog.errors.map(({ name, code }) => [name, code.source]));
  const locales = [...files].filter(([path]) => path.startsWith("locales/")).map(([, text]): unknown => JSON.parse(text));
  const vectors: unknown = JSON.parse(JSON.stringify(conformanceDocument(catalog)));
  return failuresOf(sdk, vectors as VectorFile, (name) => codes.get(name) ?? "", locales);
}

/** The SDK leaves some bodies untried whose form it reads quicker than others. Here each is tried, as it would be at first. */
const trying: Change = (path, source) =>
  path === "src/runtime/text-members.ts" ? replaceOnce(source, "untried = pause;", "untried = 0;") : source;

function replaceOnce(source: string, from: string, to: string): string {
  expect(source.split(from)).toHaveLength(2);
  return source.replace(from, to);
}

describe.each([...catalogs, awkward, hostile].map((catalog) => [catalog.id, catalog] as const))("%s", (_, catalog) => {
  test("passes all of its vectors", async () => {
    expect(await runVectors(catalog, await generateSdk(catalog))).toEqual([]);
  });

  test("passes them where each body is tried for texts alone", async () => {
    expect(await runVectors(catalog, await generateSdk(catalog), trying)).toEqual([]);
  });
});

/** One slip each, such as a port might make: the file, what it says, what it says instead. */
const mutations: readonly (readonly [file: string, from: string, to: string])[] = [
  ["template", "return at === input.length ? captures : null;", "return captures;"],
  ["template", "unit === 0x2e ||", ""],
  ["template", "if (end <= at) return null;", "if (end < at) return null;"],
  ["template", "(captures[part.first] ?? value) !== value", "false"],
  ["template", "(input.codePointAt(at) ?? 0) > 0xffff ? 2 : 1", "1"],
  ["template", "Array.from(part).length", "part.length"],
  ["template", "return input.endsWith(next) ? input.length - next.length : -1;", "return input.indexOf(next, at + 1);"],
  ["template", "(?:0|-?[1-9][0-9]{0,14})", "-?[0-9]+"],
  ["template", "unit !== 0x2d", "true"],
  ["template", "unit === 0x3000", "false"],
  ["code-tree", "b.literalLength - a.literalLength ||", ""],
  ["code-tree", "a.placeholders.length - b.placeholders.length", "0"],
  ["code-tree", "best === null || rank < 0", "best === null"],
  ["code-tree", "best === null || rank < 0", "true"],
  ["code-tree", "if (end <= start) return null;", ""],
  ["code-tree", "if (!code.startsWith(node.prefix)) break;", ""],
  ["code-tree", "if (code.endsWith(bucket.ending)) best", "best"],
  ["code-table", "this.#texts[place] !== text", "this.#texts[place]?.length !== text.length"],
  ["recent-codes", "recent !== null && recent.code === code", "recent !== null"],
  ["catalog-rows", "a[length] === b[length]", "length < b.length"],
  ["catalog-rows", "text.charAt(opening.length)", "text.charAt(0)"],
  ["catalog-rows", "if (isPlaceholderNext) return null;", ""],
  ["catalog-rows", "message.placeholders.length > 0", "false"],
  ["classify", "hasListedValues(template, captures)", "true"],
  ["classify", "if (status === null) return explaining;", "return explaining;"],
  ["classify", "explaining = listed.filter((_, at) => lengths[at] === longest)", "explaining = listed"],
  ["classify", "variants.some((variant) => variant.facts.status.includes(status))", "false"],
  ["classify", "if (matches.length === 1) {", "if (matches.length > 0) {"],
  ["classify", "best = template.literalLength === longest ? null : variant;", "best = variant;"],
  ["classify", "template.literalLength < longest", "template.literalLength > longest"],
  ["classify", "code.captures[same] !== captures[at]", "false"],
  ["classify", "placeholder.numeric === null ? value : Number(value)", "value"],
  ["document-content", "if (code === null || code.length === 0) return null;", "if (code === null) return null;"],
  ["document-content", "Number.isFinite(value) ? String(value) : null", "null"],
  ["read-content", "text.charCodeAt(0) === 0xfeff", "false"],
  ["document-content", "return Number.isInteger(value);", "return Number.isFinite(value);"],
  ["read-content", "isBytes(body) ? decode(body) : null", "null"],
  ["text-content", "if (code === null || code.length === 0) continue;", "if (code === null) continue;"],
  ["read-content", "/^[\\t\\n\\r ]*[[{]/", "/^\\{/"],
  ["text-members", "if (other === name)", "if (true)"],
  ["text-members", "[ !#-[\\\\]-\\\\uFFFF]*", '[^\\"]*'],
  ["text-members", "let at = members.length - 2; at > 0; at -= 2", "let at = 1; at < members.length; at += 2"],
  ["read-result", "status ?? facts.status[0] ?? null", "status"],
  ["read-result", "arrival.retryAfter ?? facts.retryAfter", "facts.retryAfter ?? arrival.retryAfter"],
  ["read-result", "Number(status) <= 599", "Number(status) <= 999"],
  ["read-result", "variant === null ? entry.facts : variant.facts", "entry.facts"],
  ["retry-after", "Math.ceil", "Math.floor"],
  ["retry-after", "Math.max(0, ", "Math.max(-1e9, "],
  ["retry-after", "{1,9}", "+"],
  ["category", "status >= 400 && status < 500", "status > 400 && status < 400"],
  ["success", 'return kind === "outcome";', "return true;"],
  ["success", 'if (kind !== null) return kind === "outcome";', "if (kind !== null) return status !== null && status < 300;"],
  ["success", "status === null || status < 400", "status !== null && status < 400"],
  ["success", "status === null || status < 400", "status === null || status < 300"],
  ["success", "if (codesInSuccesses || status === null) return false;", "if (status === null) return false;"],
  [
    "success",
    "if (codesInSuccesses || status === null) return false;",
    "if (codesInSuccesses) return false;\nif (status === null) return true;",
  ],
  ["success", "return status >= 200 && status < 300;", "return false;"],
  ["success", "status >= 200 &&", ""],
  ["errors", "if (!result.success) {", 'if (result.category !== "ok") {'],
  ["category", 'if (success) return "ok";', ""],
  ["guard", "if (result === null || result.success) return false;", "if (result === null) return false;"],
  ["create-error", "variant?.message ?? entry.message", "entry.message"],
  ["build-body", "return [first instanceof Map ? toJson(first) : first];", ""],
  ["texts", "const chosen = new Set<L>();", "const chosen = new Set<L>(available);"],
  ["texts", "return tag.replace(/[A-Z]/g, (letter) => letter.toLowerCase());", "return tag;"],
];

describe("an SDK with a slip", () => {
  const richest = [...catalogs.filter(({ id }) => id === "alibaba-imm" || id === "huawei-maas"), awkward, hostile];

  test.each(mutations)("in %s.ts fails: %s", async (file, from, to) => {
    let applied = 0;
    const change: Change = (path, source) => {
      if (path !== `src/runtime/${file}.ts` && path !== `src/${file}.ts`) return trying(path, source);
      applied += source.split(from).length - 1;
      return trying(path, source.replace(from, to));
    };
    const failures: Failure[] = [];
    for (const catalog of richest) failures.push(...(await runVectors(catalog, await generateSdk(catalog), change)));
    expect(applied).toBeGreaterThan(0);
    expect(failures.length).toBeGreaterThan(0);
  });
});
