/** What a map leaves out, said once: operations without errors, errors without operations. */
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import { nameOf } from "./operations.ts";
import type { Selection } from "./select-errors.ts";
import type { KnownCase, SelectorIndex } from "./selectors.ts";

export function reportUnused(selections: readonly Selection[], { cases, catalogs }: SelectorIndex, sink: DiagnosticSink): void {
  for (const { operation, cases: own } of selections) {
    if (own.length === 0) sink.report("operation-without-errors", { operation: nameOf(operation) }, operation.span);
  }
  // Lists are shared, so each is looked at once.
  const used = new Set<KnownCase>([...new Set(selections.map((selection) => selection.cases))].flat());
  const errors = new Set([...used].map(({ errorCase }) => errorCase.error));
  // Of several catalogs, one that is not spoken of at all belongs to another description.
  const spoken = new Set(catalogs.length === 1 ? catalogs : [...used].map(({ catalog }) => catalog));
  const told = new Set<unknown>();
  for (const { catalog, errorCase } of cases) {
    const { error } = errorCase;
    if (errors.has(error) || told.has(error) || !spoken.has(catalog)) continue;
    told.add(error);
    sink.report("error-without-operation", { error: error.name, catalog: catalog.id }, error.at.spanOf());
  }
}
