/** The generator needs the SDK that it makes of its own diagnostics. Where `out/` is gone, the build makes it again before it builds. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { repository } from "./support/load-catalog.ts";

test("everything comes back from the sources alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "errata-bootstrap-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const path of ["generator", "templates", "scripts", "spec", "examples", "package.json", "errata.config.yaml"])
    cpSync(join(repository, path), join(folder, path), { recursive: true });
  // All but the cache, where runs of this very folder keep their notes.
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(repository, "node_modules")))
    if (name !== ".cache") symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name));

  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: folder });
  execFileSync(process.execPath, ["dist/main.js", "generate"], { cwd: folder, stdio: "ignore" });
  for (const path of [
    "out/errata/typescript/src/catalog.ts",
    "out/errata/docs/en/index.md",
    "out/alibaba-imm/json/catalog.json",
    "errata.lock.json",
  ])
    expect(readFileSync(join(folder, path), "utf8"), path).toBe(readFileSync(join(repository, path), "utf8").replaceAll("\r\n", "\n"));
});
