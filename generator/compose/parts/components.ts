/** The components of the document to be, as data: schemas, responses, examples and headers for exactly the errors that its operations can return. */
import type { Catalog, Envelope, JsonPointer } from "../../catalog/model.ts";
import type { Data } from "../../source/data.ts";
import type { CasesByStatus, ErrorCase } from "../../openapi/cases.ts";
import { codeSchemas, literalsOf, templatedCodes } from "../../openapi/code-schemas.ts";
import { contextOf, envelopeName, referenceTo, type Context, type Section } from "../../openapi/context.ts";
import { envelopeSchemas } from "../../openapi/envelope-schemas.ts";
import { exampleComponents } from "../../openapi/examples.ts";
import { options as openapiOptions } from "../../openapi/options.ts";
import { problemContent, problemMembers, problemSchema, type ProblemMembers } from "../../openapi/problem.ts";
import { envelopeContent, headersOf, responsesOf } from "../../openapi/responses.ts";
import type { Version } from "../../openapi/version.ts";
import { compact } from "../../yaml/data.ts";
import { defaultResponse, mergeResponses } from "./merged-responses.ts";
import type { ResponseSet } from "./response-sets.ts";

/** What a user can choose about the parts that are added. */
export interface ComposeStyle {
  readonly codeSchema: "anyOf" | "enum" | "string";
  /** RFC 9457 in place of the catalog's envelopes. */
  readonly problemDetails: boolean;
  /** Also a `default` response, for errors that no status of the operation lists. */
  readonly defaultResponse: boolean;
  readonly locale: string | null;
}

export type Components = Readonly<Record<Section, ReadonlyMap<string, Data>>>;

export const sections: readonly Section[] = ["schemas", "responses", "examples", "headers"];

/** A catalog as far as the document uses it. */
interface UsedCatalog {
  readonly context: Context;
  readonly statuses: CasesByStatus;
  readonly members: ProblemMembers;
}

export function buildComponents(
  sets: readonly ResponseSet[],
  prefixes: ReadonlyMap<Catalog, string>,
  style: ComposeStyle,
  version: Version,
): Components {
  const catalogs = new Map([...prefixes].map(([catalog, prefix]) => [catalog, usedCatalog(catalog, prefix, sets, style)]));
  const used = [...catalogs.values()].filter((one) => one !== null);
  const made: Record<Section, Map<string, Data>> = { schemas: new Map(), responses: new Map(), examples: new Map(), headers: new Map() };
  const add = (section: Section, catalog: string | null, components: Readonly<Record<string, Data>>) => {
    for (const [name, value] of Object.entries(components)) made[section].set(name, owned(value, catalog));
  };
  for (const { context, statuses, members } of used) {
    const { id } = context.catalog;
    const { [context.nameOf("KnownErrorCode")]: known, ...open } = codeSchemas(context, version);
    // A code that is any string refers to no list.
    const codes = style.codeSchema === "string" || known === undefined ? open : { [context.nameOf("KnownErrorCode")]: known, ...open };
    if (style.problemDetails) {
      add("schemas", id, { ...codes, [context.nameOf("Problem")]: problemSchema(context, members, version) });
    } else {
      add("schemas", id, { ...envelopeSchemas(context, version), ...codes });
      add("examples", id, exampleComponents(context, statuses));
    }
    add("headers", id, headersOf(context, statuses));
  }
  for (const set of sets) {
    const parts = [...catalogs].flatMap(([catalog, one]) => {
      const cases = set.cases.filter((known) => known.catalog === catalog).map(({ errorCase }) => errorCase);
      return one === null || cases.length === 0 ? [] : [{ id: catalog.id, response: responseOf(one, set.status, cases, style) }];
    });
    const [first] = parts;
    if (first !== undefined) add("responses", parts.length === 1 ? first.id : null, { [set.name]: mergeResponses(parts) });
  }
  return made;
}

/** Marks a component as ours. The catalog comes first, so that a reader sees where it is from. */
function owned(value: Data, catalog: string | null): Data {
  const data = compact(value);
  if (typeof data !== "object" || data === null) return data;
  const { "x-errata": facts, ...rest } = data as Readonly<Record<string, Data>>;
  const known = typeof facts === "object" && facts !== null ? (facts as Readonly<Record<string, Data>>) : {};
  return { ...rest, "x-errata": catalog === null ? known : { catalog, ...known } };
}

function usedCatalog(catalog: Catalog, prefix: string, sets: readonly ResponseSet[], style: ComposeStyle): UsedCatalog | null {
  const statuses = new Map<number, Set<ErrorCase>>();
  for (const { status, cases } of sets) {
    if (status === "default") continue;
    for (const known of cases) {
      if (known.catalog !== catalog) continue;
      const found = statuses.get(Number(status));
      if (found === undefined) statuses.set(Number(status), new Set([known.errorCase]));
      else found.add(known.errorCase);
    }
  }
  const byStatus: CasesByStatus = new Map([...statuses].sort(([a], [b]) => a - b).map(([status, cases]) => [status, [...cases]]));
  const errors = new Set([...byStatus.values()].flatMap((cases) => cases.map(({ error }) => error)));
  const onlyDefault = sets.some(({ status, cases }) => status === "default" && cases.some((known) => known.catalog === catalog));
  if (errors.size === 0 && !onlyDefault) return null;
  const { codeSchema, problemDetails, locale } = style;
  const options = openapiOptions.parse({ codeSchema, problemDetails, ...(locale === null ? {} : { locale }) });
  const whole = contextOf({ ...catalog, prefix }, options);
  const narrowed = { ...whole.catalog, errors: catalog.errors.filter((error) => errors.has(error)) };
  return { context: { ...whole, catalog: narrowed }, statuses: byStatus, members: problemMembers(byStatus) };
}

function responseOf({ context, members }: UsedCatalog, status: string, cases: readonly ErrorCase[], style: ComposeStyle): Data {
  const schemas = schemasByType(context, cases, style);
  if (status === "default") return defaultResponse(context.locale, schemasByType(context, null, style));
  const code = Number(status);
  const contentOf = () => {
    const content = style.problemDetails ? problemContent(context, members, code, cases) : envelopeContent(context, cases);
    if (typeof content !== "object" || content === null) return content;
    return Object.fromEntries(Object.entries(content).map(([type, media]) => [type, { ...Object(media), schema: schemas[type] }]));
  };
  return Object.values(responsesOf(context, new Map([[code, cases]]), "", contentOf))[0] ?? null;
}

/** The schema of a body per media type, its codes limited to the cases; `null` limits nothing. */
function schemasByType(context: Context, cases: readonly ErrorCase[] | null, style: ComposeStyle): Readonly<Record<string, Data>> {
  const codes = cases === null ? null : codesOf(context, cases, style);
  if (style.problemDetails) {
    return { "application/problem+json": limited(referenceTo("schemas", context.nameOf("Problem")), ["code"], codes) };
  }
  const byType = new Map<string, Envelope[]>();
  for (const envelope of context.catalog.envelopes)
    byType.set(envelope.contentType, [...(byType.get(envelope.contentType) ?? []), envelope]);
  const schemaOf = (envelope: Envelope) => limited(referenceTo("schemas", envelopeName(context, envelope)), envelope.code, codes);
  return Object.fromEntries(
    [...byType].map(([type, envelopes]) => {
      const schemas = envelopes.map(schemaOf);
      return [type, schemas.length === 1 ? (schemas[0] ?? null) : { anyOf: schemas }];
    }),
  );
}

/** The codes of a response; `null` when its schema need not repeat them: they are all that the document has, or codes are plain strings. */
function codesOf({ catalog }: Context, cases: readonly ErrorCase[], { codeSchema }: ComposeStyle): Data | null {
  const errors = [...new Set(cases.map(({ error }) => error))];
  if (codeSchema === "string" || errors.length === catalog.errors.length) return null;
  const literals = [...literalsOf(errors).keys()];
  const known: readonly Data[] = literals.length === 0 ? [] : [{ type: "string", enum: literals }];
  const choices = [...known, ...templatedCodes(errors), ...(codeSchema === "enum" ? [] : [{ type: "string" }])];
  return choices.length === 1 ? (choices[0] ?? null) : { anyOf: choices };
}

/** A body whose code is one of `codes`. */
function limited(body: Data, pointer: JsonPointer, codes: Data | null): Data {
  if (codes === null) return body;
  const inner = pointer.reduceRight<Data>(
    // As in the envelope's own schema, a member called `0` is the item of a list.
    (schema, token) => (token === "0" ? { type: "array", items: schema } : { type: "object", properties: { [token]: schema } }),
    codes,
  );
  return { allOf: [body, inner] };
}
