/** What the package says of itself: `README.md` and `package.json`. */
import type { SdkPlan } from "../../sdk/plan.ts";
import { htmlComment, inlineMarkdown, jsonString, packageText } from "./literals.ts";
import type { EnumStyle } from "./naming.ts";
import type { ManifestView, ReadmeView, SnippetsView } from "./views.ts";

export interface PackageIdentity {
  /** npm allows no character that Markdown or TypeScript would mind. */
  readonly name: string;
  /** SPDX identifier. */
  readonly license: string | null;
}

export function readmeView(sdk: SdkPlan, { name }: PackageIdentity, style: EnumStyle, snippets: SnippetsView, banner: string): ReadmeView {
  return {
    ...snippets,
    banner: htmlComment(banner),
    title: inlineMarkdown(sdk.title, sdk.catalog.id),
    package: packageText(name),
    isConst: style === "const",
    isEnum: style === "enum",
    isUnion: style === "union",
  };
}

/** A template and no data, because prettier lays `package.json` out as npm does, unlike all other JSON. */
export function manifestView(sdk: SdkPlan, { name, license }: PackageIdentity): ManifestView {
  return {
    name: jsonString(name),
    version: jsonString(sdk.catalog.version),
    description: jsonString(`Errors of ${sdk.title}: codes, types, guards, parser and texts.`),
    license: license === null ? null : { spdx: jsonString(license) },
  };
}
