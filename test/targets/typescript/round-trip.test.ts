/** What is created reads back: under the condition of `docs/classification.md`, computed here without any matcher. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalog, ErrorDefinition, Placeholder, Template } from "../../../generator/catalog/model.ts";
import { literalText } from "../../../generator/catalog/template.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { catalogText } from "./support/arbitrary-catalog.ts";
import { generateSdk } from "./support/generate-sdk.ts";
import { loadSdk } from "./support/load-sdk.ts";

const texts = ["a", "b", "ab", "x", "q-r", "Word_1", "😀", "é", "a.b", "a b"];
const numbers = [0, 7, -12, 1.5];

type Values = Readonly<Record<string, string | number>>;

/** Whether a value may stand for a placeholder at all. */
function fits({ parameter, characters }: Placeholder, value: string): boolean {
  if (parameter.type === "integer" && !/^-?\d+$/.test(value)) return false;
  if (parameter.type !== "string") return /^-?\d+(?:\.\d+)?$/.test(value) && (characters === "text" || !value.includes("."));
  if (characters === "text") return true;
  return characters === "word" ? /^[A-Za-z0-9_-]+$/.test(value) : !/[.\s]/u.test(value);
}

/** Whether no value ends too early for the text that follows it. The last text of a template must end the input, so nothing precedes it. */
function readsBack({ parts }: Template, values: Values): boolean {
  return parts.every((part, index) => {
    if (part.kind === "text") return true;
    const value = String(values[part.parameter.name]);
    const next = parts[index + 1];
    if (!fits(part, value)) return false;
    if (next === undefined || (next.kind === "text" && index + 2 === parts.length)) return true;
    const [first = ""] = value;
    if (next.kind === "placeholder") return value === first;
    return `${value}${next.text}`.indexOf(next.text, first.length) === value.length;
  });
}

function namesIn(template: Template | null): readonly string[] {
  return template?.placeholders.map(({ parameter }) => parameter.name) ?? [];
}

/** Whether another error may have a better claim to the code: its literal, or a template that is at least as specific. */
function mayBeShadowed({ errors }: Catalog, error: ErrorDefinition, wire: string): boolean {
  return errors.some(
    ({ name, code }) =>
      name !== error.name && (code.placeholders.length === 0 ? literalText(code) === wire : code.literalLength >= error.code.literalLength),
  );
}

test("a created error reads back as itself", async () => {
  const seen = { shadowed: 0, template: 0, exact: 0, variants: 0 };
  const run = fc.asyncProperty(catalogText, fc.infiniteStream(fc.nat()), async (yaml, picks) => {
    const catalog = loadCatalogText(yaml);
    const sdk = await loadSdk(await generateSdk(catalog), catalog.prefix);
    const pick = <T>(items: readonly T[]) => items[Number(picks.next().value) % items.length] as T;
    for (let round = 0; round < 60; round += 1) {
      const error = pick(catalog.errors);
      const variant = pick([null, ...error.variants]);
      const message = variant?.message ?? error.message;
      const params: Values = Object.fromEntries(
        catalog.parameters.map(({ name, type }) => [
          name,
          type === "string" ? pick(texts) : pick(type === "integer" ? numbers.slice(0, 3) : numbers),
        ]),
      );
      if (!readsBack(error.code, params)) continue;
      const created = sdk.create(error.code.source, {
        params,
        variant: variant?.name ?? null,
        requestId: "r",
        fields: { f: "field", n: 3 },
      });
      const result = sdk.parse(JSON.stringify(created.body), { status: created.status });
      const context = `${yaml}\n${JSON.stringify(created)}`;
      expect(result, context).toMatchObject({ code: created.code, message: created.message, requestId: "r", fields: { f: "field", n: 3 } });
      if (!result.known || result.id !== error.name) {
        expect(mayBeShadowed(catalog, error, created.code), context).toBe(true);
        seen.shadowed += 1;
        continue;
      }
      const codeNames = namesIn(error.code);
      expect(result.params, context).toMatchObject(Object.fromEntries(codeNames.map((name) => [name, params[name]])));
      seen[error.code.placeholders.length > 0 ? "template" : "exact"] += 1;
      // Which variant it is the message must tell; where it does, the message reads back too.
      if (message === null || result.variant !== (variant?.name ?? null) || !readsBack(message, params)) continue;
      if (variant !== null && variant.message === null) continue;
      expect(result.params, context).toEqual(Object.fromEntries([...codeNames, ...namesIn(message)].map((name) => [name, params[name]])));
      if (variant !== null) seen.variants += 1;
    }
  });
  await fc.assert(run, { numRuns: 60 });
  // The property says nothing unless all of this occurred.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
