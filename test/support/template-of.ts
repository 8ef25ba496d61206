/** Templates and parameters for tests, without a file around them. */
import type { Parameter, Template } from "../../generator/catalog/model.ts";
import { linkTemplate, parseTemplate } from "../../generator/catalog/template.ts";

const nowhere = (): never => {
  throw new Error("a parameter made for a test stands in no file");
};

export function parameter(name: string, facts: Partial<Parameter> = {}): Parameter {
  const at = { spanOf: nowhere, spanOfKey: nowhere };
  return { name, type: "string", description: null, examples: [], values: [], open: true, characters: null, declared: true, at, ...facts };
}

/** Parses and links a template; parameters that are not given are open strings. */
export function templateOf(source: string, position: "code" | "message", ...parameters: readonly Parameter[]): Template {
  const parsed = parseTemplate(source);
  if (parsed.faults.length > 0) throw new Error(`faulty template: ${source}`);
  const known = new Map(parameters.map((one) => [one.name, one]));
  return linkTemplate(source, parsed, (name) => known.get(name) ?? parameter(name), position);
}
