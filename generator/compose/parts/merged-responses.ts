/** Responses that our target does not have: of several catalogs at one status, and the one for everything that is not listed. */
import type { Data } from "../../source/data.ts";

type Members = Readonly<Record<string, Data | undefined>>;

const members = (value: Data | undefined): Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};

export interface ResponsePart {
  /** The catalog. */
  readonly id: string;
  readonly response: Data;
}

/** One response of several: a body is that of either. */
export function mergeResponses(parts: readonly ResponsePart[]): Data {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first?.response ?? null;
  const responses = parts.map(({ id, response }) => ({ id, response: members(response) }));
  const headers = Object.assign({}, ...responses.map(({ response }) => members(response["headers"]))) as Members;
  const types = new Set(responses.flatMap(({ response }) => Object.keys(members(response["content"]))));
  return {
    description: responses.flatMap(({ response: { description } }) => (typeof description === "string" ? [description] : [])).join("\n\n"),
    headers: Object.keys(headers).length === 0 ? undefined : headers,
    content: types.size === 0 ? undefined : Object.fromEntries([...types].map((type) => [type, mergedMedia(responses, type)])),
    "x-errata": {
      status: members(responses[0]?.response["x-errata"])["status"],
      errors: responses.flatMap(({ id, response }) => {
        const { errors } = members(response["x-errata"]);
        return Array.isArray(errors) ? errors.map((name) => `${id}/${String(name)}`) : [];
      }),
    },
  };
}

function mergedMedia(responses: readonly { readonly id: string; readonly response: Members }[], type: string): Data {
  const media = responses.flatMap(({ id, response }) => {
    const one = members(response["content"])[type];
    return one === undefined ? [] : [{ id, media: members(one) }];
  });
  const schemas = media.map((one) => one.media["schema"] ?? {});
  const examples = media.flatMap((one) =>
    Object.entries(members(one.media["examples"])).map(([key, value]) => [`${one.id}.${key}`, value]),
  );
  return {
    schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas },
    examples: examples.length === 0 ? undefined : (Object.fromEntries(examples) as Members),
  };
}

/** The response for errors that no status lists. */
export function defaultResponse(locale: string, schemas: Members): Data {
  const types = Object.entries(schemas);
  return {
    description: /^zh(?:-|$)/i.test(locale) ? "未单独列出的其他错误。" : "Any other error.",
    content: types.length === 0 ? undefined : Object.fromEntries(types.map(([type, schema]) => [type, { schema }])),
    "x-errata": { status: "default" },
  };
}
