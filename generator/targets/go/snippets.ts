/** What the README shows and `example_test.go` runs: the gaps of the snippets, and what they print. The templates `_*.go.hbs` are their text. */
import type { ErrorDefinition } from "../../catalog/model.ts";
import { neededOf } from "../../sdk/parameters.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { Sample, SampleWire } from "../../sdk/samples.ts";
import {
  decimalLiteral,
  go,
  identifier,
  join,
  nothing,
  numberLiteral,
  printedText,
  readableLiteral,
  stringLiteral,
  type Go,
} from "./literals.ts";
import { fieldsOf, type SdkNames } from "./names.ts";
import { guardName } from "./naming.ts";
import type {
  CreateSnippet,
  GuardSnippet,
  InfoSnippet,
  ParseSnippet,
  ResponseSnippet,
  SnippetsView,
  SnippetView,
  TextsSnippet,
} from "./views.ts";

interface Material {
  readonly sdk: SdkPlan;
  readonly names: SdkNames;
  /** The name of the package. */
  readonly package: Go;
}

export function snippetsOf(sdk: SdkPlan, names: SdkNames, package_: Go): SnippetsView {
  const material = { sdk, names, package: package_ };
  const sample = sdk.sample();
  const wire = sample?.wire ?? null;
  return {
    parse: sample && wire && parseSnippet(material, sample, wire),
    match: sample && wire && responseSnippet(material, sample, wire, ["correct the request"]),
    guard: sample && wire && guardSnippet(material, sample, wire),
    create: sample && wire && createSnippet(material, sample, wire),
    texts: sample && textsSnippet(material, sample),
    info: sample && infoSnippet(material, sample),
  };
}

function snippet({ names, package: sdk }: Material, { error }: Sample, lines: readonly string[]): SnippetView {
  const printed = lines.map(printedText);
  const known = printed.filter((line) => line !== null);
  // Nothing where one of the lines would not survive as a comment.
  const prints = known.length === printed.length;
  return { package: sdk, code: names.codeOf(error.name), prints, printed: prints ? known : [] };
}

function responseSnippet(material: Material, sample: Sample, { body, status }: SampleWire, lines: readonly string[]): ResponseSnippet {
  const { package: sdk } = material;
  return {
    ...snippet(material, sample, lines),
    body: readableLiteral(JSON.stringify(body)),
    response: status === null ? go`${sdk}.Response{}` : go`${sdk}.Response{Status: ${numberLiteral(status)}}`,
  };
}

function parseSnippet(material: Material, sample: Sample, wire: SampleWire): ParseSnippet {
  const { code, message, params } = sample.occurrence;
  const [field] = fieldsOf(neededOf(sample.error, null));
  const value = field === undefined ? undefined : params.get(field.parameter.name);
  const lines = [message === "" ? code : `${code}: ${message}`, ...(value === undefined ? [] : [value])];
  return {
    ...responseSnippet(material, sample, wire, lines),
    asked: field === undefined ? null : { stem: material.names.stemOf(sample.error.name), field: field.name },
  };
}

/** The guard that accepts the sample, if there is any, else the first one. */
function guardSnippet(material: Material, sample: Sample, wire: SampleWire): GuardSnippet | null {
  const { group, code } = sample.error;
  const accepts = (families: readonly string[]) => families.some((family) => code.source.startsWith(`${family}.`));
  const all = material.sdk.guards(guardName);
  const guard = all.find(({ groups, families }) => (group !== null && groups.includes(group.id)) || accepts(families)) ?? all[0];
  return guard === undefined ? null : { ...responseSnippet(material, sample, wire, []), guard: identifier(guard.name) };
}

function createSnippet(material: Material, sample: Sample, { envelope, status, created, requestId }: SampleWire): CreateSnippet {
  const { names, package: sdk } = material;
  const constant = names.envelopeOf(envelope.id);
  return {
    ...snippet(material, sample, [`${String(status ?? 0)} ${JSON.stringify(created)}`]),
    stem: names.stemOf(sample.error.name),
    params: paramsLiteral(material, sample),
    hasRequestId: requestId !== null,
    requestId: requestId === null ? nothing : stringLiteral(requestId),
    envelope: constant === null ? stringLiteral(envelope.id) : go`${sdk}.${constant}`,
  };
}

function paramsLiteral({ names, package: sdk }: Material, { error, occurrence }: Sample): Go {
  const fields = fieldsOf(neededOf(error, null));
  const members = fields.map(({ name, parameter }) => {
    const value = occurrence.params.get(parameter.name) ?? "";
    return go`${name}: ${parameter.type === "string" ? stringLiteral(value) : decimalLiteral(value)}`;
  });
  return fields.length === 0 ? nothing : go`${sdk}.${names.paramsOf(error.name)}{${join(members, go`, `)}}`;
}

function textsSnippet({ sdk: { exampleLocale }, names, package: sdk }: Material, { error }: Sample): TextsSnippet | null {
  if (error.remedy === null) return null;
  return { package: sdk, code: names.codeOf(error.name), locale: stringLiteral(exampleLocale) };
}

function infoSnippet(material: Material, sample: Sample): InfoSnippet {
  return snippet(material, sample, [infoLine(sample.error)]);
}

function infoLine({ name, category }: ErrorDefinition): string {
  return `${name} ${category}`;
}
