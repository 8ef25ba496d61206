import { describe, expect, test } from "vitest";
import { loadCatalogFile } from "../support/load-catalog.ts";
import { readerOf } from "../support/expect-result.ts";
import { entriesOf, filled, rowsOf } from "./page.ts";

const catalog = loadCatalogFile("spec/huawei-moderation.yaml");
const read = readerOf(catalog);
const zh = rowsOf("moderation-zh");
const en = rowsOf("moderation-en");

describe("the pages", () => {
  test("rows and codes are those that were counted on the vendor's pages, every status 400", () => {
    const codes = (rows: typeof zh) => new Set(rows.map(({ code }) => code));
    expect([zh.length, codes(zh).size, en.length, codes(en).size]).toEqual([67, 67, 31, 31]);
    expect([...codes(en)].filter((code) => codes(zh).has(code))).toHaveLength(28);
    expect([...codes(en)].filter((code) => !codes(zh).has(code))).toEqual(["AIS.0503", "AIS.0505", "AIS.0506"]);
    expect(new Set([...zh, ...en].map(({ status }) => status))).toEqual(new Set([400]));
  });

  // The English page of 2022 words these two otherwise; the meaning is the same, and the catalog has the newer wording.
  const reworded = new Set(["APIG.0301", "ModelArts.4204"]);

  test.each(zh)("zh $code: $message", (row) => {
    expect(entriesOf(catalog, row)).toHaveLength(1);
  });

  test.each(en.filter(({ code }) => !reworded.has(code)))("en $code: $message", (row) => {
    expect(entriesOf(catalog, row)).toHaveLength(1);
  });

  test.each(en.filter(({ code }) => reworded.has(code)))("en $code is known, whatever its wording", (row) => {
    const result = read({ error_code: row.code, error_msg: row.message }, { status: 400 });
    expect(result).toMatchObject({ known: true, match: "exact", message: row.message });
  });

  test("the order is the Chinese page's, then the three that only the English one has", () => {
    const order = [...zh.map(({ code }) => code), "AIS.0503", "AIS.0505", "AIS.0506"];
    expect(catalog.errors.map(({ code }) => code.source)).toEqual(order);
  });

  test("the fallback rows are the catalog's fallback, not a code", () => {
    expect(catalog.fallback?.description?.size).toBe(2);
    expect(catalog.fallback?.remedy?.size).toBe(2);
  });

  test("APIG and APIGW codes are explained elsewhere, yet four APIG codes are listed", () => {
    expect(catalog.external.map(({ prefix }) => prefix)).toEqual(expect.arrayContaining(["APIGW."]));
    expect(
      catalog.errors
        .filter(({ code }) => code.source.startsWith("APIG."))
        .map(({ code }) => code.source)
        .sort(),
    ).toEqual(["APIG.0101", "APIG.0201", "APIG.0301", "APIG.0308"]);
  });
});

test("every row's filled example is read as its own entry", () => {
  for (const row of zh) {
    const [entry] = entriesOf(catalog, row);
    if (entry === undefined) throw new Error(`no entry for ${row.code}`);
    const { code, message } = filled(catalog, entry.error, entry.variant);
    expect(read({ error_code: code, error_msg: message }, { status: 400 }), `${code}: ${message}`).toMatchObject({
      known: true,
      name: entry.error.name,
      variant: entry.variant,
      match: "exact",
    });
  }
});

describe("the sample bodies of the pages", () => {
  test.each([
    ["Chinese", '{\n"error_code": "AIS.0005",\n"error_msg": "The service does not exist."\n}', "ServiceNotFound"],
    [
      "English",
      '{\n    "error_code": "AIS.0014",\n    "error_msg": "The JSON format of the input data is incorrect."\n}',
      "JsonFormatIncorrect",
    ],
  ])("%s page", (_, body, name) => {
    expect(read({ kind: "text", text: body }, { status: 400 })).toMatchObject({
      known: true,
      name,
      match: "exact",
      envelope: "huawei",
      requestId: null,
      fields: {},
    });
  });
});

test.each([
  ["AIS.0501", "Check whether the request JSON is abnormal.", "RequestJsonAbnormal"],
  ["AIS.0501", "The input parameter is invalid.", "InputParameterInvalid"],
  ["AIS.0502", "Check whether the Base64 encoding and URL of the image are correct.", "ImageEncodingOrUrlIncorrect"],
  ["AIS.0502", "The image format is not supported.", "ImageFormatUnsupported"],
  ["AIS.0502", "Something else.", null],
])("%s: %s is %s", (code, message, variant) => {
  expect(read({ error_code: code, error_msg: message })).toMatchObject({ known: true, match: "exact", variant });
});

test("the same wording under another code is another error", () => {
  const message = "The image format is not supported.";
  expect(read({ error_code: "AIS.0402", error_msg: message })).toMatchObject({ name: "ImageFormatNotSupported", variant: null });
});

test("what stands in brackets on the page is a placeholder", () => {
  const message = "Video detection process occurred error: decode frame failed";
  expect(read({ error_code: "AIS.0709", error_msg: message })).toMatchObject({
    known: true,
    params: { errorMessage: "decode frame failed" },
  });
});
