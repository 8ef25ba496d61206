import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify, classifierOf } from "../../generator/catalog/classify.ts";
import { create, type CreateInput } from "../../generator/catalog/create.ts";
import { envelopeBody } from "../../generator/catalog/envelope-body.ts";
import { fits, formatTemplate, matchTemplate } from "../../generator/catalog/template.ts";
import { loadCatalogFile, loadCatalogText } from "../support/load-catalog.ts";

const catalog = loadCatalogText(`
errata: 1
id: sample
title: Sample
version: 1.0.0
locales: [en]
envelopes:
  - { id: flat, code: /code, message: /text, requestId: /id, fields: { side: {}, count: { type: integer } } }
  - { id: nested, code: /errors/0/code, message: /errors/0/text, requestId: /meta/id, fields: { side: {} } }
  - { id: bare, code: /code }
parameters: { N: { type: integer } }
errors:
  Filled:
    code: "Bad{What}"
    status: [422, 400]
    message: "{What} is {N} too long."
    variants:
      Shorter: { message: "{What} is short.", status: 409 }
      Silent: { status: 410 }
  Silent: { code: S }
`);
const [filled, silent] = catalog.errors;
const [flat, nested, bare] = catalog.envelopes;
if (!filled || !silent || !flat || !nested || !bare) throw new Error("the catalog above is incomplete");
const variant = (name: string) => filled.variants.find((one) => one.name === name) ?? null;
const base: CreateInput = {
  error: filled,
  variant: null,
  params: new Map<string, string | number>([
    ["What", "Name"],
    ["N", 3],
  ]),
  envelope: flat,
  message: null,
  requestId: "r1",
  fields: new Map<string, string | number>([
    ["side", "left"],
    ["count", 2],
  ]),
};

test("code, message and first status of the error, in the envelope, in order", () => {
  const created = create(base);
  expect(created).toEqual({
    status: 422,
    code: "BadName",
    message: "Name is 3 too long.",
    body: { code: "BadName", text: "Name is 3 too long.", id: "r1", side: "left", count: 2 },
  });
  expect(Object.keys(created.body as object)).toEqual(["code", "text", "id", "side", "count"]);
});

test("the variant's message and status when one is named; the error's message when the variant has none", () => {
  expect(create({ ...base, variant: variant("Shorter") })).toMatchObject({ status: 409, message: "Name is short." });
  expect(create({ ...base, variant: variant("Silent") })).toMatchObject({ status: 410, message: "Name is 3 too long." });
});

test("the caller's message where the catalog has none, and only there", () => {
  expect(create({ ...base, error: silent, message: "Mine." })).toMatchObject({
    status: null,
    code: "S",
    message: "Mine.",
    body: { text: "Mine." },
  });
  expect(create({ ...base, error: silent }).body).toEqual({ code: "S", id: "r1", side: "left", count: 2 });
  expect(create({ ...base, message: "Mine." }).message).toBe("Name is 3 too long.");
});

test("nested pointers make objects and lists, an envelope without places drops what it has none for", () => {
  expect(create({ ...base, envelope: nested }).body).toEqual({
    errors: [{ code: "BadName", text: "Name is 3 too long.", side: "left", count: 2 }],
    meta: { id: "r1" },
  });
  expect(create({ ...base, envelope: bare, fields: new Map() }).body).toEqual({ code: "BadName" });
});

describe("a body in an envelope", () => {
  test("the whole document may be the code", () => {
    expect(envelopeBody({ ...flat, code: [] }, { code: "X", message: "dropped" })).toBe("X");
  });
  test("where two pointers meet, the first value stays", () => {
    expect(envelopeBody({ ...flat, message: ["code"], requestId: ["code", "id"] }, { code: "X", message: "m", requestId: "r" })).toEqual({
      code: "X",
    });
  });
  test("__proto__ is a member like others", () => {
    const body = envelopeBody({ ...flat, code: ["__proto__", "code"] }, { code: "X" });
    expect(JSON.stringify(body)).toBe('{"__proto__":{"code":"X"}}');
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  });
});

/** Values that may stand in a code and a message alike. */
const value = fc.string({ unit: fc.constantFrom("a", "B", "9", "-", "_", "\u00E9", "\u{1F600}"), minLength: 1, maxLength: 6 });

test.each(["alibaba-imm", "huawei-moderation", "huawei-maas"])("parse ∘ create = id on %s", (id) => {
  const real = loadCatalogFile(`spec/${id}.yaml`);
  const classifier = classifierOf(real);
  const subjects = real.errors.flatMap((error) => [null, ...error.variants].map((one) => ({ error, variant: one })));
  let held = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...subjects),
      fc.constantFrom(...real.envelopes),
      value,
      fc.integer(),
      (subject, envelope, text, number) => {
        const template = (subject.variant ?? subject.error).message;
        const places = [...subject.error.code.placeholders, ...(template?.placeholders ?? [])];
        const params = new Map(places.map(({ parameter: { name, type } }) => [name, type === "string" ? `${text}${name}` : number]));
        const filling = new Map([...params].map(([name, one]) => [name, String(one)]));
        // The condition of the law: values that fit and come back from their templates, and a code that no better entry takes.
        fc.pre(places.every((place) => fits(place, filling.get(place.parameter.name) ?? "")));
        for (const one of [subject.error.code, template]) {
          if (one !== null) fc.pre(matchTemplate(one, formatTemplate(one, filling)) !== null);
        }
        const created = create({ ...subject, params, envelope, message: "Free text.", requestId: "r1", fields: new Map() });
        const result = classify(classifier, {
          body: { kind: "text", text: JSON.stringify(created.body) },
          ...(created.status === null ? {} : { status: created.status }),
        });
        expect(result).toMatchObject({ known: true, code: created.code, status: created.status, envelope: envelope.id });
        expect(result.message).toBe(envelope.message === null ? null : created.message);
        expect(result.requestId).toBe(envelope.requestId === null ? null : "r1");
        if (!result.known) return;
        expect(result).toMatchObject({ name: subject.error.name, variant: subject.variant?.name ?? null });
        expect(Object.fromEntries(result.params)).toEqual(Object.fromEntries(params));
        held += 1;
      },
    ),
    { numRuns: 500 },
  );
  expect(held).toBeGreaterThan(100);
});
