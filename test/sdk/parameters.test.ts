/** Which parameters errors and variants have: what every language's SDK says is made of this. */
import { expect, test } from "vitest";
import type { ErrorDefinition } from "../../generator/catalog/model.ts";
import { capturedInAll, capturedOf, hasParams, neededOf, type CapturedParameter } from "../../generator/sdk/parameters.ts";
import { loadCatalogText } from "../support/load-catalog.ts";

const catalog = loadCatalogText(`
errata: 1
id: shop
title: Shop
version: 1.0.0
locales: [en]
envelopes: [{ id: flat, code: /code, message: /message }]
errors:
  Plain: { code: Plain, status: 400, message: Nothing to fill. }
  Mute: { code: "Mute.{Kind}", status: 400 }
  Both: { code: "Both.{Kind}", status: 400, message: "{Name} of {Kind} and {Name}" }
  Varied:
    code: "Varied.{Kind}"
    status: 400
    message: "It was {Name}."
    variants:
      Own: { message: "It was {Other} of {Kind}." }
      Silent: { description: Says nothing of its own. }
  OnlyVariants:
    code: OnlyVariants
    status: 400
    variants:
      First: { message: "No more than {Limit}." }
`);

function errorOf(name: string): ErrorDefinition {
  const error = catalog.errors.find((one) => one.name === name);
  if (error === undefined) throw new Error(name);
  return error;
}
const names = (parameters: readonly { readonly name: string }[]) => parameters.map(({ name }) => name);
const marked = (captured: readonly CapturedParameter[]) => captured.map(({ parameter, always }) => parameter.name + (always ? "" : "?"));

test("an error needs what its code and its message use, each once, in the order of the first use", () => {
  expect(names(neededOf(errorOf("Plain"), null))).toEqual([]);
  expect(names(neededOf(errorOf("Mute"), null))).toEqual(["Kind"]);
  expect(names(neededOf(errorOf("Both"), null))).toEqual(["Kind", "Name"]);
  expect(names(neededOf(errorOf("OnlyVariants"), null))).toEqual([]);
});

test("a variant needs what its own message uses, and without one what its error's does", () => {
  const varied = errorOf("Varied");
  const [own = null, silent = null] = varied.variants;
  expect(names(neededOf(varied, own))).toEqual(["Kind", "Other"]);
  expect(names(neededOf(varied, silent))).toEqual(["Kind", "Name"]);
});

test("what a code captures is always there, what a message captures only where the message came as written", () => {
  expect(marked(capturedOf(errorOf("Both"), null))).toEqual(["Kind", "Name?"]);
  expect(marked(capturedOf(errorOf("Varied"), null))).toEqual(["Kind", "Name?"]);
});

test("a variant is known by its message, so that all of it is there", () => {
  const varied = errorOf("Varied");
  expect(marked(capturedOf(varied, varied.variants[0] ?? null))).toEqual(["Kind", "Other"]);
});

test("all meanings of an error together have the parameters of all its variants", () => {
  expect(marked(capturedInAll(errorOf("Varied")))).toEqual(["Kind", "Name?", "Other?"]);
  expect(marked(capturedInAll(errorOf("OnlyVariants")))).toEqual(["Limit?"]);
  expect(marked(capturedInAll(errorOf("Plain")))).toEqual([]);
});

test("an error has parameters when any of its templates has", () => {
  expect(catalog.errors.filter(hasParams).map(({ name }) => name)).toEqual(["Mute", "Both", "Varied", "OnlyVariants"]);
});
