/** Texts in blocks: whatever their style, and wherever they end, they say afterwards what they said before. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { always, nothing, run, withoutOurs } from "../compose-files.ts";

const head = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";
const map = always("OrderNotFound", "throttling");

describe.each(["|", "|-", "|+", ">", ">-", ">+", "|2+", "|+2", ">1-"])("a text with %s", (header) => {
  const indent = " ".repeat(Number(/[1-9]/.exec(header)?.[0] ?? 2));
  const places = {
    "ends an operation": `${head}paths:\n  /a:\n    get:\n      description: ${header}\n      ${indent}text\n\n\n  /b:\n    get: {}\n`,
    "ends the last response": `${head}paths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: ${header}\n          ${indent}text\n\n  /b:\n    get: {}\n`,
    "ends a list": `${head}paths:\n  /a:\n    get:\n      x-list:\n        - ${header}\n        ${indent}text\n\n  /b: {}\n`,
    "ends the file": `${head}paths:\n  /a:\n    get:\n      description: ${header}\n      ${indent}text\n\n\n`,
    "ends the file without a line break": `${head}paths:\n  /a:\n    get:\n      description: ${header}\n      ${indent}text`,
    "ends the components": `${head}paths:\n  /a: { get: {} }\ncomponents:\n  schemas:\n    A:\n      description: ${header}\n      ${indent}text\n\n\nx: 1\n`,
    "is empty": `${head}paths:\n  /a:\n    get:\n      description: ${header}\n\n\n  /b: {}\n`,
  };
  test.each(Object.entries(places))("that %s", (_, before) => {
    const after = run({ "api.yaml": before }, { map }).text;
    expect(withoutOurs(after)).toEqual(parse(before));
    expect(run({ "api.yaml": after }, { map }).text).toBe(after);
    expect(run({ "api.yaml": after }, { map: nothing }).text).toBe(before);
  });
});

/** A block scalar as it stands below a key or dash at `column`, with the lines behind it. */
const block = fc.record({
  style: fc.constantFrom("|", ">"),
  chomping: fc.constantFrom("", "-", "+"),
  indicator: fc.constantFrom(null, null, 1, 2, 4),
  comment: fc.constantFrom("", " # why"),
  lines: fc.array(fc.constantFrom("text", "two words", "# no comment", "key: value", "", "- item", "\ttab", "é"), { maxLength: 3 }),
  tail: fc.array(fc.constantFrom("", "", " ", "      ", "                "), { maxLength: 3 }),
  after: fc.constantFrom(null, null, "# at the margin", "  # deeper", "\n# below", "\n  # below and deeper\n"),
});
type Block = typeof block extends fc.Arbitrary<infer B> ? B : never;

function printed({ style, chomping, indicator, comment, lines, tail, after }: Block, column: number): string {
  const pad = " ".repeat(column + (indicator ?? 3));
  const texts = ["first", ...lines].map((line) => (line === "" ? "" : pad + line));
  // Deeper than the text, a comment would be text.
  const comments =
    after === null
      ? []
      : after
          .split("\n")
          .map((line) => (line.trim() === "" ? "" : " ".repeat(column) + line.slice(indicator === 1 ? line.indexOf("#") : 0)));
  return [`${style}${String(indicator ?? "")}${chomping}${comment}`, ...texts, ...tail, ...comments].join("\n");
}

const last = fc.record({ where: fc.constantFrom("operation", "response", "list", "path", "flow"), text: block });
const operations = fc.array(last, { minLength: 1, maxLength: 3 });

function operationText({ where, text }: typeof operations extends fc.Arbitrary<readonly (infer O)[]> ? O : never, index: number): string {
  const path = `  /p${String(index)}:\n    get:\n      operationId: op${String(index)}\n`;
  switch (where) {
    case "operation":
      return `${path}      description: ${printed(text, 6)}\n`;
    case "response":
      return `${path}      responses:\n        '200':\n          description: ${printed(text, 10)}\n`;
    case "list":
      return `${path}      x-list:\n      - a\n      - ${printed(text, 6)}\n`;
    case "path":
      return `${path}    description: ${printed(text, 4)}\n`;
    case "flow":
      return `${path}      responses: { '200': { description: OK } }\n`;
  }
}

const hosts = fc
  .record({
    operations,
    components: fc.option(block),
    lineBreak: fc.constantFrom("\n", "\r\n"),
    isOpen: fc.boolean(),
  })
  .map(({ operations: list, components, lineBreak, isOpen }) => {
    const own = components === null ? "" : `components:\n  schemas:\n    Mine:\n      description: ${printed(components, 6)}\n`;
    const text = `${head}paths:\n${list.map(operationText).join("")}${own}`.replaceAll("\n", lineBreak);
    return isOpen ? text.replace(/\r?\n$/, "") : text;
  })
  // Tabs and comments where no reader takes them.
  .filter(parses);

const maps = fc.subarray(["OrderNotFound", "OutOfStock", "throttling", "Internal"], { minLength: 1 }).map((names) => always(...names));

test("random texts: the host says what it said, and is again what it was", () => {
  fc.assert(
    fc.property(hosts, maps, (before, chosen) => {
      const after = run({ "api.yaml": before }, { map: chosen }).text;
      expect(withoutOurs(after)).toEqual(parse(before));
      expect(run({ "api.yaml": after }, { map: chosen }).text).toBe(after);
      expect(run({ "api.yaml": after }, { map: nothing }).text).toBe(before);
    }),
    { numRuns: 100 },
  );
});

test("random lines that people put around our parts stay out of the texts above them", () => {
  const lines = fc.array(fc.tuple(fc.nat(200), fc.constantFrom("", "  ", "        ", "# mine", "        # mine", "              # mine")), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(hosts, maps, maps, lines, (before, first, second, added) => {
      const texts = run({ "api.yaml": before }, { map: first }).text.split("\n");
      for (const [at, line] of added) {
        // Behind one of our lines.
        const ours = texts.flatMap((text, index) =>
          /\$ref: .#\/components\/responses|- .(?:[45][0-9]{2}).\r?$/.test(text) ? [index + 1] : [],
        );
        texts.splice(ours[at % ours.length] ?? texts.length, 0, line);
      }
      const edited = texts.join("\n");
      fc.pre(parses(edited));
      for (const next of [second, nothing]) {
        const after = run({ "api.yaml": edited }, { map: next }).text;
        expect(withoutOurs(after)).toEqual(withoutOurs(edited));
      }
    }),
    { numRuns: 100 },
  );
});

function parses(text: string): boolean {
  try {
    parse(text, { strict: true });
    return true;
  } catch {
    return false;
  }
}
