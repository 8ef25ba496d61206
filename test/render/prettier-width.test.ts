/** Our count is that of the prettier whose layout we keep, for every character and for what characters make together. */
import fc from "fast-check";
import { format, util } from "prettier";
import { expect, test } from "vitest";
import { printJson } from "../../generator/render/json-printer.ts";
import { jsonString } from "../../generator/render/json-string.ts";
import { prettierWidth } from "../../generator/render/prettier-width.ts";

test("of every character, alone and between others", () => {
  const wrong: string[] = [];
  for (let point = 0x20; point < 0x110000; point += 1) {
    // As it is printed: what would not show is an escape there.
    const printed = jsonString(String.fromCodePoint(point));
    for (const text of [printed, `a${printed}b`]) {
      if (prettierWidth(text) !== util.getStringWidth(text)) wrong.push(`U+${point.toString(16)}`);
    }
  }
  expect(wrong).toEqual([]);
});

const people = ["👩", "👨🏽", "🧑🏻", "🕵", "🕵️", "⛹", "⛹🏿", "☝", "☝🏽"];
const joined = ["👩", "👨🏽", "🧑🏻", "💻", "⚕️", "⚕", "♀️", "♂", "❤️\u200d👨", "🤝\u200d🧑🏽", "👧\u200d👦"];
const emoji = [
  ...people,
  ...people
    .flatMap((one) => joined.map((other) => `${one}\u200d${other}`))
    .filter((text) => new RegExp("^\\p{RGI_Emoji}$", "v").test(text)),
  ...["😀", "☀", "☀️", "❤️\u200d🔥", "❤\u200d🔥", "🏳️\u200d🌈", "🏴\u200d☠️", "🐈\u200d⬛", "👁️\u200d🗨️", "🇩🇪", "🇩", "1️⃣", "#⃣", "*️⃣", "1️"],
  "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
];

test.each(emoji)("of %s", (text) => {
  expect(prettierWidth(text)).toBe(util.getStringWidth(text));
});

const piece = fc.oneof(
  fc.constantFrom(...emoji),
  fc.constantFrom(..."aé中。（한ク𠮷ש ", "e\u0301", "नि", "ที่", "می\u200cخ", "한".normalize("NFD"), "क्\u200dष", "\u{e0041}"),
);
/** A blank between: side by side, pieces make sequences that no font knows as one. */
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "));

test("of any of them in a text", () => {
  fc.assert(
    fc.property(text, (joined) => {
      expect(prettierWidth(joined)).toBe(util.getStringWidth(joined));
    }),
  );
});

test("so that prettier leaves lists of such texts alone", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 3 }), text, async (items, key) => {
      const printed = printJson({ [key]: items, [`${key}a`]: [items] });
      expect(await format(printed, { parser: "json" })).toBe(printed);
    }),
    { numRuns: 300 },
  );
});
