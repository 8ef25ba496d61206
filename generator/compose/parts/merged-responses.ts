/** One response of several catalogs at one status: a body is that of either. */
import type { ResponseStatus } from "../../openapi/cases.ts";
import type { MediaType, Members, ResponseComponent } from "../../openapi/component.ts";

/** A response, and the catalog whose errors it carries. */
export interface OwnedResponse {
  readonly owner: string;
  readonly response: ResponseComponent;
}

export function mergeResponses(parts: readonly OwnedResponse[], status: ResponseStatus): ResponseComponent {
  const values = parts.map(({ response }) => response.value);
  const headers: Members = Object.fromEntries(values.flatMap((value) => Object.entries(value.headers ?? {})));
  const types = new Set(values.flatMap(({ content }) => Object.keys(content ?? {})));
  return {
    value: {
      description: values.map(({ description }) => description).join("\n\n"),
      headers: Object.keys(headers).length === 0 ? undefined : headers,
      content: types.size === 0 ? undefined : Object.fromEntries([...types].map((type) => [type, mergedMedia(parts, type)])),
    },
    facts: { status, errors: parts.flatMap(({ owner, response }) => (response.facts.errors ?? []).map((name) => `${owner}/${name}`)) },
  };
}

function mergedMedia(parts: readonly OwnedResponse[], type: string): MediaType {
  const media = parts.flatMap(({ owner, response: { value } }) => {
    const one = value.content?.[type];
    return one === undefined ? [] : [{ owner, ...one }];
  });
  const schemas = media.map(({ schema }) => schema);
  const examples = media.flatMap((one) =>
    Object.entries(one.examples ?? {}).map(([key, value]) => [`${one.owner}.${key}`, value] as const),
  );
  return {
    schema: schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas },
    examples: examples.length === 0 ? undefined : Object.fromEntries(examples),
  };
}
