/**
 * What reading an error costs in each language's SDK, beside one look-up in that language's own hash map: bodies in the mix of a service that is used (70 % literal codes,
 * 20 % templated, 10 % unknown) over the largest vendor catalog and a seeded one. Usage: `npm run bench languages -- [codes]`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleOccurrence } from "../generator/catalog/example.ts";
import type { Catalog, ErrorDefinition } from "../generator/catalog/model.ts";
import { importConsumer, listConsumers, type SdkPackage } from "../test/consumers/consumer.ts";
import { generateTarget, writeTarget } from "../test/support/generate-target.ts";
import { loadCatalogText } from "../test/support/load-catalog.ts";
import { seededCatalog } from "./seeded-catalog.ts";

/** How many bodies are read in a round; the same ones for every language. */
const sampleSize = 1000;

function sampleOf(catalog: Catalog): { readonly codes: readonly string[]; readonly bodies: readonly string[] } {
  const [literal, templated] = [true, false].map((wanted) =>
    catalog.errors.filter(({ code }) => (code.placeholders.length === 0) === wanted),
  );
  const pick = (errors: readonly ErrorDefinition[] | undefined, index: number) => {
    const error = errors?.[(index * 7919) % errors.length];
    if (error === undefined) throw new Error("the catalog lacks a kind of code");
    return exampleOccurrence(catalog, error, null);
  };
  const occurrences = Array.from({ length: sampleSize }, (_, index) => {
    if (index % 10 === 9) return { code: `Nobody.Knows.${String(index)}`, message: "Something else." };
    return pick(index % 10 < 7 ? literal : templated, index);
  });
  return {
    codes: occurrences.map(({ code }) => code),
    bodies: occurrences.map(({ code, message }) => JSON.stringify({ Code: code, Message: message, RequestId: "0" })),
  };
}

async function benchAt(codes: number, folder: string): Promise<void> {
  const catalog = loadCatalogText(seededCatalog(codes), "bench.yaml");
  const sample = sampleOf(catalog);
  process.stdout.write(`\n${String(codes)} codes, ${String(sampleSize)} bodies; nanoseconds each, medians\n`);
  process.stdout.write(`${row("", "body", "code", "look-up", "code / look-up")}\n`);
  for (const id of listConsumers()) {
    const { title, missing, measure } = await importConsumer(id);
    const lacking = missing();
    if (lacking.length > 0) {
      process.stdout.write(`${title.padEnd(14)}skipped: ${lacking.join("; ")}\n`);
      continue;
    }
    const directory = join(folder, String(codes), id);
    mkdirSync(directory, { recursive: true });
    writeTarget(await generateTarget(catalog, id), directory);
    const vectors = join(directory, "conformance.json");
    writeFileSync(vectors, JSON.stringify({ vectors: [] }));
    const sdk: SdkPackage = { catalog: catalog.id, prefix: catalog.prefix, directory, vectors };
    const { perBody, perCode, perLookup } = await measure(sdk, sample.bodies, sample.codes);
    const figures = [perBody, perCode, perLookup].map((figure) => figure.toFixed(0));
    process.stdout.write(`${row(title, ...figures, (perCode / perLookup).toFixed(1))}\n`);
  }
}

function row(title: string, ...cells: readonly string[]): string {
  return title.padEnd(14) + cells.map((cell) => cell.padStart(16)).join("");
}

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "errata-languages-"));
try {
  for (const codes of sizes.length > 0 ? sizes : [1000]) await benchAt(codes, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
