/** `src/catalog.rs`: everything the catalog says that is no text for readers, as tables. The runtime's `rows.rs` defines their types. */
import type { Catalog, Envelope, ErrorDefinition, Facts, Parameter, Variant } from "../../catalog/model.ts";
import { slugsOf, variantSlug } from "../../catalog/slug.ts";
import { codesInSuccesses } from "../../catalog/success.ts";
import { literalText } from "../../catalog/template.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import { FactsTable } from "./facts-table.ts";
import { definition, field, literalList, optionField, structList, type StructBody } from "./layout.ts";
import { identifier, join, lines, margin, numberLiteral, rust, stringLiteral, type Rust } from "./literals.ts";

export function catalogView(catalog: Catalog, names: NameTable, banner: Rust): View {
  const facts = new FactsTable((name) => identifier(names.nameOf("variant", name)));
  const slugs = slugsOf(catalog);
  const errors = catalog.errors.map((error) => errorRow(error, slugs.get(error.name) ?? "", names, facts));
  const parameters = catalog.parameters.filter(isSpecial).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    banner,
    docs: definition(
      rust`pub(crate) const DOCS: Option<&str>`,
      catalog.docs === null ? rust`None` : rust`Some(${stringLiteral(catalog.docs)})`,
    ),
    codesInSuccesses: codesInSuccesses(catalog) ? rust`true` : rust`false`,
    errors: table(rust`pub(crate) static ERRORS: &[Row] = &`, rust`Row`, errors),
    facts: facts.print(),
    parameters: table(rust`pub(crate) static PARAMETERS: &[Parameter] = &`, rust`Parameter`, parameters.map(parameterRow)),
    envelopes: table(rust`pub(crate) static ENVELOPES: &[EnvelopeRow] = &`, rust`EnvelopeRow`, catalog.envelopes.map(envelopeRow)),
    locales: table(
      rust`pub(crate) static LOCALES: [Locale; ${numberLiteral(catalog.locales.length)}] = `,
      rust`Locale`,
      catalog.locales.map(localeRow),
    ),
    isDeprecating: isDeprecating(catalog),
  };
}

/** Whether any code is deprecated, and our own tables must be allowed to name it. */
export function isDeprecating({ errors }: Catalog): boolean {
  return errors.some(({ deprecated, variants }) => deprecated !== null || variants.some((variant) => variant.deprecated !== null));
}

function table(head: Rust, type: Rust, rows: readonly StructBody[]): Rust {
  return structList(0, head, type, rows, rust`;`);
}

function errorRow(error: ErrorDefinition, slug: string, names: NameTable, facts: FactsTable): StructBody {
  const literal = literalText(error.code);
  const group = error.group?.id ?? null;
  const own = facts.add(error, group);
  const variants = error.variants.map((variant) => variantRow(variant, variantSlug(slug, variant.name), facts.add(variant, group)));
  return (depth) =>
    lines([
      rust`${margin(depth)}id: ErrorCode::${identifier(names.nameOf("variant", error.name))},`,
      field(depth, rust`name`, stringLiteral(error.name)),
      field(depth, rust`code`, stringLiteral(literal ?? error.code.source)),
      rust`${margin(depth)}templated: ${literal === null ? rust`true` : rust`false`},`,
      messageField(depth, error),
      field(depth, rust`slug`, stringLiteral(slug)),
      rust`${margin(depth)}facts: ${own},`,
      structList(depth, rust`variants: &`, rust`VariantRow`, variants, rust`,`),
    ]);
}

function variantRow(variant: Variant, slug: string, own: Rust): StructBody {
  return (depth) =>
    lines([
      field(depth, rust`name`, stringLiteral(variant.name)),
      messageField(depth, variant),
      field(depth, rust`slug`, stringLiteral(slug)),
      rust`${margin(depth)}facts: ${own},`,
    ]);
}

function messageField(depth: number, { message }: Facts): Rust {
  return optionField(depth, rust`message`, message === null ? null : stringLiteral(message.source));
}

/** Whether there is more to say of a parameter than its name. */
function isSpecial({ type, characters, open }: Parameter): boolean {
  return type !== "string" || characters !== null || !open;
}

const kinds = { string: rust`Text`, integer: rust`Integer`, number: rust`Number` } as const;
const classes = { word: rust`Word`, token: rust`Token`, text: rust`Text` } as const;

function parameterRow({ name, type, characters, open, values }: Parameter): StructBody {
  return (depth) =>
    lines([
      field(depth, rust`name`, stringLiteral(name)),
      rust`${margin(depth)}kind: ParameterKind::${kinds[type]},`,
      optionField(depth, rust`characters`, characters === null ? null : rust`Characters::${classes[characters]}`),
      literalList(depth, rust`values: `, open ? [] : values.map(stringLiteral), rust`,`),
    ]);
}

function envelopeRow({ id, contentType, code, message, requestId, fields }: Envelope): StructBody {
  return (depth) =>
    lines([
      field(depth, rust`id`, stringLiteral(id)),
      field(depth, rust`content_type`, stringLiteral(contentType)),
      pointerField(depth, rust`code: `, code, rust`,`),
      pointerField(depth, rust`message: Some(`, message, rust`),`),
      pointerField(depth, rust`request_id: Some(`, requestId, rust`),`),
      fieldList(depth, fields),
    ]);
}

function pointerField(depth: number, prefix: Rust, pointer: readonly string[] | null, suffix: Rust): Rust {
  if (pointer !== null) return literalList(depth, prefix, pointer.map(stringLiteral), suffix);
  return rust`${margin(depth)}${prefix === "message: Some(" ? rust`message` : rust`request_id`}: None,`;
}

const fieldKinds = { string: rust`Text`, integer: rust`Integer`, number: rust`Number`, boolean: rust`Boolean` } as const;

/** Pairs of a name and its type: on one line when they are few and short. */
function fieldList(depth: number, fields: Envelope["fields"]): Rust {
  const pairs = fields.map(({ name, type }) => rust`(${stringLiteral(name)}, FieldKind::${fieldKinds[type]})`);
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
