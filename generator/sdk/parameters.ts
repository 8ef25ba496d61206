/**
 * Which parameters an error has: what reading it may give, and what creating it takes. Always each parameter once, in the order of its
 * first use, the code's before the message's. How a language spells a parameter is the language's own.
 */
import type { ErrorDefinition, Parameter, Template, Variant } from "../catalog/model.ts";

/** A parameter that reading may give. */
export interface CapturedParameter {
  readonly parameter: Parameter;
  /** Whether every result has it: what only a message tells is missing where another message came. */
  readonly always: boolean;
}

/** Most errors have none, and share this list. */
const none: readonly never[] = [];

/** The message that is sent: a variant without one of its own is sent with its error's. */
function messageOf({ message }: ErrorDefinition, variant: Variant | null): Template | null {
  return variant?.message ?? message;
}

/** Whether the error, in any of its meanings, has parameters at all. */
export function hasParams({ code, message, variants }: ErrorDefinition): boolean {
  return uses(code) || uses(message) || variants.some((variant) => uses(variant.message));
}

/** What creating the error, or one of its variants, takes. */
export function neededOf(error: ErrorDefinition, variant: Variant | null): readonly Parameter[] {
  return distinct(error.code, messageOf(error, variant));
}

/** What reading gives as long as no variant is meant, or, of a variant, which is known by its message, so that all of it is there. */
export function capturedOf(error: ErrorDefinition, variant: Variant | null): readonly CapturedParameter[] {
  const needed = neededOf(error, variant);
  if (needed.length === 0) return none;
  const inCode = distinct(error.code);
  return needed.map((parameter) => ({ parameter, always: variant !== null || inCode.includes(parameter) }));
}

/** What reading the error in any of its meanings may give: the parameters of code and message, then those of its variants' messages. */
export function capturedInAll(error: ErrorDefinition): readonly CapturedParameter[] {
  const inCode = distinct(error.code);
  const all = distinct(error.code, error.message, ...error.variants.map(({ message }) => message));
  return all.map((parameter) => ({ parameter, always: inCode.includes(parameter) }));
}

function uses(template: Template | null): boolean {
  return template !== null && template.placeholders.length > 0;
}

/** A catalog has one object for each of its parameters. */
function distinct(...templates: readonly (Template | null)[]): readonly Parameter[] {
  if (!templates.some(uses)) return none;
  const parameters = new Set<Parameter>();
  for (const template of templates) for (const { parameter } of template?.placeholders ?? none) parameters.add(parameter);
  return [...parameters];
}
