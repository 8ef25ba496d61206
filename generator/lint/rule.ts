/** What a lint rule is: one question about a catalog that has a meaning already. Rules know the model, never YAML. */
import type { Catalog, ErrorDefinition, Facts } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Span } from "../source/span.ts";

export interface LintRule {
  /** Reports every place of `catalog` that the rule objects to. Linear in the number of codes. */
  readonly check: (catalog: Catalog, sink: DiagnosticSink) => void;
}

/** An error or one of its variants, with the name to call it by. */
export interface Subject {
  readonly error: ErrorDefinition;
  readonly facts: Facts;
  /** `ThrottlingUser`, `InvalidQuery.EndTimeBeforeStart`. */
  readonly label: string;
}

/** All errors and variants in file order. */
export function* subjectsOf(catalog: Catalog): Generator<Subject> {
  for (const error of catalog.errors) {
    yield { error, facts: error, label: error.name };
    for (const variant of error.variants) yield { error, facts: variant, label: `${error.name}.${variant.name}` };
  }
}

/** Where an error's code is written: under `code`, or, when that is left out, the identifier itself. */
export function codeSpanOf(error: ErrorDefinition): Span {
  const written = error.at.spanOf("code");
  return written.start === error.at.spanOf().start ? error.at.spanOfKey() : written;
}
