/** The package as npm delivers it: built, packed, installed into a project of its own, and used from ESM and CommonJS. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build } from "esbuild";
import { rollup } from "rollup";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../../support/load-catalog.ts";

const root = mkdtempSync(join(tmpdir(), "errata-package-"));
const sdk = join(root, "sdk");
const user = join(root, "user");
let tarball = "";

beforeAll(() => {
  cpSync(join(repository, "out/alibaba-imm/typescript"), sdk, { recursive: true });
  mkdirSync(join(sdk, "node_modules/.bin"), { recursive: true });
  symlinkSync(join(repository, "node_modules/typescript/bin/tsc"), join(sdk, "node_modules/.bin/tsc"));
  const packed = execFileSync("npm", ["pack", "--silent"], { cwd: sdk, encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
  tarball = join(sdk, packed);
  mkdirSync(user);
  writeFileSync(join(user, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--offline", tarball], { cwd: user });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const program = (load: string) => `${load}
  const error = sdk.parseImmError('{"Code":"InvalidProject.NotFound","Message":"The resource Project cannot be found. Please check."}', { status: 404 });
  console.log(JSON.stringify([error.known, error.id, error.params, sdk.toImmError(error) instanceof sdk.ImmError]));`;

test.each([
  ["import", "user.mjs", 'import * as sdk from "alibaba-imm-errors";'],
  ["require", "user.cjs", 'const sdk = require("alibaba-imm-errors");'],
])("works with %s", (_, file, load) => {
  writeFileSync(join(user, file), program(load));
  const printed = execFileSync(process.execPath, ["--no-warnings", file], { cwd: user, encoding: "utf8" });
  expect(JSON.parse(printed)).toEqual([true, "InvalidResourceNotFound", { ResourceType: "Project" }, true]);
});

test("publint and attw find nothing", () => {
  const publint = spawnSync(process.execPath, [join(repository, "node_modules/publint/src/cli.js"), tarball, "--strict"], {
    encoding: "utf8",
  });
  expect(publint.status, publint.stdout + publint.stderr).toBe(0);
  const attw = spawnSync(
    process.execPath,
    [
      join(repository, "node_modules/@arethetypeswrong/cli/dist/index.js"),
      tarball,
      "--profile",
      "esm-only",
      "--exclude-entrypoints",
      "./catalog.json",
      "--no-emoji",
    ],
    { encoding: "utf8" },
  );
  expect(attw.status, attw.stdout + attw.stderr).toBe(0);
});

test("errors of two copies of the package know each other", () => {
  cpSync(join(user, "node_modules/alibaba-imm-errors"), join(user, "node_modules/copy"), { recursive: true });
  writeFileSync(
    join(user, "copies.mjs"),
    'import * as one from "alibaba-imm-errors";\nimport * as two from "./node_modules/copy/dist/index.js";\nconst error = one.toImmError(one.parseImmError(\'{"Code":"Timeout"}\'));\nconsole.log(error instanceof two.ImmError, two.isImmError(error), two.hasCode(error, two.ErrorCode.Timeout), one.ImmError === two.ImmError);\n',
  );
  expect(execFileSync(process.execPath, ["copies.mjs"], { cwd: user, encoding: "utf8" })).toBe("true true true false\n");
});

test("naming one code costs at most 200 bytes, and no text comes along unasked", async () => {
  const bundle = async (source: string) => {
    const { outputFiles } = await build({
      stdin: { contents: source, resolveDir: user },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      logLevel: "error",
    });
    return Buffer.from(outputFiles[0]?.contents ?? []);
  };
  // esbuild keeps a namespace whole that another module exports again, so codes have an entry of their own; rollup needs none.
  const one = await bundle('import * as ErrorCode from "alibaba-imm-errors/codes"; console.log(ErrorCode.ThrottlingUser);');
  expect(gzipSync(one).length).toBeLessThanOrEqual(200);
  writeFileSync(join(user, "one.mjs"), 'import { ErrorCode } from "alibaba-imm-errors"; console.log(ErrorCode.ThrottlingUser);');
  const rolled = await rollup({ input: join(user, "one.mjs"), plugins: [nodeResolve()] });
  const { output } = await rolled.generate({ format: "es", plugins: [] });
  expect(gzipSync(output[0].code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")).length).toBeLessThanOrEqual(200);
  const parser = await bundle('import { parseImmError } from "alibaba-imm-errors"; console.log(parseImmError("x"));');
  expect(parser.toString("utf8")).not.toContain("reference of the operation");
  expect(readdirSync(join(user, "node_modules/alibaba-imm-errors/locales")).sort()).toEqual(["en.json", "zh-CN.json"]);
});
