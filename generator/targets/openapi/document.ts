/** One OpenAPI document: components only, so that any description can refer to them. */
import { textIn } from "../../catalog/locale.ts";
import type { Catalog } from "../../catalog/model.ts";
import { casesByStatus, type ResponseCases } from "../../openapi/cases.ts";
import { componentData, sections, type Components } from "../../openapi/component.ts";
import { componentsFor } from "../../openapi/components.ts";
import { contextOf, type Context } from "../../openapi/context.ts";
import { codeSpan, inlineText, plainText } from "../../openapi/literals.ts";
import { fullVersions, type Version } from "../../openapi/version.ts";
import type { Data } from "../../source/data.ts";
import type { Options } from "./options.ts";

/** The document of a version as it lies at a path. What versions share is made once. */
export function documentsOf(catalog: Catalog, options: Options): (version: Version, path: string) => Data {
  const { codeSchema, problemDetails, locale = null } = options;
  const forms = problemDetails ? (["envelope", "problem"] as const) : (["envelope"] as const);
  const context = contextOf({
    catalog,
    errors: catalog.errors,
    prefix: catalog.prefix,
    style: { codeSchema, forms, locale, isWhole: true },
  });
  const componentsIn = componentsFor(context, allResponses(context));
  return (version, path) => {
    const components = componentsIn(version);
    return {
      openapi: fullVersions[version],
      info: infoOf(context, options, components, path),
      paths: {},
      components: Object.fromEntries(sections.map((section) => [section, sectionOf(components, section)])),
    };
  };
}

/** A response for every status in every form. */
function allResponses({ catalog, names, style }: Context): readonly ResponseCases[] {
  const statuses = [...casesByStatus(catalog)];
  return style.forms.flatMap((form) => statuses.map(([status, cases]) => ({ name: names.response(status, form), status, form, cases })));
}

/** A section that is empty is left out. */
function sectionOf(components: Components, section: (typeof sections)[number]): Data | undefined {
  const members = [...components[section]].map(([name, component]): [string, Data] => [name, componentData(component)]);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function infoOf({ catalog, locale, names, phrases }: Context, { info }: Options, { responses }: Components, path: string): Data {
  const title = textIn(catalog.title, locale, catalog.sourceLocale)?.text ?? catalog.id;
  const [response] = responses.keys();
  const component = response === undefined ? `schemas/${names.errorCode}` : `responses/${response}`;
  return {
    title: info?.title ?? plainText(phrases.title(title)),
    version: catalog.version,
    description: info?.description ?? phrases.about(inlineText(title), codeSpan(`$ref: "${path}#/components/${component}"`)),
    contact: info?.contact,
    license: info?.license,
  };
}
