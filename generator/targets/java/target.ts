/** The java target: a Maven package, Java 11 and later, that parses, tells apart, throws and creates the errors of one catalog. */
import { z } from "zod";
import type { FilePlan } from "../../render/file-plan.ts";
import { defineTarget, type PlanInput } from "../target.ts";
import { codeFiles } from "./codes-view.ts";
import { familiesView, groupsView } from "./families-view.ts";
import { usageIn } from "./usage.ts";
import { sdkNames } from "./names.ts";
import { keywords, naming, packageSegment } from "./naming.ts";
import { dataFiles, fixedFiles, packageFiles } from "./package-files.ts";
import { paramsFiles } from "./params-files.ts";
import { readmeView } from "./readme.ts";

const dotted = /^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*$/;

const options = z.strictObject({
  groupId: z
    .string()
    .regex(/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/, { error: "expected a Maven groupId" })
    .default("com.example")
    .meta({ description: "Maven groupId: a domain of yours, reversed. The default is one that nobody can publish." }),
  artifactId: z
    .string()
    .regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, { error: "expected a Maven artifactId" })
    .optional()
    .meta({ description: "Maven artifactId. Default: <id>-errors." }),
  package: z
    .string()
    .regex(dotted, { error: "expected a Java package in lower case" })
    .refine((name) => name.split(".").every((part) => !keywords.has(part)), { error: "a part of the package is a word of Java" })
    .optional()
    .meta({ description: "Java package. Default: the groupId, then the id without hyphens." }),
  license: z.string().min(1).optional().meta({ description: "SPDX identifier of the package's license. Default: none is stated." }),
});
export type JavaOptions = z.output<typeof options>;

function plan({ catalog, names: table, options: given, banner }: PlanInput<JavaOptions>): readonly FilePlan[] {
  const packageName = given.package ?? defaultPackage(given.groupId, catalog.id);
  const coordinates = {
    groupId: given.groupId,
    artifactId: given.artifactId ?? `${catalog.id}-errors`,
    license: given.license ?? null,
  };
  const names = sdkNames(packageName, catalog.prefix, banner);
  const params = paramsFiles(catalog, table, names);
  const source = (name: string, view: ReturnType<typeof groupsView>): FilePlan => ({
    kind: "template",
    path: `${names.path}/${name}.java`,
    template: `${name}.java.hbs`,
    view,
  });
  return [
    ...codeFiles(catalog, table, names),
    source("ErrorGroup", groupsView(catalog, names)),
    source("ErrorFamily", familiesView(catalog, names)),
    ...params,
    ...fixedFiles(names),
    ...dataFiles(catalog, names),
    ...packageFiles(catalog, names, coordinates, params.length > 0),
    { kind: "template", path: "README.md", template: "README.md.hbs", view: readmeView({ catalog, table, names, coordinates }) },
  ];
}

/** A groupId may have characters and words that a package cannot have (JLS §6.1). */
function defaultPackage(groupId: string, id: string): string {
  const parts = groupId.split(".").map((part) => {
    const name = part.toLowerCase().replaceAll("-", "_");
    return keywords.has(name) ? `${name}_` : name.replace(/^(?=[0-9])/, "_");
  });
  return [...parts, packageSegment(id)].join(".");
}

export default defineTarget<JavaOptions>({
  id: "java",
  title: "Java",
  summary: "A package for Java 11 and later without dependencies: parse, switch, throw, create; a module with data files.",
  options,
  naming,
  plan,
  // Errors that never come in a response are not handled by a program.
  usage: ({ catalog, names }) => (catalog.envelopes.length > 0 ? usageIn(names) : null),
});
