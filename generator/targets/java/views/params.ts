/**
 * One class for each error that has parameters or variants: it reads them from a result, typed, and asks for them when an error is
 * created.
 */
import type { ErrorDefinition, Variant } from "../../../catalog/model.ts";
import { neededOf } from "../../../sdk/parameters.ts";
import type { DocComments } from "../comments.ts";
import { callChain, gapBetween, parameterList } from "../layout.ts";
import { identifier, java, stringLiteral, type Java } from "../literals.ts";
import { fieldsOf, type Field, type SdkNames } from "../names.ts";
import { variantNames } from "../naming.ts";
import { valueType } from "../types.ts";
import type { AccessorView, CreatorView, FileView, ParamsView, VariantView } from "../views.ts";

/** A method has at most 255 parameters, of which some count twice (JVMS §4.3.3). */
const mostParameters = 100;

export function paramsView(error: ErrorDefinition, names: SdkNames, comments: DocComments, file: FileView): ParamsView {
  const { name, variants, deprecated } = error;
  const fields = fieldsOf(error);
  return {
    banner: file.banner,
    package: file.package,
    prefix: names.prefix,
    imports: imports(names, fields),
    doc: comments.ofParams(error),
    isDeprecated: deprecated !== null,
    name: names.paramsOf(name),
    constant: names.constantOf(name),
    creators: [null, ...variants].flatMap((variant) => creatorViews(error, variant, fields, names, comments)),
    hasParameters: fields.length > 0,
    accessors: fields.map((field) => accessorView(field, comments)),
    hasVariants: variants.length > 0,
    variants: variantViews(variants, comments),
  };
}

/** Sorted as google-java-format sorts them. */
function imports({ package: own, prefix }: SdkNames, fields: readonly Field[]): readonly Java[] {
  const optional = fields
    .filter(({ always }) => !always)
    .map(({ parameter: { type } }) => java`java.util.${valueType(type).optionalClass}`);
  const classes = [
    java`${own}.ErrorBuilder`,
    java`${own}.ErrorCode`,
    java`${own}.${prefix}Errors`,
    java`${own}.${prefix}Result`,
    java`java.util.Optional`,
    ...optional,
    ...(fields.length > 0 ? [java`java.util.Map`] : []),
  ];
  return [...new Set(classes)].sort();
}

/** The method that creates one meaning; none where Java could not call it. */
function creatorViews(
  error: ErrorDefinition,
  variant: Variant | null,
  fields: readonly Field[],
  { prefix, constantOf }: SdkNames,
  comments: DocComments,
): readonly CreatorView[] {
  const needed = neededOf(error, variant).flatMap((parameter) => fields.filter((field) => field.parameter === parameter));
  if (needed.length > mostParameters) return [];
  const name = variant === null ? java`create` : java`create${identifier(variant.name)}`;
  const constant = constantOf(error.name);
  const declared = needed.map((field) => java`${valueType(field.parameter.type).value} ${field.name}`);
  const chosen = variant === null ? [] : [java`.variant(${stringLiteral(variant.name)})`];
  const given = needed.map((field) => java`.param(${stringLiteral(field.parameter.name)}, ${field.name})`);
  const call = java`    return ${prefix}Errors.create(ErrorCode.${constant})`;
  return [
    {
      doc: comments.ofCreator(variant, needed),
      name,
      parameters: parameterList(java`  public static ErrorBuilder ${name}(`.length, declared),
      prefix,
      constant,
      calls: callChain(call.length, [...chosen, ...given]),
    },
  ];
}

function accessorView(field: Field, comments: DocComments): AccessorView {
  const { name, parameter, always } = field;
  const { value, boxed, optional } = valueType(parameter.type);
  const key = stringLiteral(parameter.name);
  const assigned = java`(${boxed}) params.get(${key});`;
  const chosen = java`    return ${name} == null ? ${optional}.empty() :`;
  const isText = parameter.type === "string";
  return {
    doc: comments.ofAccessor(field),
    name,
    boxed,
    gap: gapBetween("    this. =".length + name.length, assigned.length, java`        `),
    key,
    returned: always ? value : optional,
    isPlain: always,
    isOptional: !always && isText,
    isOptionalNumber: !always && !isText,
    branch: gapBetween(chosen.length, java`${optional}.of(${name});`.length, java`        `),
  };
}

function variantViews(variants: readonly Variant[], comments: DocComments): readonly VariantView[] {
  const constants = variantNames(variants.map(({ name }) => name));
  return variants.map((variant) => ({
    doc: comments.ofVariant(variant),
    name: identifier(constants.get(variant.name) ?? ""),
    value: stringLiteral(variant.name),
  }));
}
