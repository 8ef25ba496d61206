/** The SDK's own reader of objects of texts against `JSON.parse`: it reads the same, or leaves it alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTextMembers, textUnder, tryTextMembers } from "../../../templates/typescript/runtime/text-members.ts";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { generateSdk } from "./support/generate-sdk.ts";
import { loadSdk } from "./support/load-sdk.ts";

const name = fc.oneof(fc.constantFrom("code", "text", "Code", "__proto__", "constructor", "", "1", "码"), fc.string());
const blank = fc.stringMatching(/^[\t\n\r ]{0,2}$/);
/** Whatever may stand between two quotes; and now and then what may not. */
const written = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: "binary" }).map((text) => text.replace(/["\\\u0000-\u001F]/g, "")) },
  { weight: 1, arbitrary: fc.constantFrom("\\n", '\\"', "\\u00e9", "\\x", "\\", "\u0000", "\n", "\u007F", "\uD800", "\u2028") },
);
const member = fc
  .tuple(blank, fc.oneof(name, written), blank, blank, written, blank)
  .map(([a, key, b, c, value, d]) => `${a}"${key}"${b}:${c}"${value}"${d}`);
const object = fc
  .tuple(blank, fc.array(member, { maxLength: 8 }), blank)
  .map(([before, members, after]) => `${before}{${members.join(",")}}${after}`);

/** A text with something put in, left out or instead somewhere. */
const damaged = fc
  .tuple(object, fc.nat(), fc.constantFrom("", '"', ",", "{", "}", "[", "]", ":", "\\", "1", "null", " ", "\u00A0", "\uFEFF"), fc.nat(2))
  .map(([text, at, put, instead]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + instead));

/** The members that are an object's own; `null` for what is no JSON. */
function parsed(text: string): ReadonlyMap<string, unknown> | null {
  try {
    return new Map(Object.entries(JSON.parse(text) as object));
  } catch {
    return null;
  }
}

describe("readTextMembers", () => {
  test("reads what JSON.parse reads, or nothing", () => {
    let [read, left, refused] = [0, 0, 0];
    const run = fc.property(fc.oneof(object, damaged), fc.array(name, { maxLength: 3 }), (text, others) => {
      const expected = parsed(text);
      const members = readTextMembers(text);
      if (members === null) {
        left += Number(expected !== null);
        refused += Number(expected === null);
        return;
      }
      read += 1;
      expect(expected, JSON.stringify(text)).not.toBeNull();
      for (const key of [...(expected?.keys() ?? []), ...others]) {
        expect(textUnder(members, key), JSON.stringify([text, key])).toBe(expected?.get(key) ?? null);
      }
      const names = members.filter((_, at) => at % 2 === 1 && members[at] !== undefined);
      expect(new Set(names)).toEqual(new Set(expected?.keys()));
    });
    fc.assert(run, { numRuns: 4000 });
    expect(Math.min(read, left, refused)).toBeGreaterThan(200);
  });

  test("reads the bodies of the catalogs", () => {
    for (const file of ["alibaba-imm", "huawei-moderation", "huawei-maas"]) {
      const bodies = loadCatalogFile(`spec/${file}.yaml`).errors.flatMap(({ code }) =>
        JSON.stringify({ error_code: code.source, error_msg: "text" }),
      );
      for (const body of bodies) expect(textUnder(readTextMembers(body) ?? [], "error_msg")).toBe("text");
    }
    const imm = { RequestId: "1", HostId: "host", Code: "InvalidMaxKeys", Message: "text", Recommend: "https://example.com" };
    for (const space of [0, 2, "\t"]) expect(textUnder(readTextMembers(JSON.stringify(imm, null, space)) ?? [], "HostId")).toBe("host");
  });

  test.each([
    ["another value", '{"code":"a","status":404}'],
    ["a list", '{"code":"a","list":[]}'],
    ["an object inside", '{"error":{"code":"a"}}'],
    ["an escape", '{"code":"a\\n"}'],
    ["seven members", JSON.stringify(Object.fromEntries(Array.from("abcdefg", (key) => [key, "x"])))],
    ["more than 4,096 characters", JSON.stringify({ code: "x".repeat(4096) })],
    ["no member", "{}"],
    ["a list outside", '["a"]'],
  ])("leaves %s to JSON.parse", (_, text) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(readTextMembers(text)).toBeNull();
  });
});

describe("tryTextMembers", () => {
  const texts = '{"code":"a"}';
  const other = '{"code":1}';

  test("tries every body as long as they are texts", () => {
    while (tryTextMembers(texts) === null);
    for (let body = 0; body < 1000; body += 1) expect(tryTextMembers(texts)).not.toBeNull();
  });

  test("tries the next but one after one that is not, and one in 256 where none is", () => {
    while (tryTextMembers(texts) === null);
    expect([other, texts, texts].map((body) => tryTextMembers(body) !== null)).toEqual([false, false, true]);
    // The first of them are tried, one by one more seldom; then ten that are 256 apart.
    for (let body = 0; body < 255 + 10 * 256; body += 1) expect(tryTextMembers(other)).toBeNull();
    let untried = 0;
    while (tryTextMembers(texts) === null) untried += 1;
    expect(untried).toBe(255);
    expect(tryTextMembers(texts)).not.toBeNull();
  });
});

/** Two envelopes, of which the second looks deeper, and fields of two types. */
const catalog = loadCatalogText(`
errata: 1
id: texts
title: Texts
version: 1.0.0
locales: [en]
envelopes:
  - { id: flat, code: /code, message: /text/more, requestId: /id, fields: { note: {}, count: { type: integer } } }
  - { id: beside, code: /other, message: /text }
errors:
  Plain: { code: Plain, status: 400, message: Plain. }
`);

test("an SDK says the same of a body of texts and of its parsed value", async () => {
  const sdk = await loadSdk(await generateSdk(catalog), catalog.prefix);
  const key = fc.constantFrom("code", "text", "id", "note", "count", "other", "__proto__");
  const value = fc.constantFrom("Plain", "1", "", "text", "true");
  const enveloped = new Set<string | null>();
  const run = fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 6 }), (members) => {
    const text = `{${members.map(([name, written]) => `"${name}":"${written}"`).join(",")}}`;
    const { body, ...fromText } = sdk.parse(text);
    const { body: asParsed, ...fromValue } = sdk.parse(JSON.parse(text));
    expect([body, asParsed]).toEqual([text, JSON.parse(text)]);
    expect(fromText).toEqual(fromValue);
    enveloped.add(fromText.envelope);
  });
  fc.assert(run, { numRuns: 2000 });
  expect(enveloped).toEqual(new Set(["flat", "beside", null]));
});
