/** What the crate says of itself: `Cargo.toml` and `README.md`. */
import type { SdkPlan } from "../../sdk/plan.ts";
import { htmlComment, identifier, inlineMarkdown, packageText, tomlString, type Rust } from "./literals.ts";
import type { FileView, ManifestView, ReadmeView, SnippetsView } from "./views.ts";

export interface PackageIdentity {
  /** The name of the package. */
  readonly package: string;
  /** SPDX expression. */
  readonly license: string | null;
}

/** What programs call the crate. */
export function crateName(identity: PackageIdentity): Rust {
  return identifier(identity.package.replace(/-/g, "_"));
}

export function manifestView(sdk: SdkPlan, { package: name, license }: PackageIdentity, { banner }: FileView): ManifestView {
  return {
    banner,
    name: tomlString(packageText(name)),
    version: tomlString(sdk.catalog.version),
    description: tomlString(`Errors of ${sdk.title}: codes, typed parameters, parser and texts.`),
    license: license === null ? null : { spdx: tomlString(license) },
  };
}

export function readmeView(sdk: SdkPlan, identity: PackageIdentity, snippets: SnippetsView, banner: string): ReadmeView {
  return {
    ...snippets,
    banner: htmlComment(banner),
    title: inlineMarkdown(sdk.title, sdk.catalog.id),
    package: packageText(identity.package),
  };
}
