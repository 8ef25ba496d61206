import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Template } from "../../generator/catalog/model.ts";
import {
  closedValuesHold,
  fits,
  isIntegerText,
  isNumberText,
  isWhiteSpace,
  literalText,
  matchTemplate,
  parseTemplate,
} from "../../generator/catalog/template.ts";
import { parameter, templateOf } from "../support/template-of.ts";

const captured = (template: Template, input: string) => {
  const captures = matchTemplate(template, input);
  return captures && Object.fromEntries(captures);
};
const inMessage = (source: string, input: string) => captured(templateOf(source, "message"), input);
const inCode = (source: string, input: string) => captured(templateOf(source, "code"), input);

describe("parsing", () => {
  test("splits text and placeholders; double braces are braces", () => {
    expect(parseTemplate("a {{b}} {Name}c").parts).toEqual([
      { kind: "text", text: "a {b} " },
      { kind: "placeholder", name: "Name", offset: 8 },
      { kind: "text", text: "c" },
    ]);
  });

  test.each([
    ["a } b", [{ kind: "unopened", offset: 2, text: "}" }]],
    ["a { b", [{ kind: "unclosed", offset: 2, text: "" }]],
    ["a {} b", [{ kind: "bad-name", offset: 2, text: "" }]],
    [
      "{1st} {ok} {a b}",
      [
        { kind: "bad-name", offset: 0, text: "1st" },
        { kind: "bad-name", offset: 11, text: "a b" },
      ],
    ],
    ["{x} {", [{ kind: "unclosed", offset: 4, text: "" }]],
  ])("faults of %j are all found, with their place", (source, faults) => {
    expect(parseTemplate(source).faults).toEqual(faults);
  });

  test("any text, escaped, is one literal part", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const { parts, faults } = parseTemplate(text.replace(/[{}]/g, "$&$&"));
        expect(faults).toEqual([]);
        expect(parts).toEqual([{ kind: "text", text }]);
      }),
    );
  });

  test("any text at all parses: parts alternate, faults point into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("{", "}", "a", "1", " ", "\u{1F600}"), maxLength: 40 }), (source) => {
        const { parts, faults } = parseTemplate(source);
        for (const [index, part] of parts.entries()) {
          if (part.kind === "text") expect(parts[index + 1]?.kind).not.toBe("text");
          else expect(source.slice(part.offset)).toMatch(/^\{[A-Za-z]/);
        }
        for (const { offset, text, kind } of faults) expect(source.startsWith(kind === "unopened" ? text : `{${text}`, offset)).toBe(true);
      }),
    );
  });

  // The square of these lengths would take minutes, so that the test would not end in its time.
  test.each(["{a", "{a}", "}", "{{", "{ ", "a"])("a long run of %j is parsed in one go", (piece) => {
    expect(() => parseTemplate(piece.repeat(300_000))).not.toThrow();
    expect(() => parseTemplate(`${piece.repeat(300_000)}}`)).not.toThrow();
  });
});

describe("matching, sentence by sentence of docs/classification.md", () => {
  test("a text part must stand at the current position, and the whole input be consumed", () => {
    expect(inCode("Forbidden", "Forbidden")).toEqual({});
    expect(inCode("Forbidden", "Forbidden.")).toBeNull();
    expect(inCode("Forbidden", "forbidden")).toBeNull();
    expect(inCode("Invalid{A}", "XInvalidA")).toBeNull();
  });

  test("a placeholder takes the shortest text of at least one character after which the next text part follows", () => {
    expect(inMessage("{A}, {B}", "a, b, c")).toEqual({ A: "a", B: "b, c" });
    expect(inMessage("{A}x{B}", "xxx")).toEqual({ A: "x", B: "x" });
    expect(inMessage("{A}x{B}", "xx")).toBeNull();
    expect(inMessage("Task {A}.", "Task .")).toBeNull();
  });

  test("when the next text part is the last, it must end the input, and the placeholder takes everything before it", () => {
    expect(inMessage("{A} is bad.", "x is bad. y is bad.")).toEqual({ A: "x is bad. y" });
    expect(inMessage("{A} is bad.", "x is bad. Really")).toBeNull();
  });

  test("it never goes back: a first fit that leads nowhere is a mismatch", () => {
    expect(inMessage("{A}-{B}:c", "a-b:c-d:c")).toEqual({ A: "a", B: "b:c-d" });
    expect(inMessage("{A}, x{B}", "a, b, xc")).toEqual({ A: "a, b", B: "c" });
    expect(captured(templateOf("{A}-{B}", "message", parameter("A"), parameter("B", { type: "integer" })), "a-b-7")).toBeNull();
  });

  test("a placeholder at the end takes the rest; of two adjacent ones the first takes one character", () => {
    expect(inMessage("{A}", "a.b c")).toEqual({ A: "a.b c" });
    expect(inMessage("{A}{B}", "\u{1F600}bc")).toEqual({ A: "\u{1F600}", B: "bc" });
    expect(inMessage("{A}{B}", "a")).toBeNull();
    expect(inMessage("{A}{B}!", "a!")).toBeNull();
  });

  test("in a code the default is token, in a message text; the author's choice wins", () => {
    expect(inCode("Invalid{A}", "InvalidA.B")).toBeNull();
    expect(inCode("Invalid{A}", "InvalidA B")).toBeNull();
    expect(inCode("Invalid{A}.X", "InvalidA.B.X")).toBeNull();
    expect(inMessage("Invalid{A}", "InvalidA.B C")).toEqual({ A: "A.B C" });
    const words = templateOf("Invalid{A}", "message", parameter("A", { characters: "word" }));
    expect(captured(words, "InvalidA_b-9")).toEqual({ A: "A_b-9" });
    for (const other of ["\u00E9", "\u0663", "a.b", "a b", "a\n"]) expect(captured(words, `Invalid${other}`)).toBeNull();
  });

  test("the same name twice must capture the same text", () => {
    expect(inMessage("{A} is not {A}", "x is not x")).toEqual({ A: "x" });
    expect(inMessage("{A} is not {A}", "x is not y")).toBeNull();
  });

  test("white space is Unicode's, no more and no less", () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isWhiteSpace);
    expect(all).toEqual(
      Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => /\p{White_Space}/u.test(String.fromCharCode(unit))),
    );
  });
});

describe("typed parameters", () => {
  test.each(["0", "7", "-7", "999999999999999", "-999999999999999", "100"])("%s is an integer", (text) => {
    expect([isIntegerText(text), isNumberText(text)]).toEqual([true, true]);
  });
  test.each(["0.5", "-0.5", "999999999.999999", "-1.000001", "10.25"])("%s is a number only", (text) => {
    expect([isIntegerText(text), isNumberText(text)]).toEqual([false, true]);
  });
  test.each([
    "",
    "-",
    "-0",
    "+1",
    "00",
    "01",
    "1.",
    ".5",
    "1.50",
    "1.0",
    "-0.0",
    "0.0000001",
    "1000000000.5",
    "1000000000000000",
    "1e3",
    "0x1",
    " 1",
    "1\n",
    "\u0661",
    "1_000",
    "Infinity",
    "NaN",
  ])("%j is neither", (text) => {
    expect([isIntegerText(text), isNumberText(text)]).toEqual([false, false]);
  });

  test("what is accepted is what every language prints: the text comes back from the number", () => {
    const spelled = fc.oneof(
      fc.maxSafeInteger().map(String),
      fc.double({ noNaN: true }).map(String),
      fc.tuple(fc.integer(), fc.nat(999999)).map((pair) => pair.join(".")),
    );
    fc.assert(fc.property(spelled, (text) => !isNumberText(text) || String(Number(text)) === text));
  });

  test("closed values and types", () => {
    const kind = parameter("Kind", { values: ["Project", "Dataset"], open: false });
    const template = templateOf("No{Kind}", "code", kind);
    const holds = (input: string) => closedValuesHold(template, matchTemplate(template, input) ?? new Map());
    expect([holds("NoProject"), holds("NoTask")]).toEqual([true, false]);
    const [placeholder] = templateOf("{N}", "message", parameter("N", { type: "integer" })).placeholders;
    expect(placeholder && [fits(placeholder, "12"), fits(placeholder, "012")]).toEqual([true, false]);
  });
});

test("literal lengths are counted in code points", () => {
  expect(templateOf("\u{1F600}{A}\u{1F600}", "message").literalLength).toBe(2);
});

test("only a template without placeholders is a literal, braces resolved", () => {
  expect(literalText(templateOf("a{{b}}", "code"))).toBe("a{b}");
  expect(literalText(templateOf("a{b}", "code"))).toBeNull();
});

/** Few characters, so that texts and values run into each other as often as possible. */
