/** Rust for the matrix, the test over the wire and the bench: crates are built and run by Cargo with a pinned toolchain. */
import { readFileSync } from "node:fs";
import type { BenchFigures, ConformanceRow, Consumer, SdkPackage, WireAnswer, WireRequest } from "../consumer.ts";
import { benchFiles, clientFiles } from "./programs.ts";
import { runVectors } from "./vector-runs.ts";
import { missingTools, openWorkspace, readPackage } from "./workspace.ts";

async function runConformance(packages: readonly SdkPackage[]): Promise<readonly ConformanceRow[]> {
  const reports = await runVectors(
    openWorkspace("matrix"),
    packages.map(({ catalog, directory, vectors }) => ({
      name: `${catalog}-vectors`,
      files: readPackage(directory),
      vectors: readFileSync(vectors, "utf8"),
    })),
  );
  return packages.map(({ catalog }, index) => {
    const report = reports[index];
    if (report === undefined || report.vectors === null) throw new Error(`the suite of ${catalog} did not come to its end`);
    return { catalog, vectors: report.vectors, failed: report.failed };
  });
}

async function askOverTheWire(packages: readonly SdkPackage[], requests: readonly WireRequest[]): Promise<readonly WireAnswer[]> {
  const workspace = openWorkspace("wire");
  for (const { catalog, directory } of packages) workspace.write(catalog, readPackage(directory));
  workspace.write("client", clientFiles(packages));
  const input = requests.map(({ catalog, url }) => `${catalog} ${url}`).join("\n");
  const { ok, stdout, output } = await workspace.cargo(["run", "--quiet", "--package", "client"], { ERRATA_REQUESTS: input });
  if (!ok) throw new Error(output);
  const answers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as Omit<WireAnswer, "id">); // prettier-ignore
  return requests.map(({ id }, index) => {
    const answer = answers[index];
    if (answer === undefined) throw new Error(`no answer to ${id}`);
    return { id, ...answer };
  });
}

async function measure(sdk: SdkPackage, bodies: readonly string[], codes: readonly string[]): Promise<BenchFigures> {
  const workspace = openWorkspace("bench");
  workspace.write("sdk", benchFiles(readPackage(sdk.directory), bodies, codes));
  const { ok, stdout, output } = await workspace.cargo(["test", "--quiet", "--release", "--lib", "measure", "--", "--nocapture"]);
  const figures = /\{"perBody".*\}/.exec(stdout)?.[0];
  if (!ok || figures === undefined) throw new Error(output);
  return JSON.parse(figures) as BenchFigures;
}

export const consumer: Consumer = { title: "Rust", missing: missingTools, runConformance, askOverTheWire, measure };
