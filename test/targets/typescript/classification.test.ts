/** The fast matcher of the SDK against the plain one of the generator, on catalogs made of overlaps. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { classifierOf, classify, type Result as PlainResult } from "../../../generator/catalog/classify.ts";
import { formatTemplate } from "../../../generator/catalog/template.ts";
import type { Result } from "../../../templates/typescript/runtime/result.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { catalogText, wireText } from "./support/arbitrary-catalog.ts";
import { generateSdk } from "./support/generate-sdk.ts";
import { loadSdk } from "./support/load-sdk.ts";

/** What both say, in one shape. */
function comparable(result: Result | PlainResult): object {
  const { known, success, code, envelope, message, requestId, status, category, retry, retryAfter } = result;
  const fields = result.fields instanceof Map ? Object.fromEntries(result.fields) : { ...result.fields };
  const both = { known, success, code, envelope, message, requestId, status, category, retry, retryAfter, fields };
  if (!result.known) return both;
  const { variant, match, candidates, kind } = result;
  const name = "id" in result ? result.id : result.name;
  const params = result.params instanceof Map ? Object.fromEntries(result.params) : { ...result.params };
  return { ...both, name, variant, match, candidates: [...candidates], kind, params };
}

test("agrees with the plain reading of the rules", async () => {
  const seen = { exact: 0, template: 0, ambiguous: 0, unknown: 0, variant: 0 };
  const run = fc.asyncProperty(
    catalogText,
    fc.array(
      fc.record({ code: wireText, message: fc.option(wireText), status: fc.constantFrom(undefined, 200, 302, 400, 404, 429, 999) }),
      {
        minLength: 40,
        maxLength: 40,
      },
    ),
    fc.infiniteStream(fc.nat()),
    async (yaml, inputs, picks) => {
      const catalog = loadCatalogText(yaml);
      const sdk = await loadSdk(await generateSdk(catalog), catalog.prefix);
      const classifier = classifierOf(catalog);
      const pick = <T>(items: readonly T[]) => items[Number(picks.next().value) % items.length];
      const filled = Array.from({ length: 40 }, (_, index) => {
        const error = pick(catalog.errors);
        const facts = pick([...(error?.variants ?? []), ...(error ? [error] : [])]);
        const values = new Map(catalog.parameters.map(({ name }) => [name, pick(["a", "ab", "1", "-7", "x.y"]) ?? ""]));
        const code = error === undefined ? "" : formatTemplate(error.code, values);
        const message = facts?.message == null ? null : formatTemplate(facts.message, values);
        return { code, message, status: index % 2 === 0 ? 400 : undefined };
      });
      for (const { code, message, status } of [...inputs, ...filled]) {
        const body = JSON.stringify({ c: code, m: message ?? undefined, r: 17, f: "x", n: 1.5 });
        const response = status === undefined ? {} : { status };
        const plain = classify(classifier, { body: { kind: "text", text: body }, ...response });
        const result = sdk.parse(body, response);
        expect(comparable(result), `${yaml}\n${body}`).toEqual(comparable(plain));
        // What was found for a code is remembered.
        expect(comparable(sdk.parse(body, response)), `${yaml}\n${body}, again`).toEqual(comparable(plain));
        seen[result.known ? result.match : "unknown"] += 1;
        if (result.known && result.variant !== null) seen.variant += 1;
      }
    },
  );
  await fc.assert(run, { numRuns: 60 });
  // The property says nothing unless all kinds of answers occurred.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
