/** The responses: what each says, and its bodies by media type. Knows nothing of what examples hold. */
import type { Envelope } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import { tellsWhenToRetry, type CasesByStatus, type ErrorCase, type ResponseCases } from "./cases.ts";
import { codesIn } from "./code-schemas.ts";
import { referenceTo, type Component, type MediaType, type ResponseComponent } from "./component.ts";
import type { Context } from "./context.ts";
import { bodySchema } from "./envelope-schemas.ts";
import { blocks, bulletList, codeSpan, decimal, inlineText, type Markdown } from "./literals.ts";
import { problemContent, type ProblemMembers } from "./problem.ts";
import { reasonOf } from "./status-names.ts";

export function responseComponent(context: Context, members: ProblemMembers, response: ResponseCases): ResponseComponent {
  const { status, cases } = response;
  const content = response.form === "problem" ? problemContent(context, members, response) : envelopeContent(context, response);
  if (status === "default") {
    return { value: { description: context.phrases.anyOtherError, headers: undefined, content }, facts: { status, errors: undefined } };
  }
  const headers = cases.some(({ facts }) => tellsWhenToRetry(facts))
    ? { "Retry-After": referenceTo("headers", context.names.retryAfter) }
    : undefined;
  return {
    value: { description: responseText(context, status, cases), headers, content },
    facts: { status, errors: [...new Set(cases.map(({ error }) => error.name))] },
  };
}

/** The header, where a response has it. */
export function headerComponents({ names, phrases }: Context, statuses: CasesByStatus): ReadonlyMap<string, Component> {
  const isUsed = [...statuses.values()].some((cases) => cases.some(({ facts }) => tellsWhenToRetry(facts)));
  const value = { description: phrases.retryAfter, schema: { type: "integer", minimum: 0 } };
  return isUsed ? new Map([[names.retryAfter, { value, facts: undefined }]]) : new Map<string, never>();
}

/** As many codes as a person looks through. All are among the examples. */
const listedCodes = 100;

/** Lists the codes, each once however many variants it has. */
function responseText({ phrases, textOf }: Context, status: number, cases: readonly ErrorCase[]): Markdown {
  const errors = [...new Set(cases.map(({ error }) => error))];
  const items = errors.slice(0, listedCodes).map((error) => {
    const code = error.deprecated === null ? codeSpan(error.code.source) : phrases.deprecated(codeSpan(error.code.source));
    const description = textOf(error.description);
    return description === null ? code : phrases.withDescription(code, description);
  });
  if (errors.length > listedCodes) items.push(phrases.more(decimal(errors.length - listedCodes)));
  return blocks([phrases.response(inlineText(reasonOf(status))), bulletList(items)]);
}

/** The content of a response by media type, as the envelopes have it; `undefined` when the catalog knows no envelope. */
function envelopeContent(context: Context, response: ResponseCases): ResponseComponent["value"]["content"] {
  const byType = new Map<string, Envelope[]>();
  for (const envelope of context.catalog.envelopes) {
    const sharing = byType.get(envelope.contentType);
    if (sharing === undefined) byType.set(envelope.contentType, [envelope]);
    else sharing.push(envelope);
  }
  if (byType.size === 0) return undefined;
  return Object.fromEntries([...byType].map(([type, envelopes]) => [type, envelopeMedia(context, envelopes, response)]));
}

function envelopeMedia(context: Context, envelopes: readonly Envelope[], { status, cases }: ResponseCases): MediaType {
  const codes = status === "default" ? null : codesIn(context, cases);
  const schema = anyOf(envelopeReferences(context, envelopes, codes));
  if (status === "default") return { schema, examples: undefined };
  const examples = envelopes.flatMap((envelope, index) =>
    cases.map((errorCase): [string, Data] => {
      const key = index === 0 ? errorCase.key : `${errorCase.key}.${envelope.id}`;
      return [key, referenceTo("examples", context.names.example(errorCase, envelope))];
    }),
  );
  return { schema, examples: Object.fromEntries(examples) };
}

function envelopeReferences(context: Context, envelopes: readonly Envelope[], codes: Data | null): readonly Data[] {
  const { catalog, names, style } = context;
  const areAll = envelopes.length > 1 && envelopes.length === catalog.envelopes.length;
  if (style.isWhole && areAll) return [referenceTo("schemas", names.error)];
  return envelopes.map((envelope) => bodySchema(context, envelope, codes));
}

function anyOf(schemas: readonly Data[]): Data {
  return schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas };
}
