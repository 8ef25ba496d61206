/**
 * `creators.go`: for each error and variant a function that creates it, and where it has parameters their struct and a function that reads
 * them.
 */
import type { ErrorDefinition, Parameter, Variant } from "../../../catalog/model.ts";
import { capturedOf } from "../../../sdk/parameters.ts";
import type { SdkPlan } from "../../../sdk/plan.ts";
import type { DocComments } from "../comments.ts";
import { commentText, docComment, go, identifier, join, nothing, stringLiteral, type Go } from "../literals.ts";
import { fieldsOf, type Field, type SdkNames } from "../names.ts";
import { valueType } from "../types.ts";
import type { CreatorsView, CreatorView, FieldView, FileView } from "../views.ts";

export function creatorsView({ catalog }: SdkPlan, names: SdkNames, comments: DocComments, file: FileView): CreatorsView {
  const creators = catalog.errors.flatMap((error) =>
    meaningsOf(error, names).map((meaning) => creatorView(catalog.sourceLocale, meaning, comments)),
  );
  return { ...file, creators, hasParams: creators.some(({ hasParams }) => hasParams) };
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

function creatorView(locale: string, { error, variant, code, title, stem, type }: Meaning, comments: DocComments): CreatorView {
  const deprecation = comments.deprecationOf(variant ?? error);
  const captured = capturedOf(error, variant);
  const hasParams = captured.length > 0;
  const fields = fieldsOf(captured.map(({ parameter }) => parameter));
  // A variant is known by its message, so all of its parameters are; an error can come with any message.
  const partly = captured.every(({ always }) => always) ? nothing : go` Those of the message are zero when it came with another message.`;
  const about = (sentence: Go) => docComment([sentence, ...deprecation]);
  // One literal of all members: objects that are put together in several steps are many times slower to make and to print.
  return {
    stem,
    newDoc: about(go`New${stem} creates the error [${title}].`),
    code,
    variant: variant === null ? go`""` : title,
    hasParams,
    type,
    typeDoc: hasParams ? about(go`${type} are the parameters of [${title}].`) : nothing,
    asDoc: hasParams ? about(go`As${stem} gives the parameters of err, if it is the error [${title}].${partly}`) : nothing,
    fields: hasParams ? fields.map((field) => fieldView(locale, field)) : [],
    given: hasParams ? givenLiteral(fields) : nothing,
  };
}

/** The fields of `params` by the names of the parameters. */
function givenLiteral(fields: readonly Field[]): Go {
  const members = fields.map(({ name, parameter }) => go`${stringLiteral(parameter.name)}: params.${name}`);
  return go`{${join(members, go`, `)}}`;
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
