/**
 * `creators.go`: for each error and variant a function that creates it, and where it has parameters their struct and a function that reads
 * them.
 */
import type { ErrorDefinition, Parameter, Variant } from "../../../catalog/model.ts";
import { capturedOf, type CapturedParameter } from "../../../sdk/parameters.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import type { DocComments } from "../comments.ts";
import { commentText, docComment, go, identifier, join, stringLiteral, type Go } from "../literals.ts";
import { fieldsOf, type Field, type SdkNames } from "../names.ts";
import { valueType } from "../types.ts";
import type { CreatorsView, CreatorView, FieldView, FileView, ParamsView } from "../views.ts";

export function creatorsView({ catalog }: SdkPlan, names: SdkNames, comments: DocComments, file: FileView): CreatorsView {
  const creators = catalog.errors.flatMap((error) =>
    meaningsOf(error, names).map((meaning) => creatorView(catalog.sourceLocale, meaning, comments)),
  );
  return { ...file, creators, hasParams: creators.some(({ params }) => params !== null) };
}

/** What can be created: an error, or an error in one of its meanings. */
interface Meaning {
  readonly error: ErrorDefinition;
  readonly variant: Variant | null;
  readonly code: Go;
  /** How comments call it: the constant of the error or variant. */
  readonly title: Go;
  readonly stem: Go;
  /** The type of its parameters. */
  readonly type: Go;
}

function meaningsOf(error: ErrorDefinition, names: SdkNames): readonly Meaning[] {
  const [code, type] = [names.codeOf(error.name), names.paramsOf(error.name)];
  const own = { error, variant: null, code, title: code, stem: names.stemOf(error.name), type };
  if (error.variants.length === 0) return [own];
  const base = identifier(type.slice(0, -"Params".length));
  const variants = names.variantsOf(error).map(({ variant, name, stem, constant }) => {
    return { error, variant, code, title: constant, stem, type: go`${base}_${name}Params` };
  });
  return [own, ...variants];
}

function creatorView(locale: string, meaning: Meaning, comments: DocComments): CreatorView {
  const { error, variant, code, title, stem } = meaning;
  const deprecation = comments.deprecationOf(variant ?? error);
  const captured = capturedOf(error, variant);
  return {
    stem,
    newDoc: docComment([go`New${stem} creates the error [${title}].`, ...deprecation]),
    code,
    variant: variant === null ? go`""` : title,
    params: captured.length === 0 ? null : paramsView(locale, meaning, captured, deprecation),
  };
}

function paramsView(
  locale: string,
  { title, stem, type }: Meaning,
  captured: readonly CapturedParameter[],
  deprecation: readonly Go[],
): ParamsView {
  const fields = fieldsOf(captured.map(({ parameter }) => parameter));
  // A variant is known by its message, so all of its parameters are; an error can come with any message.
  const partly = captured.every(({ always }) => always) ? go`` : go` Those of the message are zero when it came with another message.`;
  const given = fields.map(({ name, parameter }) => go`${stringLiteral(parameter.name)}: params.${name}`);
  return {
    type,
    typeDoc: docComment([go`${type} are the parameters of [${title}].`, ...deprecation]),
    asDoc: docComment([go`As${stem} gives the parameters of err, if it is the error [${title}].${partly}`, ...deprecation]),
    fields: fields.map((field) => fieldView(locale, field)),
    given: go`{${join(given, go`, `)}}`,
  };
}

/** One field of the struct; its comment keeps gofmt from aligning it with its neighbors. */
function fieldView(locale: string, { name, parameter }: Field): FieldView {
  const description = parameter.description?.get(locale);
  const text = description === undefined ? go`` : go` ${commentText(description)}`;
  const stands = go`${name} stands for {${commentText(parameter.name)}}.${text}${knownValues(parameter)}`;
  return { doc: docComment([stands], "\t"), name, type: valueType(parameter.type), key: stringLiteral(parameter.name) };
}

function knownValues({ values, open }: Parameter): Go {
  const listed = join(values.map(commentText), go`, `);
  return listed === "" ? go`` : open ? go` Known values: ${listed}.` : go` One of: ${listed}.`;
}
