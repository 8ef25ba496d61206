/** One OpenAPI document: components only, so that any description can refer to them. Everything but the schemas is alike in all versions. */
import type { Data } from "../../source/data.ts";
import { casesByStatus, type CasesByStatus } from "../../openapi/cases.ts";
import { codeSchemas } from "../../openapi/code-schemas.ts";
import type { Context } from "../../openapi/context.ts";
import { exampleComponents } from "../../openapi/examples.ts";
import { envelopeSchemas } from "../../openapi/envelope-schemas.ts";
import { codeSpan, inlineText, plainText } from "../../openapi/literals.ts";
import { problemContent, problemMembers, problemSchema, type ProblemMembers } from "../../openapi/problem.ts";
import { envelopeContent, headersOf, responsesOf } from "../../openapi/responses.ts";
import { textIn } from "../../catalog/locale.ts";
import { fullVersions, type Version } from "../../openapi/version.ts";

/** The parts that versions share, made once. */
export interface DocumentParts {
  readonly context: Context;
  readonly statuses: CasesByStatus;
  readonly members: ProblemMembers | null;
  readonly responses: Readonly<Record<string, Data>>;
  readonly examples: Readonly<Record<string, Data>>;
  readonly headers: Readonly<Record<string, Data>>;
}

export function documentParts(context: Context): DocumentParts {
  const statuses = casesByStatus(context.catalog);
  const members = context.options.problemDetails ? problemMembers(statuses) : null;
  const problems =
    members === null ? {} : responsesOf(context, statuses, "Problem", (status, cases) => problemContent(context, members, status, cases));
  return {
    context,
    statuses,
    members,
    responses: { ...responsesOf(context, statuses, "", (_, cases) => envelopeContent(context, cases)), ...problems },
    examples: exampleComponents(context, statuses),
    headers: headersOf(context, statuses),
  };
}

export function openapiDocument(parts: DocumentParts, version: Version, path: string): Data {
  const { context, members, responses, examples, headers } = parts;
  const problem = members === null ? {} : { [context.nameOf("Problem")]: problemSchema(context, members, version) };
  return {
    openapi: fullVersions[version],
    info: infoOf(parts, path),
    paths: {},
    components: {
      schemas: { ...envelopeSchemas(context, version), ...codeSchemas(context, version), ...problem },
      responses: unlessEmpty(responses),
      examples: unlessEmpty(examples),
      headers: unlessEmpty(headers),
    },
  };
}

function unlessEmpty(components: Readonly<Record<string, Data>>): Data | undefined {
  return Object.keys(components).length === 0 ? undefined : components;
}

function infoOf({ context, responses }: DocumentParts, path: string): Data {
  const { catalog, options, locale, phrases, nameOf } = context;
  const title = textIn(catalog.title, locale, catalog.sourceLocale)?.text ?? catalog.id;
  const [response] = Object.keys(responses);
  const component = response === undefined ? `schemas/${nameOf("ErrorCode")}` : `responses/${response}`;
  return {
    title: options.info?.title ?? plainText(phrases.title(title)),
    version: catalog.version,
    description: options.info?.description ?? phrases.about(inlineText(title), codeSpan(`$ref: "${path}#/components/${component}"`)),
    contact: options.info?.contact,
    license: options.info?.license,
  };
}
