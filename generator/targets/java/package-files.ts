/** What makes the package one: `pom.xml`, the module, the descriptions of its packages, the fixed sources and the data. */
import type { Catalog } from "../../catalog/model.ts";
import { categories } from "../../source/vocabulary.ts";
import type { View } from "../../source/encoded.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import type { FilePlan, Replacement } from "../../render/file-plan.ts";
import { catalogData } from "./catalog-data.ts";
import { docComment, paragraph } from "./doc-comment.ts";
import { docWords, dottedName, identifier, java, nothing, numeral, xmlComment, xmlText, type Java } from "./literals.ts";
import type { SdkNames } from "./names.ts";
import { categoryWord, constantName } from "./naming.ts";

export interface Coordinates {
  readonly groupId: string;
  readonly artifactId: string;
  /** SPDX; `null` when nobody stated it. */
  readonly license: string | null;
}

/** Classes that are the same for all catalogs, nearly all of them public, in `templates/java/api`; `Sample` stands for the prefix. */
const fixedClasses = [
  "Actor",
  "Category",
  "CodedResult",
  "CreatedError",
  "ErrorBuilder",
  "ErrorInfo",
  "Kind",
  "LocalizedText",
  "Match",
  "Origin",
  "ResponseInfo",
  "Retry",
  "SampleErrors",
  "SampleException",
  "SampleResult",
  "Severity",
  "Texts",
];

/** What is behind them, in `templates/java/runtime`. */
const runtimeClasses = [
  "CatalogIndex",
  "Classified",
  "CodeTree",
  "Content",
  "Entry",
  "Envelope",
  "Facts",
  "Filled",
  "JsonException",
  "JsonNumbers",
  "JsonReader",
  "JsonTokens",
  "JsonWriter",
  "LocaleTexts",
  "Placeholder",
  "RetryAfter",
  "Rows",
  "Success",
  "Template",
  "Utf8",
];

export function fixedFiles(names: SdkNames): readonly FilePlan[] {
  const { path, prefix } = names;
  const replace: readonly Replacement[] = [
    { text: "com.example.errors", by: names.package },
    { text: "Sample", by: prefix },
  ];
  const copy = (from: string, to: string): FilePlan => ({ kind: "copy", path: to, source: from, replace });
  return [
    ...fixedClasses.map((name) => copy(`api/${name}.java`, `${path}/${name.replace("Sample", prefix)}.java`)),
    ...runtimeClasses.map((name) => copy(`runtime/${name}.java`, `${path}/runtime/${name}.java`)),
    ...categoryFiles(names, replace),
    ...["Conformance", "ConformanceTest"].map((name) => copy(`test/${name}.java`, `${path.replace("/main/", "/test/")}/${name}.java`)),
  ];
}

/** One class for each category, but for `ok` and `unknown`, which have the class above. */
function categoryFiles({ path, prefix }: SdkNames, replace: readonly Replacement[]): readonly FilePlan[] {
  return categories
    .filter((category) => category !== "ok" && category !== "unknown")
    .map((category) => ({
      kind: "copy",
      path: `${path}/${prefix}${categoryWord(category)}Exception.java`,
      source: "api/SampleCategoryException.java",
      replace: [
        { text: "CategoryException", by: identifier(`${categoryWord(category)}Exception`) },
        { text: "CATEGORY_NAME", by: identifier(constantName(category)) },
        ...replace,
      ],
    }));
}

export function dataFiles(catalog: Catalog, names: SdkNames): readonly FilePlan[] {
  const folder = `${names.path.replace("/java/", "/resources/")}/runtime`;
  return [
    { kind: "json", path: `${folder}/catalog.json`, value: catalogData(catalog) },
    ...localeFiles(catalog, `${folder}/locales`, "name"),
  ];
}

export function packageFiles(catalog: Catalog, names: SdkNames, coordinates: Coordinates, hasParams: boolean): readonly FilePlan[] {
  const title = catalog.title.get(catalog.sourceLocale) ?? catalog.id;
  const shared: View = { banner: names.banner, package: names.package, hasParams };
  const about = (words: Java) => docComment([paragraph(words)], nothing);
  const info = (suffix: string, doc: Java): View => ({ ...shared, package: dottedName(`${names.package}${suffix}`), doc });
  const page = (path: string, template: string, view: View): FilePlan => ({ kind: "template", path, template, view });
  const described = about(java`Every error of ${docWords(title)} as a constant, a result, an exception and a text.`);
  return [
    page("pom.xml", "pom.xml.hbs", pomView(catalog, title, names, coordinates)),
    page("src/main/java/module-info.java", "module-info.java.hbs", { ...shared, doc: described }),
    page(`${names.path}/package-info.java`, "package-info.java.hbs", info("", described)),
    page(
      `${names.path}/runtime/package-info.java`,
      "package-info.java.hbs",
      info(".runtime", about(java`What is behind the public classes. Not an interface: it changes without notice.`)),
    ),
    ...(hasParams
      ? [
          page(
            `${names.path}/params/package-info.java`,
            "package-info.java.hbs",
            info(".params", about(java`The parameters and variants of single errors, typed.`)),
          ),
        ]
      : []),
  ];
}

function pomView(catalog: Catalog, title: string, names: SdkNames, { groupId, artifactId, license }: Coordinates): View {
  return {
    banner: xmlComment(names.banner),
    groupId: dottedName(groupId),
    artifactId: dottedName(artifactId),
    version: dottedName(catalog.version),
    title: xmlText(title),
    count: numeral(catalog.errors.length),
    hasLicense: license !== null,
    license: xmlText(license ?? ""),
  };
}
