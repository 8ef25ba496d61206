/** What the package says of itself: `README.md`, `doc.go` and `example_test.go`. */
import type { SdkPlan } from "../../sdk/plan.ts";
import { commentText, docComment, go, htmlComment, inlineMarkdown, licenseText, type Go } from "./literals.ts";
import type { DocView, FileView, LicenseView, ReadmeView, SnippetsView } from "./views.ts";

export interface PackageIdentity {
  /** The name of the package. */
  readonly package: Go;
  /** The path of the module. */
  readonly module: Go;
  /** SPDX identifier. */
  readonly license: string | null;
}

export function readmeView(sdk: SdkPlan, identity: PackageIdentity, snippets: SnippetsView, banner: string): ReadmeView {
  return {
    ...snippets,
    banner: htmlComment(banner),
    title: inlineMarkdown(sdk.title, sdk.catalog.id),
    module: identity.module,
    license: licenseView(identity),
  };
}

export function docView(sdk: SdkPlan, identity: PackageIdentity, file: FileView): DocView {
  const title = commentText(sdk.title);
  const comment = docComment([
    go`Package ${identity.package} has the errors of ${title}: a constant for each code, and what reads and creates them.`,
    go`Parse reads the body of an error response and never fails. Codes, groups, families and categories are errors themselves, so that errors.Is asks for them; where a code or a message has placeholders, an As function gives their values. A code that is newer than this package is no problem: its Error is not Known, and has everything else.`,
    go`The New functions create errors, and Error.Wire gives status, header and body to send. Parse reads back what they created.`,
    go`TextsFor has descriptions, causes and remedies for people, in their language.`,
  ]);
  return { ...file, license: licenseView(identity), comment };
}

function licenseView({ license }: PackageIdentity): LicenseView | null {
  return license === null ? null : { spdx: licenseText(license) };
}
