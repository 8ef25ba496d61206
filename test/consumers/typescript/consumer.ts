/** TypeScript, as the tests, the matrix and the bench see it: the committed sources, bundled and imported. Its gates are the tests beside this file. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Sdk } from "../../targets/typescript/support/load-sdk.ts";
import { failuresOf, type VectorFile } from "../../targets/typescript/support/run-vectors.ts";
import type { BenchFigures, Consumer, SdkPackage, WireAnswer, WireRequest } from "../consumer.ts";

export const consumer: Consumer = {
  title: "TypeScript",
  missing: () => [],
  runConformance: (packages) =>
    Promise.all(
      packages.map(async (sdk) => {
        const file: VectorFile = JSON.parse(readFileSync(sdk.vectors, "utf8"));
        const codes = new Map(catalogOf(sdk).errors.map(({ name, code }) => [name, code]));
        const locales = readdirSync(join(sdk.directory, "locales")).map((name): unknown =>
          JSON.parse(readFileSync(join(sdk.directory, "locales", name), "utf8")),
        );
        const failed = failuresOf(await importSdk(sdk), file, (name) => codes.get(name) ?? "", locales);
        return { catalog: sdk.catalog, vectors: file.vectors.length, failed: failed.map(({ id }) => id) };
      }),
    ),
  askOverTheWire,
  measure,
};

function catalogOf({ directory }: SdkPackage): { readonly errors: readonly { readonly name: string; readonly code: string }[] } {
  return JSON.parse(readFileSync(join(directory, "catalog.json"), "utf8"));
}

async function importSdk({ directory, prefix }: SdkPackage): Promise<Sdk> {
  const folder = mkdtempSync(join(tmpdir(), "errata-sdk-"));
  try {
    const outfile = join(folder, "index.mjs");
    await build({
      entryPoints: [join(directory, "src/index.ts")],
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      logLevel: "error",
    });
    const exports: Readonly<Record<string, never>> = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
    const named = (name: string) => exports[name] as never;
    return {
      exports,
      parse: named(`parse${prefix}Error`),
      throwIf: named(`throwIf${prefix}Error`),
      isRetryable: named("isRetryable"),
      create: named(`create${prefix}Error`),
      createTexts: named("createTexts"),
      loadTexts: named("loadTexts"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askOverTheWire(packages: readonly SdkPackage[], requests: readonly WireRequest[]): Promise<readonly WireAnswer[]> {
  const sdks = new Map<string, Sdk>();
  for (const sdk of packages) sdks.set(sdk.catalog, await importSdk(sdk));
  const answers: WireAnswer[] = [];
  for (const { id, catalog, url } of requests) {
    const response = await fetch(url);
    const read = sdks.get(catalog)?.parse(new Uint8Array(await response.arrayBuffer()), response);
    if (read === undefined) throw new Error(`no SDK of ${catalog} was given`);
    const { retry, retryAfter, requestId, status } = read;
    const { name, variant, params } = read.known ? { name: read.id, variant: read.variant, params: { ...read.params } } : unknown;
    answers.push({ id, name, variant, params, retry, retryAfter, requestId, status });
  }
  return answers;
}

const unknown = { name: null, variant: null, params: {} };

async function measure(sdk: SdkPackage, bodies: readonly string[], codes: readonly string[]): Promise<BenchFigures> {
  const { parse } = await importSdk(sdk);
  const literals = new Map(catalogOf(sdk).errors.map(({ code }) => [code, code]));
  const parsed = codes.map((code, index) => {
    const body: unknown = JSON.parse(bodies[index] ?? "");
    return { code, body };
  });
  return {
    perBody: medianPerItem(bodies, (body) => parse(body)),
    perCode: medianPerItem(parsed, ({ body }) => parse(body)),
    perLookup: medianPerItem(codes, (code) => literals.get(code)),
  };
}

/** Nanoseconds for each item: the median of rounds of at least 20 milliseconds. */
function medianPerItem<T>(items: readonly T[], work: (item: T) => unknown): number {
  let kept: unknown = null;
  const rounds = Array.from({ length: 15 }, () => {
    let runs = 0;
    const start = process.hrtime.bigint();
    let elapsed = 0n;
    for (; elapsed < 20_000_000n; elapsed = process.hrtime.bigint() - start) {
      for (const item of items) kept = work(item) ?? kept;
      runs += 1;
    }
    return Number(elapsed) / (runs * items.length);
  });
  if (kept === undefined) throw new Error("the work was optimized away");
  return rounds.sort((a, b) => a - b)[7] ?? Number.NaN;
}
