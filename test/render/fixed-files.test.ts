/** Fixed files: a folder becomes a plan for each of its files, with the names that a catalog replaces. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { FilePlan, Replacement } from "../../generator/render/file-plan.ts";
import { expandFolders } from "../../generator/render/fixed-files.ts";
import { identifier } from "../../generator/targets/go/literals.ts";

const folder = mkdtempSync(join(tmpdir(), "errata-fixed-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const folderOf = (source: string) => join(folder, source);
for (const path of ["runtime/SampleError.x", "runtime/inner/Part.x", "runtime/.DS_Store", "other/Else.x"]) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), "");
}
const replace: readonly Replacement[] = [{ text: "Sample", by: identifier("Shop") }];

test("all files of a folder are copied, in order, below the path, under replaced names; files of editors and systems are not", () => {
  const plans: readonly FilePlan[] = [
    { kind: "json", path: "a.json", value: {} },
    { kind: "copy-folder", path: "src/lib", source: "runtime", replace },
  ];
  expect(expandFolders(plans, folderOf)).toEqual([
    plans[0],
    { kind: "copy", path: "src/lib/ShopError.x", source: "runtime/SampleError.x", replace },
    { kind: "copy", path: "src/lib/inner/Part.x", source: "runtime/inner/Part.x", replace },
  ]);
});

test("without a path the files stand in the target's own folder", () => {
  expect(expandFolders([{ kind: "copy-folder", path: "", source: "other" }], folderOf).map(({ path }) => path)).toEqual(["Else.x"]);
});

test("a folder that is not there is a fault, not an empty SDK", () => {
  expect(() => expandFolders([{ kind: "copy-folder", path: "", source: "gone" }], folderOf)).toThrow(/ENOENT/);
});
