/** The Go SDKs under `go test`: over the vectors, over HTTP and under the clock. Builds happen in copies. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../support/load-catalog.ts";
import type { BenchFigures, ConformanceRow, Consumer, SdkPackage, WireAnswer, WireRequest } from "../consumer.ts";
import { missingGo, mustRun, run } from "./go-command.ts";

const programs = join(import.meta.dirname, "programs");

/** A new folder, and what removes it. With a name, it is the same in every run, so that Go's own cache knows what it compiled there before. */
export function newFolder(name: string | null = null): { readonly folder: string; readonly remove: () => void } {
  const cache = join(repository, "node_modules/.cache/errata-consumers/go");
  mkdirSync(cache, { recursive: true });
  const folder = name === null ? mkdtempSync(join(cache, "run-")) : join(cache, name);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  if (name !== null) {
    remove();
    mkdirSync(folder);
  }
  return { folder, remove };
}

/** Calls `work` with a new folder, which is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = newFolder();
  try {
    return await work(folder);
  } finally {
    remove();
  }
}

interface Report {
  readonly vectors: number;
  readonly failed: readonly string[];
}

/** The vectors through the package's own suite, in the folder where it lies. */
async function testPackage(folder: string, vectors: string, report: string): Promise<Report> {
  const env = { ERRATA_CONFORMANCE: vectors, ERRATA_CONFORMANCE_REPORT: report };
  rmSync(report, { force: true });
  const { status, output } = await run("go", ["test", "-count=1", "./..."], folder, env);
  if (!existsSync(report)) throw new Error(output.slice(-4000));
  const read = JSON.parse(readFileSync(report, "utf8")) as Report;
  // Examples and hostile bodies are tests, too.
  if (status !== 0 && read.failed.length === 0) throw new Error(output.slice(-4000));
  return read;
}

async function runConformance(packages: readonly SdkPackage[]): Promise<readonly ConformanceRow[]> {
  return withFolder(async (folder) => {
    const rows: ConformanceRow[] = [];
    for (const { catalog, directory, vectors } of packages) {
      const copy = join(folder, catalog);
      cpSync(directory, copy, { recursive: true });
      const { vectors: count, failed } = await testPackage(copy, vectors, join(folder, "report.json"));
      rows.push({ catalog, vectors: count, failed });
    }
    return rows;
  });
}

/** The module and the package of an SDK, as its files say. */
export function namesOf(directory: string): { readonly module: string; readonly package: string } {
  const module = /^module (.+)$/m.exec(readFileSync(join(directory, "go.mod"), "utf8"))?.[1] ?? "";
  const name = /^package (.+)$/m.exec(readFileSync(join(directory, "codes.go"), "utf8"))?.[1] ?? "";
  return { module, package: name };
}

/** Makes `folder` a module that uses the packages where they lie. */
export function writeUser(folder: string, directories: readonly string[]): void {
  const used = directories.map((directory) => ({ directory, module: namesOf(directory).module }));
  const lines = used.flatMap(({ directory, module }) => {
    const major = /\/v(\d+)$/.exec(module)?.[1] ?? "0";
    return [`require ${module} v${major}.0.0`, `replace ${module} => ${directory}`];
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "go.mod"), `module user\n\ngo 1.19\n\n${lines.join("\n")}\n`);
}

/** What `ask.go` prints: errors as the packages give them to JSON. */
interface AskedError {
  readonly id?: string;
  readonly variant?: string | null;
  readonly params?: WireAnswer["params"];
  readonly retry: string | null;
  readonly retryAfter: number | null;
  readonly requestId: string | null;
  readonly status: number | null;
}

async function askOverTheWire(packages: readonly SdkPackage[], requests: readonly WireRequest[]): Promise<readonly WireAnswer[]> {
  return withFolder(async (folder) => {
    writeUser(
      folder,
      packages.map(({ directory }) => directory),
    );
    cpSync(join(programs, "ask.go"), join(folder, "ask.go"));
    const imports = packages.map(({ directory }, index) => `\tsdk${String(index)} "${namesOf(directory).module}"`);
    const parsers = packages.map(({ catalog }, index) => {
      const sdk = `sdk${String(index)}`;
      return `\t${JSON.stringify(catalog)}: func(body []byte, status int, header http.Header) any { return ${sdk}.Parse(body, ${sdk}.Response{Status: status, Header: header}) },`;
    });
    const table = `package main\n\nimport (\n\t"net/http"\n\n${imports.join("\n")}\n)\n\nvar parsers = map[string]func([]byte, int, http.Header) any{\n${parsers.join("\n")}\n}\n`;
    writeFileSync(join(folder, "parsers.go"), table);
    writeFileSync(join(folder, "requests.json"), JSON.stringify(requests));
    await mustRun("go", ["build", "-o", "ask", "."], folder);
    const printed = await mustRun("sh", ["-c", "./ask <requests.json"], folder);
    const answers = JSON.parse(printed) as readonly { readonly id: string; readonly error: AskedError }[];
    return answers.map(({ id, error }) => {
      const { id: name = null, variant = null, params = {}, retry, retryAfter, requestId, status } = error;
      return { id, name, variant, params, retry, retryAfter, requestId, status };
    });
  });
}

async function measure({ directory }: SdkPackage, bodies: readonly string[], codes: readonly string[]): Promise<BenchFigures> {
  return withFolder(async (folder) => {
    const copy = join(folder, "sdk");
    cpSync(directory, copy, { recursive: true });
    const source = readFileSync(join(programs, "measure_test.go"), "utf8");
    writeFileSync(join(copy, "measure_test.go"), source.replace("package errata", `package ${namesOf(directory).package}`));
    const [input, output] = [join(folder, "input.json"), join(folder, "output.json")];
    writeFileSync(input, JSON.stringify({ Bodies: bodies, Codes: codes }));
    const env = { ERRATA_MEASURE_INPUT: input, ERRATA_MEASURE_OUTPUT: output };
    await mustRun("go", ["test", "-count=1", "-run", "^TestMeasure$", "."], copy, env);
    return JSON.parse(readFileSync(output, "utf8")) as BenchFigures;
  });
}

export const consumer: Consumer = { title: "Go", missing: missingGo, runConformance, askOverTheWire, measure };
