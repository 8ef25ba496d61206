/**
 * What a user's bundle grows by. Ends with the bars that are missed, and then with exit code 1. The numbers are bytes and do not depend on
 * the machine; the one for 1,000 codes is a test as well. Usage: `npm run bench bundle -- [sizes]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogText } from "../test/support/load-catalog.ts";
import { bundleSizes } from "./bundle-size.ts";
import { seededCatalog } from "./seeded-catalog.ts";

/** Bytes for one code, whatever the size of the catalog; bytes of guards for each 1,000 codes, for the first 1,000 too. */
const oneCode = 200;
const guardsPerThousand = 9000;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000];
const folder = mkdtempSync(join(tmpdir(), "errata-bench-"));
const missed: string[] = [];
try {
  for (const size of sizes) {
    const catalog = loadCatalogText(seededCatalog(size));
    const bars: Readonly<Record<string, number>> = { "one code": oneCode, guards: guardsPerThousand * Math.max(1, size / 1000) };
    // A text of the catalog's first locale, as the file in `locales/` has it.
    const text = catalog.errors[0]?.causes[0]?.get(catalog.sourceLocale) ?? "";
    console.log(`\n${String(size)} codes: bytes, minified and gzipped`);
    for (const { program, bundler, bytes, code } of await bundleSizes(catalog, join(folder, String(size)))) {
      const bar = bars[program];
      console.log(
        `  ${program.padEnd(10)} ${bundler.padEnd(8)} ${String(bytes).padStart(8)}${bar === undefined ? "" : `  (at most ${String(bar)})`}`,
      );
      if (bar !== undefined && bytes > bar) missed.push(`${String(size)} codes: ${program} with ${bundler}: ${String(bytes)} bytes`);
      if (text === "" || code.includes(text)) missed.push(`${String(size)} codes: ${program} with ${bundler}: texts come along unasked`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\nbars missed: ${missed.length === 0 ? "none" : ""}`);
for (const line of missed) console.log(`  ${line}`);
process.exitCode = missed.length === 0 ? 0 : 1;
