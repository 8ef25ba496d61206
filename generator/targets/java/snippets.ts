/** What the README shows: the gaps of its snippets. Each has its imports and then statements, and runs as it stands; a test runs them all. */
import { neededOf } from "../../sdk/parameters.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import type { Sample, SampleWire } from "../../sdk/samples.ts";
import { identifier, java, join, nothing, numeral, stringLiteral, type Java } from "./literals.ts";
import { fieldsOf, type SdkNames } from "./names.ts";
import { familyName } from "./naming.ts";
import { isLarge } from "./types.ts";
import type {
  ChooseSnippet,
  CreateSnippet,
  ErrorSnippet,
  KindsSnippet,
  ParseSnippet,
  ResponseSnippet,
  SnippetsView,
  TextsSnippet,
} from "./views.ts";

interface Material {
  readonly sdk: SdkPlan;
  readonly names: SdkNames;
}

export function snippetsOf(sdk: SdkPlan, names: SdkNames): SnippetsView {
  const material = { sdk, names };
  const sample = sdk.sample();
  const wire = sample?.wire ?? null;
  return {
    parse: sample && wire && parseSnippet(material, sample, wire),
    choose: sample && wire && chooseSnippet(material, sample, wire),
    kinds: wire && kindsSnippet(material, wire),
    throwing: wire && responseSnippet(material, wire, [java`${names.prefix}Exception`]),
    create: sample && createSnippet(material, sample),
    texts: sample && textsSnippet(material, sample),
    info: sample && errorSnippet(material, sample, [java`ErrorCode`, java`ErrorInfo`, java`${names.prefix}Errors`]),
  };
}

function imports({ names }: Material, classes: readonly Java[]): readonly Java[] {
  return [...classes].sort().map((name) => java`${names.package}.${name}`);
}

function errorSnippet(material: Material, { error }: Sample, classes: readonly Java[]): ErrorSnippet {
  const { prefix, constantOf } = material.names;
  return { imports: imports(material, classes), prefix, constant: constantOf(error.name) };
}

/** With the classes that it needs beside those of every response. */
function responseSnippet(material: Material, { body, status }: SampleWire, classes: readonly Java[]): ResponseSnippet {
  const { prefix } = material.names;
  return {
    imports: imports(material, [java`${prefix}Errors`, java`${prefix}Result`, java`ResponseInfo`, ...classes]),
    prefix,
    body: stringLiteral(JSON.stringify(body)),
    response: status === null ? java`ResponseInfo.NONE` : java`ResponseInfo.of(${numeral(status)})`,
  };
}

function parseSnippet(material: Material, { error }: Sample, wire: SampleWire): ParseSnippet {
  const { names } = material;
  const constant = names.constantOf(error.name);
  const [asked] = neededOf(error, null);
  const field = fieldsOf(error).find(({ parameter }) => parameter === asked);
  if (field === undefined) return { ...responseSnippet(material, wire, [java`ErrorCode`]), constant, params: null };
  const name = names.paramsOf(error.name);
  return { ...responseSnippet(material, wire, [java`params.${name}`]), constant, params: { name, accessor: field.name } };
}

function chooseSnippet(material: Material, { error }: Sample, wire: SampleWire): ChooseSnippet {
  const constant = material.names.constantOf(error.name);
  // Where `Known` has strings, a label is said in full.
  return isLarge(material.sdk.catalog)
    ? { ...responseSnippet(material, wire, [java`ErrorCode`]), label: java`ErrorCode.Known.${constant}` }
    : { ...responseSnippet(material, wire, []), label: constant };
}

function kindsSnippet(material: Material, wire: SampleWire): KindsSnippet {
  const names = [...material.sdk.families().keys()].map(familyName);
  const name = names.find((one) => one !== null && one.length < 40) ?? null;
  const family = name === null ? null : { name: identifier(name) };
  const classes = family === null ? [java`Category`] : [java`Category`, java`ErrorFamily`];
  return { ...responseSnippet(material, wire, classes), family };
}

function createSnippet(material: Material, sample: Sample): CreateSnippet {
  const { prefix, constantOf, paramsOf } = material.names;
  const { name } = sample.error;
  const values = argumentsOf(sample);
  const classes = values.length > 0 ? [java`params.${paramsOf(name)}`] : [java`ErrorCode`, java`${prefix}Errors`];
  const requestId = sample.wire?.requestId ?? null;
  return {
    imports: imports(material, [java`CreatedError`, ...classes]),
    begin:
      values.length > 0
        ? java`${paramsOf(name)}.create(${join(values, java`, `)})`
        : java`${prefix}Errors.create(ErrorCode.${constantOf(name)})`,
    hasRequestId: requestId !== null,
    requestId: requestId === null ? nothing : stringLiteral(requestId),
  };
}

/** Example values of what the error needs. */
function argumentsOf({ error, occurrence }: Sample): readonly Java[] {
  return neededOf(error, null).map(({ name, type }) => {
    const value = occurrence.params.get(name) ?? "";
    return type === "string" ? stringLiteral(value) : numeral(Math.abs(Number(value)));
  });
}

function textsSnippet(material: Material, sample: Sample): TextsSnippet | null {
  if (sample.error.remedy === null) return null;
  const snippet = errorSnippet(material, sample, [java`ErrorCode`, java`${material.names.prefix}Errors`, java`Texts`]);
  return { ...snippet, locale: stringLiteral(material.sdk.exampleLocale) };
}
