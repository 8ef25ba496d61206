/** What makes the sources a package: `pyproject.toml` and `__init__.py`. */
import type { SdkPlan } from "../../../sdk/plan.ts";
import { packageText, packageVersion, stringLiteral, tomlString, type Python } from "../literals.ts";
import type { SdkNames } from "../names.ts";
import type { PackageIdentity } from "../readme.ts";
import type { FileView, InitView, ProjectView } from "../views.ts";

export function projectView({ catalog, title }: SdkPlan, identity: PackageIdentity, file: FileView): ProjectView {
  return {
    ...file,
    name: packageText(identity.name),
    package: identity.package,
    version: packageVersion(catalog.version),
    description: tomlString(`Errors of ${title}: codes, types, guards, parser and texts.`.replace(/\s+/g, " ")),
    license: identity.license === null ? null : { spdx: tomlString(identity.license) },
  };
}

export function initView(title: Python, { baseException, exceptions }: SdkNames, file: FileView): InitView {
  const raised = [baseException, ...exceptions.values()].sort();
  return { ...file, title, exceptions: raised, classes: [...fixedClasses, ...raised].sort().map(stringLiteral) };
}

/** The classes that `__init__.py` exports in every catalog. */
const fixedClasses = [
  "AnyKnownResult",
  "CreateOptions",
  "CreatedError",
  "Deprecation",
  "ErrorCode",
  "KnownResult",
  "LocalizedText",
  "Metadata",
  "Result",
  "Texts",
  "UnknownResult",
];
