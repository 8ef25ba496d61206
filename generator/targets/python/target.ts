/** The python target: a package that parses, narrows, raises and creates the errors of one catalog. */
import { z } from "zod";
import type { View } from "../../source/encoded.ts";
import type { FilePlan } from "../../render/file-plan.ts";
import { defineTarget, type PlanInput } from "../target.ts";
import { catalogData } from "./catalog-data.ts";
import { catalogTypes } from "./catalog-types.ts";
import { codesView } from "./codes.ts";
import { createView } from "./create-view.ts";
import { errorsView, exceptionNames } from "./exceptions.ts";
import { guardsView } from "./guards-view.ts";
import { usageIn } from "./usage.ts";
import { commentText, docTitle, identifier, py } from "./literals.ts";
import { localeFiles } from "../../sdk/locale-files.ts";
import { keywords, naming } from "./naming.ts";
import { importName, initView, projectView } from "./package-view.ts";
import { readmeView } from "./readme.ts";
import { shapesView } from "./shapes-view.ts";

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

/** The fixed files, in `templates/python/runtime`. */
const runtimeFiles = [
  "_build_body.py",
  "_catalog.py",
  "_category.py",
  "_classify.py",
  "_code_tree.py",
  "_create_error.py",
  "_envelope.py",
  "_exception.py",
  "_membership.py",
  "_number_text.py",
  "_retry_after.py",
  "_success.py",
  "_template.py",
  "metadata.py",
  "parse.py",
  "py.typed",
  "results.py",
  "texts.py",
  "vocabulary.py",
];

/** Stands for the package in the fixed files of `templates/python/tests`. */
const placeholderPackage = "errata_package";

function plan({ catalog, names, options: { packageName, license }, banner }: PlanInput<PythonOptions>): readonly FilePlan[] {
  const name = packageName ?? `${catalog.id}-errors`;
  const packageIdentifier = identifier(importName(name));
  const folder = `src/${packageIdentifier}`;
  const comment = py`# ${commentText(banner)}`;
  const title = docTitle(catalog.title.get(catalog.sourceLocale) ?? catalog.id, catalog.id);
  const memberOf = (error: string) => identifier(names.nameOf("constant", error));
  const types = catalogTypes(catalog);
  const exceptions = exceptionNames(catalog);
  const rendered: Readonly<Record<string, View>> = {
    __init__: initView(title, exceptions, comment),
    codes: codesView(catalog, memberOf, comment),
    shapes: shapesView(catalog, types, memberOf, comment),
    errors: errorsView(title, exceptions, comment),
    guards: guardsView(types, memberOf, comment),
    create: createView(types, memberOf, comment),
  };
  const replace = [{ text: placeholderPackage, by: packageIdentifier }];
  return [
    {
      kind: "template",
      path: "pyproject.toml",
      template: "pyproject.toml.hbs",
      view: projectView(catalog, { name, license: license ?? null }, comment),
    },
    { kind: "template", path: "README.md", template: "README.md.hbs", view: readmeView({ catalog, memberOf, exceptions, name, banner }) },
    ...Object.entries(rendered).map(([module, view]): FilePlan => ({
      kind: "template",
      path: `${folder}/${module}.py`,
      template: `${module}.py.hbs`,
      view,
    })),
    ...runtimeFiles.map((file): FilePlan => ({ kind: "copy", path: `${folder}/${file}`, source: `runtime/${file}` })),
    { kind: "copy", path: "tests/test_conformance.py", source: "tests/test_conformance.py", replace },
    { kind: "copy", path: "tests/test_exceptions.py", source: "tests/test_exceptions.py", replace },
    { kind: "json", path: `${folder}/catalog.json`, value: catalogData(catalog) },
    ...localeFiles(catalog, `${folder}/locales`, "name"),
  ];
}

export default defineTarget<PythonOptions>({
  id: "python",
  title: "Python",
  summary: "A typed package for Python 3.11 and later without dependencies: parse, narrow, raise, create.",
  options,
  naming,
  plan,
  // Errors that never come in a response are not handled by a program.
  usage: ({ catalog, names }) => (catalog.envelopes.length > 0 ? usageIn(names) : null),
});
