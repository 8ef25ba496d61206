/** What was published stays: codes, and the identifiers that they have. */
import { describe, expect, test } from "vitest";
import { DiagnosticSink } from "../../generator/diagnostics/sink.ts";
import { checkAllPublished, publishedCodesOf, type PublishedCodes } from "../../generator/output/check-published.ts";
import { loadCatalogText } from "../support/load-catalog.ts";

const head = "errata: 1\nid: shop\ntitle: Shop\nversion: 1.0.0\nlocales: [en]\n";
const catalogOf = (errors: string, reserved = "") => loadCatalogText(`${head}${reserved}errors: { ${errors} }\n`);

function findings(errors: string, published: PublishedCodes, reserved = ""): readonly string[] {
  const sink = new DiagnosticSink();
  checkAllPublished([catalogOf(errors, reserved)], { shop: published }, sink);
  return sink.diagnostics.map(({ rule, severity, help }) => `${severity} ${rule}: ${help ?? ""}`);
}

const gone = "A: { code: A.B }, C: { code: C }";

describe("findings", () => {
  test("none for what is new, and for what is as it was", () => {
    expect(findings(gone, {})).toEqual([]);
    expect(findings(gone, { C: "C", "A.B": "A" })).toEqual([]);
  });

  test("a code that is gone", () => {
    expect(findings(gone, { "Old.Code": "Old" })).toEqual([
      'error code-vanished: restore Old, or write  reserved: ["Old.Code"]  if it is retired for good',
    ]);
    expect(findings(gone, { "Old.Code": "Old" }, "reserved: [Old.Code]\n")).toEqual([]);
  });

  test("a code that has another identifier now", () => {
    expect(findings(gone, { "A.B": "Before" })).toEqual([
      "error identifier-changed: rename it back to Before, or write  reserved: [Before]  if the break is meant",
    ]);
    expect(findings(gone, { "A.B": "Before" }, "reserved: [Before]\n")).toEqual([]);
  });
});

describe("a catalog whose id is new", () => {
  const renamed = (errors: string, published: Readonly<Record<string, PublishedCodes>>, ids = ["store"]) => {
    const sink = new DiagnosticSink();
    const catalogs = ids.map((id) => loadCatalogText(`${head.replace("shop", id)}errors: { ${errors} }\n`));
    checkAllPublished(catalogs, published, sink);
    return sink.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);
  };

  test("is held to what it had published under the old one", () => {
    expect(renamed("A: { code: A.B }, D: { code: D }", { shop: { "A.B": "A", C: "C" } })).toEqual([
      "warning catalog-renamed",
      "error code-vanished",
    ]);
    expect(renamed("A: { code: X }", { shop: { "A.B": "A" } }), "known by its identifiers").toContain("error code-vanished");
    expect(renamed(gone, { shop: { "A.B": "A", C: "C" } })).toEqual(["warning catalog-renamed"]);
  });

  test("is another one where most of the codes are others, or where the old one is still there", () => {
    expect(renamed(gone, { shop: { C: "C", D: "D", E: "E" } })).toEqual([]);
    expect(renamed(gone, { shop: { "A.B": "A", C: "C" } }, ["shop", "store"])).toEqual([]);
    expect(renamed(gone, { shop: {} })).toEqual([]);
  });
});

test("what a catalog publishes, a later run of it finds in order, whatever the codes are", () => {
  const errors = 'Proto: { code: __proto__ }, Make: { code: constructor }, T: { code: "a{X}" }';
  const published = JSON.parse(JSON.stringify(publishedCodesOf(catalogOf(errors)))) as PublishedCodes;
  expect(Object.entries(published)).toEqual([
    ["__proto__", "Proto"],
    ["constructor", "Make"],
    ["a{X}", "T"],
  ]);
  expect(findings(errors, published)).toEqual([]);
  expect(findings("Proto: { code: __proto__ }", published)).toHaveLength(2);
});
