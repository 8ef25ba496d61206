/** `docs/adding-a-target.md` says which files each language needed; here that is held to be true, and to be all. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { listConsumers } from "./consumers/consumer.ts";
import { repository } from "./support/load-catalog.ts";

const page = readFileSync(join(repository, "docs/adding-a-target.md"), "utf8").replaceAll("\r\n", "\n");
const languages = listConsumers().filter((id) => id !== "typescript");

/** The files below a folder as the page lists them: the fixed files of one folder together, in code-point order. */
function listingOf(folder: string): string {
  const entries = readdirSync(join(repository, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, relative(repository, join(entry.parentPath, entry.name))));
  return `\`${folder}/\`: \`${files.sort().join(", ")}\``;
}

test.each(languages)("what %s needed is listed", (id) => {
  for (const folder of ["generator/targets", "templates", "test/targets", "test/consumers"]) {
    expect(page.replace(/\s+/g, " ")).toContain(listingOf(`${folder}/${id}`));
  }
});

test("the languages are those that the page speaks of", () => {
  expect(languages).toEqual(["go", "java", "python", "rust"]);
});
