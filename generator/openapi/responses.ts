/** The responses: one a status, with an example for every error and variant in every envelope. Knows nothing of what examples hold. */
import type { Envelope } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import { tellsWhenToRetry, type CasesByStatus, type ErrorCase } from "./cases.ts";
import { envelopeName, referenceTo, type Context } from "./context.ts";
import { exampleName } from "./examples.ts";
import { blocks, bulletList, codeSpan, decimal, inlineText, type Markdown } from "./literals.ts";
import { reasonOf, statusName } from "./status-names.ts";

type Components = Readonly<Record<string, Data>>;

/** `ImmForbidden` and its like. The bodies of a response are left to `contentOf`. */
export function responsesOf(
  context: Context,
  statuses: CasesByStatus,
  suffix: "" | "Problem",
  contentOf: (status: number, cases: readonly ErrorCase[]) => Data | undefined,
): Components {
  return Object.fromEntries(
    [...statuses].map(([status, cases]): [string, Data] => [
      context.nameOf(statusName(status) + suffix),
      {
        description: responseText(context, status, cases),
        headers: cases.some(({ facts }) => tellsWhenToRetry(facts))
          ? { "Retry-After": referenceTo("headers", context.nameOf("RetryAfter")) }
          : undefined,
        content: contentOf(status, cases),
        "x-errata": { status, errors: [...new Set(cases.map(({ error }) => error.name))] },
      },
    ]),
  );
}

/** The header, where a response has it. */
export function headersOf({ nameOf, phrases }: Context, statuses: CasesByStatus): Components {
  const used = [...statuses.values()].some((cases) => cases.some(({ facts }) => tellsWhenToRetry(facts)));
  return used ? { [nameOf("RetryAfter")]: { description: phrases.retryAfter, schema: { type: "integer", minimum: 0 } } } : {};
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
export function envelopeContent(context: Context, cases: readonly ErrorCase[]): Data | undefined {
  const byType = new Map<string, Envelope[]>();
  for (const envelope of context.catalog.envelopes) {
    const sharing = byType.get(envelope.contentType);
    if (sharing === undefined) byType.set(envelope.contentType, [envelope]);
    else sharing.push(envelope);
  }
  if (byType.size === 0) return undefined;
  return Object.fromEntries([...byType].map(([type, envelopes]) => [type, mediaType(context, envelopes, cases)]));
}

function mediaType(context: Context, envelopes: readonly Envelope[], cases: readonly ErrorCase[]): Data {
  const all = envelopes.length > 1 && envelopes.length === context.catalog.envelopes.length;
  const names = all ? [context.nameOf("Error")] : envelopes.map((envelope) => envelopeName(context, envelope));
  const schemas = names.map((name) => referenceTo("schemas", name));
  const examples = envelopes.flatMap((envelope, index) =>
    cases.map((errorCase): [string, Data] => {
      const key = index === 0 ? errorCase.key : `${errorCase.key}.${envelope.id}`;
      return [key, referenceTo("examples", exampleName(context, errorCase, envelope))];
    }),
  );
  return { schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas }, examples: Object.fromEntries(examples) };
}
