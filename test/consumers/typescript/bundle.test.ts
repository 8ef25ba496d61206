/** What a package of 1,000 codes adds to its user's bundle. Bytes, so the budget can be a test; `npm run bench bundle` has other sizes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleSizes, type BundleSize } from "../../../bench/bundle-size.ts";
import { seededCatalog } from "../../../bench/seeded-catalog.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";

const root = mkdtempSync(join(tmpdir(), "errata-bundle-"));
const catalog = loadCatalogText(seededCatalog(1000));
let sizes: readonly BundleSize[] = [];

beforeAll(async () => {
  sizes = await bundleSizes(catalog, join(root, "user"));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test.each(["esbuild", "rollup"])("one code, the guards and the parser keep within their budgets with %s", (bundler) => {
  const bytes = Object.fromEntries(sizes.filter((one) => one.bundler === bundler).map((one) => [one.program, one.bytes]));
  expect(bytes["one code"]).toBeLessThanOrEqual(200);
  expect(bytes["guards"]).toBeLessThanOrEqual(9000);
  // All rows of the catalog come with the parser, so the measure notices when much is bundled.
  expect(bytes["parse"]).toBeGreaterThan(20_000);
});

test("no text for readers comes along unasked", () => {
  const text = catalog.errors[0]?.causes[0]?.get("en") ?? "missing";
  for (const { code } of sizes) expect(code).not.toContain(text);
});
