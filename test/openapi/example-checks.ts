/** Bodies held against the schemas of responses, by a validator that shares no code with ours. */
import { Ajv2020 } from "ajv/dist/2020.js";

interface Example {
  readonly $ref?: string;
  readonly value?: unknown;
}
interface MediaType {
  readonly schema: object;
  readonly examples?: Readonly<Record<string, Example>>;
}
/** An OpenAPI 3.1 document, as far as it is looked at. */
export interface DescribedErrors {
  readonly components: {
    readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, MediaType>> }>>;
    readonly examples?: Readonly<Record<string, Example>>;
  };
}

function* bodies(document: DescribedErrors) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, "errors");
  for (const [response, { content = {} }] of Object.entries(document.components.responses ?? {})) {
    for (const { schema, examples = {} } of Object.values(content)) {
      const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"errors#/')) as object);
      yield { response, validate, examples };
    }
  }
}

/** Checks every example of every response: how many there are, and what the validator says of those that are none. */
export function checkExamples(document: DescribedErrors): { readonly count: number; readonly faults: readonly string[] } {
  const faults: string[] = [];
  let count = 0;
  for (const { response, validate, examples } of bodies(document)) {
    for (const [key, example] of Object.entries(examples)) {
      const value = example.value ?? document.components.examples?.[example.$ref?.split("/").at(-1) ?? ""]?.value;
      count += 1;
      if (!validate(value)) faults.push(`${response}, ${key}: ${JSON.stringify(value)} ${JSON.stringify(validate.errors)}`);
    }
  }
  return { count, faults };
}

/** The responses that can have a body. */
export function responsesWith(document: DescribedErrors, body: unknown): readonly string[] {
  return [...bodies(document)].filter(({ validate }) => validate(body)).map(({ response }) => response);
}
