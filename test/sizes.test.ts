/** How large things may grow: files that are read in one sitting, functions that are seen at a glance, templates that look like their output. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { longFiles, longFunctions } from "./support/house-debts.ts";
import { repository } from "./support/load-catalog.ts";
import { listFiles, readModules, type SourceModule } from "./support/source-graph.ts";

const modules = ["generator", "test", "bench", "templates"].flatMap(readModules);

/** Sources that a person wrote, in every language; what is generated and what tests expect is none. */
const folders = ["generator", "test", "bench", "templates", "scripts"];
const endings = [".ts", ".mjs", ".py", ".go", ".java", ".rs"];
const sources = folders.flatMap((folder) => endings.flatMap((ending) => listFiles(folder, ending)));

function linesOf(path: string): number {
  return readFileSync(join(repository, path), "utf8").trimEnd().split("\n").length;
}

function longerThan(limit: number, lengths: readonly (readonly [name: string, lines: number])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(lengths.filter(([, lines]) => lines > limit));
}

test("files have at most 250 lines, but those that are longer already", () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(
    longerThan(
      250,
      sources.map((path) => [path, linesOf(path)]),
    ),
  ).toEqual(longFiles);
});

test("functions have at most 50 lines of code, but those that are longer already", () => {
  const lengths = modules.flatMap(({ path, functions }) => functions.map(({ name, lines }) => [`${path} ${name}`, lines] as const));
  expect(longerThan(50, lengths)).toEqual(longFunctions);
});

test("templates have at most 150 lines", () => {
  expect(
    longerThan(
      150,
      listFiles("templates", ".hbs").map((path) => [path, linesOf(path)]),
    ),
  ).toEqual({});
});

test("most are far below: half of the files and functions of the generator are small", () => {
  const generator = modules.filter(({ path }) => path.startsWith("generator/"));
  const functions = generator.flatMap((module) => module.functions.map(({ lines }) => lines));
  expect(quantile(functions, 0.5)).toBeLessThanOrEqual(12);
  expect(quantile(functions, 0.95)).toBeLessThanOrEqual(30);
  expect(
    quantile(
      generator.map(({ path }) => linesOf(path)),
      0.5,
    ),
  ).toBeLessThanOrEqual(80);
  expect(
    quantile(
      generator.map(({ path }) => linesOf(path)),
      0.95,
    ),
  ).toBeLessThanOrEqual(200);
});

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

test("files of the generator open with what they own", () => {
  const silent = ({ path, text }: SourceModule) => path.startsWith("generator/") && !/^(?:#!.*\n)?\/\*\*/.test(text);
  expect(modules.filter(silent).map(({ path }) => path)).toEqual([]);
});
