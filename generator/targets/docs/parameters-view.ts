/** The parameters of an error: those of its code, its message and the messages of its variants. */
import type { ErrorDefinition, Parameter } from "../../catalog/model.ts";
import { codeSpan, own, type Markdown } from "./literals.ts";
import { read, type Reader } from "./reader.ts";

/** More values than these are not a list that anybody reads. */
const mostValues = 20;

/** One item of a list per parameter, in the order of their first use. */
export function parameterItems(reader: Reader, error: ErrorDefinition): readonly Markdown[] {
  const used = new Set<Parameter>();
  const templates = [error.code, error.message, ...error.variants.map(({ message }) => message)];
  for (const template of templates) for (const { parameter } of template?.placeholders ?? []) used.add(parameter);
  return [...used].map((parameter) => {
    const facts = reader.words.clauses([types[parameter.type], ...valuesOf(reader, parameter)]);
    return reader.words.defined(codeSpan(parameter.name), facts, read(reader, parameter.description, "in-line"));
  });
}

const types = { string: own("string"), integer: own("integer"), number: own("number") } as const;

function valuesOf({ words }: Reader, { values, examples, open }: Parameter): readonly Markdown[] {
  const listed = (texts: readonly string[]) => words.enumerated(texts.slice(0, mostValues).map(codeSpan));
  const known = open || values.length > mostValues ? words.amongOthers : words.oneOf;
  return [
    ...(values.length > 0 ? [known(listed(values))] : []),
    // Examples repeat what a list of values says.
    ...(values.length === 0 && examples.length > 0 ? [words.forExample(listed(examples))] : []),
  ];
}
