/** The snippets of the README. Each is a whole program, which `cargo test` compiles and runs as documentation. */
import { envelopeBody } from "../../catalog/envelope-body.ts";
import { exampleOccurrence, exampleRequestId } from "../../catalog/example.ts";
import type { Catalog, Envelope, ErrorDefinition } from "../../catalog/model.ts";
import type { NameTable } from "../../naming/name-table.ts";
import { sdkPlan } from "../../sdk/plan.ts";
import { floatLiteral, identifier, join, lines, numberLiteral, rawString, rust, stringLiteral, type Rust } from "./literals.ts";
import { guardName } from "./naming.ts";
import { createFields } from "./placeholders.ts";

/** Source of each snippet; `null` where the catalog has nothing to show it with. */
export interface Snippets {
  readonly parse: Rust | null;
  readonly match: Rust | null;
  readonly retry: Rust | null;
  readonly create: Rust | null;
  readonly texts: Rust | null;
  readonly facts: Rust | null;
}

interface Sample {
  readonly catalog: Catalog;
  readonly crate: Rust;
  readonly error: ErrorDefinition;
  /** The member of `ErrorCode`. */
  readonly name: Rust;
}

export function createSnippets(catalog: Catalog, names: NameTable, crate: Rust): Snippets {
  const error = sampleOf(catalog);
  const [envelope] = catalog.envelopes;
  const sample = error && { catalog, crate, error, name: identifier(names.nameOf("variant", error.name)) };
  return {
    parse: sample && envelope ? parseSnippet(sample, envelope) : null,
    match: sample && envelope ? matchSnippet(sample, envelope) : null,
    retry: sample && envelope ? retrySnippet(sample, envelope) : null,
    create: sample && envelope ? createSnippet(sample) : null,
    texts: sample && textsSnippet(sample),
    facts: sample && factsSnippet(sample),
  };
}

/** An error that a snippet can show: one with a placeholder in its code, if there is any. */
function sampleOf({ errors }: Catalog): ErrorDefinition | null {
  const shown = errors.filter(({ kind, deprecated }) => kind === "error" && deprecated === null);
  return shown.find(({ code }) => code.placeholders.length > 0) ?? shown[0] ?? null;
}

/** `use crate::{…};` with names in the order of rustfmt: modules, then types. */
function useLine({ crate }: Sample, names: readonly Rust[]): Rust {
  const [only] = names;
  return names.length === 1 && only !== undefined ? rust`use ${crate}::${only};` : rust`use ${crate}::{${join(names, rust`, `)}};`;
}

/** Reads the body of the sample into `error`. */
function readLines({ catalog, error }: Sample, envelope: Envelope): Rust {
  const { code, message } = exampleOccurrence(catalog, error, null);
  const body = rawString(JSON.stringify(envelopeBody(envelope, { code, message })));
  const status = error.status[0];
  const info = status === undefined ? rust`ResponseInfo::new()` : rust`ResponseInfo::new().status(${numberLiteral(status)})`;
  return rust`let body = ${body};\nlet error = ApiError::parse(body, &${info});`;
}

function parseSnippet(sample: Sample, envelope: Envelope): Rust {
  const { catalog, error, name } = sample;
  const field = createFields(catalog)(error, error).find(({ inCode }) => inCode);
  const shown =
    field === undefined
      ? rust`if error.is(&ErrorCode::${name}) {\n    println!("{error}");`
      : rust`if let Some(params) = error.captured::<params::${name}>() {\n    println!("{}", params.${field.name});`;
  return lines([
    useLine(sample, [
      ...(field === undefined ? [] : [rust`params`]),
      rust`ApiError`,
      ...(field === undefined ? [rust`ErrorCode`] : []),
      rust`ResponseInfo`,
    ]),
    rust``,
    readLines(sample, envelope),
    rust``,
    shown,
    rust`} else if !error.is_known() {`,
    rust`    println!("{:?} {:?}", error.wire_code(), error.status()); // a newer code, or no error body`,
    rust`}`,
  ]);
}

function matchSnippet(sample: Sample, envelope: Envelope): Rust {
  return lines([
    useLine(sample, [rust`ApiError`, rust`ErrorCode`, rust`ResponseInfo`]),
    rust``,
    readLines(sample, envelope),
    rust``,
    rust`match error.code() {`,
    rust`    Some(ErrorCode::${sample.name}) => println!("correct the request"),`,
    rust`    Some(ErrorCode::Unknown(_)) => println!("a newer server: {error}"),`,
    rust`    Some(code) => println!("{code}: see {:?}", code.docs_url()),`,
    rust`    None => println!("no error body, status {:?}", error.status()),`,
    rust`}`,
  ]);
}

function retrySnippet(sample: Sample, envelope: Envelope): Rust {
  const guard = sdkPlan(sample.catalog).guards(guardName)[0];
  const ask = guard === undefined ? [] : [rust`println!("{}", error.${identifier(guard.name)}());`];
  return lines([
    useLine(sample, [rust`ApiError`, rust`Category`, rust`ResponseInfo`]),
    rust``,
    readLines(sample, envelope),
    rust``,
    ...ask,
    rust`if error.is_retryable() {`,
    rust`    println!("again in {:?} seconds", error.retry_after());`,
    rust`} else if error.category() == Category::Unauthenticated {`,
    rust`    println!("sign in again");`,
    rust`}`,
  ]);
}

function createSnippet(sample: Sample): Rust {
  const { catalog, error, name } = sample;
  const fields = createFields(catalog)(error, error);
  const { params } = exampleOccurrence(catalog, error, null);
  const values = fields.map(({ parameter, name: field, type }) => {
    const text = params.get(parameter) ?? "";
    const value = type === "i64" ? integer(text) : type === "f64" ? floatLiteral(Number(text)) : stringLiteral(text);
    return rust`    ${field}: ${value},`;
  });
  const made = fields.length === 0 ? rust`PlainError::${name};` : lines([rust`create::${name} {`, ...values, rust`};`]);
  const uses = fields.length === 0 ? [rust`NewError`, rust`PlainError`] : [rust`create`, rust`NewError`];
  return lines([
    useLine(sample, uses),
    rust``,
    rust`let error = ${made}`,
    rust`let created = NewError::from(error).request_id(${stringLiteral(exampleRequestId)}).build();`,
    rust`println!("{:?} {}", created.status, created.body);`,
  ]);
}

function integer(text: string): Rust {
  const value = Number(text);
  return value < 0 ? rust`-${numberLiteral(-value)}` : numberLiteral(value);
}

function textsSnippet(sample: Sample): Rust {
  const locale = stringLiteral(sample.catalog.locales.at(-1) ?? sample.catalog.sourceLocale);
  return lines([
    useLine(sample, [rust`ErrorCode`, rust`Texts`]),
    rust``,
    rust`let texts = Texts::new(${locale});`,
    rust`if let Some(remedy) = texts.remedy(&ErrorCode::${sample.name}) {`,
    rust`    println!("{} ({})", remedy.text, remedy.locale);`,
    rust`}`,
  ]);
}

function factsSnippet(sample: Sample): Rust {
  return lines([
    useLine(sample, [rust`ErrorCode`]),
    rust``,
    rust`let code = ErrorCode::${sample.name};`,
    rust`if let Some(facts) = code.facts() {`,
    rust`    println!("{code}: {}, {:?}", facts.category, facts.retry);`,
    rust`}`,
  ]);
}
