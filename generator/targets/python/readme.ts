/** What the package says of itself: `README.md`. */
import type { SdkPlan } from "../../sdk/plan.ts";
import { htmlComment, inlineMarkdown, packageText, type Python } from "./literals.ts";
import type { ReadmeView, SnippetsView } from "./views.ts";

export interface PackageIdentity {
  /** The name of the distribution. */
  readonly name: string;
  /** The name of the package that programs import. */
  readonly package: Python;
  /** SPDX identifier. */
  readonly license: string | null;
}

export function readmeView(sdk: SdkPlan, identity: PackageIdentity, snippets: SnippetsView, banner: string): ReadmeView {
  return {
    ...snippets,
    banner: htmlComment(banner),
    title: inlineMarkdown(sdk.title, sdk.catalog.id),
    name: packageText(identity.name),
    package: identity.package,
  };
}
