/**
 * The view of `creators.go`: for each error and variant a function that creates it, and where it has parameters their struct and a function that reads
 * them. One block of text, because their number is that of the catalog's errors.
 */
import type { Catalog, ErrorDefinition, Facts, Template } from "../../catalog/model.ts";
import type { View } from "../encoded.ts";
import type { DocComments } from "./doc-comments.ts";
import { commentText, docComment, go, identifier, join, stringLiteral, type Go } from "./literals.ts";
import { fieldsOf, namedVariants, type Field, type SdkNames } from "./sdk-names.ts";
import { valueType } from "./words.ts";

export function creatorsView(catalog: Catalog, names: SdkNames, comments: DocComments): View {
  const subjects = catalog.errors.flatMap((error) => subjectsOf(error, names));
  const described = subjects.map((subject) => ({ subject, fields: fieldsOf(subject.code, subject.message) }));
  const declarations = described.map(({ subject, fields }) => {
    const deprecation = comments.deprecationOf(subject.facts);
    return fields.length === 0 ? plainCreator(subject, deprecation) : typedCreator(catalog, subject, fields, deprecation);
  });
  return {
    hasCreators: declarations.length > 0,
    hasParams: described.some(({ fields }) => fields.length > 0),
    creators: join(declarations, go`\n\n`),
  };
}

/** What can be created: an error, or an error in one of its meanings. */
interface Subject {
  /** What the names of its functions end with. */
  readonly stem: Go;
  /** The type of its parameters. */
  readonly type: Go;
  /** How comments call it. */
  readonly title: Go;
  readonly constant: Go;
  /** The constant of the variant, or an empty string. */
  readonly variant: Go;
  readonly code: Template;
  readonly message: Template | null;
  readonly facts: Facts;
}

function subjectsOf(error: ErrorDefinition, names: SdkNames): readonly Subject[] {
  const { code, message, name } = error;
  const [stem, constant, type] = [names.stemOf(name), names.codeOf(name), names.paramsOf(name)];
  const own = { stem, type, title: constant, constant, variant: go`""`, code, message, facts: error };
  const base = identifier(type.slice(0, -"Params".length));
  const variants = namedVariants(error).map(([variant, short]): Subject => {
    const id = go`Variant${stem}_${short}`;
    return {
      stem: go`${stem}_${short}`,
      type: go`${base}_${short}Params`,
      title: id,
      constant,
      variant: id,
      code,
      message: variant.message ?? message,
      facts: variant,
    };
  });
  return [own, ...variants];
}

function plainCreator({ stem, title, constant, variant }: Subject, deprecation: readonly Go[]): Go {
  const comment = docComment([go`New${stem} creates the error [${title}].`, ...deprecation]);
  return go`${comment}func New${stem}() *Error {
	return create(${constant}, ${variant}, nil)
}`;
}

function typedCreator(catalog: Catalog, subject: Subject, fields: readonly Field[], deprecation: readonly Go[]): Go {
  const { stem, type, title, constant, variant } = subject;
  const members = fields.map((field) => memberOf(catalog, field));
  const given = fields.map(({ name, placeholder }) => go`${stringLiteral(placeholder.parameter.name)}: params.${name}`);
  const read = fields.map(({ name, placeholder: { parameter } }) => {
    return go`\tparams.${name} = valueOf[${valueType(parameter.type)}](values, ${stringLiteral(parameter.name)})\n`;
  });
  return go`${docComment([go`${type} are the parameters of [${title}].`, ...deprecation])}type ${type} struct {
${join(members)}}

${docComment([go`New${stem} creates the error [${title}].`, ...deprecation])}func New${stem}(params ${type}) *Error {
	return create(${constant}, ${variant}, map[string]any{${join(given, go`, `)}})
}

${docComment([go`As${stem} gives the parameters of err, if it is the error [${title}].${partlyRead(subject, fields)}`, ...deprecation])}func As${stem}(err error) (params ${type}, ok bool) {
	values, ok := paramsOf(err, ${constant}, ${variant})
${join(read)}	return params, ok
}`;
}

/** A variant is known by its message, so all of its parameters are; an error can come with any message. */
function partlyRead({ code, variant, message }: Subject, fields: readonly Field[]): Go {
  const inCode = new Set(code.placeholders.map(({ parameter }) => parameter.name));
  const always = variant !== '""' || message === null || fields.every(({ placeholder: { parameter } }) => inCode.has(parameter.name));
  return always ? go`` : go` Those of the message are zero when it came with another message.`;
}

/** One field of the struct; its comment keeps gofmt from aligning it with its neighbors. */
function memberOf({ sourceLocale }: Catalog, { name, placeholder: { parameter } }: Field): Go {
  const description = parameter.description?.get(sourceLocale);
  const text = description === undefined ? go`` : go` ${commentText(description)}`;
  const values = join(parameter.values.map(commentText), go`, `);
  const known = values === "" ? go`` : parameter.open ? go` Known values: ${values}.` : go` One of: ${values}.`;
  const placeholderName = commentText(parameter.name);
  return go`${docComment([go`${name} stands for {${placeholderName}}.${text}${known}`], "\t")}\t${name} ${valueType(parameter.type)}\n`;
}
