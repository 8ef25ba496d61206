/** The view of `catalog.go`: the catalog as data, one line for each error and variant. The fixed files define the types. */
import { type Catalog, type Envelope, type ErrorDefinition, type Facts, type Parameter, type Template } from "../../catalog/model.ts";
import { slugsOf, variantSlug } from "../../catalog/slug.ts";
import { codesInSuccesses } from "../../catalog/success.ts";
import type { View } from "../encoded.ts";
import { alignedMembers, go, identifier, indent, join, numberLiteral, stringLiteral, type Go } from "./literals.ts";
import { goName } from "./naming.ts";
import { namedVariants, type SdkNames } from "./sdk-names.ts";
import { categoryConstant, wordConstant } from "./words.ts";

export function catalogView(catalog: Catalog, names: SdkNames): View {
  const slugs = catalog.docs === null ? null : slugsOf(catalog);
  const rows = catalog.errors.map((error) => rowOf(error, names, slugs?.get(error.name) ?? null));
  const parameters = catalog.parameters.flatMap(parameterLine);
  const envelopes = catalog.envelopes.map((envelope) => envelopeLines(envelope, names));
  return {
    id: stringLiteral(catalog.id),
    version: stringLiteral(catalog.version),
    docs: stringLiteral(catalog.docs ?? ""),
    codesInSuccesses: codesInSuccesses(catalog) ? go`true` : go`false`,
    locales: strings(catalog.locales),
    rows: block(rows),
    parameters: block(parameters),
    envelopes: block(envelopes),
  };
}

/** The elements of a list, each with its lines, between its braces. */
function block(elements: readonly Go[]): Go {
  return elements.length === 0 ? go`{}` : go`{\n${join(elements)}}`;
}

function strings(texts: readonly string[]): Go {
  return go`[]string{${join(texts.map(stringLiteral), go`, `)}}`;
}

function rowOf(error: ErrorDefinition, names: SdkNames, slug: string | null): Go {
  const head = go`name: ${stringLiteral(error.name)}, code: ${names.codeOf(error.name)}, facts: ${factsLiteral(error, names, slug)}`;
  const message = messageMembers(error.message);
  if (error.variants.length === 0) return go`\t{${head}${message}},\n`;
  const variants = namedVariants(error).map(([variant, name]) => {
    const id = go`Variant${names.stemOf(error.name)}_${name}`;
    const facts = factsLiteral({ ...variant, group: error.group }, names, slug === null ? null : variantSlug(slug, variant.name));
    return go`\t\t{id: ${id}, facts: ${facts}${messageMembers(variant.message)}},\n`;
  });
  return go`\t{${head}${message}, variants: []variantRow{\n${join(variants)}\t}},\n`;
}

function messageMembers(message: Template | null): Go {
  if (message === null) return go``;
  return message.source === "" ? go`, emptyMessage: true` : go`, message: ${stringLiteral(message.source)}`;
}

/** What is as most errors have it is left out; its zero value says so. */
function factsLiteral(facts: Facts & Pick<ErrorDefinition, "group">, names: SdkNames, slug: string | null): Go {
  const { group, kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } = facts;
  const members: Go[] = [];
  if (group !== null) members.push(go`group: ${names.groupOf(group.id) ?? stringLiteral(group.id)}`);
  if (kind === "outcome") members.push(go`outcome: true`);
  if (origin !== "service") members.push(go`origin: ${wordConstant("Origin", origin)}`);
  if (status.length > 0) members.push(go`status: []int{${join(status.map(numberLiteral), go`, `)}}`);
  members.push(go`category: ${categoryConstant(category)}`);
  if (retry !== null) members.push(go`retry: ${wordConstant("Retry", retry)}`);
  if (retryAfter !== null) members.push(go`retryAfter: delay{${numberLiteral(retryAfter)}, true}`);
  if (actor !== null) members.push(go`actor: ${wordConstant("Actor", actor)}`);
  if (severity !== null) members.push(go`severity: ${wordConstant("Severity", severity)}`);
  if (since !== null) members.push(go`since: ${stringLiteral(since)}`);
  if (deprecated !== null) members.push(...deprecationMembers(deprecated, names));
  if (slug !== null) members.push(go`slug: ${stringLiteral(slug)}`);
  if (links.length > 0) members.push(go`links: ${strings(links.map(({ url }) => url))}`);
  if (tags.length > 0) members.push(go`tags: ${strings(tags)}`);
  return go`facts{${join(members, go`, `)}}`;
}

function deprecationMembers({ since, replacedBy }: NonNullable<Facts["deprecated"]>, names: SdkNames): readonly Go[] {
  return [
    go`deprecated: true`,
    ...(since === null ? [] : [go`deprecatedIn: ${stringLiteral(since)}`]),
    ...(replacedBy === null ? [] : [go`replacedBy: ${names.codeOf(replacedBy)}`]),
  ];
}

/** Parameters that say no more than the defaults need no line. */
function parameterLine({ name, type, characters, open, values }: Parameter): readonly Go[] {
  const members = [
    ...(type === "string" ? [] : [go`Type: template.${identifier(goName(type))}`]),
    ...(characters === null ? [] : [go`Characters: template.${identifier(goName(characters))}`]),
    ...(open ? [] : [go`Values: ${strings(values)}`]),
  ];
  return members.length === 0 ? [] : [go`\t{Name: ${stringLiteral(name)}, ${join(members, go`, `)}},\n`];
}

function envelopeLines({ id, contentType, code, message, requestId, fields }: Envelope, names: SdkNames): Go {
  const documented = fields.map(({ name, type }) => go`{${stringLiteral(name)}, ${identifier(`${type}Field`)}}`);
  const members: readonly (readonly [Go, Go])[] = [
    [go`id`, names.envelopeOf(id) ?? stringLiteral(id)],
    [go`contentType`, stringLiteral(contentType)],
    [go`code`, strings(code)],
    ...(message === null ? [] : [[go`message`, strings(message)] as const]),
    ...(requestId === null ? [] : [[go`requestID`, strings(requestId)] as const]),
    ...(documented.length === 0 ? [] : [[go`fields`, go`[]fieldRow{${join(documented, go`, `)}}`] as const]),
  ];
  return go`\t{\n${indent(indent(alignedMembers(members)))}\t},\n`;
}
