/** `src/catalog.rs`: everything the catalog says that is no text for readers, as tables. The runtime's `rows.rs` defines their types. */
import type { Envelope, Parameter, Template } from "../../catalog/model.ts";
import { literalText } from "../../catalog/template.ts";
import type { FactsRow, PerFact } from "../../sdk/facts.ts";
import { factsTable } from "../../sdk/facts-table.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { ErrorRow, VariantRow } from "../../sdk/rows.ts";
import { definition, field, literalList, optionField, structList, type StructBody } from "./layout.ts";
import { join, lines, margin, numberLiteral, rust, stringLiteral, type Rust } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import { characterClass, fieldKind, parameterKind, word } from "./types.ts";
import type { CatalogView, FileView } from "./views.ts";

export function catalogView(sdk: SdkPlan, names: SdkNames, file: FileView): CatalogView {
  const { docs, parameters, envelopes, locales } = sdk.catalog;
  const rows = sdk.rows("always");
  const { combinations, indexOf } = factsTable(rows);
  const factsOf: FactsReference = (row) => rust`&FACTS[${numberLiteral(indexOf(row))}]`;
  const special = parameters.filter(isSpecial).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    ...file,
    docs: definition(rust`pub(crate) const DOCS: Option<&str>`, docs === null ? rust`None` : rust`Some(${stringLiteral(docs)})`),
    codesInSuccesses: sdk.codesInSuccesses() ? rust`true` : rust`false`,
    errors: table(rust`pub(crate) static ERRORS: &[Row] = &`, rust`Row`, rows.map((row) => errorRow(row, names, factsOf))), // prettier-ignore
    facts: table(
      rust`static FACTS: [Facts; ${numberLiteral(combinations.length)}] = `,
      rust`Facts`,
      combinations.map((facts) => factsRow(facts, names)),
    ),
    parameters: table(rust`pub(crate) static PARAMETERS: &[Parameter] = &`, rust`Parameter`, special.map(parameterRow)),
    envelopes: table(rust`pub(crate) static ENVELOPES: &[EnvelopeRow] = &`, rust`EnvelopeRow`, envelopes.map(envelopeRow)),
    locales: table(rust`pub(crate) static LOCALES: [Locale; ${numberLiteral(locales.length)}] = `, rust`Locale`, locales.map(localeRow)),
  };
}

/** Where the facts of an error or variant are in the table of facts. */
type FactsReference = (row: FactsRow) => Rust;

function table(head: Rust, type: Rust, rows: readonly StructBody[]): Rust {
  return structList(0, head, type, rows, rust`;`);
}

function errorRow({ error, facts, slug, variants }: ErrorRow, names: SdkNames, factsOf: FactsReference): StructBody {
  const literal = literalText(error.code);
  const rows = variants.map((variant) => variantRow(variant, factsOf));
  return (depth) =>
    lines([
      rust`${margin(depth)}id: ErrorCode::${names.codeOf(error.name)},`,
      field(depth, rust`name`, stringLiteral(error.name)),
      field(depth, rust`code`, stringLiteral(literal ?? error.code.source)),
      rust`${margin(depth)}templated: ${literal === null ? rust`true` : rust`false`},`,
      messageField(depth, error.message),
      field(depth, rust`slug`, stringLiteral(slug ?? "")),
      rust`${margin(depth)}facts: ${factsOf(facts)},`,
      structList(depth, rust`variants: &`, rust`VariantRow`, rows, rust`,`),
    ]);
}

function variantRow({ variant, facts, slug }: VariantRow, factsOf: FactsReference): StructBody {
  return (depth) =>
    lines([
      field(depth, rust`name`, stringLiteral(variant.name)),
      messageField(depth, variant.message),
      field(depth, rust`slug`, stringLiteral(slug ?? "")),
      rust`${margin(depth)}facts: ${factsOf(facts)},`,
    ]);
}

function messageField(depth: number, message: Template | null): Rust {
  return optionField(depth, rust`message`, message === null ? null : stringLiteral(message.source));
}

function factsRow(facts: FactsRow, names: SdkNames): StructBody {
  const { group, kind, origin, status, category, retry, retryAfter, actor, severity, since, deprecated, links, tags } = facts;
  return (depth) => {
    const members = {
      group: optionField(depth, rust`group`, group === null ? null : stringLiteral(group)),
      kind: field(depth, rust`kind`, word("Kind", kind)),
      origin: field(depth, rust`origin`, word("Origin", origin)),
      status: literalList(depth, rust`status: `, status.map(numberLiteral), rust`,`),
      category: field(depth, rust`category`, word("Category", category)),
      retry: optionField(depth, rust`retry`, retry === null ? null : word("Retry", retry)),
      retryAfter: optionField(depth, rust`retry_after`, retryAfter === null ? null : numberLiteral(retryAfter)),
      actor: optionField(depth, rust`actor`, actor === null ? null : word("Actor", actor)),
      severity: optionField(depth, rust`severity`, severity === null ? null : word("Severity", severity)),
      since: optionField(depth, rust`since`, since === null ? null : stringLiteral(since)),
      deprecated: deprecationField(depth, deprecated, names),
      links: literalList(depth, rust`links: `, links.map(stringLiteral), rust`,`),
      tags: literalList(depth, rust`tags: `, tags.map(stringLiteral), rust`,`),
    } satisfies PerFact<Rust>;
    return lines(Object.values(members));
  };
}

function deprecationField(depth: number, deprecated: FactsRow["deprecated"], names: SdkNames): Rust {
  if (deprecated === null) return rust`${margin(depth)}deprecated: None,`;
  const { since, replacedBy } = deprecated;
  return lines([
    rust`${margin(depth)}deprecated: Some(Deprecation {`,
    optionField(depth + 1, rust`since`, since === null ? null : stringLiteral(since)),
    optionField(depth + 1, rust`replaced_by`, replacedBy === null ? null : rust`ErrorCode::${names.codeOf(replacedBy)}`),
    rust`${margin(depth)}}),`,
  ]);
}

/** Whether there is more to say of a parameter than its name. */
function isSpecial({ type, characters, open }: Parameter): boolean {
  return type !== "string" || characters !== null || !open;
}

function parameterRow({ name, type, characters, open, values }: Parameter): StructBody {
  return (depth) =>
    lines([
      field(depth, rust`name`, stringLiteral(name)),
      rust`${margin(depth)}kind: ${parameterKind(type)},`,
      optionField(depth, rust`characters`, characters && characterClass(characters)),
      literalList(depth, rust`values: `, open ? [] : values.map(stringLiteral), rust`,`),
    ]);
}

function envelopeRow({ id, contentType, code, message, requestId, fields }: Envelope): StructBody {
  return (depth) =>
    lines([
      field(depth, rust`id`, stringLiteral(id)),
      field(depth, rust`content_type`, stringLiteral(contentType)),
      literalList(depth, rust`code: `, code.map(stringLiteral), rust`,`),
      pointerField(depth, rust`message`, message),
      pointerField(depth, rust`request_id`, requestId),
      fieldList(depth, fields),
    ]);
}

function pointerField(depth: number, name: Rust, pointer: readonly string[] | null): Rust {
  if (pointer === null) return rust`${margin(depth)}${name}: None,`;
  return literalList(depth, rust`${name}: Some(`, pointer.map(stringLiteral), rust`),`);
}

/** Pairs of a name and its type: on one line when they are few and short. */
function fieldList(depth: number, fields: Envelope["fields"]): Rust {
  const pairs = fields.map(({ name, type }) => rust`(${stringLiteral(name)}, ${fieldKind(type)})`);
  const line = literalList(depth, rust`fields: `, pairs, rust`,`);
  if (!line.includes("\n")) return line;
  return lines([
    rust`${margin(depth)}fields: &[`,
    rust`${margin(depth + 1)}${join(pairs, rust`,\n${margin(depth + 1)}`)},`,
    rust`${margin(depth)}],`,
  ]);
}

function localeRow(locale: string): StructBody {
  return (depth) =>
    lines([
      field(depth, rust`tag`, stringLiteral(locale)),
      field(depth, rust`json`, rust`include_str!(${stringLiteral(`../locales/${locale}.json`)})`),
      rust`${margin(depth)}texts: OnceLock::new(),`,
    ]);
}
