/** The conformance vectors of every catalog, run by JUnit through Maven; of awkward catalogs; and through broken SDKs, which must fail them. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { conformanceDocument } from "../../../generator/vectors/conformance.ts";
import { generateTarget, writeTarget } from "../../support/generate-target.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../../support/load-catalog.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import type { SdkPackage } from "../consumer.ts";
import { awkwardCatalog } from "../../support/awkward-catalog.ts";
import { consumer, runVectors } from "./consumer.ts";
import { cacheFolder, filesBelow, isReady } from "./toolchain.ts";

const ready = isReady();
const work = join(cacheFolder, "conformance");
const catalogs = filesBelow(join(repository, "spec"), ".yaml").map((path) => loadCatalogFile(path));
const awkward = [awkwardCatalog, hostileCatalog].map((text) => loadCatalogText(text));

/** The SDK and the vectors of a catalog, made from the sources. */
async function makePackage(catalog: Catalog): Promise<SdkPackage> {
  const directory = join(work, catalog.id, "java");
  writeTarget(await generateTarget(catalog, "java"), directory);
  const vectors = join(work, catalog.id, "conformance.json");
  writeFileSync(vectors, JSON.stringify(conformanceDocument(catalog)));
  return { catalog: catalog.id, prefix: catalog.prefix, directory, vectors };
}

const countOf = ({ vectors }: SdkPackage): number => JSON.parse(readFileSync(vectors, "utf8")).vectors.length;

let packages: readonly SdkPackage[] = [];
let awkwardPackages: readonly SdkPackage[] = [];

beforeAll(async () => {
  rmSync(work, { recursive: true, force: true });
  packages = await Promise.all(catalogs.map(makePackage));
  awkwardPackages = await Promise.all(awkward.map(makePackage));
});

test.runIf(ready)("each SDK's own tests run all vectors and pass", async () => {
  const rows = await consumer.runConformance(packages);
  expect(rows).toEqual(packages.map((sdk) => ({ catalog: sdk.catalog, vectors: countOf(sdk), failed: [] })));
});

test.runIf(ready)("SDKs of awkward catalogs pass", async () => {
  const outcomes = await runVectors(awkwardPackages.map(({ catalog, directory, vectors }) => ({ name: catalog, directory, vectors })));
  expect(outcomes).toEqual(awkwardPackages.map(({ catalog }) => ({ name: catalog, count: 0, failed: [] })));
});

/** One slip each, such as a port might make: the file, what it says, what it says instead. */
const mutations: readonly (readonly [file: string, from: string, to: string])[] = [
  ["runtime/Template", "input.endsWith(next) ? input.length() - next.length() : -1", "input.length() - next.length()"],
  ["runtime/Template", "text.codePointCount(0, text.length())", "text.length()"],
  ["runtime/Template", "at + Character.charCount(input.codePointAt(at))", "at + 1"],
  ["runtime/Placeholder", "unit == '.' || isWhiteSpace(unit)", "isWhiteSpace(unit)"],
  ["runtime/Placeholder", "text.charAt(start) != '0'\n", "true\n"],
  ["runtime/CodeTree", "-template.literalLength", "template.literalLength"],
  ["runtime/CodeTree", "best.clear();", ""],
  ["runtime/Classified", "hit.template.hasListedValues(hit.captures)", "true"],
  ["runtime/Classified", "others.isEmpty() ? Match.TEMPLATE : Match.AMBIGUOUS", "Match.TEMPLATE"],
  ["runtime/Classified", "!other.captures[same].equals(captures[index])", "false"],
  ["runtime/Classified", "} else if (length == longest) {", "} else if (length == -2) {"],
  ["runtime/Content", "&& !code.isEmpty()", ""],
  ["runtime/Content", "JsonNumbers.toText(number) : null", "number.toString() : null"],
  ["runtime/Content", 'body.startsWith("\\ufeff") ? body.substring(1) : body', "body"],
  ["runtime/JsonTokens", "value << 4 | number", "value << 3 | number"],
  ["runtime/JsonTokens", "if (at < text.length()) {", "if (at < 0) {"],
  ["runtime/RetryAfter", "wait.getSeconds() + 1", "wait.getSeconds()"],
  ["runtime/RetryAfter", "equalsIgnoreCase", "equals"],
  ["runtime/LocaleTexts", "wanted.addAll(index.locales.subList(0, 1));", ""],
  ["runtime/Envelope", "place(body, this.requestId, requestId);", ""],
  ["runtime/Filled", "facts.message == null ? entry.facts.message : facts.message", "entry.facts.message"],
  ["Category", "return FAILED_PRECONDITION;", "return INVALID_ARGUMENT;"],
  ["runtime/Success", "return facts.kind == Kind.OUTCOME;", "return true;"],
  ["runtime/Success", "return status == null || status < FIRST_FAILURE;", "return status != null && status < FIRST_FAILURE;"],
  ["runtime/Success", "return status == null || status < FIRST_FAILURE;", "return status == null || status < FIRST_REDIRECT;"],
  ["runtime/Success", "CatalogIndex.get().codesInSuccesses || status == null", "status == null"],
  ["runtime/Success", "return FIRST_SUCCESS <= status && status < FIRST_REDIRECT;", "return false;"],
  ["Category", "return category == OK ? UNKNOWN : category;", "return category;"],
  ["Category", "if (success) {", "if (false) {"],
  ["PREFIXResult", "if (!success) {", "if (category != Category.OK) {"],
  ["PREFIXResult", "return !success && (", "return ("],
  ["PREFIXResult", "seconds == null ? facts.retryAfter : seconds", "facts.retryAfter == null ? seconds : facts.retryAfter"],
  ["PREFIXResult", "response.status != null || facts.status.isEmpty()", "true"],
];

describe.runIf(ready)("an SDK with a slip", () => {
  const outcomes = new Map<string, number>();
  const nameOf = (mutation: number, sdk: SdkPackage) => `${String(mutation)}:${sdk.catalog}`;
  let richest: readonly SdkPackage[] = [];

  beforeAll(async () => {
    richest = awkwardPackages;
    const cases = mutations.flatMap((mutation, index) =>
      richest.map((sdk) => {
        const { directory, vectors } = sdk;
        return { name: nameOf(index, sdk), directory, vectors, changed: writeMutant(index, mutation, sdk) };
      }),
    );
    for (const { name, count } of await runVectors(cases)) outcomes.set(name, count);
  });

  /** A folder with the changed file alone. */
  function writeMutant(index: number, [file, from, to]: (typeof mutations)[number], sdk: SdkPackage): string {
    const [path = ""] = filesBelow(join(sdk.directory, "src/main/java"), `/${file.replace("PREFIX", sdk.prefix)}.java`);
    const source = readFileSync(path, "utf8");
    const changed = source.replace(from, () => to);
    if (changed === source) throw new Error(`${file} does not say ${from}`);
    const folder = join(work, "mutants", String(index), sdk.catalog);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, basename(path)), changed);
    return folder;
  }

  test.each(mutations.map((mutation, index) => [...mutation, index] as const))("in %s fails: %s", (_file, _from, _to, index) => {
    const counts = richest.map((sdk) => outcomes.get(nameOf(index, sdk)) ?? 0);
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });
});
