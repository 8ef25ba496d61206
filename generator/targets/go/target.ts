/** The go target: a module that parses, matches, explains and creates the errors of one catalog. */
import { z } from "zod";
import type { Catalog } from "../../catalog/model.ts";
import type { FilePlan } from "../../render/file-plan.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { defineLanguage, type SdkInput } from "../language.ts";
import { templatesOf } from "../target.ts";
import { createDocComments } from "./comments.ts";
import { catalogView } from "./data.ts";
import { go, identifier, lineComment, modulePath } from "./literals.ts";
import { sdkNames } from "./names.ts";
import { guardName, naming, reservedPackages } from "./naming.ts";
import { docView, readmeView } from "./readme.ts";
import { snippetsOf } from "./snippets.ts";
import { usageIn } from "./usage.ts";
import type { Views } from "./views.ts";
import { codesView } from "./views/codes.ts";
import { creatorsView } from "./views/creators.ts";
import { guardsView } from "./views/guards.ts";

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

function packageName(catalog: Catalog, { package: chosen }: GoOptions): string {
  return chosen ?? `${catalog.prefix.toLowerCase()}errors`;
}

/** Go wants the major version in the path, from 2 on. */
function versionedModule(catalog: Catalog, { module = `example.com/${packageName(catalog, { package: undefined })}` }: GoOptions): string {
  const major = catalog.version.split(".")[0] ?? "0";
  return Number(major) < 2 ? module : `${module}/v${major}`;
}

function plan({ catalog, names: table, options: chosen, banner, sdk }: SdkInput<GoOptions>): readonly FilePlan[] {
  const names = sdkNames(catalog, table);
  const identity = {
    package: identifier(packageName(catalog, chosen)),
    module: modulePath(versionedModule(catalog, chosen)),
    license: chosen.license ?? null,
  };
  const head = { banner: lineComment(banner), package: identity.package };
  const module = { banner: head.banner, module: identity.module };
  const comments = createDocComments(sdk, names);
  const guards = sdk.guards(guardName);
  const snippets = snippetsOf(sdk, names, identity.package);
  const replace = [
    { text: "package errata", by: go`package ${identity.package}` },
    { text: "example.com/errata", by: identity.module },
  ];
  const file = templatesOf<Views>();
  return [
    file("go.mod", "go.mod.hbs", module),
    file("doc.go", "doc.go.hbs", docView(sdk, identity, head)),
    file("codes.go", "codes.go.hbs", codesView(sdk, names, comments, head)),
    ...(catalog.errors.length > 0 ? [file("creators.go", "creators.go.hbs", creatorsView(sdk, names, comments, head))] : []),
    ...(guards.length > 0 ? [file("guards.go", "guards.go.hbs", guardsView(guards, names, head))] : []),
    file("catalog.go", "catalog.go.hbs", catalogView(sdk, names, { ...head, ...module })),
    file("example_test.go", "example_test.go.hbs", { ...head, ...module, ...snippets }),
    { kind: "copy-folder", path: "", source: "runtime", replace },
    ...localeFiles(catalog, "locales", "code"),
    file("README.md", "README.md.hbs", readmeView(sdk, identity, snippets, banner)),
  ];
}

export default defineLanguage<GoOptions>({
  id: "go",
  title: "Go",
  summary: "A module without dependencies: codes as error values for errors.Is, typed parameters, parse and create.",
  options,
  naming,
  plan,
  usage: ({ catalog, names, options: chosen }) => usageIn(sdkNames(catalog, names), identifier(packageName(catalog, chosen))),
});
