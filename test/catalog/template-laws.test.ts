/** Laws of templates over random ones: what is formatted matches, what matches is formatted back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Template } from "../../generator/catalog/model.ts";
import { fits, formatTemplate, matchTemplate } from "../../generator/catalog/template.ts";
import { templateOf } from "../support/template-of.ts";

const captured = (template: Template, input: string) => {
  const captures = matchTemplate(template, input);
  return captures && Object.fromEntries(captures);
};

const text = fc.string({ unit: fc.constantFrom("a", "b", ".", " ", "\u{1F600}"), minLength: 1, maxLength: 4 });
const name = fc.constantFrom("A", "B", "C");
const pieces = fc.array(fc.oneof({ weight: 1, arbitrary: text }, { weight: 1, arbitrary: name.map((one) => `{${one}}`) }), {
  maxLength: 7,
});
const template = fc
  .tuple(pieces, fc.constantFrom("code" as const, "message" as const))
  .map(([list, position]) => templateOf(list.join(""), position));
const values = fc.tuple(text, text, text).map(
  ([a, b, c]) =>
    new Map([
      ["A", a],
      ["B", b],
      ["C", c],
    ]),
);

/** The condition of the law: fitting values, no two placeholders side by side, and no value in which the text after it begins already. */
function isUnambiguous({ parts }: Template, of: ReadonlyMap<string, string>): boolean {
  return parts.every((part, index) => {
    if (part.kind === "text") return true;
    const value = of.get(part.parameter.name) ?? "";
    const next = parts[index + 1];
    if (!fits(part, value) || next?.kind === "placeholder") return false;
    if (next === undefined || index + 2 === parts.length) return true;
    return (value + next.text).indexOf(next.text, value.startsWith("\u{1F600}") ? 2 : 1) === value.length;
  });
}

describe("laws", () => {
  test("match ∘ format = id", () => {
    let held = 0;
    fc.assert(
      fc.property(template, values, (one, of) => {
        fc.pre(isUnambiguous(one, of));
        held += 1;
        const used = new Set(one.placeholders.map(({ parameter: { name: each } }) => each));
        expect(captured(one, formatTemplate(one, of))).toEqual(Object.fromEntries([...of].filter(([each]) => used.has(each))));
      }),
      { numRuns: 2000 },
    );
    expect(held).toBeGreaterThan(500);
  });

  test("the condition is needed: a text that begins inside the value ends the capture there", () => {
    expect(captured(templateOf("{A}aba{B}", "message"), "xababac")).toEqual({ A: "x", B: "bac" });
  });

  test("format ∘ match = id: whatever matches is put together again exactly", () => {
    let matched = 0;
    const input = fc.array(text, { maxLength: 6 }).map((list) => list.join(""));
    fc.assert(
      fc.property(template, input, values, (one, any, of) => {
        for (const candidate of [any, formatTemplate(one, of)]) {
          const captures = matchTemplate(one, candidate);
          if (captures === null) continue;
          matched += 1;
          expect(formatTemplate(one, captures)).toBe(candidate);
          for (const placeholder of one.placeholders) expect(fits(placeholder, captures.get(placeholder.parameter.name) ?? "")).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(matched).toBeGreaterThan(500);
  });

  test("total: any template against any text, lone surrogates included, gives captures or null", () => {
    fc.assert(
      fc.property(template, fc.string({ unit: fc.constantFrom("a", "b", "\uD83D", "\uDE00", "\u0000", "{") }), (one, input) => {
        const captures = matchTemplate(one, input);
        expect(captures === null || captures instanceof Map).toBe(true);
      }),
    );
  });

  test.each([
    ["{A}b".repeat(2000), "a".repeat(1_000_000)],
    ["{A}b".repeat(2000), "ab".repeat(500_000)],
    ["{A}ab{A}", "a".repeat(1_000_000)],
    [`${"a".repeat(1000)}{A}`, "a".repeat(1_000_000)],
  ])("long inputs are read once", (source, input) => {
    expect(() => matchTemplate(templateOf(source, "message"), input)).not.toThrow();
  });
});
