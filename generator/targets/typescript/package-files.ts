/** What makes the sources a package: `package.json`, `tsconfig.json`, and `catalog.json` for programs that read data. */
import type { Catalog, ErrorDefinition, Facts } from "../../catalog/model.ts";
import type { Data } from "../../source/data.ts";
import type { View } from "../../source/encoded.ts";
import type { FilePlan } from "../../render/file-plan.ts";
import { jsonString } from "./literals.ts";

export interface PackageIdentity {
  readonly name: string;
  /** SPDX identifier. */
  readonly license: string | null;
}

export function packageFiles(catalog: Catalog, identity: PackageIdentity): readonly FilePlan[] {
  return [
    { kind: "template", path: "package.json", template: "package.json.hbs", view: manifestView(catalog, identity) },
    { kind: "json", path: "tsconfig.json", value: compilerConfig },
    { kind: "json", path: "catalog.json", value: catalogData(catalog) },
  ];
}

/** A template and no data, because prettier lays `package.json` out as npm does, unlike all other JSON. */
function manifestView(catalog: Catalog, { name, license }: PackageIdentity): View {
  const title = catalog.title.get(catalog.sourceLocale) ?? catalog.id;
  return {
    name: jsonString(name),
    version: jsonString(catalog.version),
    description: jsonString(`Errors of ${title}: codes, types, guards, parser and texts.`),
    hasLicense: license !== null,
    license: jsonString(license ?? ""),
  };
}

const compilerConfig: Data = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2022"],
    types: [],
    module: "NodeNext",
    moduleResolution: "NodeNext",
    rootDir: "src",
    outDir: "dist",
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
  },
  include: ["src"],
};

/** Facts only: texts are in `locales/`. */
function catalogData(catalog: Catalog): Data {
  return {
    id: catalog.id,
    version: catalog.version,
    locales: catalog.locales,
    errors: catalog.errors.map((error) => ({
      name: error.name,
      code: error.code.source,
      group: error.group?.id ?? null,
      ...factsData(error),
      params: paramsOf(error, error),
      variants: error.variants.map((variant) => ({ name: variant.name, ...factsData(variant), params: paramsOf(error, variant) })),
    })),
  };
}

function factsData(facts: Facts) {
  const { kind, origin, status, message, category, retry, retryAfter, actor, severity, since, deprecated, tags } = facts;
  return {
    kind,
    origin,
    status,
    message: message?.source ?? null,
    category,
    retry,
    retryAfter,
    actor,
    severity,
    since,
    deprecated: deprecated === null ? null : { since: deprecated.since, replacedBy: deprecated.replacedBy },
    tags,
  };
}

/** Names of the placeholders of code and message, in the order of their first use. */
function paramsOf({ code }: ErrorDefinition, { message }: Facts): readonly string[] {
  const placeholders = [...code.placeholders, ...(message?.placeholders ?? [])];
  return [...new Set(placeholders.map(({ parameter }) => parameter.name))];
}
