/** What an editor shows names what the program has. */
import { expect, test } from "vitest";
import { generateTarget } from "../../support/generate-target.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";

const catalog = loadCatalogText(`
errata: 1
id: shop
title: Shop
version: 1.0.0
locales: [en]
envelopes:
  - { id: flat, code: /code, message: /message }
errors:
  Limit:
    code: Limit
    status: 400
    variants:
      Low: { message: "Too low." }
      Self: { message: "Too much of itself." }
`);

test("the comment of an error names its variants as the members of their enumeration are called", async () => {
  const files = await generateTarget(catalog, "rust");
  expect(files.get("src/codes.rs")).toContain("    /// Variants: `Low`, `Self_`.\n");
  for (const member of ["Low", "Self_"]) expect(files.get("src/variants.rs")).toContain(`\n    ${member},\n`);
});

test("no id of a request is given to an error whose envelope has no place for it", async () => {
  expect((await generateTarget(catalog, "rust")).get("README.md")).toContain("NewError::from(error).build();");
});
