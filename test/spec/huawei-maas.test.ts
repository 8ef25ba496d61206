import { describe, expect, test } from "vitest";
import { loadCatalogFile } from "../support/load-catalog.ts";
import { readerOf } from "../support/expect-result.ts";
import { countBy, entriesOf, filled, rowsOf } from "./page.ts";

const catalog = loadCatalogFile("spec/huawei-maas.yaml");
const read = readerOf(catalog);
const general = rowsOf("maas-general-zh");
const model = rowsOf("maas-model-zh");
const rows = [...general, ...model];

describe("the page", () => {
  test("rows, codes and statuses are those that were counted on the vendor's page", () => {
    expect([general.length, new Set(general.map(({ code }) => code)).size]).toEqual([24, 10]);
    expect([model.length, new Set(model.map(({ code }) => code)).size]).toEqual([25, 18]);
    expect(countBy(general.map(({ status }) => status))).toEqual({ 400: 23, 401: 1 });
    expect(countBy(model.map(({ status }) => status))).toEqual({ 400: 5, 401: 4, 403: 6, 404: 3, 413: 1, 429: 3, 500: 1, 503: 1, 504: 1 });
    expect(catalog.errors).toHaveLength(28);
  });

  test("codes with several rows have a variant for each, all others none; one row's example is a message of its own", () => {
    const repeated = Object.entries(countBy(rows.map(({ code }) => code))).filter(([, count]) => count > 1);
    expect(Object.fromEntries(repeated)).toEqual({
      "ModelArts.0104": 15,
      "ModelArts.81001": 4,
      "ModelArts.81015": 3,
      "ModelArts.81101": 3,
    });
    const variants = catalog.errors
      .filter(({ variants: list }) => list.length > 0)
      .map(({ code, variants: list }) => [code.source, list.length]);
    expect(Object.fromEntries(variants)).toEqual({ ...Object.fromEntries(repeated), "ModelArts.81001": 5 });
  });

  test.each(rows)("$status $code: $message", (row) => {
    expect(entriesOf(catalog, row)).toHaveLength(1);
  });

  test("the order of codes is the page's", () => {
    expect(catalog.errors.map(({ code }) => code.source)).toEqual([...new Set(rows.map(({ code }) => code))]);
  });
});

test("every row's filled example is read as its own entry, with its parameters", () => {
  for (const row of rows) {
    const [entry] = entriesOf(catalog, row);
    if (entry === undefined) throw new Error(`no entry for ${row.code}`);
    const { code, message, params } = filled(catalog, entry.error, entry.variant);
    const result = read({ error_code: code, error_msg: message });
    expect(result, message).toMatchObject({
      known: true,
      name: entry.error.name,
      variant: entry.variant,
      match: "exact",
      status: row.status,
    });
    const texts = Object.entries(Object(result["params"]) as Record<string, unknown>).map(([name, value]) => [name, String(value)]);
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(params));
  }
});

test("the fifteen meanings of ModelArts.0104 are told apart by the messages on the page", () => {
  const messages = rows.filter(({ code }) => code === "ModelArts.0104").map(({ message }) => message);
  const variants = messages.map((message) => read({ error_code: "ModelArts.0104", error_msg: message })["variant"]);
  expect(new Set(variants).size).toBe(15);
  expect(variants).not.toContain(null);
  expect(variants).toEqual(catalog.errors[0]?.variants.map(({ name }) => name));
  expect(read({ error_code: "ModelArts.0104", error_msg: "Invalid parameter, error: something new." })).toMatchObject({
    known: true,
    variant: null,
  });
});

test("the filled messages that the page gives as examples", () => {
  const variant = (message: string) => {
    const { variant: name, params } = read({ error_code: "ModelArts.81001", error_msg: message });
    return { name, params };
  };
  const detail = "the prompt length 151499 must less than the maximum input length 129024.Request failed with status: 400 BAD_REQUEST.";
  const tokenizer = "Inference failed: Unknown error: Tokenizer encode failed.";
  expect(variant(`${tokenizer} ${detail}`)).toEqual({ name: "TokenizerEncodeFailedWithDetail", params: { detail } });
  expect(variant(tokenizer)).toEqual({ name: "TokenizerEncodeFailed", params: {} });
  expect(variant("Failed to format request body, model is empty.")).toEqual({ name: "FieldEmpty", params: { field: "model" } });
  expect(
    variant("Failed to format request body, messages[1].role is SYSTEM, not one of ['system', 'user', 'assistant', 'function', 'tool']."),
  ).toEqual({
    name: "FieldValueNotAllowed",
    params: { field: "messages[1].role", value: "SYSTEM", allowedValues: "['system', 'user', 'assistant', 'function', 'tool']" },
  });
});

test("the unit in the message tells the rate limits apart, and the limit is a number", () => {
  const read429 = (message: string) =>
    read({ error_code: "ModelArts.81101", error_msg: message }, { status: 429, headers: { "retry-after": "2" } });
  expect(read429("Too many requests, the rate limit is 10 times per second.")).toMatchObject({
    variant: "RequestsPerSecond",
    params: { rateLimit: 10 },
    retry: "throttling",
    retryAfter: 2,
  });
  expect(read429("Too many requests, the rate limit is 300000 tokens per minute.")).toMatchObject({
    variant: "TokensPerMinute",
    params: { rateLimit: 300_000 },
  });
  expect(read429("Too many requests, the rate limit is ten times per second.")).toMatchObject({ known: true, variant: null, params: {} });
});
