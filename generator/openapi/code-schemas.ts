/** The schemas of codes: those that are known, closed; and what a response may hold, open unless the config closes it. */
import type { ErrorDefinition } from "../catalog/model.ts";
import { literalText } from "../catalog/template.ts";
import type { Data } from "../source/data.ts";
import { isSent, type ErrorCase } from "./cases.ts";
import { codePattern } from "./code-pattern.ts";
import { referenceTo, type Component, type Members } from "./component.ts";
import type { Context } from "./context.ts";
import { blocks, codeSpan, enumeration, plainText, type Markdown, type Pattern } from "./literals.ts";
import { examplesOf, type Version } from "./version.ts";

/** `ImmKnownErrorCode` (where a code has no placeholders) and `ImmErrorCode`. */
export function codeSchemas(context: Context, version: Version): ReadonlyMap<string, Component> {
  const { names, phrases, style } = context;
  const sent = context.errors.filter((error) => [error, ...error.variants].some(isSent));
  const literals = literalsOf(sent);
  const known: Component = {
    value: { type: "string", description: phrases.knownCode, enum: [...literals.keys()] },
    facts: { names: [...literals.values()] },
  };
  // A code that is any string refers to no list.
  const isListed = literals.size > 0 && (style.isWhole || style.codeSchema !== "string");
  return new Map([
    ...(isListed ? [[names.knownErrorCode, known] as const] : []),
    [names.errorCode, { value: codeSchema(context, sent, [...literals.keys()], version), facts: codeFacts(context) }],
  ]);
}

/** Codes without placeholders and the error of each; of two errors with one code the first counts. */
function literalsOf(errors: readonly ErrorDefinition[]): ReadonlyMap<string, string> {
  const literals = new Map<string, string>();
  for (const { code, name } of errors) {
    const text = literalText(code);
    if (text !== null && !literals.has(text)) literals.set(text, name);
  }
  return literals;
}

function codeSchema(context: Context, sent: readonly ErrorDefinition[], literals: readonly string[], version: Version): Members {
  const { catalog, phrases, names, textOf } = context;
  const { codeSchema: openness } = context.style;
  const isClosed = openness === "enum";
  const other = textOf(catalog.fallback?.description ?? null);
  const description = blocks([
    isClosed ? phrases.closedCode : phrases.openCode,
    ...(other === null || isClosed ? [] : [phrases.anyOther(other)]),
  ]);
  if (openness === "string") return { type: "string", description, ...examplesOf(literals.slice(0, 3), version) };
  const known = literals.length === 0 ? [] : [referenceTo("schemas", names.knownErrorCode)];
  const choices: readonly Data[] = [...known, ...templatedCodes(sent), ...(isClosed ? [] : [{ type: "string" }])];
  return choices.length === 0 ? { type: "string", description } : { description, anyOf: choices };
}

/** The codes that a response can hold; `null` when its schema need not say them: they are all that are known, codes are any string, or anything may come. */
export function codesIn({ errors, style }: Context, cases: readonly ErrorCase[]): Data | null {
  const own = [...new Set(cases.map(({ error }) => error))];
  if (style.isWhole || style.codeSchema === "string" || own.length === errors.length) return null;
  const literals = [...literalsOf(own).keys()];
  const known: readonly Data[] = literals.length === 0 ? [] : [{ type: "string", enum: literals }];
  const choices = [...known, ...templatedCodes(own), ...(style.codeSchema === "enum" ? [] : [{ type: "string" }])];
  return choices.length === 1 ? (choices[0] ?? null) : { anyOf: choices };
}

/** One schema for each different pattern, with the codes that have it. */
function templatedCodes(errors: readonly ErrorDefinition[]): readonly Data[] {
  const byPattern = new Map<Pattern, Set<Markdown>>();
  for (const { code } of errors) {
    if (code.placeholders.length === 0) continue;
    const pattern = codePattern(code);
    const codes = byPattern.get(pattern) ?? new Set();
    byPattern.set(pattern, codes.add(codeSpan(code.source)));
  }
  return [...byPattern].map(([pattern, codes]) => ({ type: "string", description: enumeration([...codes]), pattern }));
}

/** Codes that are no errors, and prefixes that somebody else explains. */
function codeFacts({ catalog, errors, textOf }: Context): Members | undefined {
  const outcomes = errors.filter(({ kind }) => kind === "outcome");
  if (outcomes.length === 0 && catalog.external.length === 0) return undefined;
  const external = catalog.external.map(({ prefix, title, url }) => ({
    prefix: plainText(prefix),
    title: textOf(title) ?? undefined,
    url: url ?? undefined,
  }));
  return {
    outcomes: outcomes.length === 0 ? undefined : outcomes.map(({ name, code, status }) => ({ name, code: code.source, status })),
    external: external.length === 0 ? undefined : external,
  };
}
