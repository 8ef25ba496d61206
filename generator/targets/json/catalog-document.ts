/** `catalog.json`: the resolved model for programs that are not ours. Same words as the catalog format; absent is `null`, `[]` or `{}`. */
import type {
  Catalog,
  Deprecation,
  Envelope,
  ErrorDefinition,
  Example,
  Facts,
  JsonPointer,
  LocalizedText,
  Parameter,
  Template,
  Variant,
} from "../../catalog/model.ts";
import { docsUrl, slugsOf, variantSlug } from "../../catalog/slug.ts";
import { literalText } from "../../catalog/template.ts";
import type { Data } from "../../source/data.ts";

export function catalogDocument(catalog: Catalog): Data {
  const slugs = slugsOf(catalog);
  return {
    errata: 1,
    id: catalog.id,
    prefix: catalog.prefix,
    title: textsOf(catalog.title),
    version: catalog.version,
    locales: catalog.locales,
    docs: catalog.docs,
    envelopes: catalog.envelopes.map(envelopeData),
    parameters: catalog.parameters.map(parameterData),
    groups: catalog.groups.map(({ id, title, description }) => ({ id, title: textsOf(title), description: textsOf(description) })),
    errors: catalog.errors.map((error) => errorData(catalog, error, slugs.get(error.name) ?? "")),
    fallback: catalog.fallback && {
      description: textsOf(catalog.fallback.description),
      remedy: textsOf(catalog.fallback.remedy),
    },
    external: catalog.external.map(({ prefix, title, url }) => ({ prefix, title: textsOf(title), url })),
    reserved: catalog.reserved,
  };
}

function errorData(catalog: Catalog, error: ErrorDefinition, slug: string): Data {
  return {
    name: error.name,
    code: error.code.source,
    literalCode: literalText(error.code),
    ...wireData(error, [error.code, error.message]),
    group: error.group?.id ?? null,
    ...factsData(error),
    slug,
    url: docsUrl(catalog, slug),
    variants: error.variants.map((variant) => variantData(catalog, variant, error, slug)),
  };
}

function variantData(catalog: Catalog, variant: Variant, error: ErrorDefinition, errorSlug: string): Data {
  const slug = variantSlug(errorSlug, variant.name);
  return {
    name: variant.name,
    ...wireData(variant, [error.code, variant.message]),
    ...factsData(variant),
    slug,
    url: docsUrl(catalog, slug),
  };
}

/** What comes over the wire. `params` names the placeholders of code and message in the order of their first use. */
function wireData(facts: Facts, templates: readonly (Template | null)[]) {
  const placeholders = templates.flatMap((template) => template?.placeholders ?? []);
  return {
    kind: facts.kind,
    origin: facts.origin,
    status: facts.status,
    message: facts.message?.source ?? null,
    params: [...new Set(placeholders.map(({ parameter }) => parameter.name))],
  };
}

/** What is no part of the document: a place in a file, and how the catalog came to a category. */
type LeftOut = "at" | "categoryDerived";

/** All other facts; a new one of the model does not compile until it stands here. */
function factsData(facts: Facts) {
  return {
    category: facts.category,
    retry: facts.retry,
    retryAfter: facts.retryAfter,
    actor: facts.actor,
    severity: facts.severity,
    since: facts.since,
    deprecated: facts.deprecated && deprecationData(facts.deprecated),
    tags: facts.tags,
    description: textsOf(facts.description),
    causes: facts.causes.map(textsOf),
    remedy: textsOf(facts.remedy),
    links: facts.links.map(({ title, url }) => ({ title: textsOf(title), url })),
    examples: facts.examples.map(exampleData),
  } satisfies Readonly<Record<Exclude<keyof Facts, keyof ReturnType<typeof wireData> | LeftOut>, Data>>;
}

function deprecationData({ since, replacedBy, reason }: Deprecation): Data {
  return { since, replacedBy, reason: textsOf(reason) };
}

function exampleData(example: Example): Data {
  return example.kind === "message" ? { message: example.message } : { params: Object.fromEntries(example.params) };
}

function envelopeData(envelope: Envelope): Data {
  return {
    id: envelope.id,
    contentType: envelope.contentType,
    code: pointerText(envelope.code),
    message: envelope.message && pointerText(envelope.message),
    requestId: envelope.requestId && pointerText(envelope.requestId),
    fields: envelope.fields.map(({ description, ...field }) => ({ ...field, description: textsOf(description) })),
  };
}

/** RFC 6901 §3: `~` and `/` inside a token are written `~0` and `~1`. */
export function pointerText(pointer: JsonPointer): string {
  return pointer.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function parameterData({ name, type, description, examples, values, open, characters }: Parameter): Data {
  return { name, type, description: textsOf(description), examples, values, open, characters };
}

function textsOf(text: LocalizedText | null): Readonly<Record<string, string>> {
  return text === null ? {} : Object.fromEntries(text);
}
