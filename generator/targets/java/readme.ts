/** What the package says of itself: `README.md`, `pom.xml`, the module and the descriptions of its packages. */
import type { SdkPlan } from "../../sdk/plan.ts";
import { docComment, paragraph } from "./layout.ts";
import { docWords, dottedName, inlineMarkdown, java, nothing, xmlComment, xmlText, type Java } from "./literals.ts";
import type { ArtifactView, FileView, ModuleView, PackageView, PomView, ReadmeView, SnippetsView } from "./views.ts";

export interface Coordinates {
  readonly groupId: string;
  readonly artifactId: string;
  /** SPDX; `null` when nobody stated it. */
  readonly license: string | null;
}

export function readmeView(sdk: SdkPlan, coordinates: Coordinates, snippets: SnippetsView, banner: string): ReadmeView {
  return {
    ...snippets,
    ...artifactView(sdk, coordinates),
    banner: xmlComment(banner),
    title: inlineMarkdown(sdk.title, sdk.catalog.id),
  };
}

export function pomView(sdk: SdkPlan, coordinates: Coordinates, banner: string): PomView {
  const { license } = coordinates;
  return {
    ...artifactView(sdk, coordinates),
    banner: xmlComment(banner),
    title: xmlText(sdk.title),
    license: license === null ? null : { spdx: xmlText(license) },
  };
}

function artifactView({ catalog }: SdkPlan, { groupId, artifactId }: Coordinates): ArtifactView {
  return { groupId: dottedName(groupId), artifactId: dottedName(artifactId), version: dottedName(catalog.version) };
}

export function moduleView(sdk: SdkPlan, hasParams: boolean, file: FileView): ModuleView {
  return { ...packageView(sdk, file), hasParams };
}

export function packageView(sdk: SdkPlan, file: FileView): PackageView {
  return described(java`Every error of ${docWords(sdk.title)} as a constant, a result, an exception and a text.`, file);
}

export function paramsPackageView(file: FileView): PackageView {
  return described(java`The parameters and variants of single errors, typed.`, { ...file, package: java`${file.package}.params` });
}

export function runtimePackageView(file: FileView): PackageView {
  const words = java`What is behind the public classes. Not an interface: it changes without notice.`;
  return described(words, { ...file, package: java`${file.package}.runtime` });
}

function described(words: Java, file: FileView): PackageView {
  return { ...file, doc: docComment([paragraph(words)], nothing) };
}
