/**
 * What the types of a generated package cost the compiler of its user: a user's file beside the same file over the plain union of literals.
 * Both packages are declarations; compilers take turns on both. Judged is the time that the compiler says it spent on checking, which is what
 * types cost; the whole, with reading the files, is printed too. Means of the middle half of the runs.
 * Ends with the bars that are missed, and then with exit code 1. Usage: `npm run bench types -- [sizes] [runs]`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalog } from "../generator/catalog/model.ts";
import { loadCatalogText, repository } from "../test/support/load-catalog.ts";
import { writeSdk } from "./bench-sdk.ts";
import { packageName } from "./built-package.ts";
import { seededCatalog } from "./seeded-catalog.ts";

/** At most this many times the plain union from so many codes on, and growth no steeper than this power of their number. */
const unionBar = 1.5;
const unionBarFrom = 10_000;
const exponentBar = 1;

/** Each with the file over the plain union that does the same. */
const programs = [
  ["narrowing", "union"],
  ["everything", "whole-union"],
] as const;

const compilers = [
  ["5.9", "typescript-5.9/bin/tsc"],
  ["6.0", "typescript/bin/tsc"],
  ["7.0", "typescript-7.0/bin/tsc"],
] as const;

/** Seconds. */
interface Seconds {
  readonly check: number;
  readonly total: number;
}

const imports = `import { ErrorCode, createBenchError, hasCode, isRequest, matchError, metadataOf, parseBenchError, type BenchErrorOf, type KnownErrorCode } from "${packageName}";
`;

/** What users do most: name codes, narrow by one, by several and by a group, look up. */
function narrowingProgram([one, two, three]: readonly string[]): string {
  return `${imports}
export function describe(error: unknown): string {
  if (hasCode(error, ErrorCode.${one})) return error.params.ParameterName;
  if (hasCode(error, ErrorCode.${two}, ErrorCode.${three})) return error.template;
  return isRequest(error) ? error.code : "";
}
const code: KnownErrorCode = ErrorCode.${two};
export const known = [code, metadataOf(code).category, parseBenchError("{}").code];
`;
}

/** And what asks for all codes at once: tables of handlers, creating. */
function wholeProgram(names: readonly string[]): string {
  const [one, two, three] = names;
  return `${narrowingProgram(names)}
export function handle(error: BenchErrorOf<typeof ErrorCode.${two} | typeof ErrorCode.${three}>): number {
  return matchError(error, { [ErrorCode.${two}]: () => 1, [ErrorCode.${three}]: () => 2, _: () => 3 });
}
export const created = [createBenchError(ErrorCode.${one}, { params: { ParameterName: "x" } }), createBenchError(ErrorCode.${two}).body];
`;
}

function wholeUnionProgram(codes: readonly string[]): string {
  const [one, two] = codes.map((code) => JSON.stringify(code));
  return `import { create } from "union";
${unionProgram(codes)}export const created = [create(${one}, { params: { ParameterName: "x" } }), create(${two}).body];
`;
}

function unionProgram(codes: readonly string[]): string {
  const [, two, three] = codes.map((code) => JSON.stringify(code));
  return `import { parse, type Code, type Result } from "union";

export function describe(error: Result): string {
  if (error.code === ${two}) return error.message;
  if (error.code === ${three}) return error.code;
  return "";
}
export function handle(error: Result): number {
  return error.code === ${two} ? 1 : error.code === ${three} ? 2 : 3;
}
const code: Code = ${two};
export const known = [code, parse("{}").code];
`;
}

const createDeclaration = `export declare function create(code: Code, input?: { readonly params?: Readonly<Record<string, string>> }): { readonly body: unknown };
`;

const options = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

async function createProjects(catalog: Catalog, folder: string): Promise<void> {
  const installed = join(folder, "node_modules", packageName);
  await writeSdk(catalog, installed);
  run(join(repository, "node_modules/typescript-7.0/bin/tsc"), ["-p", installed, "--emitDeclarationOnly", "--declarationMap", "false"]);
  const union = join(folder, "node_modules/union");
  mkdirSync(union, { recursive: true });
  writeFileSync(join(union, "package.json"), '{ "name": "union", "version": "1.0.0", "types": "./index.d.ts" }');
  const codes = catalog.errors.map(({ code }) => code.source);
  writeFileSync(
    join(union, "index.d.ts"),
    `export type Code =\n${codes.map((code) => `  | ${JSON.stringify(code)}`).join("\n")};\nexport interface Result { readonly code: Code; readonly message: string }\nexport declare function parse(body: string): Result;\n${createDeclaration}`,
  );
  // A templated code, then literal ones.
  const literal = catalog.errors.filter(({ code }) => code.placeholders.length === 0).slice(0, 2);
  const used = [...catalog.errors.slice(0, 1), ...literal];
  const names = used.map(({ name }) => name);
  const codesUsed = used.map(({ code }) => code.source);
  const texts = {
    union: unionProgram(codesUsed),
    "whole-union": wholeUnionProgram(codesUsed),
    narrowing: narrowingProgram(names),
    everything: wholeProgram(names),
  };
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, `${name}.ts`), text);
    writeFileSync(join(folder, `tsconfig.${name}.json`), JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }));
  }
}

function run(script: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}\n${`${stdout}${stderr}`.slice(0, 2000)}`);
  return stdout;
}

function measureOnce(tsc: string, project: string): Seconds {
  const printed = run(join(repository, "node_modules", tsc), ["-p", project, "--extendedDiagnostics"]);
  const seconds = (label: string) => Number(new RegExp(`^${label}:? +([0-9.]+)s`, "m").exec(printed)?.[1] ?? Number.NaN);
  return { check: seconds("Check time"), total: seconds("Total time") };
}

/** The mean of the middle half: some compilers print hundredths of a second, of which a median would be one. */
function middleMean(values: readonly number[]): number {
  const quarter = values.length >> 2;
  const middle = [...values].sort((a, b) => a - b).slice(quarter, values.length - quarter);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Means of the middle half of the runs, by compiler and program. */
async function benchAt(size: number, runs: number, folder: string): Promise<ReadonlyMap<string, Seconds>> {
  const project = join(folder, String(size));
  await createProjects(loadCatalogText(seededCatalog(size)), project);
  const all = new Map<string, Seconds[]>();
  for (let turn = 0; turn < runs; turn += 1) {
    for (const [version, tsc] of compilers) {
      for (const name of programs.flat()) {
        const key = `${version} ${name}`;
        all.set(key, [...(all.get(key) ?? []), measureOnce(tsc, join(project, `tsconfig.${name}.json`))]);
      }
    }
  }
  return new Map(
    [...all].map(([key, times]) => [
      key,
      { check: middleMean(times.map(({ check }) => check)), total: middleMean(times.map(({ total }) => total)) },
    ]),
  );
}

const [sizesArgument = "1000,10000", runsArgument = "5"] = process.argv.slice(2);
const sizes = sizesArgument.split(",").map(Number);
const folder = mkdtempSync(join(tmpdir(), "errata-bench-"));
const missed: string[] = [];
const results = new Map<number, ReadonlyMap<string, Seconds>>();
try {
  for (const size of sizes) results.set(size, await benchAt(size, Number(runsArgument), folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const [version] of compilers) for (const [program, union] of programs) judge(version, program, union);
console.log(`\nbars missed: ${missed.length === 0 ? "none" : ""}`);
for (const line of missed) console.log(`  ${line}`);
process.exitCode = missed.length === 0 ? 0 : 1;

function judge(version: string, program: string, counterpart: string): void {
  console.log(`\nTypeScript ${version}, ${program}: seconds of checking, and of the whole`);
  for (const [size, times] of results) {
    const [union, sdk] = [times.get(`${version} ${counterpart}`), times.get(`${version} ${program}`)];
    if (union === undefined || sdk === undefined) continue;
    const ratio = sdk.check / union.check;
    const whole = `whole ${(sdk.total / union.total).toFixed(2)} x`;
    const [own, plain] = [sdk, union].map(({ check, total }) => `${check.toFixed(3).padStart(7)} ${total.toFixed(3).padStart(7)}`);
    console.log(`  ${String(size).padStart(6)} codes: sdk ${own ?? ""}   union ${plain ?? ""}   checking ${ratio.toFixed(2)} x, ${whole}`);
    if (size >= unionBarFrom && !(ratio <= unionBar))
      missed.push(`${version}, ${program}, ${String(size)} codes: ${ratio.toFixed(2)} x the plain union`);
  }
  const [small, large] = [sizes[0] ?? 1, sizes.at(-1) ?? 1];
  const at = (size: number) => results.get(size)?.get(`${version} ${program}`)?.check ?? Number.NaN;
  const exponent = Math.log(at(large) / at(small)) / Math.log(large / small);
  if (large > small) console.log(`  growth exponent ${exponent.toFixed(2)}`);
  if (large > small && !(exponent <= exponentBar)) missed.push(`${version}, ${program}: growth exponent ${exponent.toFixed(2)}`);
}
