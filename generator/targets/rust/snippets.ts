/**
 * What the README shows: the gaps of the snippets, whose text is in its template. Each is a whole program, which `cargo test` compiles and runs
 * as documentation.
 */
import type { Parameter } from "../../catalog/model.ts";
import { capturedOf, neededOf } from "../../sdk/parameters.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { Sample, SampleWire } from "../../sdk/samples.ts";
import { floatLiteral, identifier, integerLiteral, nothing, numberLiteral, rawString, rust, stringLiteral, type Rust } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import { guardName } from "./naming.ts";
import type { CreateSnippet, ParseSnippet, ResponseSnippet, RetrySnippet, SnippetsView, SnippetView } from "./views.ts";

interface Material {
  readonly sdk: SdkPlan;
  readonly names: SdkNames;
  /** What programs call the crate. */
  readonly crate: Rust;
}

export function snippetsOf(sdk: SdkPlan, names: SdkNames, crate: Rust): SnippetsView {
  const material = { sdk, names, crate };
  const sample = sdk.sample();
  const wire = sample?.wire ?? null;
  return {
    parse: sample && wire && parseSnippet(material, sample, wire),
    match: sample && wire && { ...snippet(material, sample), ...response(wire) },
    retry: sample && wire && retrySnippet(material, wire),
    create: sample && wire && createSnippet(material, sample, wire),
    texts: sample && { ...snippet(material, sample), locale: stringLiteral(sdk.exampleLocale) },
    facts: sample && snippet(material, sample),
  };
}

function snippet({ names, crate }: Material, { error }: Sample): SnippetView {
  return { crate, code: names.codeOf(error.name) };
}

function response({ body, status }: SampleWire): ResponseSnippet {
  const info = rust`ResponseInfo::new()`;
  return {
    body: rawString(JSON.stringify(body)),
    response: status === null ? info : rust`${info}.status(${numberLiteral(status)})`,
  };
}

function parseSnippet(material: Material, sample: Sample, wire: SampleWire): ParseSnippet {
  const told = capturedOf(sample.error, null).find(({ always }) => always);
  return {
    ...snippet(material, sample),
    ...response(wire),
    captured: told === undefined ? null : { field: material.names.fieldOf(told.parameter) },
  };
}

function retrySnippet({ sdk, crate }: Material, wire: SampleWire): RetrySnippet {
  const [guard] = sdk.guards(guardName);
  return { crate, ...response(wire), guard: guard === undefined ? null : { name: identifier(guard.name) } };
}

function createSnippet(material: Material, sample: Sample, { requestId }: SampleWire): CreateSnippet {
  const { params } = sample.occurrence;
  const needed = neededOf(sample.error, null);
  return {
    ...snippet(material, sample),
    hasFields: needed.length > 0,
    fields: needed.map((parameter) => ({
      name: material.names.fieldOf(parameter),
      value: valueLiteral(parameter, params.get(parameter.name) ?? ""),
    })),
    hasRequestId: requestId !== null,
    requestId: requestId === null ? nothing : stringLiteral(requestId),
  };
}

function valueLiteral({ type }: Parameter, text: string): Rust {
  return type === "integer" ? integerLiteral(text) : type === "number" ? floatLiteral(Number(text)) : stringLiteral(text);
}
