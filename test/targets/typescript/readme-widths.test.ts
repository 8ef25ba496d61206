/** A snippet of the README is shown only where all of its lines fit, whatever the lengths of names are: prettier would break them. */
import { expect, test } from "vitest";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.ts";
import { assignNames } from "../../../generator/naming/assign-names.ts";
import { renderFiles } from "../../../generator/render/render-files.ts";
import type { EnumStyle } from "../../../generator/targets/typescript/naming.ts";
import typescript from "../../../generator/targets/typescript/target.ts";
import { loadCatalogText, repository } from "../../support/load-catalog.ts";

/** Lengths of the names that snippets show. */
interface Lengths {
  readonly prefix: number;
  readonly error: number;
  readonly parameter: number;
  readonly group: number;
  readonly id: number;
}
const short: Lengths = { prefix: 4, error: 4, parameter: 4, group: 4, id: 4 };

const word = (length: number) => "abcdefghij".repeat(10).slice(0, length);
const pascal = (length: number) => `N${word(length - 1)}`;

function catalogOf({ prefix, error, parameter, group, id }: Lengths): string {
  return `errata: 1
id: ${word(id)}
prefix: ${pascal(prefix)}
title: Shop
version: 1.0.0
locales: [en]
envelopes: [{ id: flat, code: /code, message: /message }]
groups: { ${word(group)}: { title: G } }
errors:
  ${pascal(error)}: { code: "C.{${pascal(parameter)}}", group: ${word(group)}, status: 404, message: M., remedy: R. }
`;
}

async function readmeOf(lengths: Lengths, enumStyle: EnumStyle): Promise<string> {
  const catalog = loadCatalogText(catalogOf(lengths));
  const names = assignNames(catalog, typescript.id, typescript.naming ?? expect.fail("no names"), new DiagnosticSink());
  const plans = typescript.plan({ catalog, names, options: typescript.options.parse({ enumStyle }), banner: "", usages: [] });
  const readme = plans.filter(({ path }) => path === "README.md");
  const files = await renderFiles(typescript.id, readme, { root: repository, templates: null, banner: "" });
  return files.flatMap(({ pieces }) => pieces).join("");
}

/** Lines of snippets that are too long; a string that has a line for itself may be, and a comment. */
function longLines(snippets: readonly string[]): readonly string[] {
  const lines = snippets.flatMap((snippet) => snippet.split("\n")).filter((line) => !/^ {2}["'].*;$/.test(line));
  return lines.filter((line) => line.replace(/ \/\/.*/, "").length > 80);
}

// Those of fewer than twenty fit in any case. An enum is written like a constant.
const lengths = Array.from({ length: 45 }, (_, index) => index + 20);
const styles: readonly EnumStyle[] = ["const", "union"];

test.each(Object.keys(short).flatMap((name) => styles.map((style) => [name, style] as const)))("%s, %s", async (name, style) => {
  const counts = new Set<number>();
  for (const length of lengths) {
    const readme = await readmeOf({ ...short, [name]: length }, style);
    const snippets = [...readme.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, snippet]) => snippet ?? "");
    counts.add(snippets.length);
    expect(longLines(snippets)).toEqual([]);
  }
  expect(Math.max(...counts)).toBe(8);
});

test("long names cost snippets, and short ones none", async () => {
  const countOf = async (lengths: Lengths) => (await readmeOf(lengths, "const")).split("```ts").length - 1;
  expect(await countOf(short)).toBe(8);
  expect(await countOf({ ...short, error: 64 })).toBe(2);
  expect(await countOf({ ...short, prefix: 64 })).toBe(3);
});
