/** The components for any cases of a catalog under any prefix: schemas, responses, examples and headers. Where they stand is for others. */
import type { CasesByStatus, ErrorCase, ResponseCases } from "./cases.ts";
import { codeSchemas } from "./code-schemas.ts";
import type { Component, Components } from "./component.ts";
import type { Context } from "./context.ts";
import { envelopeSchemas } from "./envelope-schemas.ts";
import { exampleComponents } from "./examples.ts";
import { problemMembers, problemSchema } from "./problem.ts";
import { headerComponents, responseComponent } from "./responses.ts";
import type { Version } from "./version.ts";

/** The components of a document in which these responses stand. Versions differ in schemas alone; the rest is made once. */
export function componentsFor(context: Context, responses: readonly ResponseCases[]): (version: Version) => Components {
  const { forms } = context.style;
  const statuses = listedCases(responses);
  const members = problemMembers(statuses);
  const schemas = (version: Version): ReadonlyMap<string, Component> =>
    new Map([
      ...(forms.includes("envelope") ? envelopeSchemas(context, version) : []),
      ...codeSchemas(context, version),
      ...(forms.includes("problem") ? problemSchema(context, members, version) : []),
    ]);
  const shared = {
    responses: new Map(responses.map((response) => [response.name, responseComponent(context, members, response)])),
    examples: forms.includes("envelope") ? exampleComponents(context, statuses) : new Map<string, never>(),
    headers: headerComponents(context, statuses),
  };
  return (version) => ({ schemas: schemas(version), ...shared });
}

/** The cases of all responses but the one for what is not listed, which shows none. */
function listedCases(responses: readonly ResponseCases[]): CasesByStatus {
  const found = new Map<number, Set<ErrorCase>>();
  for (const { status, cases } of responses) {
    if (status !== "default") found.set(status, new Set([...(found.get(status) ?? []), ...cases]));
  }
  return new Map([...found].sort(([a], [b]) => a - b).map(([status, cases]) => [status, [...cases]]));
}
