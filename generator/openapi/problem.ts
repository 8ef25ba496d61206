/** The same errors as problem details (RFC 9457): one schema, and a second response for every status. */
import { exampleRequestId } from "../catalog/example.ts";
import type { Parameter } from "../catalog/model.ts";
import type { Data } from "../source/data.ts";
import type { CasesByStatus, ErrorCase, ResponseCases } from "./cases.ts";
import { codesIn } from "./code-schemas.ts";
import { componentData, referenceTo, type Component, type ResponseComponent } from "./component.ts";
import type { Context } from "./context.ts";
import { exampleOf, sentence } from "./examples.ts";
import { reasonOf } from "./status-names.ts";
import { examplesOf, type Version } from "./version.ts";

const mediaType = "application/problem+json";

/** RFC 9457 §3.1, and the extension members that every problem of ours has. */
const taken = new Set(["type", "title", "status", "detail", "instance", "code", "requestId"]);

/** The extension member of every parameter that an error response may carry; flat, as RFC 9457 §3.2 has them. */
export type ProblemMembers = ReadonlyMap<string, { readonly member: string; readonly parameter: Parameter }>;

export function problemMembers(statuses: CasesByStatus): ProblemMembers {
  const parameters = new Map<string, Parameter>();
  for (const cases of statuses.values()) {
    for (const { error, variant, occurrence } of cases) {
      const message = variant?.message ?? error.message;
      for (const { parameter } of [...error.code.placeholders, ...(message?.placeholders ?? [])]) {
        if (occurrence.params.has(parameter.name)) parameters.set(parameter.name, parameter);
      }
    }
  }
  return new Map([...parameters].map(([name, parameter]) => [name, { member: memberName(name, parameters), parameter }]));
}

/** A parameter called `status` becomes `statusParameter`: the standard member keeps its name. */
function memberName(name: string, parameters: ReadonlyMap<string, Parameter>): string {
  if (!taken.has(name)) return name;
  let member = `${name}Parameter`;
  while (parameters.has(member)) member += "Parameter";
  return member;
}

export function problemSchema(context: Context, members: ProblemMembers, version: Version): ReadonlyMap<string, Component> {
  const { names, phrases } = context;
  const own: readonly (readonly [string, Data])[] = [
    ["type", { type: "string", format: "uri-reference", description: phrases.problemType }],
    ["title", { type: "string", description: phrases.problemTitle }],
    ["status", { type: "integer", minimum: 100, maximum: 599, description: phrases.problemStatus }],
    ["detail", { type: "string", description: phrases.problemDetail }],
    ["code", referenceTo("schemas", names.errorCode)],
    ...(hasRequestId(context) ? [["requestId", { type: "string", description: phrases.requestId }] as const] : []),
  ];
  const extensions = [...members.values()].map(({ member, parameter }) => [member, parameterSchema(context, parameter, version)] as const);
  const value = {
    type: "object",
    description: phrases.problem,
    required: ["type", "title", "status", "code"],
    properties: Object.fromEntries([...own, ...extensions]),
  };
  return new Map([[names.problem, { value, facts: undefined }]]);
}

function parameterSchema({ textOf }: Context, parameter: Parameter, version: Version): Data {
  const typed = (text: string) => (parameter.type === "string" ? text : Number(text));
  const fitting = (texts: readonly string[]) => texts.map(typed).filter((value) => typeof value === "string" || Number.isFinite(value));
  const values = fitting(parameter.values);
  return {
    type: parameter.type,
    description: textOf(parameter.description) ?? undefined,
    enum: parameter.open || values.length === 0 ? undefined : [...new Set(values)],
    ...examplesOf(fitting(parameter.examples), version),
  };
}

/** The content of a problem response. */
export function problemContent(
  context: Context,
  members: ProblemMembers,
  { status, cases }: ResponseCases,
): ResponseComponent["value"]["content"] {
  const whole = referenceTo("schemas", context.names.problem);
  if (status === "default") return { [mediaType]: { schema: whole, examples: undefined } };
  const codes = codesIn(context, cases);
  const schema = codes === null ? whole : { allOf: [whole, { type: "object", properties: { code: codes } }] };
  const examples = cases.map((errorCase): [string, Data] => [
    errorCase.key,
    componentData(exampleOf(context, errorCase, problemBody(context, members, status, errorCase))),
  ]);
  return { [mediaType]: { schema, examples: Object.fromEntries(examples) } };
}

function problemBody(context: Context, members: ProblemMembers, status: number, { error, occurrence }: ErrorCase): Data {
  const type = context.docsUrlOf(error);
  const params = [...occurrence.params].map(([name, value]): [string, Data] => {
    const found = members.get(name);
    return [found?.member ?? name, found?.parameter.type === "string" ? value : Number(value)];
  });
  return {
    // RFC 9457 §4.2.1: without an address of its own, the title is the status's phrase.
    type: type ?? "about:blank",
    title: type === null ? reasonOf(status) : sentence(error.name),
    status,
    detail: occurrence.message === "" ? undefined : occurrence.message,
    code: occurrence.code,
    requestId: hasRequestId(context) ? exampleRequestId : undefined,
    ...Object.fromEntries(params),
  };
}

function hasRequestId({ catalog }: Context): boolean {
  return catalog.envelopes.some(({ requestId }) => requestId !== null);
}
