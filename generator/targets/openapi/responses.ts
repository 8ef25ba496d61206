/** Responses, one per status, and the examples and headers they use. */
import { exampleBody, exampleMessage, exampleParams, exampleRequestId } from "../../catalog/example.ts";
import { literalText } from "../../catalog/template.ts";
import { docsUrl } from "../../catalog/slug.ts";
import type { Data } from "../encoded.ts";
import { phraseOf, refTo } from "./component-names.ts";
import type { DocumentContext } from "./document-context.ts";
import { codeSpan, markdown } from "./literals.ts";
import type { Occurrence } from "./occurrences.ts";

type Components = Readonly<Record<string, Data>>;

export function responses(context: DocumentContext): Components {
  const { names, occurrences, options, catalog } = context;
  const plain = [...occurrences].map(([status, list]) => [
    names.response(status),
    response(status, list, envelopeContent(list, context), context),
  ]);
  const problems = [...occurrences].map(([status, list]) => [
    names.problemResponse(status),
    response(status, list, problemContent(status, list, context), context),
  ]);
  return Object.fromEntries([...(catalog.envelopes.length > 0 ? plain : []), ...(options.problemDetails ? problems : [])]);
}

function response(status: number, list: readonly Occurrence[], content: Data, context: DocumentContext): Data {
  const mayWait = list.some(({ facts }) => facts.retry === "throttling" || facts.retryAfter !== null);
  return {
    description: describe(status, list),
    headers: mayWait ? { "Retry-After": refTo("headers", context.names.retryAfter) } : undefined,
    content,
    "x-errata": { errors: [...new Set(list.map(({ error }) => error.name))] },
  };
}

const listedCodes = 20;

/** The phrase and the codes; a long list is cut, since every code is among the examples. */
function describe(status: number, list: readonly Occurrence[]): string {
  const codes = [...new Set(list.map(({ error }) => error.code.source))];
  const more = codes.length > listedCodes ? ` and ${String(codes.length - listedCodes)} more` : "";
  return `${phraseOf(status)}: ${codes.slice(0, listedCodes).map(codeSpan).join(", ")}${more}.`;
}

/** By media type; envelopes of one type share a schema and their examples. */
function envelopeContent(list: readonly Occurrence[], { catalog, names }: DocumentContext): Data {
  const byType = new Map<string, (typeof catalog.envelopes)[number][]>();
  for (const envelope of catalog.envelopes) byType.set(envelope.contentType, [...(byType.get(envelope.contentType) ?? []), envelope]);
  const content = [...byType].map(([type, envelopes]) => {
    const [only] = envelopes;
    const schema = envelopes.length === 1 && only !== undefined ? names.envelope(only) : names.error;
    const examples = envelopes.flatMap((envelope, index) =>
      list.map(({ label }) => {
        const key = index === 0 ? label : `${label}.${envelope.id}`;
        return [key, refTo("examples", names.example(exampleLabel(label, envelope.id, catalog.envelopes.length)))] as const;
      }),
    );
    return [type, { schema: refTo("schemas", schema), examples: Object.fromEntries(examples) }] as const;
  });
  return Object.fromEntries(content);
}

function exampleLabel(label: string, envelope: string, envelopes: number): string {
  return envelopes === 1 ? label : `${label}.${envelope}`;
}

/** Every occurrence in every envelope, filled: the examples that responses refer to. */
export function examples(context: DocumentContext): Components {
  const { catalog, names } = context;
  const seen = new Set<string>();
  const entries: [string, Data][] = [];
  for (const occurrence of [...context.occurrences.values()].flat()) {
    const { error, variant, label } = occurrence;
    if (seen.has(label)) continue;
    seen.add(label);
    for (const envelope of catalog.envelopes) {
      const key = names.example(exampleLabel(label, envelope.id, catalog.envelopes.length));
      entries.push([key, { ...explained(occurrence, context), value: exampleBody(catalog, error, variant, envelope) }]);
    }
  }
  return Object.fromEntries(entries);
}

function explained({ facts, error }: Occurrence, { say }: DocumentContext): { readonly [key: string]: Data | undefined } {
  return {
    summary: say(facts.description) || literalText(error.code) || error.name,
    description: markdown(say(facts.remedy)) || undefined,
  };
}

export function headers({ names, occurrences }: DocumentContext): Components {
  const used = [...occurrences.values()].flat().some(({ facts }) => facts.retry === "throttling" || facts.retryAfter !== null);
  const description = "Seconds to wait before the request is sent again (RFC 9110 §10.2.3).";
  return used ? { [names.retryAfter]: { description, schema: { type: "integer", minimum: 0 } } } : {};
}

function problemContent(status: number, list: readonly Occurrence[], context: DocumentContext): Data {
  const shown = list.map(
    (occurrence) => [occurrence.label, { ...explained(occurrence, context), value: problemBody(status, occurrence, context) }] as const,
  );
  return { "application/problem+json": { schema: refTo("schemas", context.names.problem), examples: Object.fromEntries(shown) } };
}

/** Members that RFC 9457 and we ourselves use; a parameter of the same name gets a suffix. */
const problemMembers = new Set(["type", "title", "status", "detail", "instance", "code", "requestId"]);

function problemBody(status: number, { error, variant, facts }: Occurrence, { catalog, slugs, say }: DocumentContext): Data {
  const params = exampleParams(catalog, error, variant);
  const templates = [error.code, variant?.message ?? error.message].filter((template) => template !== null);
  const numeric = new Set(
    templates
      .flatMap(({ placeholders }) => placeholders)
      .filter(({ parameter }) => parameter.type !== "string")
      .map(({ parameter }) => parameter.name),
  );
  const members = [...params].map(([name, value]): [string, Data] => [
    problemMembers.has(name) ? `${name}Parameter` : name,
    numeric.has(name) ? Number(value) : value,
  ]);
  return {
    type: docsUrl(catalog, slugs.get(error.name) ?? "") ?? "about:blank",
    title: say(facts.description) || error.name,
    status,
    detail: exampleMessage(catalog, error, variant) || undefined,
    code: error.code.parts.map((part) => (part.kind === "text" ? part.text : (params.get(part.parameter.name) ?? ""))).join(""),
    requestId: exampleRequestId,
    ...Object.fromEntries(members),
  };
}
