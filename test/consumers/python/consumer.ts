/** Python, as the tests, the matrix and the bench see it. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BenchFigures, ConformanceRow, Consumer, SdkPackage, WireAnswer, WireRequest } from "../consumer.ts";
import { copyPackage, createFolder, importNameOf, missingTools, runPython } from "./tools.ts";

export const consumer: Consumer = {
  title: "Python",
  missing: missingTools,
  runConformance: async (packages) => {
    const rows: ConformanceRow[] = [];
    for (const sdk of packages) rows.push(await runSuite(sdk));
    return rows;
  },
  askOverTheWire,
  measure,
};

/** The test suite that is inside the package, run by pytest in a copy of it. */
async function runSuite({ catalog, directory, vectors }: SdkPackage): Promise<ConformanceRow> {
  const folder = createFolder();
  try {
    const report = join(folder, "report.json");
    const env = { ERRATA_CONFORMANCE: vectors, ERRATA_CONFORMANCE_REPORT: report };
    const cwd = copyPackage(directory, folder);
    const { status, output } = await runPython(["-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider"], { cwd, env });
    if (!existsSync(report)) throw new Error(`the test suite of ${catalog} does not run:\n${output}`);
    const { vectors: count, failed } = JSON.parse(readFileSync(report, "utf8"));
    if (status !== 0 && failed.length === 0) throw new Error(`another test of ${catalog} fails:\n${output}`);
    return { catalog, vectors: count, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The packages by catalog: where their sources are, and by which name a program imports them. */
function sourcesOf(packages: readonly SdkPackage[]): object {
  return Object.fromEntries(
    packages.map(({ catalog, directory }) => [catalog, { path: join(directory, "src"), module: importNameOf(directory) }]),
  );
}

async function askOverTheWire(packages: readonly SdkPackage[], requests: readonly WireRequest[]): Promise<readonly WireAnswer[]> {
  const input = JSON.stringify({ packages: sourcesOf(packages), requests });
  const { status, stdout, output } = await runPython([join(import.meta.dirname, "ask.py")], { cwd: import.meta.dirname, input });
  if (status !== 0) throw new Error(output);
  return JSON.parse(stdout);
}

async function measure(sdk: SdkPackage, bodies: readonly string[], codes: readonly string[]): Promise<BenchFigures> {
  const input = JSON.stringify({ packages: sourcesOf([sdk]), bodies, codes });
  const { status, stdout, output } = await runPython([join(import.meta.dirname, "measure.py")], { cwd: import.meta.dirname, input });
  if (status !== 0) throw new Error(output);
  return JSON.parse(stdout);
}
