import { test } from "vitest";
import { loadCatalogFile, loadCatalogText } from "../../support/load-catalog.ts";
import { conformanceDocument, conformanceVectors } from "../../../generator/targets/json/conformance.ts";
import { catalogDocument } from "../../../generator/targets/json/catalog-document.ts";
function big(n: number) {
  const lines = ["errata: 1", "id: big", "title: Big", "version: 1.0.0", "locales: [en]", "envelopes: [{ id: a, code: /code, message: /msg, requestId: /id }]", "parameters: { P: {}, N: { type: integer } }", "errors:"];
  for (let i = 0; i < n; i++) {
    const t = i % 20 === 0;
    lines.push(`  E${i}:`, `    code: "${t ? `Invalid${i}{P}.Bad${i}` : `Code.Literal${i}`}"`, "    status: 400", `    message: "The thing {P} number ${i} is ${i % 3 ? "bad" : "over {N}"}."`, "    description: Something went wrong with the thing.", "    remedy: Mend it.");
    if (i % 25 === 1) lines.push("    variants:", "      One: { message: \"One {P} x\" }", "      Two: { message: \"Two {P}\" }");
  }
  return lines.join("\n") + "\n";
}
test("probe", () => {
  for (const id of ["alibaba-imm", "huawei-moderation", "huawei-maas"]) {
    const t = performance.now();
    const catalog = loadCatalogFile(`spec/${id}.yaml`);
    const t1 = performance.now();
    const vectors = conformanceVectors(catalog);
    console.log(id, t1 - t, performance.now() - t1, vectors.length, new Set(vectors.map((v) => v.id)).size);
  }
  for (const n of [1000, 10000, 100000]) {
    const t = performance.now();
    const catalog = loadCatalogText(big(n));
    const t1 = performance.now();
    const vectors = conformanceDocument(catalog) as {vectors: unknown[]};
    const t2 = performance.now();
    const doc = catalogDocument(catalog);
    const t3 = performance.now();
    console.log(n, "load", t1 - t, "vectors", t2-t1, "catalog", t3-t2, vectors.vectors.length, JSON.stringify(vectors).length / 1e6);
  }
}, 600000);
