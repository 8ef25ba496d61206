/** What makes the sources a package: `pyproject.toml` and `__init__.py`. */
import type { Catalog } from "../../catalog/model.ts";
import type { View } from "../../source/encoded.ts";
import type { ExceptionNames } from "./exceptions.ts";
import { identifier, join, packageText, packageVersion, py, stringLiteral, tomlString, type Python } from "./literals.ts";

export interface PackageIdentity {
  /** Name of the distribution. */
  readonly name: string;
  /** SPDX identifier. */
  readonly license: string | null;
}

/** The package that programs import: the name of the distribution with underscores. */
export function importName(name: string): string {
  return name.replace(/[.-]+/g, "_");
}

export function projectView(catalog: Catalog, { name, license }: PackageIdentity, banner: Python): View {
  const title = catalog.title.get(catalog.sourceLocale) ?? catalog.id;
  return {
    banner,
    name: packageText(name),
    version: packageVersion(catalog.version),
    description: tomlString(`Errors of ${title}: codes, types, guards, parser and texts.`.replace(/\s+/g, " ")),
    hasLicense: license !== null,
    license: tomlString(license ?? ""),
    package: identifier(importName(name)),
  };
}

export function initView(title: Python, exceptions: ExceptionNames, banner: Python): View {
  const classes = [exceptions.base, ...exceptions.byCategory.values()].sort();
  const all = [...fixedNames.map(identifier), ...classes];
  // Names in capitals, classes, the rest: as ruff sorts them.
  const sorted = [...all.filter(isClass).sort(), ...all.filter((name) => !isClass(name)).sort()];
  return {
    banner,
    title,
    classes: join(classes, py`,\n    `),
    all: join(sorted.map(stringLiteral), py`,\n    `),
  };
}

function isClass(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** What `__init__.py` exports in every catalog. */
const fixedNames = [
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
  "create_error",
  "has_category",
  "has_code",
  "in_family",
  "in_group",
  "is_outcome",
  "is_retryable",
  "load_texts",
  "metadata_of",
  "parse_error",
  "raise_for_error",
  "to_error",
];
