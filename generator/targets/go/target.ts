/** The go target: a module that parses, matches, explains and creates the errors of one catalog. */
import { z } from "zod";
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../encoded.ts";
import { guardFamilies } from "../../sdk/guards.ts";
import { defineTarget, type FilePlan, type PlanInput } from "../target.ts";
import { catalogView } from "./catalog-view.ts";
import { codesView } from "./codes-view.ts";
import { creatorsView } from "./creators-view.ts";
import { createDocComments } from "./doc-comments.ts";
import { createExamples } from "./examples.ts";
import { guardsView } from "./guards-view.ts";
import { usageIn } from "./usage.ts";
import { go, identifier, lineComment, modulePath } from "./literals.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { guardName, naming, reservedPackages } from "./naming.ts";
import { docView, exampleTestView, readmeView } from "./readme-view.ts";
import { sdkNames } from "./sdk-names.ts";

const options = z.strictObject({
  module: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*\.[a-z]+(?:\/[A-Za-z0-9_~][A-Za-z0-9._~-]*)*$/, {
      error: "expected the path of a module, such as github.com/acme/immerrors",
    })
    .optional()
    .meta({
      description: "Path of the module, without a suffix for its major version. Default: example.com/<package>, which nobody can fetch.",
    }),
  package: z
    .string()
    .regex(/^[a-z][a-z0-9]*$/, { error: "expected lower-case letters and digits" })
    .refine((name) => !reservedPackages.has(name), { error: "this name is taken in Go" })
    .optional()
    .meta({ description: "Name of the package. Default: the catalog's prefix in lower case and `errors`." }),
  license: z.string().min(1).optional().meta({ description: "SPDX identifier of the module's license. Default: none is stated." }),
});
export type GoOptions = z.output<typeof options>;

/** The fixed files, in `templates/go/runtime`. */
const runtimeFiles = [
  "catalog_index.go",
  "classify.go",
  "code.go",
  "conformance_test.go",
  "create.go",
  "error.go",
  "error_json.go",
  "hostile_test.go",
  "info.go",
  "internal/template/match.go",
  "internal/template/template.go",
  "internal/template/tree.go",
  "internal/wirejson/read.go",
  "internal/wirejson/utf8.go",
  "internal/wirejson/wirejson_test.go",
  "internal/wirejson/write.go",
  "parse.go",
  "retry_after.go",
  "texts.go",
  "vector_test.go",
  "vocabulary.go",
];

function packageName(catalog: Catalog, { package: chosen }: GoOptions): string {
  return chosen ?? `${catalog.prefix.toLowerCase()}errors`;
}

/** Go wants the major version in the path, from 2 on. */
function versionedModule(catalog: Catalog, { module = `example.com/${packageName(catalog, { package: undefined })}` }: GoOptions): string {
  const major = catalog.version.split(".")[0] ?? "0";
  return Number(major) < 2 ? module : `${module}/v${major}`;
}

function plan({ catalog, names: table, options: chosen, banner }: PlanInput<GoOptions>): readonly FilePlan[] {
  const names = sdkNames(catalog, table);
  const name = identifier(packageName(catalog, chosen));
  const identity = { package: name, module: modulePath(versionedModule(catalog, chosen)), license: chosen.license ?? null };
  const comments = createDocComments(catalog, names);
  const families = guardFamilies(catalog, guardName);
  const examples = createExamples({ catalog, names, guards: families, package: name });
  const creators = creatorsView(catalog, names, comments);
  const guards = guardsView(families, names);
  const both: View = { banner: lineComment(banner), package: identity.package, module: identity.module };
  const file = (path: string, view: View): FilePlan => ({ kind: "template", path, template: `${path}.hbs`, view: { ...both, ...view } });
  const replace = [
    { text: "package errata", by: go`package ${name}` },
    { text: "example.com/errata", by: identity.module },
  ];
  return [
    file("go.mod", {}),
    file("doc.go", docView(catalog, identity)),
    file("codes.go", codesView(catalog, names, comments)),
    ...(creators["hasCreators"] === true ? [file("creators.go", creators)] : []),
    ...(guards["hasGuards"] === true ? [file("guards.go", guards)] : []),
    file("catalog.go", catalogView(catalog, names)),
    file("example_test.go", exampleTestView(identity, examples)),
    ...runtimeFiles.map((path): FilePlan => ({ kind: "copy", path, source: `runtime/${path}`, replace })),
    ...localeFiles(catalog, "locales", "code"),
    file("README.md", readmeView(catalog, identity, examples, banner)),
  ];
}

export default defineTarget<GoOptions>({
  id: "go",
  title: "Go",
  summary: "A module without dependencies: codes as error values for errors.Is, typed parameters, parse and create.",
  options,
  naming,
  plan,
  // Errors that never come in a response are not handled by a program.
  usage: ({ catalog, names, options: chosen }) =>
    catalog.envelopes.length > 0 ? usageIn(sdkNames(catalog, names), identifier(packageName(catalog, chosen))) : null,
});
