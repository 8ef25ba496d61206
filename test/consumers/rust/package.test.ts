/** The crate as it is published: what Cargo packs builds by itself, offline, and has a license where the config states one. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateTarget } from "../../support/generate-target.ts";
import { awkwardCatalog } from "./crates.ts";
import { missingTools, openWorkspace } from "./workspace.ts";

test.runIf(missingTools().length === 0 || process.env["CI"] === "true")("cargo package packs sources, texts and tests", async () => {
  const workspace = openWorkspace("package");
  workspace.write("packed", await generateTarget(awkwardCatalog, "rust", { packageName: "packed-errors", license: "MIT OR Apache-2.0" }));
  const { ok, output } = await workspace.cargo(["package", "--package", "packed-errors", "--allow-dirty", "--no-verify"]);
  expect(ok, output).toBe(true);
  expect(output).not.toMatch(/manifest has no (?!documentation)/);
  const metadata = await workspace.cargo(["metadata", "--format-version", "1", "--no-deps"]);
  const { target_directory: target } = JSON.parse(metadata.stdout) as { readonly target_directory: string };
  const archive = join(target, "package/packed-errors-1.0.0.crate");
  const packed = execFileSync("tar", ["-tzf", archive], { encoding: "utf8" }).trim().split("\n");
  const paths = packed.map((path) => path.slice("packed-errors-1.0.0/".length));
  for (const path of [
    "Cargo.toml",
    "README.md",
    "locales/en.json",
    "locales/zh-Hant.json",
    "src/lib.rs",
    "src/runtime/json.rs",
    "tests/conformance/answers.rs",
    "tests/conformance/decode.rs",
    "tests/conformance/main.rs",
  ]) {
    expect(paths).toContain(path);
  }
  expect(readFileSync(join(workspace.folder, "packed/Cargo.toml"), "utf8")).toContain('license = "MIT OR Apache-2.0"');
});
