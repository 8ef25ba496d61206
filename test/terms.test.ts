/** The table of terms has every member of a result and of facts, whatever a language calls it today: a new one is named there first. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { conformanceVectors } from "../generator/vectors/conformance.ts";
import { loadCatalogFile, repository } from "./support/load-catalog.ts";

const read = (path: string) => readFileSync(join(repository, path), "utf8");
const page = read("docs/terms.md");
const named = new Set([...page.matchAll(/`([^`]+)`/g)].flatMap(([, words = ""]) => words.match(/[A-Za-z_]+/g) ?? []));

/** What a file declares between two of its lines, by a pattern for one member. */
function membersIn(path: string, from: string, to: string, member: RegExp): readonly string[] {
  const text = read(path);
  const start = text.indexOf(from);
  expect(start, from).toBeGreaterThan(-1);
  const end = text.indexOf(to, start);
  return [...text.slice(start, end === -1 ? text.length : end).matchAll(member)].map(([, name = ""]) => name);
}

const property = /^ {2}readonly (\w+)\??:/gm;
const attribute = /^ {4}(\w+): /gm;
const field = /^\t([A-Z]\w*) +[\w*[\].]+$/gm;
const method = /^ {2}public [\w<>, ]+ (\w+)\(/gm;

test.each([
  ["TypeScript's result", "templates/typescript/runtime/result.ts", "interface ResultBase", "export type Result", property],
  ["Python's result", "templates/python/runtime/results.py", "class KnownResult", "AnyKnownResult:", attribute],
  ["Go's error", "templates/go/runtime/error.go", "type Error struct", "\n}\n", field],
  ["TypeScript's facts", "templates/typescript/runtime/metadata.ts", "interface Metadata", "interface DetailRow ", property],
  ["Python's facts", "templates/python/runtime/metadata.py", "class Deprecation", "def metadata_of", attribute],
])("%s", (_, path, from, to, member) => {
  const members = membersIn(path, from, to, member);
  expect(members.length).toBeGreaterThan(8);
  expect(members.filter((name) => !named.has(name))).toEqual([]);
});

test("Java's result", () => {
  const members = [
    ...membersIn("templates/java/api/CodedResult.java", "abstract class", "\n}\n", method),
    ...membersIn("templates/java/api/SampleResult.java", "public final class", "toString()", method),
  ];
  expect(members.length).toBeGreaterThan(15);
  const ways = ["is", "isIn", "info", "toException", "throwIfError", "toString"];
  expect(members.filter((name) => !named.has(name) && !ways.includes(name))).toEqual([]);
});

test("what vectors expect", () => {
  const members = new Set(
    conformanceVectors(loadCatalogFile("spec/alibaba-imm.yaml")).flatMap(({ expect: expected }) => Object.keys(expected)),
  );
  expect([...members].filter((name) => !named.has(name) && !["text", "locale"].includes(name))).toEqual([]);
});
