/** What an editor shows for an error: statuses, what happened, what to do, where to read on, and what to use instead. */
import type { Catalog, ErrorDefinition, Facts, LocalizedText } from "../../catalog/model.ts";
import { docsUrl, slugsOf } from "../../catalog/slug.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { fits } from "./layout.ts";
import {
  docAddress,
  docCode,
  docText,
  identifier,
  join,
  lines,
  margin,
  numberLiteral,
  rust,
  stringLiteral,
  type Rust,
} from "./literals.ts";

/** Documentation at `depth`: paragraphs of one line each. */
export function docComment(depth: number, paragraphs: readonly Rust[]): Rust {
  const prefix = rust`${margin(depth)}///`;
  return rust`${prefix} ${join(paragraphs, rust`\n${prefix}\n${prefix} `)}`;
}

export interface DocComments {
  /** All that is to be said of an error, in the enumeration of codes. */
  readonly errorDoc: (error: ErrorDefinition) => Rust;
  /** `#[deprecated(…)]` below the documentation, with the line end before it; empty for errors that are not deprecated. */
  readonly deprecation: (facts: Facts, depth: number) => Rust;
  /** What a variant means. */
  readonly variantDoc: (variant: Facts) => Rust;
  /** What a parameter stands for. */
  readonly parameterDoc: (name: string) => Rust;
}

export function createDocComments(catalog: Catalog, names: NameTable): DocComments {
  const slugs = slugsOf(catalog);
  const inSource = (text: LocalizedText | null) => text?.get(catalog.sourceLocale) ?? null;
  const parameters = new Map(catalog.parameters.map((parameter) => [parameter.name, inSource(parameter.description)]));

  const meaning = (facts: Facts): Rust => docText(inSource(facts.description) ?? facts.message?.source ?? "");

  const errorDoc = (error: ErrorDefinition): Rust => {
    const statuses = join(error.status.map(numberLiteral), rust`, `);
    const own = meaning(error);
    const text = own === "" ? docCode(error.code.source, error.name) : own;
    const remedy = inSource(error.remedy);
    const url = docsUrl(catalog, slugs.get(error.name) ?? "");
    const variants = join(
      error.variants.map(({ name }) => rust`\`${identifier(name)}\``),
      rust`, `,
    );
    return docComment(1, [
      statuses === "" ? text : rust`${statuses}: ${text}`,
      ...(remedy === null ? [] : [docText(remedy)]),
      ...(variants === "" ? [] : [rust`Variants: ${variants}.`]),
      ...(url === null ? [] : [rust`[Documentation](<${docAddress(url)}>)`]),
    ]);
  };

  const deprecation = ({ deprecated }: Facts, depth: number): Rust => {
    if (deprecated === null) return rust``;
    const reason = inSource(deprecated.reason);
    const use = deprecated.replacedBy === null ? [] : [`Use \`ErrorCode::${names.nameOf("variant", deprecated.replacedBy)}\`.`];
    // rustdoc reads Markdown here too.
    const note = [...use, ...(reason === null ? [] : [docText(reason)])].join(" ");
    const members = [
      ...(deprecated.since === null ? [] : [rust`since = ${stringLiteral(deprecated.since)}`]),
      ...(note === "" ? [] : [rust`note = ${stringLiteral(note)}`]),
    ];
    return rust`\n${attribute(depth, members)}`;
  };

  return {
    errorDoc,
    deprecation,
    variantDoc: meaning,
    parameterDoc: (name) => {
      const text = parameters.get(name) ?? null;
      return text === null ? rust`What stands for ${docCode(`{${name}}`, name)}.` : docText(text);
    },
  };
}

/** rustfmt's width for the arguments of an attribute. */
const attributeWidth = 70;

function attribute(depth: number, members: readonly Rust[]): Rust {
  if (members.length === 0) return rust`${margin(depth)}#[deprecated]`;
  const inner = join(members, rust`, `);
  const line = rust`${margin(depth)}#[deprecated(${inner})]`;
  if (fits(line) && inner.length <= attributeWidth) return line;
  const below = join(members, rust`,\n${margin(depth + 1)}`);
  return lines([rust`${margin(depth)}#[deprecated(`, rust`${margin(depth + 1)}${below}`, rust`${margin(depth)})]`]);
}
