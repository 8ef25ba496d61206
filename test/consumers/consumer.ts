/**
 * What a language shows of its SDKs to the tests, the matrix and the bench: `test/consumers/<id>/consumer.ts` exports a `consumer`. Languages are found
 * by their folders; no list of them exists.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../support/load-catalog.ts";

/** The generated SDK of one catalog in one language, where it lies. */
export interface SdkPackage {
  /** The id of the catalog. */
  readonly catalog: string;
  readonly prefix: string;
  /** The folder of the package; read only, builds happen in copies. */
  readonly directory: string;
  /** The catalog's `conformance.json`. */
  readonly vectors: string;
}

export interface ConformanceRow {
  readonly catalog: string;
  /** How many vectors the SDK's own test suite ran. */
  readonly vectors: number;
  /** The ids of those that failed; empty when the SDK conforms. */
  readonly failed: readonly string[];
}

/** A response that a client is to ask for by HTTP GET and parse with the SDK of `catalog`. */
export interface WireRequest {
  readonly id: string;
  readonly catalog: string;
  readonly url: string;
}

export interface WireAnswer {
  readonly id: string;
  /** The identifier, `null` for an unknown error. */
  readonly name: string | null;
  readonly variant: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly retry: string | null;
  readonly retryAfter: number | null;
  readonly requestId: string | null;
  readonly status: number | null;
}

/** Nanoseconds, medians of one run. */
export interface BenchFigures {
  /** From the bytes of a body to a result. */
  readonly perBody: number;
  /** From a code to its error, the template's captures included. */
  readonly perCode: number;
  /** One look-up of the same code in the language's own hash map of all literal codes. */
  readonly perLookup: number;
}

export interface Consumer {
  readonly title: string;
  /** The tools that this language needs and this machine lacks, with how to get them; empty when all is there. */
  readonly missing: () => readonly string[];
  /** Runs the vectors through each package with the language's own test runner. Throws when a package does not build. */
  readonly runConformance: (packages: readonly SdkPackage[]) => Promise<readonly ConformanceRow[]>;
  /** Asks with the language's standard HTTP client and parses what comes; one program for all packages. Answers in the order of the requests. */
  readonly askOverTheWire: (packages: readonly SdkPackage[], requests: readonly WireRequest[]) => Promise<readonly WireAnswer[]>;
  /** Measures parsing and classification; `bodies` are response bodies and `codes` the codes in them, in the same order. */
  readonly measure: (sdk: SdkPackage, bodies: readonly string[], codes: readonly string[]) => Promise<BenchFigures>;
}

/** The ids of the languages that have a consumer, in code-point order. */
export function listConsumers(): readonly string[] {
  const folder = import.meta.dirname;
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "consumer.ts")))
    .map((entry) => entry.name)
    .sort();
}

export async function importConsumer(id: string): Promise<Consumer> {
  // A pattern that Vite and esbuild both understand.
  const module: unknown = await import(`./${id}/consumer.ts`);
  return (module as { readonly consumer: Consumer }).consumer;
}

/** The committed packages of a language, of the catalogs that the config has both this language and vectors for. */
export function packagesOf(id: string): readonly SdkPackage[] {
  return readdirSync(join(repository, "spec"))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => file.slice(0, -".yaml".length))
    .filter((catalog) => [id, "json"].every((target) => existsSync(join(repository, "out", catalog, target))))
    .map((catalog) => ({
      catalog,
      prefix: String(JSON.parse(readFileSync(join(repository, "out", catalog, "json/catalog.json"), "utf8")).prefix),
      directory: join(repository, "out", catalog, id),
      vectors: join(repository, "out", catalog, "json/conformance.json"),
    }));
}
