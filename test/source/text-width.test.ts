/** Columns of a text: by the standard where it says, by what terminals do with sequences where it does not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasCertainWidth, replaceUncertain } from "../../generator/source/certain-width.ts";
import { textWidth } from "../../generator/source/text-width.ts";

describe("textWidth", () => {
  test.each([
    ["", 0],
    ["Access denied", 13],
    ["Größe — “naïve”…", 16],
    ["错误，（请充值）。", 18],
    ["カタカナ ｶﾀｶﾅ 한국어", 20],
    ["e\u0301n\u0303", 2],
    ["ที่นี่", 2],
    ["한".normalize("NFD"), 2],
    ["می\u200cخواهم", 7],
    ["☀ ⌚", 4],
    ["☀\ufe0f 1\ufe0f\u20e3 #\u20e3 ❤\ufe0f", 11],
    ["a\ufe0f 1\ufe0f a\u20e3", 5],
    ["😀😀", 4],
    ["👋🏽☝🏽 a🏽", 8],
    ["👨\u200d👩\u200d👧", 2],
    ["👩🏽\u200d❤\ufe0f\u200d👨🏻", 2],
    ["a\u200db", 2],
    ["🇩🇪🇨🇳", 4],
    ["🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", 2],
    ["\u0000\u001b\u202e\u200b\ufeff", 0],
  ])("of %j is %i", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  test("of texts side by side is the sum, where nothing joins them", () => {
    const character = fc.constantFrom(..."aé中。（한ク😀𠮷ש");
    const text = fc.string({ unit: character, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(textWidth(left + right)).toBe(textWidth(left) + textWidth(right));
      }),
    );
  });

  test("is the same whether a text is looked at character by character or not", () => {
    const wrong: string[] = [];
    for (let point = 0x20; point < 0x10000; point += 1) {
      // A mark makes no difference but that everything is looked at.
      const text = `a${String.fromCharCode(point)}b`;
      if (textWidth(text) !== textWidth(`${text}\u0301`)) wrong.push(`U+${point.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  });

  test("never counts more than two columns a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(textWidth(text)).toBeLessThanOrEqual(2 * [...text].length);
        expect(textWidth(text)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("certain width", () => {
  test("have the scripts of our catalogs", () => {
    const text = "Größe, “naïve” – … 账号“欠费”，（请充值）。カタカナ 한국어 Ελλάδα Россия";
    expect(hasCertainWidth(text)).toBe(true);
    expect(replaceUncertain(text, () => "?")).toBe(text);
  });

  test("lack marks, formats, emoji and halves of pairs", () => {
    expect(
      replaceUncertain("a\u0301 ि \u200d\u202e\u061c 😀 ☀ \ud83d \u1112", (character) => `<${String(character.codePointAt(0))}>`),
    ).toBe("a<769> <2367> <8205><8238><1564> <128512> <9728> <55357> <4370>");
  });
});
