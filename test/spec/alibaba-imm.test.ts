import { describe, expect, test } from "vitest";
import { loadCatalogFile } from "../support/load-catalog.ts";
import { readerOf } from "../support/expect-result.ts";
import { commonErrorsOf, countBy, entriesOf, filled, rowsOf } from "./page.ts";

const catalog = loadCatalogFile("spec/alibaba-imm.yaml");
const read = readerOf(catalog);
const zh = rowsOf("imm-zh");
const en = rowsOf("imm-en");
const sourceCodes = new Set(catalog.errors.map(({ code }) => code.source));

describe("the pages", () => {
  test("rows, codes and statuses are those that were counted on the vendor's pages", () => {
    expect([zh.length, new Set(zh.map(({ code }) => code)).size]).toEqual([38, 38]);
    expect([en.length, new Set(en.map(({ code }) => code)).size]).toEqual([56, 55]);
    expect(countBy(zh.map(({ status }) => status))).toEqual({ 200: 2, 400: 22, 403: 7, 404: 1, 405: 1, 408: 1, 500: 2, 503: 2 });
    expect(countBy(en.map(({ status }) => status))).toEqual({
      400: 33,
      403: 14,
      404: 1,
      405: 1,
      408: 1,
      409: 1,
      412: 1,
      415: 1,
      500: 1,
      503: 2,
    });
    expect(zh.filter((row) => en.some(({ code }) => code === row.code))).toHaveLength(18);
  });

  test.each([...zh, ...en])("$status $code: $message", (row) => {
    expect(entriesOf(catalog, row)).toHaveLength(1);
  });

  test("nothing is in the catalog but the rows and the codes that only the common errors name", () => {
    const rows = new Set([...zh, ...en].map(({ code }) => code));
    expect(rows.size).toBe(75);
    expect([...sourceCodes].filter((code) => !rows.has(code))).toEqual([
      "QuotaExhausted.CU",
      "InvalidParameter.TgtUrl",
      "SDK.InvalidRegionId",
      "InvalidProject.IsDeleting",
    ]);
    expect(catalog.errors).toHaveLength(79);
  });

  test.each([
    ["imm-zh-common", 5],
    ["imm-en-common", 4],
  ])("%s: %d common errors, each in the catalog", (page, count) => {
    const codes = commonErrorsOf(page);
    expect(codes).toHaveLength(count);
    expect(codes.filter((code) => !sourceCodes.has(code))).toEqual([]);
  });

  test("the five body fields are in the envelope", () => {
    expect(catalog.envelopes).toMatchObject([
      {
        id: "rpc",
        code: ["Code"],
        message: ["Message"],
        requestId: ["RequestId"],
        fields: [{ name: "HostId" }, { name: "Recommend", required: false }],
      },
    ]);
    expect(catalog.envelopes[0]?.fields).toHaveLength(2);
  });
});

test("every row's filled example is read as its own entry", () => {
  for (const row of [...zh, ...en]) {
    const [entry] = entriesOf(catalog, row);
    if (entry === undefined) throw new Error(`no entry for ${row.code}`);
    const { code, message } = filled(catalog, entry.error, entry.variant);
    const result = read({ Code: code, Message: message }, { status: row.status });
    expect(result, `${code}: ${message}`).toMatchObject({
      known: true,
      name: entry.error.name,
      variant: entry.variant,
      status: row.status,
      candidates: [],
    });
    expect(result["match"]).toBe(row.code.includes("{") ? "template" : "exact");
  }
});

describe("the sample bodies of the pages", () => {
  test("Chinese page", () => {
    expect(
      read(
        {
          Recommend: "https://error-center.aliyun.com/status/search?Keyword=InvalidMaxKeys&source=PopGw",
          Message: "Specified parameter MaxKeys is not valid.",
          RequestId: "772328B2-E5F4-453C-9C23-AAAAAAAAAAAA",
          HostId: "imm.cn-hangzhou.aliyuncs.com",
          Code: "InvalidMaxKeys",
        },
        { status: 400 },
      ),
    ).toMatchObject({
      known: true,
      name: "InvalidNamedParameter",
      code: "InvalidMaxKeys",
      match: "template",
      params: { ParameterName: "MaxKeys" },
      requestId: "772328B2-E5F4-453C-9C23-AAAAAAAAAAAA",
      fields: {
        HostId: "imm.cn-hangzhou.aliyuncs.com",
        Recommend: "https://error-center.aliyun.com/status/search?Keyword=InvalidMaxKeys&source=PopGw",
      },
      category: "invalid-argument",
      retry: "never",
    });
  });

  test("English page, as it stands there", () => {
    const body = `{
"RequestId": "D18E94DF-1D00-0B75-811E-****",
"HostId": "imm.cn-hangzhou.aliyuncs.com",
"Code": "InvalidArgument",
"Message": "The parameter ProjectName is required but not provided.",
"Recommend": "https://next.api.aliyun.com/troubleshoot?q=InvalidArgument&product=imm"
}`;
    expect(read({ kind: "text", text: body })).toMatchObject({
      known: true,
      name: "InvalidArgument",
      match: "exact",
      params: { detail: "The parameter ProjectName is required but not provided." },
      requestId: "D18E94DF-1D00-0B75-811E-****",
      status: 400,
    });
  });
});

describe("overlapping codes", () => {
  const name = (code: string, message?: string) => {
    const result = read({ Code: code, ...(message === undefined ? {} : { Message: message }) });
    return [result["name"], result["match"], ...((result["candidates"] as readonly string[] | undefined) ?? [])];
  };

  test.each([
    "InvalidAction",
    "InvalidSecurityTokenExpired",
    "InvalidAccessKeyID",
    "MissingRequiredHeader",
    "QuotaExhausted.CU",
    "InvalidParameter.TgtUrl",
    "InvalidProject.IsDeleting",
    "InvalidArgument",
  ])("%s is a code of its own, though templates accept it", (code) => {
    expect(read({ Code: code })).toMatchObject({ known: true, code, match: "exact", candidates: [] });
  });

  test.each([
    ["InvalidProject.NotFound", "InvalidResourceNotFound"],
    ["InvalidProject.NotEmpty", "InvalidResourceNotEmpty"],
    ["InvalidFile.DownloadFailed", "InvalidResourceDownloadFailed"],
    ["InvalidParameter.SrcUri", "InvalidParameter"],
    ["InvalidParameter.SrcUri.Missing", "InvalidParameterMissing"],
    ["QuotaExhausted.Dataset", "ResourceQuotaExhausted"],
    ["MissingProjectName", "MissingNamedParameter"],
  ])("%s: %s, by the longer template", (code, expected) => {
    expect(name(code)).toEqual([expected, "template"]);
  });

  test("InvalidParameter.NotFound is about a parameter: `InvalidParameter.` has 17 literal characters, `Invalid` and `.NotFound` 16", () => {
    expect(name("InvalidParameter.NotFound")).toEqual(["InvalidParameter", "template"]);
    expect(read({ Code: "InvalidParameter.NotFound" })).toMatchObject({ params: { ParameterName: "NotFound" } });
    // The longer `.AlreadyExist` makes 20, so there it is a resource.
    expect(name("InvalidParameter.AlreadyExist")).toEqual(["InvalidResourceAlreadyExist", "template"]);
  });

  test("InvalidMaxKeys and InvalidProject: two templates of one rank, told apart by the message alone", () => {
    expect(name("InvalidMaxKeys", "Specified parameter MaxKeys is not valid.")).toEqual(["InvalidNamedParameter", "template"]);
    expect(name("InvalidProject", "The resource Project is not valid. Please check.")).toEqual(["InvalidResource", "template"]);
    expect(name("InvalidProject", "Specified parameter Project is not valid.")).toEqual(["InvalidNamedParameter", "template"]);
    expect(name("InvalidProject")).toEqual(["InvalidNamedParameter", "ambiguous", "InvalidResource"]);
    expect(name("InvalidProject", "Specified parameter MaxKeys is not valid.")).toEqual([
      "InvalidNamedParameter",
      "ambiguous",
      "InvalidResource",
    ]);
  });

  test("a sentence in place of the parameter's name", () => {
    const message = "Specified parameter JSON Array parsing error, DatasetNames is not valid.";
    expect(read({ Code: "InvalidJSON Array parsing error, DatasetNames", Message: message })).toMatchObject({
      name: "InvalidJsonArray",
      params: { ParameterName: "DatasetNames" },
    });
    expect(read({ Code: "InvalidJSON Array", Message: message })).toMatchObject({ known: false });
  });

  test("codes that neither page has", () => {
    for (const code of ["Invalid", "Missing", "Invalid.NotFound", "throttling.user", "Throttling.Project", "QuotaExhausted.", "NotFound"]) {
      expect(read({ Code: code }), code).toMatchObject({ known: false, code });
    }
  });
});

test("LimitExceededError: one code, two rows", () => {
  const variant = (Message: string) => read({ Code: "LimitExceededError", Message })["variant"];
  expect(variant("Message: input quota exceed the max value")).toBe("InputQuota");
  expect(variant("Message: resource count exceeds the limit")).toBe("ResourceCount");
  expect(variant("resource count exceeds the limit")).toBeNull();
});

test("outcomes are no errors, and no SDK's own code comes over HTTP", () => {
  const outcomes = catalog.errors.filter(({ kind }) => kind === "outcome");
  expect(outcomes.map(({ name, status, category }) => [name, status, category])).toEqual([
    ["NoError", [200], "ok"],
    ["EmptyResult", [200], "ok"],
  ]);
  expect(catalog.errors.filter(({ origin }) => origin === "client").map(({ name, status }) => [name, status])).toEqual([
    ["SdkInvalidRegionId", []],
  ]);
});

test("throttling has 403 or 400, never 429, and is retryable all the same", () => {
  const throttling = catalog.errors.filter(({ code }) => code.source.startsWith("Throttling"));
  expect(throttling.map(({ name, status, retry, category }) => [name, status[0], retry, category])).toEqual([
    ["Throttling", 403, "throttling", "resource-exhausted"],
    ["ThrottlingApi", 400, "throttling", "resource-exhausted"],
    ["ThrottlingUser", 400, "throttling", "resource-exhausted"],
  ]);
});
