import fc from "fast-check";
import { expect, test } from "vitest";
import { docsUrl, slugsOf, variantSlug } from "../../generator/catalog/slug.ts";
import { loadCatalogFile, loadCatalogText } from "../support/load-catalog.ts";

const catalogOf = (codes: Readonly<Record<string, string>>, more = "") =>
  loadCatalogText(
    `errata: 1\nid: sample\ntitle: Sample\nversion: 1.0.0\nlocales: [en]\n${more}errors:\n` +
      Object.entries(codes)
        .map(([name, code]) => `  ${name}: { code: ${JSON.stringify(code)} }\n`)
        .join(""),
  );
const slugs = (codes: Readonly<Record<string, string>>) => Object.fromEntries(slugsOf(catalogOf(codes)));

test("lower-cased code, other characters a hyphen, runs one, none beside a dot or at the ends", () => {
  expect(
    slugs({
      A: "Throttling.User",
      B: "Invalid{Name}.NotFound",
      C: "InvalidJSON Array parsing error, {Name}",
      D: "__a--b__",
      E: "0104",
      F: "...a..",
    }),
  ).toEqual({ A: "throttling.user", B: "invalid-name.notfound", C: "invalidjson-array-parsing-error-name", D: "a-b", E: "0104", F: "a" });
});

test("the second of two equal slugs takes its identifier, and so does a code without any letter", () => {
  expect(slugs({ FirstOne: "A B", SecondOne: "a_b", Nothing: "\u9519\u8BEF" })).toEqual({
    FirstOne: "a-b",
    SecondOne: "second-one",
    Nothing: "nothing",
  });
});

test("an identifier that is taken as well gets a number", () => {
  expect(slugs({ First: "second-one", Other: "x", SecondOne: "X", SecondONE: "x!" })).toEqual({
    First: "second-one",
    Other: "x",
    SecondOne: "second-one-2",
    SecondONE: "second-one-3",
  });
});

test("slugs are unique and plain, whatever the codes are", () => {
  const code = fc.string({ unit: fc.constantFrom("a", "A", "-", ".", "_", "\u00E9", "b"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(code, { minLength: 1, maxLength: 30 }), (codes) => {
      const made = [...slugsOf(catalogOf(Object.fromEntries(codes.map((one, index) => [`E${String(index)}`, one])))).values()];
      expect(new Set(made).size).toBe(codes.length);
      for (const slug of made) expect(slug).toMatch(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/);
      for (const slug of made) expect(slug).not.toContain("--");
    }),
    { numRuns: 50 },
  );
});

test("an error that comes later does not change the slugs before it", () => {
  const before = slugs({ A: "X.One", B: "X.Two" });
  expect(slugs({ A: "X.One", B: "X.Two", C: "x.one" })).toMatchObject(before);
});

test("variants and addresses", () => {
  expect(variantSlug("modelarts.0104", "EndTimeBeforeStart")).toBe("modelarts.0104--end-time-before-start");
  expect(docsUrl(catalogOf({ A: "a" }), "a")).toBeNull();
  const docs = 'docs: "https://e.example/{slug}#{slug}"\n';
  expect(docsUrl(catalogOf({ A: "a" }, docs), "a.b")).toBe("https://e.example/a.b#a.b");
});

test("the catalogs of this repository have distinct slugs for errors and variants", () => {
  for (const id of ["alibaba-imm", "huawei-moderation", "huawei-maas"]) {
    const catalog = loadCatalogFile(`spec/${id}.yaml`);
    const of = slugsOf(catalog);
    const all = catalog.errors.flatMap(({ name, variants }) => [
      of.get(name),
      ...variants.map((variant) => variantSlug(of.get(name) ?? "", variant.name)),
    ]);
    expect(new Set(all).size).toBe(all.length);
  }
});
