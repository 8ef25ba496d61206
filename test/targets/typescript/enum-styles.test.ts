/** What `ErrorCode` is (`enumStyle`): each SDK compiles, a program writes its codes as the style says, and gets the same answers. */
import { expect, test } from "vitest";
import { enumStyles, type EnumStyle } from "../../../generator/targets/typescript/naming.ts";
import { catalogHead } from "../../support/project.ts";
import { loadCatalogText } from "../../support/load-catalog.ts";
import { compileSdk } from "./support/compile-sdk.ts";
import { generateSdk } from "./support/generate-sdk.ts";
import { loadSdk } from "./support/load-sdk.ts";

const catalog = loadCatalogText(`${catalogHead}envelopes: [{ id: flat, code: /code, message: /message }]
errors:
  NotFound: { code: "Invalid{Resource}.NotFound", status: 404, message: "{Resource} was not found." }
  Throttled: { code: Throttling.User, status: 429, message: Too many calls., retry: throttling }
`);

/** How a program names the two codes, and what it imports for that. */
const written: Readonly<Record<EnumStyle, { readonly imported: string; readonly notFound: string; readonly throttled: string }>> = {
  const: { imported: "ErrorCode, ", notFound: "ErrorCode.NotFound", throttled: "ErrorCode.Throttled" },
  enum: { imported: "ErrorCode, ", notFound: "ErrorCode.NotFound", throttled: "ErrorCode.Throttled" },
  union: { imported: "", notFound: '"Invalid{Resource}.NotFound"', throttled: '"Throttling.User"' },
};

/** The types hold in every style: a guard narrows to the parameters, a table of handlers is complete, creating asks for what the code needs. */
const programOf = (style: EnumStyle, more = "") => {
  const { imported, notFound, throttled } = written[style];
  return `import { ${imported}createShopError, hasCode, matchError, metadataOf, parseShopError, type ErrorCode as Types, type KnownErrorCode } from "./index.ts";
const error = parseShopError("{}", { status: 404 });
export const resource: string | null = hasCode(error, ${notFound}) ? error.params.Resource : null;
export const advice: string = matchError(error, { [${notFound}]: ({ params }) => params.Resource, [${throttled}]: () => "wait", _: () => "?" });
export const status: number | null = createShopError(${notFound}, { params: { Resource: "Disk" } }).status;
export const known: KnownErrorCode = ${throttled};
export const constant: Types.Throttled | KnownErrorCode = ${throttled};
export const retry = metadataOf(${throttled}).retry;
${more}`;
};

test.each(enumStyles)("%s: the SDK and a program that uses it compile", async (style) => {
  const sdk = await generateSdk(catalog, { enumStyle: style });
  expect(compileSdk(sdk, programOf(style))).toEqual([]);
  const { notFound } = written[style];
  const wrong = `createShopError(${notFound}, { params: { Resource: 1 } });\nhasCode(error, ${notFound.replace("NotFound", "Nowhere")});`;
  expect(compileSdk(sdk, programOf(style, wrong))).toHaveLength(2);
});

test.each(enumStyles)("%s: the SDK runs", async (style) => {
  const sdk = await loadSdk(await generateSdk(catalog, { enumStyle: style }), catalog.prefix);
  const codes = { NotFound: "Invalid{Resource}.NotFound", Throttled: "Throttling.User" };
  expect(sdk.exports["ErrorCode"] === undefined ? null : { ...Object(sdk.exports["ErrorCode"]) }).toEqual(style === "union" ? null : codes);
  const result = sdk.parse('{"code":"InvalidDisk.NotFound","message":"Disk was not found."}', { status: 404 });
  expect(result).toMatchObject({ known: true, id: "NotFound", template: codes.NotFound, params: { Resource: "Disk" } });
  const hasCode = sdk.exports["hasCode"];
  if (typeof hasCode !== "function") throw new Error("hasCode is no function");
  expect([codes.NotFound, codes.Throttled].map((code): unknown => Reflect.apply(hasCode, null, [result, code]))).toEqual([true, false]);
  expect(sdk.create(codes.Throttled)).toMatchObject({ status: 429, code: "Throttling.User" });
});
