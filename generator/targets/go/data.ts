/** `catalog.go`: the catalog as data, one line for each error and variant. The fixed files define the types. */
import { type Envelope, type Parameter, type Template } from "../../catalog/model.ts";
import { withoutDefaults, type FactsRow, type PerFact, type SparseFacts } from "../../sdk/facts.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { ErrorRow, VariantRow } from "../../sdk/rows.ts";
import { alignedMembers, go, identifier, indent, join, numberLiteral, stringLiteral, type Go } from "./literals.ts";
import { goName } from "./naming.ts";
import type { SdkNames } from "./names.ts";
import { categoryConstant, wordConstant } from "./types.ts";
import type { CatalogView, FileView, ModuleView } from "./views.ts";

export function catalogView(sdk: SdkPlan, names: SdkNames, file: FileView & ModuleView): CatalogView {
  const { catalog } = sdk;
  return {
    ...file,
    id: stringLiteral(catalog.id),
    version: stringLiteral(catalog.version),
    docs: stringLiteral(catalog.docs ?? ""),
    codesInSuccesses: sdk.codesInSuccesses() ? go`true` : go`false`,
    locales: strings(catalog.locales),
    rows: block(sdk.rows("with-docs").map((row) => errorLines(row, names))),
    parameters: block(catalog.parameters.flatMap(parameterLine)),
    envelopes: block(catalog.envelopes.map((envelope) => envelopeLines(envelope, names))),
  };
}

/** The elements of a list, each with its lines, between its braces. */
function block(elements: readonly Go[]): Go {
  return elements.length === 0 ? go`{}` : go`{\n${join(elements)}}`;
}

function strings(texts: readonly string[]): Go {
  return go`[]string{${join(texts.map(stringLiteral), go`, `)}}`;
}

function errorLines({ error, facts, slug, variants }: ErrorRow, names: SdkNames): Go {
  const own = factsLiteral(facts, slug, names);
  const head = go`name: ${stringLiteral(error.name)}, code: ${names.codeOf(error.name)}, facts: ${own}${messageMembers(error.message)}`;
  if (variants.length === 0) return go`\t{${head}},\n`;
  const constants = names.variantsOf(error);
  const lines = variants.map((row, index) => variantLine(row, constants[index]?.constant ?? go``, names));
  return go`\t{${head}, variants: []variantRow{\n${join(lines)}\t}},\n`;
}

function variantLine({ variant, facts, slug }: VariantRow, constant: Go, names: SdkNames): Go {
  return go`\t\t{id: ${constant}, facts: ${factsLiteral(facts, slug, names)}${messageMembers(variant.message)}},\n`;
}

function messageMembers(message: Template | null): Go {
  if (message === null) return go``;
  return message.source === "" ? go`, emptyMessage: true` : go`, message: ${stringLiteral(message.source)}`;
}

/** What is as most errors have it is left out; its zero value says so. */
function factsLiteral(row: FactsRow, slug: string | null, names: SdkNames): Go {
  const { group, kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } =
    withoutDefaults(row);
  const members = {
    group: group === null ? null : go`group: ${names.groupOf(group) ?? stringLiteral(group)}`,
    kind: kind === null ? null : go`outcome: true`,
    origin: origin === null ? null : go`origin: ${wordConstant("Origin", origin)}`,
    status: status === null ? null : go`status: []int{${join(status.map(numberLiteral), go`, `)}}`,
    category: category === null ? null : go`category: ${categoryConstant(category)}`,
    retry: retry === null ? null : go`retry: ${wordConstant("Retry", retry)}`,
    retryAfter: retryAfter === null ? null : go`retryAfter: delay{${numberLiteral(retryAfter)}, true}`,
    actor: actor === null ? null : go`actor: ${wordConstant("Actor", actor)}`,
    severity: severity === null ? null : go`severity: ${wordConstant("Severity", severity)}`,
    since: since === null ? null : go`since: ${stringLiteral(since)}`,
    deprecated: deprecated === null ? null : deprecationMembers(deprecated, names),
    slug: slug === null ? null : go`slug: ${stringLiteral(slug)}`,
    links: links === null ? null : go`links: ${strings(links)}`,
    tags: tags === null ? null : go`tags: ${strings(tags)}`,
  } satisfies PerFact<Go | null> & { readonly slug: Go | null };
  const said = Object.values(members).filter((member) => member !== null);
  return go`facts{${join(said, go`, `)}}`;
}

function deprecationMembers({ since, replacedBy }: NonNullable<SparseFacts["deprecated"]>, names: SdkNames): Go {
  const members = [
    go`deprecated: true`,
    ...(since === null ? [] : [go`deprecatedIn: ${stringLiteral(since)}`]),
    ...(replacedBy === null ? [] : [go`replacedBy: ${names.codeOf(replacedBy)}`]),
  ];
  return join(members, go`, `);
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
