/** The `create` methods of a class of parameters, laid out as google-java-format does. */
import type { Catalog, ErrorDefinition, Parameter, Variant } from "../../catalog/model.ts";
import { docComment, paragraph, type DocBlock } from "./doc-comment.ts";
import { docCode, docWords, identifier, java, join, nothing, stringLiteral, type Java } from "./literals.ts";

const columns = 100;

/** A method has at most 255 parameters, of which some count twice (JVMS §4.3.3). */
const mostParameters = 100;

export interface CreatorInput {
  readonly catalog: Catalog;
  readonly error: ErrorDefinition;
  /** `null` for the error itself. */
  readonly variant: Variant | null;
  /** Name of the error's constant. */
  readonly constant: Java;
  readonly prefix: Java;
  readonly javaNames: ReadonlyMap<string, string>;
}

/** The method of one meaning; none where Java could not call it. */
export function creatorView(input: CreatorInput): readonly Java[] {
  const { error, variant, constant, prefix, javaNames } = input;
  const parameters = requiredParameters(error, variant);
  if (parameters.length > mostParameters) return [];
  const nameOf = ({ name }: Parameter) => identifier(javaNames.get(name) ?? "");
  const declared = parameters.map((parameter) => java`${types[parameter.type]} ${nameOf(parameter)}`);
  const calls = parameters.map((parameter) => java`.param(${stringLiteral(parameter.name)}, ${nameOf(parameter)})`);
  const chosen = variant === null ? [] : [java`.variant("${identifier(variant.name)}")`];
  const method = variant === null ? java`create` : java`create${identifier(variant.name)}`;
  const head = signature(java`  public static ErrorBuilder ${method}(`, declared);
  const body = chain(java`    return ${prefix}Errors.create(ErrorCode.${constant})`, [...chosen, ...calls]);
  return [java`${docComment(docOf(input, parameters, nameOf), java`  `)}${head}\n${body}\n  }\n`];
}

const types = { string: java`String`, integer: java`long`, number: java`double` };

/** What code and message need, in the order of their first use. */
function requiredParameters({ code, message }: ErrorDefinition, variant: Variant | null): readonly Parameter[] {
  const placeholders = [...code.placeholders, ...((variant?.message ?? message)?.placeholders ?? [])];
  return [...new Map(placeholders.map(({ parameter }) => [parameter.name, parameter])).values()];
}

function docOf(input: CreatorInput, parameters: readonly Parameter[], nameOf: (parameter: Parameter) => Java): readonly DocBlock[] {
  const { catalog, variant } = input;
  const what = variant === null ? java`Begins the error.` : java`Begins the error in its meaning {@code ${identifier(variant.name)}}.`;
  const params = parameters.map((parameter): DocBlock => {
    const described = parameter.description?.get(catalog.sourceLocale);
    const words = described === undefined ? java`what stands for ${docCode(parameter.name)}` : docWords(described);
    return { tag: "@param", words: java`${nameOf(parameter)} ${words}` };
  });
  return [paragraph(what), ...params, { tag: "@return", words: java`a builder for the rest` }];
}

/** Parameters on the line, on one of their own, or each on one. */
function signature(start: Java, declared: readonly Java[]): Java {
  const list = join(declared, java`, `);
  if (start.length + list.length + 3 <= columns) return java`${start}${list}) {`;
  if (list.length + 9 <= columns) return java`${start}\n      ${list}) {`;
  return java`${start}\n      ${join(declared, java`,\n      `)}) {`;
}

function chain(start: Java, calls: readonly Java[]): Java {
  const line = java`${start}${join(calls, nothing)};`;
  return line.length <= columns
    ? line
    : java`${start}${join(
        calls.map((call) => java`\n        ${call}`),
        nothing,
      )};`;
}
