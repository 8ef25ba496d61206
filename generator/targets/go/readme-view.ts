/** The views of `README.md`, `doc.go` and `example_test.go`: what the package says of itself. */
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../encoded.ts";
import type { Example, Examples } from "./examples.ts";
import { commentText, docComment, go, htmlComment, indent, inlineMarkdown, licenseText, nothing, type Go } from "./literals.ts";

export interface PackageIdentity {
  /** The name of the package. */
  readonly package: Go;
  /** The path of the module. */
  readonly module: Go;
  /** SPDX identifier. */
  readonly license: string | null;
}

export function readmeView(catalog: Catalog, identity: PackageIdentity, examples: Examples, banner: string): View {
  return {
    banner: htmlComment(banner),
    title: inlineMarkdown(titleOf(catalog), catalog.id),
    package: identity.package,
    module: identity.module,
    ...licenseView(identity),
    program: examples.parse === null ? nothing : indent(examples.parse.body),
    ...exampleViews(examples, (body) => body),
  };
}

export function exampleTestView(identity: PackageIdentity, examples: Examples): View {
  const bodies = shown(examples).map(([, example]) => example?.body ?? "");
  const uses = (pattern: RegExp) => bodies.some((body) => pattern.test(body));
  return {
    package: identity.package,
    module: identity.module,
    createdStem: examples.createdStem,
    usesErrors: uses(/\berrors\./),
    usesLog: uses(/\blog\./),
    usesTime: uses(/\btime\./),
    ...exampleViews(examples, indent),
  };
}

export function docView(catalog: Catalog, identity: PackageIdentity): View {
  const title = commentText(titleOf(catalog));
  const comment = docComment([
    go`Package ${identity.package} has the errors of ${title}: a constant for each code, and what reads and creates them.`,
    go`Parse reads the body of an error response and never fails. Codes, groups, families and categories are errors themselves, so that errors.Is asks for them; where a code or a message has placeholders, an As function gives their values. A code that is newer than this package is no problem: its Error is not Known, and has everything else.`,
    go`The New functions create errors, and Error.Wire gives status, header and body to send. Parse reads back what they created.`,
    go`TextsFor has descriptions, causes and remedies for people, in their language.`,
  ]);
  return { package: identity.package, ...licenseView(identity), comment };
}

function titleOf(catalog: Catalog): string {
  return catalog.title.get(catalog.sourceLocale) ?? catalog.id;
}

function licenseView({ license }: PackageIdentity): View {
  return { hasLicense: license !== null, license: license === null ? nothing : licenseText(license) };
}

function shown({ parse, match, guard, create, texts, info }: Examples): readonly (readonly [string, Example | null])[] {
  return Object.entries({ parse, match, guard, create, texts, info });
}

/** `hasParse`, `parse`, `parseOutput`, and so on; what the catalog has no material for is flagged off. */
function exampleViews(examples: Examples, layOut: (body: Go) => Go): View {
  return Object.fromEntries(
    shown(examples).flatMap(([name, example]): (readonly [string, Go | boolean])[] => {
      const Name = name.charAt(0).toUpperCase() + name.slice(1);
      const output = example?.output ?? nothing;
      return [
        [`has${Name}`, example !== null],
        [name, example === null ? nothing : layOut(example.body)],
        [`prints${Name}`, output !== ""],
        [`${name}Output`, output === "" ? nothing : indent(go`// Output:${output}`)],
      ];
    }),
  );
}
