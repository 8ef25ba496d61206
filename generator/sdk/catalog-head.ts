/**
 * What comes before the errors in the JSON of SDKs that read their catalog from a data file: the catalog itself, its envelopes and its
 * parameters. Defaults are left out. The errors are each language's own.
 */
import type { Envelope, Parameter } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import type { SdkPlan } from "./plan.ts";

export function catalogHead(sdk: SdkPlan) {
  const { id, version, locales, docs, envelopes, parameters } = sdk.catalog;
  return {
    id,
    version,
    locales,
    docs: docs ?? undefined,
    codesInSuccesses: sdk.codesInSuccesses() ? true : undefined,
    envelopes: envelopes.map(envelopeData),
    // What says no more than the defaults need not be there.
    parameters: Object.fromEntries(parameters.filter(isSpecial).map((parameter) => [parameter.name, parameterData(parameter)])),
  } satisfies Data;
}

function envelopeData({ id, contentType, code, message, requestId, fields }: Envelope) {
  return {
    id,
    contentType,
    code,
    message: message ?? undefined,
    requestId: requestId ?? undefined,
    fields: fields.length === 0 ? undefined : fields.map(({ name, type }) => ({ name, type })),
  };
}

function isSpecial({ type, characters, open }: Parameter): boolean {
  return type !== "string" || characters !== null || !open;
}

function parameterData({ type, characters, values, open }: Parameter) {
  return { type: type === "string" ? undefined : type, characters: characters ?? undefined, values: open ? undefined : values };
}
