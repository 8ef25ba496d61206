/** Runs a generated SDK: bundles its sources in memory and imports the result. Types are those of a catalog whose types nobody knows. */
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { onTestFinished } from "vitest";
import type { CreatedError, CreateInput } from "../../../../templates/typescript/runtime/create-error.ts";
import type { ResponseInfo } from "../../../../templates/typescript/runtime/read-result.ts";
import type { Result } from "../../../../templates/typescript/runtime/result.ts";
import type { Texts } from "../../../../templates/typescript/runtime/texts.ts";
import type { SdkFiles } from "./generate-sdk.ts";

/** The exports that tests use, under the names that the catalog's prefix `P` gives them. */
export interface Sdk {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly parse: (body: unknown, response?: ResponseInfo) => Result;
  readonly throwIf: (result: Result) => void;
  readonly isRetryable: (result: unknown) => boolean;
  readonly create: (code: string, input?: CreateInput) => CreatedError;
  readonly createTexts: (locale: string, data: readonly unknown[]) => Texts;
  readonly loadTexts: (locale: string) => Promise<Texts>;
}

export async function loadSdk(
  files: SdkFiles,
  prefix: string,
  change: (path: string, source: string) => string = (_, source) => source,
): Promise<Sdk> {
  const result = await build({
    entryPoints: ["src/index.ts"],
    bundle: true,
    format: "esm",
    platform: "neutral",
    write: false,
    logLevel: "silent",
    plugins: [inMemory(files, change)],
  });
  const folder = mkdtempSync(join(tmpdir(), "errata-sdk-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  // As in the built package: `../locales` beside the folder of the code.
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of files) if (path.startsWith("locales/")) write(path, text);
  write("dist/index.mjs", result.outputFiles[0]?.text ?? "");
  const exports = (await import(/* @vite-ignore */ pathToFileURL(join(folder, "dist/index.mjs")).href)) as Record<string, never>;
  const named = (name: string) => (name in exports ? exports[name] : missing(name)) as never;
  return {
    exports,
    parse: named(`parse${prefix}Error`),
    throwIf: named(`throwIf${prefix}Error`),
    isRetryable: named("isRetryable"),
    create: named(`create${prefix}Error`),
    createTexts: named("createTexts"),
    loadTexts: named("loadTexts"),
  };
}

function missing(name: string): never {
  throw new Error(`the SDK does not export ${name}`);
}

function inMemory(files: SdkFiles, change: (path: string, source: string) => string): Plugin {
  return {
    name: "in-memory",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const resolved = importer === "" ? path : posix.join(posix.dirname(importer), path).replace(/\.js$/, ".ts");
        return { path: resolved, namespace: "sdk" };
      });
      onLoad({ filter: /.*/, namespace: "sdk" }, ({ path }) => {
        const source = files.get(path);
        if (source === undefined) throw new Error(`the SDK has no file ${path}`);
        return { contents: change(path, source), loader: "ts" };
      });
    },
  };
}
