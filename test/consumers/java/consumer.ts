/** The Java SDKs as the matrix, the wire test and the bench see them: JUnit through Maven, `java.net.http`, and a small timing program. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BenchFigures, ConformanceRow, Consumer, SdkPackage, WireAnswer, WireRequest } from "../consumer.ts";
import { cacheFolder, compile, missingTools, packageOf, resourcesOf, run, runOrThrow, sourcesOf } from "./toolchain.ts";

export const consumer: Consumer = {
  title: "Java",
  missing: missingTools,
  runConformance: runMaven,
  askOverTheWire,
  measure,
};

/** One reactor over copies of all packages: `mvn test` in each. */
async function runMaven(packages: readonly SdkPackage[]): Promise<readonly ConformanceRow[]> {
  return withFolder(async (root) => {
    for (const { catalog, directory, vectors } of packages) {
      cpSync(directory, join(root, catalog, "java"), { recursive: true });
      mkdirSync(join(root, catalog, "json"));
      cpSync(vectors, join(root, catalog, "json/conformance.json"));
    }
    writeFileSync(join(root, "pom.xml"), reactor(packages.map(({ catalog }) => `${catalog}/java`)));
    await buildWithMaven(root, ["test"]);
    return packages.map(({ catalog }) => readReport(catalog, join(root, catalog, "java/target/conformance.json")));
  });
}

/** Calls `work` with a new folder, which is gone afterwards: several tests may do the same at once. */
async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = newFolder();
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function newFolder(): string {
  mkdirSync(cacheFolder, { recursive: true });
  return mkdtempSync(join(cacheFolder, "run-"));
}

function reactor(modules: readonly string[]): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>test</groupId>
  <artifactId>reactor</artifactId>
  <version>1.0.0</version>
  <packaging>pom</packaging>
  <modules>${modules.map((module) => `<module>${module}</module>`).join("")}</modules>
</project>
`;
}

/** Offline when Maven has all that it needs. Failing tests do not end the build: what failed is in the reports. */
export async function buildWithMaven(folder: string, goals: readonly string[]): Promise<void> {
  // Relative: each module writes into its own folder.
  const env = { ERRATA_CONFORMANCE_REPORT: "target/conformance.json", ERRATA_CONFORMANCE: "", MAVEN_OPTS: "-XX:TieredStopAtLevel=1" };
  const args = ["--batch-mode", "--no-transfer-progress", "--quiet", "-Dmaven.test.failure.ignore=true", ...goals];
  const offline = await run("mvn", ["--offline", ...args], { cwd: folder, env });
  if (offline.status !== 0) await runOrThrow("mvn", args, { cwd: folder, env });
}

function readReport(catalog: string, path: string): ConformanceRow {
  if (!existsSync(path)) throw new Error(`${catalog}: the tests wrote no report`);
  const { vectors, failed } = JSON.parse(readFileSync(path, "utf8")) as { readonly vectors: number; readonly failed: readonly string[] };
  return { catalog, vectors, failed };
}

/** The classes of an SDK, compiled again when its content changes. */
export async function classesOf(directory: string): Promise<string> {
  const sources = sourcesOf(directory);
  const hash = createHash("sha256");
  for (const path of sources) hash.update(path.slice(directory.length)).update("\0").update(readFileSync(path)).update("\0");
  const folder = join(cacheFolder, "classes", hash.digest("hex").slice(0, 32));
  if (existsSync(folder)) return folder;
  const staging = newFolder();
  await compile(sources, staging);
  mkdirSync(dirname(folder), { recursive: true });
  try {
    renameSync(staging, folder);
  } catch {
    // Another test was faster.
    rmSync(staging, { recursive: true, force: true });
  }
  return folder;
}

/** Runs `Main` of a source in a folder, beside SDKs; gives what it prints. */
async function runProgram(folder: string, source: string, packages: readonly SdkPackage[], args: readonly string[]): Promise<string> {
  writeFileSync(join(folder, "Main.java"), source);
  const classes: string[] = [];
  for (const { directory } of packages) classes.push(await classesOf(directory), resourcesOf(directory));
  await compile([join(folder, "Main.java")], folder, classes);
  return runOrThrow("java", ["-cp", [folder, ...classes].join(":"), "Main", ...args]);
}

async function askOverTheWire(packages: readonly SdkPackage[], requests: readonly WireRequest[]): Promise<readonly WireAnswer[]> {
  const cases = packages.map(({ catalog, prefix, directory }) => wireCase(catalog, packageOf(directory), prefix));
  const template = readFileSync(join(import.meta.dirname, "programs/Wire.java"), "utf8");
  const source = template
    .replace("class Wire", "class Main")
    .replace("private Wire()", "private Main()")
    .replace("/* CASES */", () => cases.join("\n"));
  return withFolder(async (folder) => {
    const asked = join(folder, "requests.tsv");
    writeFileSync(asked, requests.map(({ catalog, url }) => `${catalog}\t${url}\n`).join(""));
    const lines = (await runProgram(folder, source, packages, [asked])).split("\n").filter((line) => line !== "");
    return lines.map((line, index) => ({ id: requests[index]?.id ?? "", ...(JSON.parse(line) as Omit<WireAnswer, "id">) }));
  });
}

function wireCase(catalog: string, name: string, prefix: string): string {
  return `      case ${JSON.stringify(catalog)}: {
        ${name}.${prefix}Result result = ${name}.${prefix}Errors.parse(
            response.body(), ${name}.ResponseInfo.of(response.statusCode()).withHeaders(response.headers().map()));
        return describe(
            result.code().id().orElse(null),
            result.variant().orElse(null),
            result.params(),
            result.retry().map(${name}.Retry::value).orElse(null),
            result.retryAfter().map(java.time.Duration::getSeconds).orElse(null),
            result.requestId().orElse(null),
            result.status().isPresent() ? result.status().getAsInt() : null);
      }`;
}

async function measure(sdk: SdkPackage, bodies: readonly string[], codes: readonly string[]): Promise<BenchFigures> {
  const name = packageOf(sdk.directory);
  const template = readFileSync(join(import.meta.dirname, "programs/Bench.java"), "utf8");
  const source = template
    .replace("class Bench", "class Main")
    .replace("private Bench()", "private Main()")
    .replaceAll("com.example.errors", name)
    .replaceAll("SampleErrors", `${sdk.prefix}Errors`);
  const lines = (texts: readonly string[]) => texts.map((text) => `${Buffer.from(text).toString("base64")}\n`).join("");
  return withFolder(async (folder) => {
    const files = [join(folder, "bodies.txt"), join(folder, "codes.txt")] as const;
    writeFileSync(files[0], lines(bodies));
    writeFileSync(files[1], lines(codes));
    return JSON.parse(await runProgram(folder, source, [sdk], files)) as BenchFigures;
  });
}

/** A failing SDK, or one of a catalog that is not committed, run without Maven: names with the ids of the vectors that failed. */
export async function runVectors(
  cases: readonly { readonly name: string; readonly directory: string; readonly vectors: string; readonly changed?: string }[],
): Promise<readonly { readonly name: string; readonly count: number; readonly failed: readonly string[] }[]> {
  const args: string[] = [];
  for (const { name, directory, vectors, changed } of cases) {
    args.push(name, packageOf(directory), await classesOf(directory), resourcesOf(directory), vectors, changed ?? "-");
  }
  const printed = await runOrThrow("java", [join(import.meta.dirname, "programs/Vectors.java"), ...args]);
  return printed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [name = "", count = "", ...failed] = line.split("\t");
      return { name, count: Number(count), failed: failed.filter((id) => id !== "") };
    });
}
