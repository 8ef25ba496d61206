import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fallbacksOf, textIn } from "../../generator/catalog/locale.ts";

const texts = new Map([
  ["en", "English"],
  ["zh-Hant", "Traditional"],
  ["zh-CN", "Mainland"],
  ["de-1996", "Reformed"],
]);
const localeFor = (locale: string, source = "en") => textIn(texts, locale, source)?.locale ?? null;

describe("lookup (RFC 4647 §3.4)", () => {
  test("its own example: a single-letter subtag goes with the one after it", () => {
    expect(fallbacksOf("zh-Hant-CN-x-private1-private2")).toEqual([
      "zh-Hant-CN-x-private1-private2",
      "zh-Hant-CN-x-private1",
      "zh-Hant-CN",
      "zh-Hant",
      "zh",
    ]);
  });

  test.each([
    ["en", "en"],
    ["EN-us", "en"],
    ["zh-hant-hk", "zh-Hant"],
    ["zh-CN", "zh-CN"],
    ["zh-cn-u-co-pinyin", "zh-CN"],
    ["zh-CN-x-a-b", "zh-CN"],
    ["de-1996", "de-1996"],
    ["de-CH-1996", "en"],
    ["zh", "en"],
    ["zh-TW", "en"],
    ["tlh", "en"],
    ["x-private", "en"],
    ["", "en"],
    ["-", "en"],
    ["en_US", "en"],
  ])("%j gets %s", (asked, found) => {
    expect(localeFor(asked)).toBe(found);
  });

  test("a more general tag never gets a more special text", () => {
    expect(textIn(new Map([["zh-CN", "Mainland"]]), "zh", "en")).toBeNull();
  });

  test("the locale is spelled as the catalog spells it", () => {
    expect(textIn(texts, "ZH-HANT-TW", "en")).toEqual({ text: "Traditional", locale: "zh-Hant" });
  });

  test("cases fold in ASCII only: the Kelvin sign is no k", () => {
    const korean = new Map([["ko", "Korean"]]);
    expect([textIn(korean, "KO", "en")?.text, textIn(korean, "\u212Ao", "en")]).toEqual(["Korean", null]);
  });

  test("no text at all, and none in any locale that counts", () => {
    expect(textIn(null, "en", "en")).toBeNull();
    expect(textIn(new Map(), "en", "en")).toBeNull();
    expect(localeFor("fr", "fr")).toBeNull();
  });

  test("any tag ends, and with a text in the source locale it always finds one", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("-", "a", "zh", "CN", "x", "\u{1F600}") }), (tag) => {
        expect(fallbacksOf(tag).length).toBeLessThanOrEqual(tag.length + 1);
        expect(textIn(texts, tag, "en")).not.toBeNull();
      }),
    );
  });
});
