/** The python target: a package that parses, narrows, raises and creates the errors of one catalog. */
import { z } from "zod";
import type { Catalog } from "../../catalog/model.ts";
import type { FilePlan } from "../../render/file-plan.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { defineLanguage, type SdkInput } from "../language.ts";
import { templatesOf } from "../target.ts";
import { catalogData } from "./data.ts";
import { commentText, docTitle, identifier, py } from "./literals.ts";
import { sdkNames } from "./names.ts";
import { importName, keywords, naming } from "./naming.ts";
import { readmeView, type PackageIdentity } from "./readme.ts";
import { shapeGroups } from "./shape-groups.ts";
import { snippetsOf } from "./snippets.ts";
import { usageIn } from "./usage.ts";
import type { Views } from "./views.ts";
import { codesView } from "./views/codes.ts";
import { createView } from "./views/create.ts";
import { errorsView } from "./views/exceptions.ts";
import { guardsView } from "./views/guards.ts";
import { initView, projectView } from "./views/package.ts";
import { shapesView } from "./views/shapes.ts";

const options = z.strictObject({
  packageName: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/, { error: "expected lower-case letters and digits, joined by single hyphens" })
    .refine((name) => !keywords.has(importName(name)), { error: "Python keeps this word for itself" })
    .optional()
    .meta({ description: "Name of the distribution; programs import it with underscores. Default: <id>-errors." }),
  license: z.string().min(1).optional().meta({ description: "SPDX identifier of the package's license. Default: none is stated." }),
});
export type PythonOptions = z.output<typeof options>;

/** Stands for the package in the fixed files of `templates/python/tests`. */
const placeholderPackage = "errata_package";

function plan({ catalog, names: table, options: chosen, banner, sdk }: SdkInput<PythonOptions>): readonly FilePlan[] {
  const names = sdkNames(catalog, table);
  const identity = identityOf(catalog, chosen);
  const head = { banner: py`# ${commentText(banner)}` };
  const title = docTitle(sdk.title, catalog.id);
  const groups = shapeGroups(catalog);
  const snippets = snippetsOf(sdk, names, identity.package);
  const sources = `src/${identity.package}`;
  const file = templatesOf<Views>();
  return [
    file("pyproject.toml", "pyproject.toml.hbs", projectView(sdk, identity, head)),
    file("README.md", "README.md.hbs", readmeView(sdk, identity, snippets, banner)),
    file(`${sources}/__init__.py`, "__init__.py.hbs", initView(title, names, head)),
    file(`${sources}/codes.py`, "codes.py.hbs", codesView(sdk, names, head)),
    file(`${sources}/shapes.py`, "shapes.py.hbs", shapesView(sdk, groups, names, head)),
    file(`${sources}/errors.py`, "errors.py.hbs", errorsView(title, names, head)),
    file(`${sources}/guards.py`, "guards.py.hbs", guardsView(groups, names, head)),
    file(`${sources}/create.py`, "create.py.hbs", createView(groups, names, head)),
    { kind: "json", path: `${sources}/catalog.json`, value: catalogData(sdk) },
    { kind: "copy-folder", path: sources, source: "runtime" },
    { kind: "copy-folder", path: "tests", source: "tests", replace: [{ text: placeholderPackage, by: identity.package }] },
    ...localeFiles(catalog, `${sources}/locales`, "name"),
  ];
}

function identityOf(catalog: Catalog, { packageName, license }: PythonOptions): PackageIdentity {
  const name = packageName ?? `${catalog.id}-errors`;
  return { name, package: identifier(importName(name)), license: license ?? null };
}

export default defineLanguage<PythonOptions>({
  id: "python",
  title: "Python",
  summary: "A typed package for Python 3.11 and later without dependencies: parse, narrow, raise, create.",
  options,
  naming,
  plan,
  usage: ({ catalog, names }) => usageIn(sdkNames(catalog, names)),
});
