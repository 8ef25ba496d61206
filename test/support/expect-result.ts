/** Results of the reference as plain objects, so that tests can say what they expect in the words of docs/classification.md. */
import type { Body } from "../../generator/catalog/body.ts";
import { classify, classifierOf, type ClassifyInput } from "../../generator/catalog/classify.ts";
import type { Catalog } from "../../generator/catalog/model.ts";

export type PlainResult = Readonly<Record<string, unknown>>;

/** A reader of responses for one catalog. A body that is no `Body` is written as JSON text. */
export function readerOf(catalog: Catalog): (body: unknown, more?: Omit<ClassifyInput, "body">) => PlainResult {
  const classifier = classifierOf(catalog);
  return (body, more = {}) => {
    const input: Body = isBody(body) ? body : { kind: "text", text: JSON.stringify(body) };
    const result = classify(classifier, { body: input, ...more });
    const fields = Object.fromEntries(result.fields);
    return result.known ? { ...result, fields, params: Object.fromEntries(result.params) } : { ...result, fields };
  };
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && "kind" in value;
}
