/** `catalog.json` keeps to the schema that is published for it, and the published schemas to our own words and layout. */
import { format } from "prettier";
import { expect, test } from "vitest";
import { categories } from "../../../generator/source/vocabulary.ts";
import { catalogDocument, pointerText } from "../../../generator/targets/json/catalog-document.ts";
import { hostileCatalog } from "../../support/hostile-catalog.ts";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { schemaText, validatorOf, written } from "../../support/published-schema.ts";

const isValid = validatorOf("catalog-model");
const ids = ["alibaba-imm", "huawei-moderation", "huawei-maas"];
const catalogs = [...ids.map((id) => loadCatalogFile(`spec/${id}.yaml`)), loadCatalogText(hostileCatalog)];

test.each(catalogs.map((catalog) => [catalog.id, catalog] as const))("%s is valid", (_, catalog) => {
  expect(isValid(written(catalogDocument(catalog))), JSON.stringify(isValid.errors)).toBe(true);
});

test("what is not of the format is refused", () => {
  expect(isValid({ errata: 1 })).toBe(false);
});

test("its categories are the model's", () => {
  const { $defs } = JSON.parse(schemaText("catalog-model")) as { readonly $defs: { readonly category: { readonly enum: string[] } } };
  expect($defs.category.enum).toEqual(categories);
});

test.each(["catalog-model", "conformance"])("the schema %s is formatted", async (name) => {
  const text = schemaText(name);
  expect(await format(text, { parser: "json", printWidth: 140 })).toBe(text);
});

test("pointers are written with their escapes", () => {
  expect(pointerText(["a/b", "c~d", "0", ""])).toBe("/a~1b/c~0d/0/");
  expect(pointerText([])).toBe("");
});
