/** The one error that all READMEs show. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { classifierOf, classify } from "../../generator/catalog/classify.ts";
import { sdkPlan } from "../../generator/sdk/plan.ts";
import { sampleOf } from "../../generator/sdk/samples.ts";
import { loadCatalogFile, loadCatalogText, repository } from "../support/load-catalog.ts";

const sampleIn = (errors: string, envelopes = "[{ id: flat, code: /code, message: /message, requestId: /id }]") =>
  sampleOf(
    loadCatalogText(`
errata: 1
id: shop
title: Shop
version: 1.0.0
locales: [en]
envelopes: ${envelopes}
errors:
${errors}
`),
  );

test("nobody is taught a deprecated code, an outcome, or what never comes in a response", () => {
  const sample = sampleIn(`
  Old: { code: "Old.{Kind}", status: 400, deprecated: { since: 1.0.0 } }
  Done: { code: "Done.{Kind}", status: 200, kind: outcome }
  Offline: { code: "Offline.{Kind}", origin: client }
  Fresh: { code: Fresh, status: 409 }
`);
  expect(sample?.error.name).toBe("Fresh");
});

test("a code with a placeholder shows more than one without", () => {
  const sample = sampleIn(`
  Plain: { code: Plain, status: 400, message: Nothing to fill. }
  Coded: { code: "Coded.{Kind}", status: 409, message: "A {Kind} is missing." }
`);
  expect(sample?.error.name).toBe("Coded");
  expect(sample?.occurrence).toMatchObject({ code: "Coded.Kind", message: "A Kind is missing." });
  expect(sample?.wire).toMatchObject({ status: 409, body: { code: "Coded.Kind", message: "A Kind is missing." } });
  expect(sample?.wire?.created).toEqual({ ...Object(sample?.wire?.body), id: sample?.wire?.requestId });
});

test("what would be read as another error is not shown", () => {
  const sample = sampleIn(`
  Wide: { code: "{Kind}.{Name}", status: 400 }
  Narrow: { code: "Kind.{Name}", status: 400 }
`);
  expect(sample?.error.name).toBe("Narrow");
});

test("a message that the catalog does not know is not in the body", () => {
  const sample = sampleIn("  Mute: { code: Mute, status: 400 }");
  expect(sample?.wire?.body).toEqual({ code: "Mute" });
});

test("without an envelope there is an error to look up and no body", () => {
  const sample = sampleIn("  Local: { code: Local, origin: client }", "[]");
  expect([sample?.error.name, sample?.wire]).toEqual(["Local", null]);
});

test("a catalog without errors has no sample", () => {
  expect(sampleIn("  Done: { code: Done, status: 200, kind: outcome }")).toBeNull();
});

test.each(readdirSync(join(repository, "spec")).filter((file) => file.endsWith(".yaml")))(
  "the sample of %s reads back as itself",
  (file) => {
    const catalog = loadCatalogFile(`spec/${file}`);
    const sample = sdkPlan(catalog).sample();
    expect(sample).not.toBeNull();
    if (sample?.wire == null) return;
    const body = { kind: "json", value: sample.wire.body } as const;
    const result = classify(classifierOf(catalog), { body, status: sample.wire.status ?? undefined });
    expect(result).toMatchObject({ known: true, name: sample.error.name, code: sample.occurrence.code, variant: null });
  },
);
