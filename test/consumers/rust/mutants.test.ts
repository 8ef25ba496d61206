/** Crates with one slip each, such as a port might make: the vectors must find it. */
import { expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/model.ts";
import { awkwardCatalog, oddCatalog, vectorPackage } from "./crates.ts";
import { runVectors, type VectorPackage } from "./vector-runs.ts";
import { missingTools, openWorkspace } from "./workspace.ts";

/** The file, what it says, what it says instead; and whose vectors find it, where those of the odd catalog cannot. */
type Mutation = readonly [file: string, from: string, to: string, catalog?: Catalog];

const mutations: readonly Mutation[] = [
  ["template", "captures[earlier].text != text", "captures[earlier].text.is_empty()"],
  ["template", "c == '.' || is_white_space(c)", "is_white_space(c)"],
  ["template", "let first = rest.chars().next()?.len_utf8();", "let first = rest.chars().next().map_or(0, char::len_utf8);"],
  ["code_tree", "let lengths = b.literal_length.cmp(&a.literal_length);", "let lengths = Ordering::Equal;"],
  ["code_tree", "best.clear();", ""],
  ["classify", "if candidates.is_empty() {", "if true {"],
  ["classify", "capture.hole.lists(capture.text)", "true"],
  ["classify", "same.map_or(true, |same| same.text == capture.text)", "same.is_none() || same.is_some()"],
  ["envelope", "text_at(document, envelope.code).filter(|code| !code.is_empty())?", "text_at(document, envelope.code)?"],
  ["envelope", "number.fract() == 0.0", "true"],
  ["json", "(reader.at == text.len()).then_some(value)", "Some(value)"],
  ["error_parts", "text.strip_prefix('\\u{feff}').unwrap_or(&text)", "&text"],
  ["retry_after", "(remaining.max(0) + NANOSECONDS - 1)", "remaining.max(0)"],
  ["vocabulary", "Some(400..=499) => Self::FailedPrecondition,", ""],
  ["vocabulary", "_ if success => Self::Ok,", ""],
  ["vocabulary", "Self::Ok => Self::Unknown,", ""],
  ["success", "(Some(kind), _) => kind == Kind::Outcome,", "(Some(_), status) => status.map_or(false, |status| status < 300),"],
  ["success", "if !has_code => status < 400", "if !has_code => status < 300"],
  ["success", "(None, None) => !has_code", "(None, None) => false && has_code"],
  ["success", "!CODES_IN_SUCCESSES && (200", "(CODES_IN_SUCCESSES || true) && (200"],
  ["success", "!CODES_IN_SUCCESSES && (200", "(CODES_IN_SUCCESSES && false) && (200", awkwardCatalog],
  ["meaning", "is_temporary && !self.is_success()", "is_temporary"],
  ["meaning", "if self.is_success() {", "if self.category() == Category::Ok {"],
  ["catalog_index", ".or(self.own.as_ref())", ""],
];

test.runIf(missingTools().length === 0 || process.env["CI"] === "true")("a crate with a slip fails its vectors", async () => {
  const mutants = await Promise.all(mutations.map((mutation, index) => mutate(`mutant-${String(index)}`, mutation)));
  const reports = await runVectors(openWorkspace("mutants"), mutants);
  const unnoticed = mutations.filter((_, index) => reports[index]?.vectors !== null && reports[index]?.failed.length === 0);
  expect(unnoticed).toEqual([]);
});

async function mutate(name: string, [file, from, to, catalog = oddCatalog]: Mutation): Promise<VectorPackage> {
  const sound = await vectorPackage(catalog);
  const path = `src/runtime/${file}.rs`;
  const source = sound.files.get(path) ?? "";
  expect(source.includes(from), `${path} holds ${from}`).toBe(true);
  return { ...sound, name, files: new Map([...sound.files, [path, source.replace(from, () => to)]]) };
}
