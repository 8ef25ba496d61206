/** All lint rules, run over one catalog. To add a rule: a file here, an entry in `spec/errata.yaml`, a line below, a folder in `test/diagnostics`. */
import type { Catalog } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { adjacentPlaceholders } from "./adjacent-placeholders.ts";
import { barePlaceholder } from "./bare-placeholder.ts";
import { docsSlug } from "./docs-slug.ts";
import { duplicateCode } from "./duplicate-code.ts";
import { brokenExample } from "./examples.ts";
import { reservedReused } from "./lifecycle.ts";
import { localeNumbers, localePlaceholders } from "./locale-facts.ts";
import { lookAlikeCode } from "./look-alike-code.ts";
import { missingTranslation } from "./missing-translation.ts";
import { noErrors } from "./no-errors.ts";
import { noRemedy } from "./no-remedy.ts";
import { overlappingVariants } from "./overlapping-variants.ts";
import { unknownParameter, unusedParameter } from "./parameters.ts";
import { retryContradiction } from "./retry-contradiction.ts";
import type { LintRule } from "./rule.ts";
import { shadowingTemplate } from "./shadowing-template.ts";
import { statusRange, successStatus } from "./statuses.ts";
import { invisibleCharacters, surroundingSpace } from "./text-hygiene.ts";
import { tiedTemplates } from "./tied-templates.ts";
import { valueMisfit } from "./value-misfit.ts";
import { variantCase } from "./variant-case.ts";

const rules: readonly LintRule[] = [
  noErrors,
  duplicateCode,
  variantCase,
  tiedTemplates,
  shadowingTemplate,
  overlappingVariants,
  barePlaceholder,
  adjacentPlaceholders,
  unknownParameter,
  unusedParameter,
  valueMisfit,
  localePlaceholders,
  localeNumbers,
  missingTranslation,
  retryContradiction,
  statusRange,
  successStatus,
  lookAlikeCode,
  invisibleCharacters,
  surroundingSpace,
  reservedReused,
  docsSlug,
  noRemedy,
  brokenExample,
];

export function lintCatalog(catalog: Catalog, sink: DiagnosticSink): void {
  for (const rule of rules) rule.check(catalog, sink);
}
