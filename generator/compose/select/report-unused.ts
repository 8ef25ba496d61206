/** What a map leaves out, said once: operations without errors, errors without operations. */
import type { DiagnosticSink } from "../../diagnostics/sink.ts";
import { nameOf } from "../host/operations.ts";
import type { KnownCase, Selection, SelectorIndex } from "./selectors.ts";

export function reportUnused(selections: readonly Selection[], { cases, catalogs }: SelectorIndex, sink: DiagnosticSink): void {
  for (const { operation, cases: own } of selections) {
    if (own.length === 0) sink.report("operation-without-errors", { operation: nameOf(operation) }, operation.span);
  }
  // Lists are shared, so each is looked at once.
  const used = new Set<KnownCase>([...new Set(selections.map((selection) => selection.cases))].flat());
  const errors = new Set([...used].map(({ errorCase }) => errorCase.error));
  // Of several catalogs, one that is not spoken of at all belongs to another description.
  const spoken = new Set(catalogs.length === 1 ? catalogs : [...used].map(({ catalog }) => catalog));
  for (const catalog of spoken) {
    const unused = cases.filter((known) => known.catalog === catalog && !errors.has(known.errorCase.error));
    const names = [...new Set(unused.map(({ errorCase }) => errorCase.error.name))];
    if (names.length === 0) continue;
    sink.report("error-without-operation", { catalog: catalog.id, errors: names.join(", ") }, catalog.at.spanOf("id"));
  }
}
