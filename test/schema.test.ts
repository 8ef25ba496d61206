import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { jsonSchemas } from "../generator/schema/json-schema.ts";
import { loadCatalogText, repository } from "./support/load-catalog.ts";

const read = (path: string) => readFileSync(join(repository, path), "utf8");
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(Object(JSON.parse(read("generator/schema/catalog.schema.json"))));

test.each(Object.entries(jsonSchemas()))("%s is what the zod schemas give (npm run schemas)", async (name, schema) => {
  const path = `generator/schema/${name}`;
  const style = await resolveConfig(join(repository, path));
  expect(read(path)).toBe(await format(JSON.stringify(schema), { ...style, parser: "json" }));
});

test("every key an author can write has a hover text or a title above it", () => {
  const { properties } = Object(jsonSchemas()["catalog.schema.json"]) as {
    readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  };
  const silent = Object.entries(properties).filter(
    ([key, value]) => value.description === undefined && !["envelopes", "parameters", "groups"].includes(key),
  );
  expect(silent.map(([key]) => key)).toEqual([]);
});

test.each(readdirSync(join(repository, "spec")))("the schema accepts %s as an editor reads it", (name) => {
  expect(validate(parse(read(`spec/${name}`))), JSON.stringify(validate.errors)).toBe(true);
});

/** Faults of form, that is: those the schema can know. Both must refuse them. */
const broken = ["unknown-key", "bad-key", "missing-key", "bad-value"];
test.each(broken)("schema and decoder both refuse test/diagnostics/%s", (rule) => {
  const text = read(`test/diagnostics/${rule}/catalog.yaml`);
  expect(validate(parse(text))).toBe(false);
  expect(() => loadCatalogText(text)).toThrow(rule);
});
