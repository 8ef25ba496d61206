/**
 * Errors into a description, as one function: read the host, select errors, plan parts, plan changes, edit. Pure but for reading; what comes out is the files
 * as they should be, and the same as data. The rooms stand on each other in this order: `edit` may look into `parts`, `select` and `host`, `parts` into
 * `select` and `host`, `select` into `host`; none looks up.
 */
import type { Catalog } from "../catalog/model.ts";
import type { DiagnosticSink } from "../diagnostics/sink.ts";
import type { Decoded } from "../reading/decode.ts";
import type { Change } from "./edit/change.ts";
import { editFiles, type ComposedFile } from "./edit/edit-files.ts";
import { planChanges } from "./edit/plan-changes.ts";
import { openHost } from "./host/open-host.ts";
import type { ReadingOptions } from "./host/read-host.ts";
import { planParts, type ComposeStyle } from "./parts/plan-parts.ts";
import type { ErrorMapSyntax } from "./select/error-map.ts";
import { selectErrors } from "./select/select-errors.ts";
import { indexCases } from "./select/selectors.ts";

export interface ComposeInput extends ReadingOptions {
  /** The description, relative to the root, with `/`. */
  readonly document: string;
  readonly catalogs: readonly Catalog[];
  readonly map: Decoded<ErrorMapSyntax> | null;
  readonly style: ComposeStyle;
}

export interface Composed {
  /** All files of the description, the main one first, each with its text afterwards. */
  readonly files: readonly ComposedFile[];
  readonly changes: readonly Change[];
  readonly operations: number;
  /** Operations that can return an error. */
  readonly failing: number;
}

/** Composes; `null` when the sink has failed. */
export function compose({ document, catalogs, map, style, ...reading }: ComposeInput, sink: DiagnosticSink): Composed | null {
  const host = openHost(document, reading, sink);
  if (host === null) return null;
  const index = indexCases(catalogs);
  const selections = selectErrors(host.operations, map, index, sink);
  if (sink.failed()) return null;
  const parts = planParts(host, selections, { catalogs, cases: index.cases, style }, sink);
  const changes = planChanges(host, parts, sink);
  if (sink.failed()) return null;
  return {
    files: editFiles(host, changes),
    changes,
    operations: host.operations.length,
    failing: selections.filter(({ cases }) => cases.length > 0).length,
  };
}
