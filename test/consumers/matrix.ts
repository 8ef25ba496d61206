/** The conformance vectors of every catalog through every SDK, each by the test runner of its own language; printed as one table. */
import { expect, test } from "vitest";
import { importConsumer, listConsumers, packagesOf, type ConformanceRow } from "./consumer.ts";

/** A language's rows, or why it was not asked. */
type Result = readonly ConformanceRow[] | string;

test("every SDK passes every vector", async () => {
  const results = new Map<string, Result>();
  for (const id of listConsumers()) {
    const { title, missing, runConformance } = await importConsumer(id);
    const lacking = missing();
    results.set(title, lacking.length > 0 ? `skipped: ${lacking.join("; ")}` : await runConformance(packagesOf(id)));
  }
  process.stdout.write(`\n${tableOf(results)}\n`);
  const rows = [...results.values()].flatMap((result) => (typeof result === "string" ? [] : result));
  expect(rows.flatMap(({ failed }) => failed)).toEqual([]);
  expect(rows.length).toBeGreaterThan(0);
  if (process.env["CI"] === "true") expect([...results.values()].filter((result) => typeof result === "string")).toEqual([]);
});

function tableOf(results: ReadonlyMap<string, Result>): string {
  const catalogs = packagesOf("typescript").map(({ catalog }) => catalog);
  const lines = [...results].map(([title, result]) => {
    if (typeof result === "string") return [title, result];
    const cells = catalogs.map((id) => cellOf(result.find(({ catalog }) => catalog === id)));
    return [title, ...cells, String(result.reduce((sum, { vectors, failed }) => sum + vectors - failed.length, 0))];
  });
  const failures = [...results].flatMap(([title, result]) =>
    typeof result === "string" ? [] : result.flatMap(({ failed }) => failed.map((id) => `${title} fails ${id}`)),
  );
  return [
    ...[["", ...catalogs, "passed"], ...lines].map((cells) =>
      cells
        .map((cell) => cell.padEnd(18))
        .join(" ")
        .trimEnd(),
    ),
    ...failures,
  ].join("\n");
}

function cellOf(row: ConformanceRow | undefined): string {
  return row === undefined ? "–" : `${String(row.vectors - row.failed.length)} of ${String(row.vectors)}`;
}
