/** What parts of a generated package add to a user's bundle, minified and compressed, with two bundlers. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build, transform } from "esbuild";
import { rollup } from "rollup";
import type { Catalog } from "../generator/catalog/model.ts";
import { installPackage, packageName } from "./built-package.ts";

export interface BundleSize {
  readonly program: string;
  readonly bundler: "esbuild" | "rollup";
  /** Bytes, minified and gzipped. */
  readonly bytes: number;
  readonly code: string;
}

export const programs = {
  /** Codes have an entry of their own: esbuild keeps a namespace whole that another module exports again. */
  "one code": `import * as ErrorCode from "${packageName}/codes";\nconsole.log(ErrorCode.NAME);`,
  guards: `import * as sdk from "${packageName}";\nconsole.log(GUARDS);`,
  parse: `import { parseBenchError } from "${packageName}";\nconsole.log(parseBenchError("{}"));`,
} as const;
export type Program = keyof typeof programs;

/** All programs with both bundlers. `folder` must not exist yet. */
export async function bundleSizes(catalog: Catalog, folder: string): Promise<readonly BundleSize[]> {
  mkdirSync(folder, { recursive: true });
  const installed = await installPackage(catalog, folder);
  const { NAME, GUARDS } = await exportsOf(installed);
  const sizes: BundleSize[] = [];
  for (const [program, text] of Object.entries(programs)) {
    const entry = join(folder, "program.mjs");
    writeFileSync(entry, text.replace("NAME", NAME).replace("GUARDS", GUARDS));
    for (const [bundler, bundle] of [["esbuild", withEsbuild] as const, ["rollup", withRollup] as const]) {
      const code = await bundle(entry);
      sizes.push({ program, bundler, bytes: gzipSync(code).length, code });
    }
  }
  return sizes;
}

/** A constant, and all guards. */
async function exportsOf(installed: string): Promise<{ readonly NAME: string; readonly GUARDS: string }> {
  const codes = (await import(join(installed, "dist/codes.js"))) as object;
  const guards = (await import(join(installed, "dist/guards.js"))) as object;
  const names = Object.keys(guards).filter((name) => /^(?:is|has)[A-Z]/.test(name));
  return { NAME: Object.keys(codes)[0] ?? "", GUARDS: names.map((name) => `sdk.${name}`).join(", ") };
}

async function withEsbuild(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** Rollup has no minifier of its own. */
async function withRollup(entry: string): Promise<string> {
  const bundle = await rollup({ input: entry, plugins: [nodeResolve()] });
  const { output } = await bundle.generate({ format: "es" });
  const { code } = await transform(output[0].code, { minify: true, format: "esm" });
  return code;
}
