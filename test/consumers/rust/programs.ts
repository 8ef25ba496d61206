/** The programs in which the tests use generated crates as others would: a client over HTTP, and a stopwatch. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SdkPackage } from "../consumer.ts";
import type { PackageFiles } from "./workspace.ts";

/** The source of a program in `programs/`. */
export const program = (name: string): string => readFileSync(join(import.meta.dirname, "programs", name), "utf8");

/** A program that gets each address of `ERRATA_REQUESTS` and prints what the error is, as JSON on a line. */
export function clientFiles(packages: readonly SdkPackage[]): PackageFiles {
  const dependencies = packages.map(({ catalog }) => `${catalog}-errors = { path = ${JSON.stringify(`../${catalog}`)} }`);
  const manifest = [
    '[package]\nname = "client"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]',
    'serde_json = "=1.0.145"',
    'ureq = { version = "=3.1.2", default-features = false }',
    ...dependencies,
  ];
  const arms = packages.map(({ catalog }) => `        ${JSON.stringify(catalog)} => read!(${catalog.replace(/-/g, "_")}_errors),`);
  const source = program("client.rs").replace("        // One arm for each catalog.", () => arms.join("\n"));
  return new Map([
    ["Cargo.toml", `${manifest.join("\n")}\n`],
    ["src/main.rs", source],
  ]);
}

/** The crate with a stopwatch inside, where it reaches what is private. */
export function benchFiles(sdk: PackageFiles, bodies: readonly string[], codes: readonly string[]): PackageFiles {
  const modules = `${sdk.get("src/runtime/mod.rs") ?? ""}\n#[cfg(test)]\nmod bench;\n`;
  return new Map([
    ...sdk,
    ["src/runtime/mod.rs", modules],
    ["src/runtime/bench.rs", program("bench.rs")],
    ["bench-input.json", JSON.stringify({ bodies, codes })],
  ]);
}
