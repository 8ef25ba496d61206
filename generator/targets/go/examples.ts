/** What the README shows and `example_test.go` runs: bodies of functions, and what they print. */
import { classifierOf, classify } from "../../catalog/classify.ts";
import { envelopeBody } from "../../catalog/envelope-body.ts";
import { exampleOccurrence, exampleRequestId, type Occurrence } from "../../catalog/example.ts";
import type { Catalog, Envelope, ErrorDefinition } from "../../catalog/model.ts";
import type { GuardFamily } from "../../sdk/guards.ts";
import { decimalLiteral, go, identifier, join, numberLiteral, printedText, readableLiteral, stringLiteral, type Go } from "./literals.ts";
import { fieldsOf, type SdkNames } from "./sdk-names.ts";

export interface ExampleInput {
  readonly catalog: Catalog;
  readonly names: SdkNames;
  readonly guards: readonly GuardFamily[];
  /** The name of the package. */
  readonly package: Go;
}

/** The body of a function; `output` is what it prints, as lines of a comment, empty where that is not said. */
export interface Example {
  readonly body: Go;
  readonly output: Go;
}

/** `null` where the catalog has nothing to show it with. */
export interface Examples {
  readonly parse: Example | null;
  readonly match: Example | null;
  readonly guard: Example | null;
  readonly create: Example | null;
  readonly texts: Example | null;
  readonly info: Example | null;
  /** The stem of the error that is created; the name of its example has it. */
  readonly createdStem: Go;
}

export function createExamples(input: ExampleInput): Examples {
  const { catalog, names } = input;
  const envelope = catalog.envelopes[0];
  const error = sampleOf(catalog);
  const wire = envelope === undefined || error === null ? null : { envelope, error, occurrence: exampleOccurrence(catalog, error, null) };
  return {
    parse: wire && parseExample(input, wire),
    match: wire && matchExample(input, wire),
    guard: wire && guardExample(input, wire),
    create: wire && createExample(input, wire),
    texts: error && textsExample(input, error),
    info: error && infoExample(input, error),
    createdStem: error === null ? go`` : names.stemOf(error.name),
  };
}

/** An error as it comes over the wire. */
interface Wire {
  readonly envelope: Envelope;
  readonly error: ErrorDefinition;
  readonly occurrence: Occurrence;
}

/** An error that reads back as itself: one with a placeholder in its code, if there is any. */
function sampleOf(catalog: Catalog): ErrorDefinition | null {
  const shown = catalog.errors.filter(({ kind, deprecated }) => kind === "error" && deprecated === null);
  const envelope = catalog.envelopes[0];
  if (envelope === undefined) return shown[0] ?? null;
  const classifier = classifierOf(catalog);
  const readsBack = (error: ErrorDefinition): boolean => {
    const { code, message } = exampleOccurrence(catalog, error, null);
    const value = envelopeBody(envelope, { code, message });
    const result = classify(classifier, { body: { kind: "json", value }, status: error.status[0] });
    return result.known && result.name === error.name && result.match !== "ambiguous" && result.variant === null;
  };
  const templated = shown.filter(({ code }) => code.placeholders.length > 0);
  return templated.find(readsBack) ?? shown.find(readsBack) ?? null;
}

/** The body of a response. */
function bodyLine({ envelope, occurrence: { code, message } }: Wire): Go {
  const text = JSON.stringify(envelopeBody(envelope, message === "" ? { code } : { code, message }));
  return go`body := []byte(${readableLiteral(text)})\n`;
}

/** Reads it, with its status. */
function parseCall({ package: sdk }: ExampleInput, { error }: Wire): Go {
  const status = error.status[0];
  const response = status === undefined ? go`${sdk}.Response{}` : go`${sdk}.Response{Status: ${numberLiteral(status)}}`;
  return go`${sdk}.Parse(body, ${response})`;
}

function parseExample(input: ExampleInput, wire: Wire): Example {
  const { names, package: sdk } = input;
  const { error, occurrence } = wire;
  const { code, message, params } = occurrence;
  const [field] = fieldsOf(error.code, error.message);
  const stem = names.stemOf(error.name);
  const asked = field === undefined ? null : go`if params, ok := ${sdk}.As${stem}(err); ok {\n\tfmt.Println(params.${field.name})\n}`;
  const value = field === undefined ? undefined : params.get(field.placeholder.parameter.name);
  return {
    body: join(
      [
        go`${bodyLine(wire)}err := ${parseCall(input, wire)}.Err()`,
        go`if errors.Is(err, ${sdk}.${names.codeOf(error.name)}) {\n\tfmt.Println(err)\n}`,
        ...(asked === null ? [] : [asked]),
      ],
      go`\n`,
    ),
    output: outputOf([message === "" ? code : `${code}: ${message}`, ...(value === undefined ? [] : [value])]),
  };
}

function matchExample(input: ExampleInput, wire: Wire): Example {
  const { names, package: sdk } = input;
  return {
    body: go`${bodyLine(wire)}e := ${parseCall(input, wire)}
switch e.Template {
case ${sdk}.${names.codeOf(wire.error.name)}:
	fmt.Println("correct the request")
default: // another code, a newer one, or no error body at all
	fmt.Println(e.Code, e.Status)
}`,
    output: outputOf(["correct the request"]),
  };
}

function guardExample(input: ExampleInput, wire: Wire): Example | null {
  const { group, code } = wire.error;
  const accepts = (families: readonly string[]) => families.some((family) => code.source.startsWith(`${family}.`));
  const guard =
    input.guards.find(({ groups, families }) => (group !== null && groups.includes(group.id)) || accepts(families)) ?? input.guards[0];
  if (guard === undefined) return null;
  const { package: sdk } = input;
  return {
    body: go`${bodyLine(wire)}e := ${parseCall(input, wire)}
fmt.Println(${sdk}.${identifier(guard.name)}(e))
if wait, ok := e.RetryAfter(); ok && e.Retryable() {
	time.Sleep(wait)
}`,
    output: go``,
  };
}

function createExample({ names, package: sdk }: ExampleInput, { envelope, error, occurrence }: Wire): Example {
  const stem = names.stemOf(error.name);
  const fields = fieldsOf(error.code, error.message);
  const members = fields.map(({ name, placeholder: { parameter } }) => {
    const value = occurrence.params.get(parameter.name) ?? "";
    return go`${name}: ${parameter.type === "string" ? stringLiteral(value) : decimalLiteral(value)}`;
  });
  const params = fields.length === 0 ? go`` : go`${sdk}.${names.paramsOf(error.name)}{${join(members, go`, `)}}`;
  const requestId = envelope.requestId === null ? go`` : go`\ne.RequestID = ${stringLiteral(exampleRequestId)}`;
  const constant = names.envelopeOf(envelope.id);
  const content = {
    code: occurrence.code,
    message: error.message === null ? null : occurrence.message,
    requestId: envelope.requestId === null ? null : exampleRequestId,
  };
  return {
    body: go`e := ${sdk}.New${stem}(${params})${requestId}
wire, err := e.Wire(${constant === null ? stringLiteral(envelope.id) : go`${sdk}.${constant}`})
if err != nil {
	log.Fatal(err)
}
fmt.Println(wire.Status, string(wire.Body))`,
    output: outputOf([`${String(error.status[0] ?? 0)} ${JSON.stringify(envelopeBody(envelope, content))}`]),
  };
}

function textsExample({ catalog, names, package: sdk }: ExampleInput, error: ErrorDefinition): Example | null {
  const locale = catalog.locales.at(-1) ?? catalog.sourceLocale;
  if (error.remedy === null) return null;
  return {
    body: go`texts := ${sdk}.TextsFor(${stringLiteral(locale)})
if remedy, ok := texts.Remedy(${sdk}.${names.codeOf(error.name)}); ok {
	fmt.Println(remedy.Text, remedy.Locale)
}`,
    output: go``,
  };
}

function infoExample({ names, package: sdk }: ExampleInput, error: ErrorDefinition): Example {
  return {
    body: go`if info, ok := ${sdk}.${names.codeOf(error.name)}.Info(); ok {
	fmt.Println(info.Name, info.Category)
}`,
    output: outputOf([`${error.name} ${error.category}`]),
  };
}

/** Lines of an `Output:` comment; nothing when one of them would not survive as a comment. */
function outputOf(lines: readonly string[]): Go {
  const printed = lines.map(printedText);
  return printed.some((line) => line === null) ? go`` : join(printed.map((line) => go`\n// ${line ?? go``}`));
}
