/** The conformance vectors of every catalog, run by the test suite of its Python SDK; and by broken SDKs, which must fail them. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conformanceVectors } from "../../../generator/vectors/conformance.ts";
import { awkwardCatalog, hostileVectors, ownCatalogs, writePackage } from "./catalogs.ts";
import { consumer } from "./consumer.ts";
import { createFolder, describeWithTools } from "./tools.ts";

let folder = "";
beforeAll(() => {
  folder = createFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const catalogs = [...ownCatalogs, awkwardCatalog, hostileVectors];

describeWithTools("the SDK of", () => {
  test.each(catalogs.map((catalog) => [catalog.id, catalog] as const))("%s passes all of its vectors", async (id, catalog) => {
    const [row] = await consumer.runConformance([await writePackage(catalog, folder)]);
    expect(row).toEqual({ catalog: id, vectors: conformanceVectors(catalog).length, failed: [] });
  });
});

/** One slip each, such as a port might make: the file, what it says, what it says instead. */
const mutations: readonly (readonly [file: string, from: string, to: string])[] = [
  ["_template", "return captures if at == len(text) else None", "return captures"],
  ["_template", '    ".\\t\\n', '    "\\t\\n'],
  ["_template", "if end <= at:", "if end < at:"],
  ["_code_tree", "rank=(-template.literal_length, ", "rank=(0, "],
  ["_code_tree", "                    best.clear()\n", ""],
  ["_classify", "return [item for item in items if holds(item)] or items", "return items"],
  ["_classify", "if other.name == placeholder.name and captured != value:", "if False:"],
  ["_classify", 'message, "ambiguous", candidates)', 'message, "template", candidates)'],
  ["_classify", "best = None if template.literal_length == longest else variant", "best = variant"],
  ["_envelope", "if isinstance(value, bool) or not isinstance(value, int | float):", "if not isinstance(value, int | float):"],
  ["_envelope", 'body.removeprefix("\\ufeff")', "body"],
  ["_envelope", "except (ValueError, RecursionError):", "except ValueError:"],
  ["_number_text", "ZEROS_LIMIT = -6", "ZEROS_LIMIT = -7"],
  ["_retry_after", "return max(0, -((start - date)", "return max(0, ((date - start)"],
  ["_retry_after", 'value.strip(" \\t")', "value"],
  ["_category", '499: "cancelled",', ""],
  ["_success", 'return kind == "outcome"', "return True"],
  ["_success", "return status is None or status < FIRST_FAILURE", "return status is not None and status < FIRST_FAILURE"],
  ["_success", "return status is None or status < FIRST_FAILURE", "return status is None or status < FIRST_REDIRECT"],
  ["_success", "if codes_in_successes or status is None:", "if status is None:"],
  ["_success", "return FIRST_SUCCESS <= status < FIRST_REDIRECT", "return False"],
  ["errors", "if not result.success:", 'if result.category != "ok":'],
  ["_category", "if success:", "if False:"],
  ["_membership", "return not result.success and result.retry", "return result.retry"],
  ["parse", "status=facts.status if status is None else status", "status=status"],
  ["parse", "facts.retry_after if retry_after is None else retry_after", "retry_after"],
  ["_create_error", "template = facts.message or entry.message", "template = entry.message"],
  ["_build_body", '[members["0"]] if list(members) == ["0"] else members', "members"],
  ["texts", "_lower(available[0])]", "*by_tag]"],
];

describeWithTools("an SDK with a slip", () => {
  const richest = [hostileVectors, awkwardCatalog, ...ownCatalogs.filter(({ id }) => id === "alibaba-imm")];

  test.each(mutations)("in %s.py fails: %s", async (file, from, to) => {
    let applied = 0;
    const change = (path: string, source: string) => {
      if (!path.endsWith(`/${file}.py`)) return source;
      applied += source.split(from).length - 1;
      return source.replace(from, () => to);
    };
    const failed: string[] = [];
    for (const catalog of richest) {
      if (failed.length > 0) break;
      const [row] = await consumer.runConformance([await writePackage(catalog, folder, change)]);
      failed.push(...(row?.failed ?? []));
    }
    expect(applied).toBeGreaterThan(0);
    expect(failed.length).toBeGreaterThan(0);
  });
});
