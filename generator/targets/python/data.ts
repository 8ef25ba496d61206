/** `catalog.json` in the package: the catalog as the fixed files read it. `templates/python/runtime/_catalog.py` defines the members. */
import type { Envelope, Parameter, Template } from "../../catalog/model.ts";
import { withoutDefaults, type FactsRow, type PerFact } from "../../sdk/facts.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { ErrorRow } from "../../sdk/rows.ts";
import type { Data } from "../../source/data.ts";

/** The code of an error, by its identifier. */
type Codes = ReadonlyMap<string, string>;

export function catalogData(sdk: SdkPlan): Data {
  const { id, version, locales, docs, envelopes, parameters, errors } = sdk.catalog;
  const codes = new Map(errors.map((error) => [error.name, error.code.source]));
  return {
    id,
    version,
    locales,
    docs: docs ?? undefined,
    codesInSuccesses: sdk.codesInSuccesses() ? true : undefined,
    envelopes: envelopes.map(envelopeData),
    // What says no more than the defaults need not be there.
    parameters: Object.fromEntries(parameters.filter(isSpecial).map((parameter) => [parameter.name, parameterData(parameter)])),
    errors: sdk.rows("with-docs").map((row) => errorData(row, codes)),
  };
}

function envelopeData({ id, contentType, code, message, requestId, fields }: Envelope): Data {
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

function parameterData({ type, characters, values, open }: Parameter): Data {
  return { type: type === "string" ? undefined : type, characters: characters ?? undefined, values: open ? undefined : values };
}

function errorData({ error, facts, slug, variants }: ErrorRow, codes: Codes): Data {
  const meanings = variants.map(({ variant, ...row }) => ({
    name: variant.name,
    ...factsData(row.facts, variant.message, row.slug, codes),
    group: undefined, // that of its error
  }));
  return {
    name: error.name,
    code: error.code.source,
    ...factsData(facts, error.message, slug, codes),
    variants: meanings.length === 0 ? undefined : meanings,
  };
}

/** What is as most errors have it is left out. */
function factsData(row: FactsRow, message: Template | null, slug: string | null, codes: Codes) {
  const { group, kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } =
    withoutDefaults(row);
  return {
    group: group ?? undefined,
    kind: kind ?? undefined,
    origin: origin ?? undefined,
    status: status ?? undefined,
    message: message?.source,
    category: category ?? undefined,
    retry: retry ?? undefined,
    retryAfter: retryAfter ?? undefined,
    actor: actor ?? undefined,
    severity: severity ?? undefined,
    slug: slug ?? undefined,
    since: since ?? undefined,
    deprecated: deprecated === null ? undefined : deprecationData(deprecated, codes),
    links: links ?? undefined,
    tags: tags ?? undefined,
  } satisfies PerFact<Data | undefined> & { readonly message: string | undefined; readonly slug: string | undefined };
}

function deprecationData({ since, replacedBy }: NonNullable<FactsRow["deprecated"]>, codes: Codes): Data {
  return { since: since ?? undefined, replacedBy: replacedBy === null ? undefined : codes.get(replacedBy) };
}
