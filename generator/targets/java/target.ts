/** The java target: a Maven package, Java 11 and later, that parses, tells apart, throws and creates the errors of one catalog. */
import { z } from "zod";
import type { Catalog } from "../../catalog/model.ts";
import type { FilePlan } from "../../render/file-plan.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import type { SdkPlan } from "../../sdk/plan.ts";
import { categories } from "../../source/vocabulary.ts";
import { defineLanguage, type SdkInput } from "../language.ts";
import { templatesOf } from "../target.ts";
import { createDocComments, type DocComments } from "./comments.ts";
import { catalogData } from "./data.ts";
import { identifier, lineComment } from "./literals.ts";
import { sdkNames, type SdkNames } from "./names.ts";
import { categoryWord, constantName, keywords, naming, packageSegment } from "./naming.ts";
import { moduleView, packageView, paramsPackageView, pomView, readmeView, runtimePackageView, type Coordinates } from "./readme.ts";
import { snippetsOf } from "./snippets.ts";
import { hasClass, isLarge } from "./types.ts";
import { usageIn } from "./usage.ts";
import type { FileView, Views } from "./views.ts";
import { errorCodeView, holdersOf, largeErrorCodeView } from "./views/codes.ts";
import { familiesView, groupsView } from "./views/groups.ts";
import { paramsView } from "./views/params.ts";

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

const file = templatesOf<Views>();

/** What the files of one SDK are made of. */
interface Material {
  readonly sdk: SdkPlan;
  readonly names: SdkNames;
  readonly comments: DocComments;
  readonly head: FileView;
  /** The package as a folder. */
  readonly folder: string;
}

function plan({ catalog, names: table, options: given, banner, sdk }: SdkInput<JavaOptions>): readonly FilePlan[] {
  const packageName = packageOf(catalog, given);
  const names = sdkNames(packageName, catalog.prefix, table);
  const head = { banner: lineComment(banner), package: names.package };
  const material = { sdk, names, comments: createDocComments(sdk, names), head, folder: packageName.replaceAll(".", "/") };
  const coordinates: Coordinates = {
    groupId: given.groupId,
    artifactId: given.artifactId ?? `${catalog.id}-errors`,
    license: given.license ?? null,
  };
  const resources = `src/main/resources/${material.folder}/runtime`;
  return [
    file("pom.xml", "pom.xml.hbs", pomView(sdk, coordinates, banner)),
    ...sourceFiles(material),
    ...fixedFiles(material),
    { kind: "json", path: `${resources}/catalog.json`, value: catalogData(sdk) },
    ...localeFiles(catalog, `${resources}/locales`, "name"),
    file("README.md", "README.md.hbs", readmeView(sdk, coordinates, snippetsOf(sdk, names), banner)),
  ];
}

function sourceFiles(material: Material): readonly FilePlan[] {
  const { sdk, names, comments, head, folder } = material;
  const path = `src/main/java/${folder}`;
  const params = sdk.catalog.errors.filter(hasClass);
  const classes = params.map((error) => {
    return file(`${path}/params/${names.paramsOf(error.name)}.java`, "Params.java.hbs", paramsView(error, names, comments, head));
  });
  return [
    file("src/main/java/module-info.java", "module-info.java.hbs", moduleView(sdk, params.length > 0, head)),
    file(`${path}/package-info.java`, "package-info.java.hbs", packageView(sdk, head)),
    file(`${path}/runtime/package-info.java`, "package-info.java.hbs", runtimePackageView(head)),
    ...(params.length > 0 ? [file(`${path}/params/package-info.java`, "package-info.java.hbs", paramsPackageView(head))] : []),
    ...codeFiles(material, path),
    file(`${path}/ErrorGroup.java`, "ErrorGroup.java.hbs", groupsView(sdk, head)),
    file(`${path}/ErrorFamily.java`, "ErrorFamily.java.hbs", familiesView(sdk, head)),
    ...classes,
  ];
}

function codeFiles({ sdk, names, comments, head }: Material, path: string): readonly FilePlan[] {
  const main = `${path}/ErrorCode.java`;
  if (!isLarge(sdk.catalog)) return [file(main, "ErrorCode.java.hbs", errorCodeView(sdk, names, comments, head))];
  const holders = holdersOf(sdk, names, comments, head);
  return [
    file(main, "LargeErrorCode.java.hbs", largeErrorCodeView(sdk, holders.length, head)),
    ...holders.flatMap(({ number, codes, known }) => [
      file(`${path}/ErrorCodes${String(number)}.java`, "ErrorCodes.java.hbs", codes),
      file(`${path}/KnownCodes${String(number)}.java`, "KnownCodes.java.hbs", known),
    ]),
  ];
}

/** Sources that are the same for all catalogs but for names. `Sample` stands for the prefix, in the names of files, too. */
function fixedFiles({ names, folder }: Material): readonly FilePlan[] {
  const replace = [
    { text: "com.example.errors", by: names.package },
    { text: "Sample", by: names.prefix },
  ];
  const copy = (path: string, source: string): FilePlan => ({ kind: "copy-folder", path, source, replace });
  // `ok` and `unknown` have the class above.
  const thrown = categories.filter((category) => category !== "ok" && category !== "unknown");
  const exceptions = thrown.map((category): FilePlan => {
    const own = [
      { text: "CategoryException", by: identifier(`${categoryWord(category)}Exception`) },
      { text: "CATEGORY_NAME", by: identifier(constantName(category)) },
    ];
    return { kind: "copy-folder", path: `src/main/java/${folder}`, source: "category", replace: [...own, ...replace] };
  });
  return [
    copy(`src/main/java/${folder}`, "api"),
    copy(`src/main/java/${folder}/runtime`, "runtime"),
    ...exceptions,
    copy(`src/test/java/${folder}`, "test"),
  ];
}

function packageOf({ id }: Catalog, { package: chosen, groupId }: JavaOptions): string {
  return chosen ?? defaultPackage(groupId, id);
}

/** A groupId may have characters and words that a package cannot have (JLS §6.1). */
function defaultPackage(groupId: string, id: string): string {
  const parts = groupId.split(".").map((part) => {
    const name = part.toLowerCase().replaceAll("-", "_");
    return keywords.has(name) ? `${name}_` : name.replace(/^(?=[0-9])/, "_");
  });
  return [...parts, packageSegment(id)].join(".");
}

export default defineLanguage<JavaOptions>({
  id: "java",
  title: "Java",
  summary: "A package for Java 11 and later without dependencies: parse, switch, throw, create; a module with data files.",
  options,
  naming,
  plan,
  usage: ({ catalog, names, options: given }) => usageIn(sdkNames(packageOf(catalog, given), catalog.prefix, names)),
});
