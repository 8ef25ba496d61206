/** The snippets of the README. Each has its imports and then statements, and runs as it stands; a test runs them all. */
import { envelopeBody } from "../../catalog/envelope-body.ts";
import { exampleOccurrence } from "../../catalog/example.ts";
import type { Envelope, ErrorDefinition } from "../../catalog/model.ts";
import { familiesOf } from "../../catalog/families.ts";
import { identifier, java, join, numeral, stringLiteral, type Java } from "./literals.ts";
import { familyName, parameterNames } from "./naming.ts";
import { hasParams, parametersOf } from "./params-files.ts";
import type { ReadmeInput } from "./readme.ts";

/** Source of each snippet; `null` where the catalog has nothing to show it with. */
export interface Snippets {
  readonly parse: Java | null;
  readonly choose: Java | null;
  readonly kinds: Java | null;
  readonly throwing: Java | null;
  readonly create: Java | null;
  readonly texts: Java | null;
  readonly info: Java | null;
}

/** What the snippets show: an error, and the class of its parameters where it has any. */
interface Sample {
  readonly error: ErrorDefinition;
  readonly constant: Java;
  readonly params: Java | null;
}

export function createSnippets(input: ReadmeInput): Snippets {
  const [envelope] = input.catalog.envelopes;
  const sample = sampleOf(input);
  const response = envelope === undefined || sample === null ? null : responseLines(input, envelope, sample);
  return {
    parse: response && sample && parseSnippet(input, sample, response),
    choose: response && sample && chooseSnippet(input, sample, response),
    kinds: response && kindsSnippet(input, response),
    throwing: response && throwingSnippet(input, response),
    create: sample && createSnippet(input, sample),
    texts: sample && textsSnippet(input, sample),
    info: sample && infoSnippet(input, sample),
  };
}

/** An error with a placeholder in its code, if there is any; never a deprecated one. */
function sampleOf({ catalog: { errors }, table }: ReadmeInput): Sample | null {
  const shown = errors.filter(({ kind, deprecated }) => kind === "error" && deprecated === null);
  const error = shown.find(({ code, variants }) => code.placeholders.length > 0 && variants.length === 0) ?? shown[0];
  if (error === undefined) return null;
  const params = hasParams(error) && error.variants.length === 0 ? identifier(table.nameOf("params", error.name)) : null;
  return { error, constant: identifier(table.nameOf("constant", error.name)), params };
}

function imports({ names }: ReadmeInput, classes: readonly Java[]): Java {
  return join(
    [...classes].sort().map((name) => java`import ${names.package}.${name};\n`),
    java``,
  );
}

/** Body and status of a response, and the result. */
function responseLines({ catalog, names: { prefix } }: ReadmeInput, envelope: Envelope, { error }: Sample): Java {
  const { code, message } = exampleOccurrence(catalog, error, null);
  const body = stringLiteral(JSON.stringify(envelopeBody(envelope, { code, message })));
  const status = error.status[0];
  const response = status === undefined ? java`ResponseInfo.NONE` : java`ResponseInfo.of(${numeral(status)})`;
  return java`String body =\n    ${body};\n${prefix}Result result = ${prefix}Errors.parse(body, ${response});`;
}

function parseSnippet(input: ReadmeInput, { error, constant, params }: Sample, response: Java): Java {
  const { prefix } = input.names;
  const classes = [java`${prefix}Errors`, java`${prefix}Result`, java`ResponseInfo`];
  const parameters = parametersOf(error);
  const [first] = parameters;
  if (params === null || first === undefined) {
    return java`${imports(input, [...classes, java`ErrorCode`])}\n${response}\n\nif (result.is(ErrorCode.${constant})) {\n  System.out.println(result.requestId());\n}`;
  }
  const accessor = identifier(parameterNames(parameters.map(({ name }) => name)).get(first.name) ?? "");
  return java`${imports(input, [...classes, java`params.${params}`])}\n${response}\n
${params}.from(result)
    .ifPresent(params -> System.out.println(params.${accessor}()));`;
}

function chooseSnippet(input: ReadmeInput, { constant }: Sample, response: Java): Java {
  const { prefix } = input.names;
  const large = input.catalog.errors.length > 2_000;
  const label = large ? java`ErrorCode.Known.${constant}` : constant;
  const classes = [java`${prefix}Errors`, java`${prefix}Result`, java`ResponseInfo`, ...(large ? [java`ErrorCode`] : [])];
  return java`${imports(input, classes)}\n${response}\n
switch (result.code().known()) {
  case ${label}:
    System.out.println("correct the request");
    break;
  default:
    System.out.println("something else: " + result.code());
}`;
}

function kindsSnippet(input: ReadmeInput, response: Java): Java {
  const { prefix } = input.names;
  const family = familiesOf(input.catalog)
    .map(familyName)
    .find((name) => name !== null && name.length < 40);
  const classes = [java`Category`, java`${prefix}Errors`, java`${prefix}Result`, java`ResponseInfo`];
  const asked = family == null ? [] : [java`System.out.println(result.isIn(ErrorFamily.${identifier(family)}));`];
  const lines = [
    ...asked,
    java`System.out.println(result.category() == Category.INVALID_ARGUMENT);`,
    java`System.out.println(result.isRetryable() + " " + result.retryAfter());`,
  ];
  return java`${imports(input, family == null ? classes : [...classes, java`ErrorFamily`])}\n${response}\n\n${join(lines, java`\n`)}`;
}

function throwingSnippet(input: ReadmeInput, response: Java): Java {
  const { prefix } = input.names;
  const classes = [java`${prefix}Errors`, java`${prefix}Exception`, java`${prefix}Result`, java`ResponseInfo`];
  return java`${imports(input, classes)}\n${response}\n
try {
  result.throwIfError();
} catch (${prefix}Exception exception) {
  System.out.println(exception.category() + " " + exception.result().requestId());
}`;
}

function createSnippet(input: ReadmeInput, { error, constant, params }: Sample): Java {
  const { prefix } = input.names;
  if (params === null) {
    return java`${imports(input, [java`CreatedError`, java`ErrorCode`, java`${prefix}Errors`])}
CreatedError created = ${prefix}Errors.create(ErrorCode.${constant}).requestId("4C1D").build();
System.out.println(created.status() + " " + created.headers() + " " + created.body());`;
  }
  return java`${imports(input, [java`CreatedError`, java`params.${params}`])}
CreatedError created =
    ${params}.create(${join(argumentsOf(input, error), java`, `)})
        .requestId("4C1D")
        .build();
System.out.println(created.status() + " " + created.headers() + " " + created.body());`;
}

/** Example values of what an error needs. */
function argumentsOf({ catalog }: ReadmeInput, error: ErrorDefinition): readonly Java[] {
  const { params } = exampleOccurrence(catalog, error, null);
  return parametersOf(error).map(({ name, type }) => {
    const value = params.get(name) ?? "";
    return type === "string" ? stringLiteral(value) : numeral(Math.abs(Number(value)));
  });
}

function textsSnippet(input: ReadmeInput, { constant }: Sample): Java {
  const { catalog, names } = input;
  const locale = stringLiteral(catalog.locales.at(-1) ?? catalog.sourceLocale);
  return java`${imports(input, [java`ErrorCode`, java`${names.prefix}Errors`, java`Texts`])}
Texts texts = ${names.prefix}Errors.texts(${locale});
texts.remedy(ErrorCode.${constant}).ifPresent(System.out::println);`;
}

function infoSnippet(input: ReadmeInput, { constant }: Sample): Java {
  const { prefix } = input.names;
  return java`${imports(input, [java`ErrorCode`, java`ErrorInfo`, java`${prefix}Errors`])}
ErrorInfo info = ${prefix}Errors.info(ErrorCode.${constant}).orElseThrow();
System.out.println(info.category() + " " + info.retry() + " " + info.docs());`;
}
