/** The caret stands below what a finding is about, whatever stands before it. Widths are checked against prettier's, which are not ours. */
import fc from "fast-check";
import { util } from "prettier";
import { describe, expect, test } from "vitest";
import { codeFrame } from "../../generator/diagnostics/code-frame.ts";
import type { SourceFile } from "../../generator/source/source-file.ts";

/** The frame of `marked` in a file of one line, or of the line that it stands in. */
function frameOf(text: string, marked: string): readonly string[] {
  const file: SourceFile = { path: "a.yaml", text };
  const start = text.indexOf(marked);
  return codeFrame({ file, start, end: start + marked.length });
}

/** What the carets stand below, by columns. */
function markedIn([source = "", carets = ""]: readonly string[]): string {
  const from = carets.indexOf("^");
  const to = carets.lastIndexOf("^") + 1;
  return [...new Intl.Segmenter("en").segment(source)]
    .filter(({ index }) => {
      const column = util.getStringWidth(source.slice(0, index));
      return column >= from && column < to;
    })
    .map(({ segment }) => segment)
    .join("");
}

describe("the caret", () => {
  test.each([
    ["plain text", "x"],
    ["emoji", "x 😀😀😀 y"],
    ["emoji in text style, and in emoji style", "☀ ⌚ ☀️ ❤️"],
    ["flags, keycaps, skins", "🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣#️⃣ 👋🏽☝🏽"],
    ["emoji with joiners", "👨‍👩‍👧 👩🏽‍💻 ❤️‍🔥 ❤‍🔥 👩🏽‍❤️‍👨🏻"],
    ["characters beyond the first plane", "𠮷野家 𝒳"],
    ["East Asian text", "中文，（请充值）。カタカナ ｶﾀｶﾅ 한국어 ａ"],
    ["combining marks", "Z̵a̵l̵g̵o̵ e\u0301 нй ที่ नि"],
    ["Arabic and Hebrew", "مرحبا שלום"],
  ])("stands below its place behind %s", (_, text) => {
    expect(markedIn(frameOf(`A: { status: 400, message: "${text}", remdy: Do it. }`, "remdy"))).toBe("remdy");
  });

  test("is as wide as what it marks", () => {
    expect(frameOf('message: "😀中 e\u0301"', "😀中 e\u0301")).toEqual(['1 │ message: "😀中 e\u0301"', "  │           ^^^^^^"]);
    expect(frameOf("key: x", "x")).toEqual(["1 │ key: x", "  │      ^"]);
  });

  test("counts no column for joiners and for Hangul in pieces, where prettier does", () => {
    expect(frameOf("می‌خواهم: x", "x")[1]).toBe(`  │ ${" ".repeat(9)}^`);
    expect(frameOf(`${"한".normalize("NFD")}: x`, "x")[1]).toBe(`  │ ${" ".repeat(4)}^`);
  });

  test("shows what a terminal would obey, hide or break as a dot of one column", () => {
    expect(frameOf("a\tb\u001b[31m\u0007: x", "x")).toEqual(["1 │ a·b·[31m·: x", "  │            ^"]);
    expect(frameOf("\u202edrow\u2066\u200b\ufeff\u{e0041}\ud800: x", "x")).toEqual(["1 │ ·drow·····: x", "  │             ^"]);
  });
});

describe("the line", () => {
  test("has its number, and ends before its line break", () => {
    expect(frameOf(`${"a: 1\r\n".repeat(99)}bad: x\r\nc: 2\r\n`, "bad")).toEqual(["100 │ bad: x", "    │ ^^^"]);
  });

  test("ends the carets where it ends, when the place goes on below", () => {
    expect(frameOf("a: {\n  b: 1\n}", "{\n  b: 1\n}")).toEqual(["1 │ a: {", "  │    ^"]);
  });

  test("shows a place behind its end, and an empty place", () => {
    const file: SourceFile = { path: "a.yaml", text: "a" };
    expect(codeFrame({ file, start: 1, end: 1 })).toEqual(["1 │ a", "  │  ^"]);
    expect(codeFrame({ file, start: 0, end: 0 })).toEqual(["1 │ a", "  │ ^"]);
  });

  test("is cut to 110 columns with the place in it, between characters as they are seen", () => {
    for (const unit of ["x", "中", "😀", "👨‍👩‍👧", "e\u0301"]) {
      const text = `${unit.repeat(300)}HERE${unit.repeat(300)}`;
      const frame = frameOf(text, "HERE");
      const shown = frame[0]?.slice("1 │ ".length) ?? "";
      expect(util.getStringWidth(shown)).toBeLessThanOrEqual(110);
      expect(util.getStringWidth(shown)).toBeGreaterThan(108);
      expect(text).toContain(shown);
      expect(shown.startsWith(unit) && shown.endsWith(unit)).toBe(true);
      expect(markedIn(frame)).toBe("HERE");
    }
  });

  test("of five million characters is not looked at whole", () => {
    const text = `${"👩🏽‍💻".repeat(400_000)}HERE${"中".repeat(2_000_000)}`;
    expect(markedIn(frameOf(text, "HERE"))).toBe("HERE");
  });
});

test("any text: two lines, and a caret within the first", () => {
  const unit = fc.constantFrom(..."aé中。😀🏽❤\u200d\ufe0f\u0301\u1160\ud83d\u202e\t\u0000한ש".split(""), "👨‍👩‍👧", "🇩🇪");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 300 }), fc.nat(900), fc.nat(20), (units, start, length) => {
      const text = units.join("");
      const from = Math.min(start, text.length);
      const frame = codeFrame({ file: { path: "a.yaml", text }, start: from, end: Math.min(text.length, from + length) });
      expect(frame).toHaveLength(2);
      expect(frame.join("")).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
      expect(frame[1]).toMatch(/^ +│ *\^+$/);
      expect(util.getStringWidth(frame[1] ?? "")).toBeLessThanOrEqual(4 + 110 + 1);
    }),
  );
});
