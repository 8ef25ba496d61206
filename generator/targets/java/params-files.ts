/**
 * One class for each error that has parameters or variants: it reads them from a result, typed, and asks for them when an error is
 * created.
 */
import type { Catalog, ErrorDefinition, Parameter, Variant } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import type { View } from "../../source/encoded.ts";
import type { FilePlan } from "../../render/file-plan.ts";
import { creatorView } from "./creators.ts";
import { docComment, paragraph } from "./doc-comment.ts";
import { deprecationDoc } from "./error-doc.ts";
import { docCode, docWords, identifier, java, join, nothing, stringLiteral, type Java } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import { parameterNames, variantNames } from "./naming.ts";

export function paramsFiles(catalog: Catalog, table: NameTable, names: SdkNames): readonly FilePlan[] {
  return catalog.errors
    .filter((error) => hasParams(error))
    .map((error) => {
      const name = table.nameOf("params", error.name);
      const view = paramsView(catalog, error, table, names);
      return { kind: "template", path: `${names.path}/params/${name}.java`, template: "Params.java.hbs", view };
    });
}

export function hasParams({ code, message, variants }: ErrorDefinition): boolean {
  return variants.length > 0 || code.placeholders.length > 0 || (message !== null && message.placeholders.length > 0);
}

/** The parameters of an error and its variants, in the order of their first use. */
export function parametersOf({ code, message, variants }: ErrorDefinition): readonly Parameter[] {
  const templates = [code, message, ...variants.map((variant) => variant.message)];
  const parameters = templates.flatMap((template) => template?.placeholders.map(({ parameter }) => parameter) ?? []);
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}

function paramsView(catalog: Catalog, error: ErrorDefinition, table: NameTable, names: SdkNames): View {
  const constant = identifier(table.nameOf("constant", error.name));
  const parameters = parametersOf(error);
  const javaNames = parameterNames(parameters.map(({ name }) => name));
  const inCode = new Set(error.code.placeholders.map(({ parameter }) => parameter.name));
  const accessors = parameters.map((parameter) =>
    accessorView(catalog, parameter, javaNames.get(parameter.name) ?? "", inCode.has(parameter.name)),
  );
  const about = error.variants.length > 0 ? java`Variants and parameters of` : java`Parameters of`;
  const doc = [paragraph(java`${about} {@link ErrorCode#${constant}}.`), ...deprecationDoc(catalog, error, table)];
  const creators = [null, ...error.variants].flatMap((variant) =>
    creatorView({ catalog, error, variant, constant, prefix: names.prefix, javaNames }),
  );
  return {
    banner: names.banner,
    package: names.package,
    prefix: names.prefix,
    imports: imports(names, accessors),
    doc: error.deprecated === null ? docComment(doc, nothing) : java`${docComment(doc, nothing)}@Deprecated\n`,
    name: identifier(table.nameOf("params", error.name)),
    constant,
    accessors,
    hasParameters: parameters.length > 0,
    hasVariants: error.variants.length > 0,
    variants: join(variantConstants(catalog, error.variants), java`,\n`),
    creators,
  };
}

interface Accessor {
  readonly [member: string]: Java | boolean;
  readonly isAlways: boolean;
  readonly optional: Java;
}

const types = {
  string: { value: java`String`, boxed: java`String`, optional: java`Optional<String>`, imported: java`Optional` },
  integer: { value: java`long`, boxed: java`Long`, optional: java`OptionalLong`, imported: java`OptionalLong` },
  number: { value: java`double`, boxed: java`Double`, optional: java`OptionalDouble`, imported: java`OptionalDouble` },
};

/** A parameter of the code is always there; one of a message only when the message is as the catalog writes it. */
function accessorView(catalog: Catalog, parameter: Parameter, name: string, isAlways: boolean): Accessor {
  const type = types[parameter.type];
  const field = identifier(name);
  const described = parameter.description?.get(catalog.sourceLocale);
  const code = docCode(parameter.name);
  const about = described === undefined ? java`The parameter ${code}.` : docWords(described);
  const given = isAlways ? java`what stands for ${code}` : java`what stands for ${code}; empty when the message does not tell`;
  return {
    doc: docComment([paragraph(about), { tag: "@return", words: given }], java`  `),
    name: field,
    boxed: type.boxed,
    assignment: assignment(field, type.boxed, stringLiteral(parameter.name)),
    returned: isAlways ? type.value : type.optional,
    isAlways,
    value: isAlways ? java`return ${field};` : optionalValue(field, parameter.type === "string", type.imported),
    optional: type.imported,
  };
}

const columns = 100;

function assignment(field: Java, boxed: Java, key: Java): Java {
  const value = java`(${boxed}) params.get(${key});`;
  return field.length + value.length + 12 <= columns ? java`this.${field} = ${value}` : java`this.${field} =\n        ${value}`;
}

function optionalValue(field: Java, isString: boolean, type: Java): Java {
  if (isString) return java`return Optional.ofNullable(${field});`;
  const line = java`return ${field} == null ? ${type}.empty() : ${type}.of(${field});`;
  if (line.length + 4 <= columns) return line;
  return java`return ${field} == null\n        ? ${type}.empty()\n        : ${type}.of(${field});`;
}

/** Sorted as google-java-format sorts them. */
function imports({ package: own, prefix }: SdkNames, accessors: readonly Accessor[]): Java {
  const optional = accessors.filter(({ isAlways }) => !isAlways).map(({ optional: type }) => java`java.util.${type}`);
  const classes = [
    java`${own}.ErrorBuilder`,
    java`${own}.ErrorCode`,
    java`${own}.${prefix}Errors`,
    java`${own}.${prefix}Result`,
    java`java.util.Optional`,
    ...optional,
    ...(accessors.length > 0 ? [java`java.util.Map`] : []),
  ];
  return join(
    [...new Set(classes)].sort().map((name) => java`import ${name};\n`),
    nothing,
  );
}

function variantConstants(catalog: Catalog, variants: readonly Variant[]): readonly Java[] {
  const constants = variantNames(variants.map(({ name }) => name));
  return variants.map((variant) => {
    const said = variant.description?.get(catalog.sourceLocale) ?? variant.message?.source ?? "";
    const words = docWords(said);
    const doc = words === "" ? java`{@code ${identifier(variant.name)}}.` : words;
    return java`${docComment([paragraph(doc)], java`    `)}    ${identifier(constants.get(variant.name) ?? "")}("${identifier(variant.name)}")`;
  });
}
