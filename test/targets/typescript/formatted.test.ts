/** The output is as prettier leaves it, whatever the lengths of names and texts are. */
import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { generateSdk } from "./support/generate-sdk.ts";

const parsers: Readonly<Record<string, string>> = { ts: "typescript", json: "json", md: "markdown" };

async function expectFormatted(files: ReadonlyMap<string, string>, chosen: (path: string) => boolean): Promise<void> {
  for (const [path, text] of files) {
    if (!chosen(path)) continue;
    const parser = path === "package.json" ? "json-stringify" : (parsers[path.split(".").at(-1) ?? ""] ?? "");
    expect(await format(text, { parser }), path).toBe(text);
  }
}

test.each(["alibaba-imm", "huawei-moderation", "huawei-maas", "errata"])("%s", async (id) => {
  await expectFormatted(await generateSdk(loadCatalogFile(`spec/${id}.yaml`)), () => true);
});

function word(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.integer({ min: minLength, max: maxLength }).map((length) => "abcdefghij".repeat(10).slice(0, length));
}
const pascal = (maxLength: number) => word(1, maxLength).map((text) => `N${text}`);
const phrase = fc
  .array(
    fc.oneof(word(1, 30), fc.constantFrom("错误信息", '"quoted"', "it's", "{P}", "{Other}", "é", "—", "😀", "a\u0301", "，", "한국")),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(" "));

const catalogOfAnyWidth = fc
  .record({
    prefix: pascal(30),
    id: word(1, 30),
    groups: fc.uniqueArray(word(1, 70), { minLength: 1, maxLength: 4 }),
    codes: fc.uniqueArray(
      fc.oneof(
        phrase,
        word(1, 90),
        word(1, 60).map((text) => `Fam.${text}`),
        word(1, 40).map((text) => `F{P}.${text}`),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    names: fc.uniqueArray(pascal(62), { minLength: 8, maxLength: 8, selector: (name) => name.length }),
    texts: fc.array(phrase, { minLength: 8, maxLength: 8 }),
    values: fc.array(fc.oneof(word(1, 30), phrase), { minLength: 1, maxLength: 6 }),
    statuses: fc.uniqueArray(fc.integer({ min: 300, max: 599 }), { minLength: 1, maxLength: 30 }),
    locales: fc.subarray(["en", "zh-CN", "zh-Hant-HK", "sr-Latn-RS-ekavsk-abcdefgh"], { minLength: 1 }),
    fields: fc.uniqueArray(fc.oneof(word(1, 60), fc.constantFrom("a.b", "constructor")), { maxLength: 3 }),
    docs: fc.constantFrom(undefined, "https://errors.example.com/{slug}"),
  })
  .map(({ prefix, id, groups, codes, names, texts, values, statuses, locales, fields, docs }) =>
    JSON.stringify({
      errata: "1",
      id,
      prefix,
      title: { [locales[0] ?? "en"]: texts[0] },
      version: "1.0.0",
      locales,
      docs,
      envelopes: [
        {
          id: groups[0],
          code: `/${fields[0] ?? "a"}/code`,
          message: "/m",
          fields: Object.fromEntries(fields.map((field) => [field, { description: texts[1] }])),
        },
      ],
      parameters: {
        P: { values, open: "true", description: texts[2] },
        Other: { values: values.slice(0, 1) },
        Rest: { type: "integer", characters: "text" },
      },
      groups: Object.fromEntries(groups.map((group) => [group, { title: texts[3] }])),
      errors: Object.fromEntries(
        codes.map((code, index) => [
          names[index] ?? "",
          {
            code: code.trim(),
            group: groups[index % groups.length],
            status: index === 0 ? statuses : 400,
            message: `${texts[index] ?? ""} {Rest}`,
            description: { [locales[0] ?? "en"]: texts[index] },
            remedy: texts[7 - index],
            tags: values,
            links: [{ url: "https://example.com/" }],
            deprecated:
              index % 3 === 0 ? { since: "1.0.0", reason: texts[index], replacedBy: index > 0 ? names[0] : undefined } : undefined,
            variants:
              index % 2 === 0
                ? { [names[0] ?? ""]: { message: texts[index] }, B: { message: `${texts[1] ?? ""} {Other} {Rest}` } }
                : undefined,
          },
        ]),
      ),
    }),
  );

const declarations = /^src\/[a-z]+\.ts$|^[^/]*$/;

test("any widths", async () => {
  const run = fc.asyncProperty(catalogOfAnyWidth, fc.constantFrom("const", "enum", "union"), async (yaml, enumStyle) => {
    await expectFormatted(await generateSdk(loadCatalogText(yaml), { enumStyle }), (path) => declarations.test(path));
  });
  await fc.assert(run, { numRuns: 25 });
});
