/** The schemas of codes: those that are known, closed; and what a response may hold, open unless the config closes it. */
import type { ErrorDefinition } from "../catalog/model.ts";
import { literalText } from "../catalog/template.ts";
import type { Data } from "../source/data.ts";
import { isSent } from "./cases.ts";
import { codePattern } from "./code-pattern.ts";
import { referenceTo, type Context } from "./context.ts";
import { blocks, codeSpan, enumeration, plainText, type Markdown, type Pattern } from "./literals.ts";
import { examplesOf, type Version } from "./version.ts";

type Schemas = Readonly<Record<string, Data>>;

/** `ImmKnownErrorCode` (where a code has no placeholders) and `ImmErrorCode`. */
export function codeSchemas(context: Context, version: Version): Schemas {
  const sent = context.catalog.errors.filter((error) => [error, ...error.variants].some(isSent));
  const literals = literalsOf(sent);
  const { nameOf, phrases } = context;
  const known: Schemas = {
    [nameOf("KnownErrorCode")]: {
      type: "string",
      description: phrases.knownCode,
      enum: [...literals.keys()],
      "x-errata": { names: [...literals.values()] },
    },
  };
  return { ...(literals.size > 0 ? known : {}), [nameOf("ErrorCode")]: codeSchema(context, sent, [...literals.keys()], version) };
}

/** Codes without placeholders and the error of each; of two errors with one code the first counts. */
export function literalsOf(errors: readonly ErrorDefinition[]): ReadonlyMap<string, string> {
  const literals = new Map<string, string>();
  for (const { code, name } of errors) {
    const text = literalText(code);
    if (text !== null && !literals.has(text)) literals.set(text, name);
  }
  return literals;
}

function codeSchema(context: Context, sent: readonly ErrorDefinition[], literals: readonly string[], version: Version): Data {
  const { catalog, options, phrases, nameOf, textOf } = context;
  const closed = options.codeSchema === "enum";
  const other = textOf(catalog.fallback?.description ?? null);
  const description = blocks([
    closed ? phrases.closedCode : phrases.openCode,
    ...(other === null || closed ? [] : [phrases.anyOther(other)]),
  ]);
  const extension = codeFacts(context);
  if (options.codeSchema === "string") {
    return { type: "string", description, ...examplesOf(literals.slice(0, 3), version), "x-errata": extension };
  }
  const known = literals.length === 0 ? [] : [referenceTo("schemas", nameOf("KnownErrorCode"))];
  const choices: readonly Data[] = [...known, ...templatedCodes(sent), ...(closed ? [] : [{ type: "string" }])];
  if (choices.length === 0) return { type: "string", description, "x-errata": extension };
  return { description, anyOf: choices, "x-errata": extension };
}

/** One schema for each different pattern, with the codes that have it. */
export function templatedCodes(errors: readonly ErrorDefinition[]): readonly Data[] {
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
function codeFacts({ catalog, textOf }: Context): Data | undefined {
  const outcomes = catalog.errors.filter(({ kind }) => kind === "outcome");
  if (outcomes.length === 0 && catalog.external.length === 0) return undefined;
  return {
    outcomes: outcomes.length === 0 ? undefined : outcomes.map(({ name, code, status }) => ({ name, code: code.source, status })),
    external:
      catalog.external.length === 0
        ? undefined
        : catalog.external.map(({ prefix, title, url }) => ({
            prefix: plainText(prefix),
            title: textOf(title) ?? undefined,
            url: url ?? undefined,
          })),
  };
}
